/** Refusals and warnings of an import in words, each with what to do. */
import type { ExportWarning } from '../../linkedin/export/warning.ts';
import type { FileRefusal } from '../store/import.ts';
import { t, tCount, type TextKey } from '../text.ts';
import { formatDay, formatDays, formatList, formatNumber } from './wording.ts';

const REFUSALS: Readonly<Record<FileRefusal, TextKey>> = {
  empty: 'refusal_empty',
  'too-large': 'refusal_too_large',
  'not-a-workbook': 'refusal_not_a_workbook',
  truncated: 'refusal_truncated',
  damaged: 'refusal_damaged',
  encrypted: 'refusal_encrypted',
  'old-xls': 'refusal_old_xls',
  xlsb: 'refusal_xlsb',
  'xml-spreadsheet': 'refusal_xml_spreadsheet',
  opendocument: 'refusal_opendocument',
  numbers: 'refusal_numbers',
  'other-document': 'refusal_other_document',
  'company-page': 'refusal_company_page',
  'data-archive': 'refusal_data_archive',
  'archive-without-shares': 'refusal_archive_without_shares',
  'archive-too-large': 'refusal_archive_too_large',
  'no-shares': 'refusal_no_shares',
  csv: 'refusal_csv',
  pdf: 'refusal_pdf',
  'web-page': 'refusal_web_page',
  'other-workbook': 'refusal_other_workbook',
  'no-days': 'refusal_no_days',
  'ambiguous-dates': 'refusal_ambiguous_dates',
  'other-json': 'refusal_other_json',
  'history-newer': 'refusal_history_newer',
  'history-broken': 'refusal_history_broken',
  hung: 'refusal_hung',
  unreadable: 'refusal_unreadable',
};

const TOTALS: Readonly<Record<Extract<ExportWarning, { code: 'total-missing' }>['total'], TextKey>> = {
  impressions: 'import_impressions',
  membersReached: 'import_reach',
  followers: 'total_followers',
};

export function refusalWords(code: FileRefusal): string {
  return t(REFUSALS[code]);
}

export function warningWords(warning: ExportWarning): string {
  switch (warning.code) {
    case 'totals-differ':
      return t('warning_totals_differ', formatNumber(warning.summed), formatNumber(warning.stated));
    case 'total-missing':
      return t('warning_total_missing', t(TOTALS[warning.total]));
    case 'last-day-partial':
      return t('warning_last_day_partial', formatDays(warning.from, warning.to));
    case 'captured-at-assumed':
      return t('warning_captured_at_assumed', formatDay(warning.day));
    case 'posts-list-full':
      return t('warning_posts_list_full', formatNumber(warning.listed));
    case 'rows-left-out':
      return tCount('warning_rows_left_out', warning.count, t(`sheet_${warning.sheet}`), rowWords(warning));
    case 'dates-ambiguous':
      return t('warning_dates_ambiguous', formatDays(warning.from, warning.to));
    case 'days-missing':
      return tCount('warning_days_missing', warning.count);
    case 'days-outside-range':
      return tCount('warning_days_outside_range', warning.count);
    case 'reposts-left-out':
      return tCount('warning_reposts_left_out', warning.count);
    case 'sheet-missing':
      return t('warning_sheet_missing', t(`sheet_${warning.sheet}`));
    case 'categories-unknown':
      return tCount('warning_categories_unknown', warning.count);
    case 'labels-unknown':
      return tCount('warning_labels_unknown', warning.count);
    case 'sheets-unknown':
      return tCount('warning_sheets_unknown', warning.count);
    case 'file-name-differs':
      return t('warning_file_name_differs', formatDays(warning.from, warning.to));
  }
}

/** A file names the first ten. */
function rowWords({ rows, count }: Extract<ExportWarning, { code: 'rows-left-out' }>): string {
  const numbers = rows.map((row) => formatNumber(row));
  return count > rows.length ? t('warning_rows_more', numbers.join(', ')) : formatList(numbers);
}
