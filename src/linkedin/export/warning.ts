import type { Day } from '../../domain/day.ts';

/** The sheets of LinkedIn's workbooks, by what they hold, and an archive's list of shares. */
export type SheetKind = 'discovery' | 'engagement' | 'posts' | 'followers' | 'demographics' | 'post' | 'shares';

/** What a person must know about a file that was read. A closed list: the views have a sentence for each. */
export type ExportWarning =
  /** The days do not add up to the file's own total: something was misread, or the file was changed. The loudest one. */
  | { readonly code: 'totals-differ'; readonly stated: number; readonly summed: number }
  /** A sheet lacks its total: without that of impressions, the days cannot be checked. */
  | { readonly code: 'total-missing'; readonly total: 'impressions' | 'membersReached' | 'followers' }
  /** The file was made before these days were complete. */
  | { readonly code: 'last-day-partial'; readonly from: Day; readonly to: Day }
  /** The file does not say when it was made: the end of its range was taken. */
  | { readonly code: 'captured-at-assumed'; readonly day: Day }
  /** LinkedIn lists no more than 50 posts in each table, and one of them is full. */
  | { readonly code: 'posts-list-full'; readonly listed: number }
  /** Rows that could not be read, wholly or in part; `rows` are the first ten row numbers as a spreadsheet shows them. */
  | { readonly code: 'rows-left-out'; readonly sheet: SheetKind; readonly count: number; readonly rows: readonly number[] }
  /** Day and month could be told apart only by the habit of the file's language, or not everywhere. */
  | { readonly code: 'dates-ambiguous'; readonly from: Day; readonly to: Day }
  /** Days of the range without impressions or new followers. */
  | { readonly code: 'days-missing'; readonly count: number }
  /** Days outside the range that the file names. */
  | { readonly code: 'days-outside-range'; readonly count: number }
  /** Shares of others' posts without a word of one's own: they are not one's posts. */
  | { readonly code: 'reposts-left-out'; readonly count: number }
  | { readonly code: 'sheet-missing'; readonly sheet: SheetKind }
  /** Rows of demographics whose category is named in a language that is not known: what they say is left out. */
  | { readonly code: 'categories-unknown'; readonly count: number }
  /** Figures of a post that are named in a language, or by a word, that is not known: they are left out. */
  | { readonly code: 'labels-unknown'; readonly count: number }
  /** Sheets that are none of LinkedIn's known ones. */
  | { readonly code: 'sheets-unknown'; readonly count: number }
  /** The range in the file's name is another one than the range inside. */
  | { readonly code: 'file-name-differs'; readonly from: Day; readonly to: Day };

export type WarningCode = ExportWarning['code'];

export function rowsLeftOut(sheet: SheetKind, rows: readonly number[] | undefined): ExportWarning | null {
  const distinct = [...new Set(rows)].sort((left, right) => left - right);
  return distinct.length === 0 ? null : { code: 'rows-left-out', sheet, count: distinct.length, rows: distinct.slice(0, 10) };
}

export function categoriesUnknown(count: number): ExportWarning | null {
  return count > 0 ? { code: 'categories-unknown', count } : null;
}
