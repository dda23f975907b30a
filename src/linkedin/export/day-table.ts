import type { Day } from '../../domain/day.ts';
import { hasDate, parseDate } from './date.ts';
import type { DateOrder } from './date.ts';
import { headerAbove } from './header.ts';
import { parseCount } from './number.ts';
import { A, HEAD, cellAt, widthOf } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type DayTable = {
  /** Values of a day, in the order of the columns asked for; null where the file has none that can be read. */
  readonly days: ReadonlyMap<Day, readonly (number | null)[]>;
  /** The number of the row that holds a day. */
  readonly rows: ReadonlyMap<Day, number>;
  readonly leftOut: readonly number[];
};

type Question = {
  /** Null: a figure that the table does not hold. */
  readonly columns: readonly (number | null)[];
  readonly order: DateOrder;
  readonly date1904: boolean;
  readonly header: Row | null;
};

/** Columns of a table that has a day in its first column and numbers in all others; 0 when it is no such table. */
export function dayTableWidth(sheet: Sheet): number {
  const days = sheet.rows.filter(
    (row) => hasDate(cellAt(row, A)) && [...row.cells].some(([column, cell]) => column > A && parseCount(cell) !== null),
  );
  if (days.length === 0) return 0;
  const width = Math.max(...days.map(widthOf));
  return days.length * 2 > sheet.rows.length - HEAD ? width : 0;
}

/** The row that names the columns. */
export function headerOf(sheet: Sheet, columns: readonly number[]): Row | null {
  return headerAbove(sheet, (row) => hasDate(cellAt(row, A)), columns);
}

/** Rows of a day and its numbers, in whatever order they stand. */
export function readDayTable(sheet: Sheet, question: Question): DayTable {
  const days = new Map<Day, readonly (number | null)[]>();
  const rows = new Map<Day, number>();
  const clashing = new Set<Day>();
  const leftOut: number[] = [];
  const first = question.header?.number ?? sheet.rows.find((row) => hasDate(cellAt(row, A)))?.number ?? 0;
  for (const row of sheet.rows) {
    if (row.number < first || row.number === question.header?.number) continue;
    const day = parseDate(cellAt(row, A), question.order, question.date1904);
    const values = question.columns.map((column) => (column === null ? null : parseCount(cellAt(row, column))));
    if (day === null || values.includes(null)) leftOut.push(row.number);
    if (day === null || values.every((value) => value === null)) continue;
    const before = days.get(day);
    if (before !== undefined) leftOut.push(row.number);
    if (before !== undefined && before.join() !== values.join()) clashing.add(day);
    days.set(day, values);
    rows.set(day, row.number);
  }
  // One day with two different figures: which is right nobody knows, so neither is taken.
  for (const day of clashing) days.delete(day);
  return { days, rows, leftOut: [...new Set(leftOut)] };
}
