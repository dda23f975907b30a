import type { CellValue, SheetPart } from '../package-parts.ts';
import type { Random } from '../random.ts';

type RowEntry = [number, readonly CellValue[]];

/** What may have happened to one cell or one row of a workbook between its writer and its reader. */
const VALUES: readonly CellValue[] = [
  '',
  null,
  true,
  0,
  1,
  -1,
  12.5,
  1e308,
  99,
  3_000_000_000,
  '7',
  '1,234',
  '1.234',
  '1.234,5',
  '1.2K',
  'x',
  '409',
  '< 1%',
  '5%',
  '150%',
  '2/31/2026',
  '3/4/2026',
  '2026-03-04',
  '24.02.2026',
  '12/31/2099',
  '#REF!',
  '__proto__',
  '=1+1',
  46_077,
  { serial: 46_077 },
  { iso: '2026-03-04' },
  ' ',
  '-5',
  'Date',
  'Impressions',
  'Engagements',
  'Members reached',
  'New followers',
  'Post URL',
  '2/24/2026 - 3/23/2026',
  'Total followers on 3/4/2026:',
  'https://www.linkedin.com/in/ana',
  'https://www.linkedin.com/feed/update/urn:li:activity:7431000000000000001',
  'x'.repeat(300),
];

/** One cell or one row of one sheet, changed. */
export function mutateCells(sheets: readonly SheetPart[], random: Random): SheetPart[] {
  const target = random.below(sheets.length);
  return sheets.map((sheet, index) =>
    index === target && sheet.rows.size > 0 ? { ...sheet, rows: new Map(mutateRows([...sheet.rows], random)) } : sheet,
  );
}

function mutateRows(rows: readonly RowEntry[], random: Random): RowEntry[] {
  const at = random.below(rows.length);
  const [number, cells] = rows[at] ?? [1, []];
  const other = random.below(rows.length);
  const change = (to: readonly CellValue[]): RowEntry[] => rows.map((row, index) => (index === at ? [number, to] : row));
  switch (random.below(7)) {
    case 0:
      return rows.toSpliced(at, 1);
    case 1:
      return change(rows[other]?.[1] ?? []);
    case 2:
      return change(cells.toReversed());
    case 3: // an empty row between
      return rows.map(([row, content]) => [row >= number ? row + 1 : row, content]);
    case 4:
      return rows.map((row, index) =>
        index === at ? [row[0], rows[other]?.[1] ?? []] : index === other ? [row[0], cells] : row,
      );
    default:
      return change(cells.length === 0 ? [anyValue(random)] : cells.with(random.below(cells.length), anyValue(random)));
  }
}

function anyValue(random: Random): CellValue {
  return VALUES[random.below(VALUES.length)] ?? null;
}
