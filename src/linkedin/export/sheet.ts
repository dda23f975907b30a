/** A cell as the file holds it: text, or a number. A cell that is not there, or is empty text, has no entry. */
export type Cell = string | number;

/** Rows and columns are addressed by their numbers, from 1, as the file writes them: rows may be missing, or stand in any order. */
export type Row = { readonly number: number; readonly cells: ReadonlyMap<number, Cell> };

export type Sheet = { readonly name: string; readonly rows: readonly Row[] };

export type Workbook = {
  readonly sheets: readonly Sheet[];
  /** `dcterms:created`, epoch milliseconds; null when the file does not say it. */
  readonly created: number | null;
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
};

export const A = 1;
export const B = 2;
export const C = 3;
export const E = 5;
export const F = 6;
export const G = 7;

/** 'AB12' → column 28; null when it is no cell's address. */
export function columnOf(address: string): number | null {
  const letters = /^([A-Z]{1,3})\d{1,7}$/.exec(address)?.[1];
  if (letters === undefined) return null;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** How far down a sheet its header may stand: notes and blanks come first. */
export const HEAD = 12;

export function headOf(sheet: Sheet): readonly Row[] {
  return sheet.rows.slice(0, HEAD);
}

export function cellAt(row: Row | undefined, column: number): Cell | null {
  return row?.cells.get(column) ?? null;
}

export function textAt(row: Row | undefined, column: number): string | null {
  const cell = cellAt(row, column);
  return typeof cell === 'string' ? cell : null;
}

/** The greatest column that holds anything in a row; 0 when the row is empty. */
export function widthOf(row: Row): number {
  return Math.max(0, ...row.cells.keys());
}

/** Text as it is compared: marks that only steer the writing direction away, every kind of blank one space, no blanks around it. */
export function plainText(text: string): string {
  return text
    .replace(/[\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
