import type { DemographicShare } from '../../domain/reading.ts';
import { categoryOf, readersOf } from './label.ts';
import { parseShare } from './number.ts';
import { A, B, C, cellAt } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type Demographics = {
  readonly shares: readonly DemographicShare[];
  readonly leftOut: readonly number[];
  /** Rows that can be read but for their category, whose name is in no language of ours. */
  readonly foreign: number;
};

/** The longest value that is stored: a job title, a place, a firm. */
const VALUE_LENGTH = 200;

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
