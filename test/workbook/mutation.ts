import type { CellValue, SheetPart } from './package-parts.ts';
import type { Random } from './random.ts';

/** What may have happened to one cell or one row of a workbook between its writer and its reader. */
const VALUES: readonly CellValue[] = [
  '',
  null,
  0,
  -1,
  12.5,
  1e308,
  99,
  '7',
  '1,234',
  '1.234',
  'x',
  '409',
  '< 1%',
  '5%',
  '2/31/2026',
  '3/4/2026',
  '2026-03-04',
  '24.02.2026',
  '#REF!',
  '__proto__',
  '=1+1',
  46_077,
  ' ',
  '-5',
  'Date',
  'Impressions',
  'https://www.linkedin.com/in/ana',
];

export function mutate(sheets: readonly SheetPart[], random: Random): SheetPart[] {
  const target = random.below(sheets.length);
  return sheets.map((sheet, index) =>
    index === target ? { ...sheet, rows: new Map(mutateRows([...sheet.rows], random)) } : sheet,
  );
}

function mutateRows(rows: readonly [number, readonly CellValue[]][], random: Random): [number, readonly CellValue[]][] {
  const at = random.below(rows.length);
  const [number, cells] = rows[at] ?? [1, []];
  const other = random.below(rows.length);
  const change = (to: readonly CellValue[]): [number, readonly CellValue[]][] =>
    rows.map((row, index) => (index === at ? [number, to] : row));
  switch (random.below(6)) {
    case 0:
      return rows.toSpliced(at, 1);
    case 1:
      return change(rows[other]?.[1] ?? []);
    case 2:
      return change(cells.toReversed());
    case 3:
      return rows.map(([row, content]) => [row >= number ? row + 1 : row, content]);
    case 4:
      return rows.map((row, index) =>
        index === at ? [row[0], rows[other]?.[1] ?? []] : index === other ? [row[0], cells] : row,
      );
    default:
      return cells.length === 0
        ? change([VALUES[random.below(VALUES.length)] ?? null])
        : change(cells.with(random.below(cells.length), VALUES[random.below(VALUES.length)] ?? null));
  }
}
