import { datesIn, hasDate } from './date.ts';
import { categoryOf, readersOf } from './label.ts';
import { hasPercentSign, parseCount, parseShare } from './number.ts';
import { isLinkedInUrl, parsePostUrl } from './post-url.ts';
import { A, B, C, E, F, cellAt, textAt, widthOf } from './sheet.ts';
import type { Row, Sheet, Workbook } from './sheet.ts';
import type { SheetKind } from './warning.ts';

/** How far down a sheet its header may stand. */
const HEAD = 12;

export type Layout = {
  readonly discovery: Sheet | null;
  readonly engagement: Sheet | null;
  readonly posts: Sheet | null;
  readonly followers: Sheet | null;
  /** The first is about the audience, the second about the content's readers. */
  readonly demographics: readonly Sheet[];
  readonly post: Sheet | null;
  readonly unknown: number;
};

/** Sheets by their shape, since their names change with the language. */
export function readLayout(workbook: Workbook): Layout {
  const kinds = workbook.sheets.map((sheet) => ({ sheet, kind: kindOf(sheet) }));
  const all = (wanted: SheetKind): Sheet[] => kinds.filter(({ kind }) => kind === wanted).map(({ sheet }) => sheet);
  const single = (wanted: SheetKind): Sheet | null => all(wanted)[0] ?? null;
  const demographics = distinctReaders(all('demographics'));
  const surplus = (['discovery', 'engagement', 'posts', 'followers', 'post'] as const).map((kind) => all(kind).length - 1);
  const unread = [...surplus, all('demographics').length - demographics.length].reduce(
    (sum, count) => sum + Math.max(0, count),
    0,
  );
  return {
    discovery: single('discovery'),
    engagement: single('engagement'),
    posts: single('posts'),
    followers: single('followers'),
    demographics,
    post: single('post'),
    unknown: kinds.filter(({ kind, sheet }) => kind === null && sheet.rows.length > 0).length + unread,
  };
}

/**
 * The first is the audience's, or all. A sheet that repeats another, and is not called otherwise, is a copy and no sheet of LinkedIn's; one
 * that has a header alone is of the same kind as another with that header.
 */
function distinctReaders(sheets: readonly Sheet[]): readonly Sheet[] {
  const filled = sheets.find((sheet) => sheet.rows.length > 1);
  const alike = sheets.filter(
    (sheet) => filled === undefined || sheet.rows.length > 1 || headerText(sheet) === headerText(filled),
  );
  const distinct = alike.filter((sheet, index) => {
    const before = alike.slice(0, index).filter((other) => textOf(other) === textOf(sheet));
    return before.every((other) => readersOf(other.name) !== null && readersOf(sheet.name) !== null);
  });
  return distinct.slice(0, 2);
}

function headerText({ rows }: Sheet): string {
  return JSON.stringify([...(rows[0]?.cells.values() ?? [])]);
}

function textOf(sheet: Sheet): string {
  return JSON.stringify(sheet.rows.map((row) => [row.number, ...row.cells]));
}

function kindOf(sheet: Sheet): SheetKind | null {
  if (isPost(sheet)) return 'post';
  if (rangeRow(sheet) !== null && sheet.rows.length <= HEAD) return 'discovery';
  if (isPosts(sheet)) return 'posts';
  if (anchorRow(sheet) !== null) return 'followers';
  const width = dayTableWidth(sheet);
  if (width === 3) return 'engagement';
  if (width === 2) return 'followers';
  return isDemographics(sheet) ? 'demographics' : null;
}

/** A label beside the address of one post, then labels and numbers, and no days; the tables of many posts are wider. */
function isPost(sheet: Sheet): boolean {
  if (sheet.rows.some((row) => hasDate(cellAt(row, A)))) return false;
  const head = sheet.rows.slice(0, HEAD);
  const addressed = head.filter(
    (row) => textAt(row, A) !== null && !isLinkedInUrl(cellAt(row, A)) && parsePostUrl(cellAt(row, B)) !== null,
  );
  const figures = sheet.rows.filter(
    (row) => textAt(row, A) !== null && parseCount(cellAt(row, B)) !== null && widthOf(row) === B,
  );
  return addressed.length === 1 && figures.length >= 3 && head.every((row) => widthOf(row) <= C);
}

/** Two tables side by side with the same header, or addresses of posts in the place of theirs. */
function isPosts(sheet: Sheet): boolean {
  return sheet.rows.slice(0, HEAD).some((row) => {
    const twins =
      textAt(row, A) !== null &&
      textAt(row, B) !== null &&
      textAt(row, A) === textAt(row, E) &&
      textAt(row, B) === textAt(row, F);
    return twins || parsePostUrl(cellAt(row, A)) !== null || parsePostUrl(cellAt(row, E)) !== null;
  });
}

/** The row that holds the range: two dates in one cell. */
export function rangeRow(sheet: Sheet): Row | null {
  return sheet.rows.slice(0, HEAD).find((row) => rangeText(row) !== null) ?? null;
}

export function rangeText(row: Row): string | null {
  const texts = [...row.cells.values()].filter((cell) => typeof cell === 'string');
  return texts.find((text) => datesIn(text, 'mdy').length === 2) ?? null;
}

/** 'Total followers on 3/23/2026:' beside a number: one date, in a sentence. */
export function anchorRow(sheet: Sheet): Row | null {
  return (
    sheet.rows.slice(0, HEAD).find((row) => {
      const text = textAt(row, A);
      return (
        text !== null && datesIn(text, 'mdy').length === 1 && /[\p{L}\p{M}]{3}/u.test(text) && !hasDate(text) && widthOf(row) <= 2
      );
    }) ?? null
  );
}

/** Columns of a table that has a day in its first column and numbers in all others; 0 when it is no such table. */
function dayTableWidth(sheet: Sheet): number {
  const days = sheet.rows.filter(
    (row) => hasDate(cellAt(row, A)) && [...row.cells].some(([column, cell]) => column > A && parseCount(cell) !== null),
  );
  if (days.length === 0) return 0;
  const width = Math.max(...days.map(widthOf));
  return days.length * 2 > sheet.rows.length - HEAD ? width : 0;
}

function isDemographics(sheet: Sheet): boolean {
  const rows = sheet.rows.filter((row) => textAt(row, A) !== null && textAt(row, B) !== null && widthOf(row) <= 3);
  const shares = rows.filter((row) => parseShare(cellAt(row, C)) !== null);
  if (shares.length > 0) return shares.length * 2 >= rows.length - 1 && shares.some((row) => isShareRow(row, shares));
  // An account without readers yet: the header alone.
  return (
    sheet.rows.length === 1 &&
    rows.length === 1 &&
    textAt(rows[0], C) !== null &&
    ![...(rows[0]?.cells.values() ?? [])].some((cell) => /\d/.test(String(cell)))
  );
}

/** In a language that is not known, the percent sign, or a category that stands on each of its rows. */
function isShareRow(row: Row, rows: readonly Row[]): boolean {
  if (categoryOf(cellAt(row, A)) !== null || hasPercentSign(textAt(row, C) ?? '')) return true;
  return rows.some((other) => other !== row && textAt(other, A) === textAt(row, A));
}
