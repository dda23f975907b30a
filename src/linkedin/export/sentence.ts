import type { RefusalCode } from './refusal.ts';
import type { ExportWarning } from './warning.ts';

/** Plain English for `npm run inspect`; the extension has its own texts, by code. */
export function sentenceOf(warning: ExportWarning): string {
  switch (warning.code) {
    case 'totals-differ':
      return `the days add up to ${warning.summed} impressions, the file's own total is ${warning.stated}`;
    case 'total-missing':
      return TOTALS[warning.total];
    case 'last-day-partial':
      return `made before ${range(warning)} ${warning.from === warning.to ? 'was' : 'were'} complete`;
    case 'captured-at-assumed':
      return `does not say when it was made: the end of ${warning.day} (UTC) is taken`;
    case 'posts-list-full':
      return `LinkedIn lists at most 50 posts by each figure: there may be more than these ${warning.listed}`;
    case 'rows-left-out':
      return `${warning.count} rows of ${warning.sheet} could not be read, wholly or in part${warning.rows.length > 0 ? `: rows ${warning.rows.join(', ')}` : ''}`;
    case 'dates-ambiguous':
      return `day and month could not be told apart for certain; read as ${range(warning)}`;
    case 'days-missing':
      return `${warning.count} days of the range lack impressions or new followers`;
    case 'days-outside-range':
      return `${warning.count} days lie outside the file's own range and are left out`;
    case 'reposts-left-out':
      return `${warning.count} reposts without a word of one's own are left out`;
    case 'sheet-missing':
      return `no sheet of ${warning.sheet} found: what it would say stays unknown`;
    case 'categories-unknown':
      return `${warning.count} rows of demographics name their category in a language that is not known, and are left out`;
    case 'labels-unknown':
      return `${warning.count} figures have names that are not known, and are left out`;
    case 'sheets-unknown':
      return `${warning.count} sheets are not understood`;
    case 'file-name-differs':
      return `the file's name says ${range(warning)}, its content another range`;
  }
}

const TOTALS = {
  impressions: 'no total of impressions to check the days by',
  membersReached: 'no total of members reached',
  followers: 'no total of followers',
} as const;

const REFUSALS: Readonly<Record<RefusalCode, string>> = {
  empty: 'the file is empty: download it again',
  'too-large': 'the file is larger than any export of LinkedIn: choose the .xlsx file that LinkedIn made',
  'not-a-workbook': 'this is not a workbook: choose the .xlsx file that LinkedIn made',
  truncated: 'the file is not complete: download it again',
  damaged: 'the file is damaged: download it again',
  encrypted: 'the file has a password: save it without one, or download it again',
  'old-xls': 'this is an old .xls workbook: choose the .xlsx file that LinkedIn made',
  xlsb: 'this is a binary .xlsb workbook: choose the .xlsx file that LinkedIn made',
  'xml-spreadsheet': 'this is an XML spreadsheet of Excel 2003: choose the .xlsx file that LinkedIn made',
  opendocument: 'this is an OpenDocument file (.ods): choose the .xlsx file that LinkedIn made',
  numbers: 'this is a Numbers file: choose the .xlsx file that LinkedIn made',
  'other-document': 'this is a text or a presentation: choose the .xlsx file that LinkedIn made',
  'company-page': "this is a company page's export: Sidelight reads a personal profile's, from its own analytics page",
  'data-archive': 'this is a part of the copy of your data that Sidelight does not read: choose its Shares.csv, or the zip',
  'archive-without-shares': 'this copy of your data has no Shares.csv: ask LinkedIn for the larger archive',
  'archive-too-large': 'the zip is too large: unpack it, and choose the Shares.csv in it',
  'no-shares': "not one post of one's own can be read in this Shares.csv: choose it as LinkedIn made it",
  csv: 'this is a .csv file: choose the .xlsx file that LinkedIn made',
  pdf: 'this is a PDF: choose the .xlsx file that LinkedIn made',
  'web-page': 'this is a web page: choose the .xlsx file that LinkedIn made',
  'other-workbook': "this workbook is not LinkedIn's export of a personal profile: choose the one that LinkedIn made",
  'no-days': 'the workbook has no day that can be read: export again, with a longer range or in English',
  'ambiguous-dates': 'day and month cannot be told apart: export again in English',
};

export function sentenceOfRefusal(code: RefusalCode): string {
  return REFUSALS[code];
}

function range(days: { readonly from: string; readonly to: string }): string {
  return days.from === days.to ? days.from : `${days.from} to ${days.to}`;
}
