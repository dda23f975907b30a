import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import type { ExportResult } from '../../../../src/linkedin/export/export-result.ts';
import type { AnyWorkbook } from '../../../workbook/any-workbook.ts';
import { createSheets } from '../../../workbook/create-workbook.ts';
import { inventFacts } from '../../../workbook/invented-facts.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import type { CellValue, SheetPart } from '../../../workbook/package-parts.ts';
import { createZip } from '../../../workbook/zip-file.ts';
import type { Part } from '../../../workbook/zip-file.ts';

type Options = Pick<AnyWorkbook, 'generation' | 'locale' | 'from' | 'days' | 'seed' | 'quirks'> & { readonly vanity: string };

export const OPTIONS: Options = {
  generation: 'A',
  locale: 'en-US',
  from: '2026-02-24',
  days: 28,
  seed: 3,
  vanity: 'test-member',
  quirks: {},
};
export const facts = inventFacts(OPTIONS);

export type Change = (sheets: SheetPart[]) => SheetPart[];

/** A good workbook of generation A whose sheets were changed before it was written; captured when no day is partial any more. */
export function readChanged(change: Change, options: Partial<Options> = {}, fileName = 'x.xlsx'): Promise<ExportResult> {
  return readExport(createZip(changedParts(change, options)), fileName);
}

export function changedParts(change: Change, options: Partial<Options> = {}): Part[] {
  const all = { ...OPTIONS, ...options };
  return createParts(change(createSheets(inventFacts(all), all)), { poi: true, created: '2026-03-25T00:00:00Z' });
}

export function inCells(sheet: number, change: (cells: readonly CellValue[], row: number) => readonly CellValue[]): Change {
  return (sheets) =>
    sheets.map((part, index) =>
      index === sheet ? { ...part, rows: new Map([...part.rows].map(([row, cells]) => [row, change(cells, row)])) } : part,
    );
}

export function atCell(sheet: number, row: number, column: number, value: CellValue): Change {
  return inCells(sheet, (cells, number) => (number === row ? cells.with(column, value) : cells));
}

/** Another name for one sheet. */
export function named(sheet: number, name: string): Change {
  return (sheets) => sheets.map((part, index) => (index === sheet ? { ...part, name } : part));
}
