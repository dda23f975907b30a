import type { DemographicShare } from '../../domain/reading.ts';
import { categoryOf, nameOfOriginal, readersOf } from './label.ts';
import { hasPercentSign, parseShare } from './number.ts';
import { A, B, C, cellAt, textAt, widthOf } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type Demographics = {
  readonly shares: readonly DemographicShare[];
  readonly leftOut: readonly number[];
  /** Rows that can be read but for their category, whose name is in no language of ours. */
  readonly foreign: number;
};

/** The longest value that is stored: a job title, a place, a firm. */
const VALUE_LENGTH = 200;

export function isDemographics(sheet: Sheet): boolean {
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

/** `category | value | percent`, the category on each row. */
export function readDemographics(sheet: Sheet, about: DemographicShare['about']): Demographics {
  return readShares(
    sheet.rows.filter((row) => !isHeading(row)),
    about,
  );
}

/** The same rows among a post's figures: they have a third column, or a category where the figures have their names. */
export function readPostReaders(sheets: readonly Sheet[]): Demographics {
  const rows = sheets.flatMap((sheet) => sheet.rows.filter((row) => !isHeading(row)));
  return readShares(
    rows.filter((row) => cellAt(row, C) !== null || categoryOf(cellAt(row, A)) !== null),
    'content',
  );
}

function readShares(rows: readonly Row[], about: DemographicShare['about']): Demographics {
  const leftOut: number[] = [];
  const shares = new Map<string, DemographicShare>();
  let foreign = 0;
  for (const row of rows) {
    const [share, value, category] = [parseShare(cellAt(row, C)), readValue(row), categoryOf(cellAt(row, A))];
    const key = `${category}|${value}`;
    if (share === null || value === null || shares.has(key)) leftOut.push(row.number);
    else if (category === null) foreign += 1;
    else shares.set(key, { about, category, value, share: share === 'below' ? null : share });
  }
  return { shares: [...shares.values()], leftOut, foreign };
}

/**
 * The first is the audience's, or all. A sheet that has a header alone is of the same kind as another with that header.
 */
export function distinctReaders(sheets: readonly Sheet[]): readonly Sheet[] {
  const filled = sheets.find((sheet) => sheet.rows.length > 1);
  const alike = sheets.filter(
    (sheet) => filled === undefined || sheet.rows.length > 1 || headerText(sheet) === headerText(filled),
  );
  const distinct = alike.filter((sheet, index) => alike.slice(0, index).every((other) => !isCopy(sheet, other)));
  return distinct.slice(0, 2);
}

/** A sheet for readers that another one is for, or that is called or says what another does, is a copy and no sheet of LinkedIn's. */
function isCopy(sheet: Sheet, other: Sheet): boolean {
  const [readers, others] = [readersOf(sheet.name), readersOf(other.name)];
  if (readers !== null && others !== null) return readers === others;
  return nameOfOriginal(sheet.name) === nameOfOriginal(other.name) || sayingOf(sheet) === sayingOf(other);
}

/** Whose each sheet is: by its name where that is known; else the first is the audience's, the second the content's. */
export function assignReaders(sheets: readonly Sheet[]): DemographicShare['about'][] {
  const [first, second] = sheets.map(({ name }) => readersOf(name));
  const isTurned = first === 'content' || (first !== 'audience' && second === 'audience');
  return sheets.map((_, index) => ((index === 0) === isTurned ? 'content' : 'audience'));
}

/** A header or a note has no number where the percentage stands. */
function isHeading(row: Row): boolean {
  const cell = cellAt(row, C);
  return cell === null ? cellAt(row, B) === null : typeof cell === 'string' && !/\p{Nd}/u.test(cell);
}

function readValue(row: Row): string | null {
  const value = cellAt(row, B);
  return value === null || String(value).length > VALUE_LENGTH ? null : String(value);
}

/** In a language that is not known, the percent sign, or a category that stands on each of its rows. */
function isShareRow(row: Row, rows: readonly Row[]): boolean {
  if (categoryOf(cellAt(row, A)) !== null || hasPercentSign(textAt(row, C) ?? '')) return true;
  return rows.some((other) => other !== row && textAt(other, A) === textAt(row, A));
}

function headerText({ rows }: Sheet): string {
  return JSON.stringify([...(rows[0]?.cells.values() ?? [])]);
}

/** What a sheet says of readers, wherever on it; where it says nothing, all of it. */
function sayingOf({ rows }: Sheet): string {
  const shares = rows.filter((row) => !isHeading(row));
  return JSON.stringify((shares.length > 0 ? shares : rows).map((row) => [...row.cells]));
}
