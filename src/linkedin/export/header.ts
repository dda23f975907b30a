import { metricOf } from './label.ts';
import { parseCount } from './number.ts';
import { cellAt } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

/**
 * The header above a table whose first row is known, with its labels in some columns: the last row above that names a figure there; in a
 * language that is not known, the last one that has words in them and no number. Whatever stands between is no header but a broken row.
 */
export function headerAbove(sheet: Sheet, isFirst: (row: Row) => boolean, columns: readonly number[]): Row | null {
  const first = sheet.rows.findIndex(isFirst);
  const above = sheet.rows.slice(0, Math.max(0, first)).reverse();
  const named = above.find((row) => columns.some((column) => metricOf(cellAt(row, column)) !== null));
  return (
    named ??
    above.find((row) => columns.some((column) => isWord(row, column)) && !columns.some((column) => isNumber(row, column))) ??
    null
  );
}

function isWord(row: Row, column: number): boolean {
  return typeof cellAt(row, column) === 'string' && !isNumber(row, column);
}

function isNumber(row: Row, column: number): boolean {
  return parseCount(cellAt(row, column)) !== null;
}
