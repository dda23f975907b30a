/** CSV by RFC 4180, in which no cell is a formula to whatever program opens it (F-13). */

/** What a spreadsheet may take for the beginning of a formula or of a new cell, also in full width, and behind blanks. */
const FORMULA = /^[\s\u00a0\u3000]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20\u2212]/;

export type Cell = string | number | null;

export function formatCsv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(formatCell).join(',')}\r\n`).join('');
}

/** Always between quotes, so that commas, quotes and line ends stay inside; a text that could be a formula begins with an apostrophe. */
export function formatCell(value: Cell): string {
  if (typeof value === 'number') return String(value);
  const text = (value ?? '').replaceAll('\0', '');
  const isFormula = FORMULA.test(value ?? '') || text.startsWith('\n');
  return `"${(isFormula ? `'${text}` : text).replaceAll('"', '""')}"`;
}
