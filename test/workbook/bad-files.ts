import { createWorkbookParts } from './create-workbook.ts';
import { createParts } from './package-parts.ts';
import type { CellValue, SheetPart } from './package-parts.ts';
import { createZip } from './zip-file.ts';
import type { Part } from './zip-file.ts';

const HABITS = { poi: true, created: '2026-03-23T16:20:05Z' } as const;

/** A workbook of any sheets, given as rows from the first. */
export function createAnyWorkbook(sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>): Uint8Array {
  return createZip(
    createParts(
      Object.entries(sheets).map(
        ([name, rows]): SheetPart => ({ name, rows: new Map(rows.map((cells, index) => [index + 1, cells])) }),
      ),
      HABITS,
    ),
  );
}

/** As a company page's content export looks: a note, then a wide table of days. */
export function createCompanyPageExport(): Uint8Array {
  const header = [
    'Date',
    'Impressions (organic)',
    'Impressions (sponsored)',
    'Clicks (organic)',
    'Reactions (organic)',
    'Engagement rate (organic)',
  ];
  return createAnyWorkbook({
    Metrics: [
      ['Aggregated engagement metrics for your page'],
      header,
      ['02/24/2026', 10, 0, 1, 2, 0.1],
      ['02/25/2026', 12, 0, 1, 2, 0.1],
    ],
    'All posts': [
      ['Posts of your page'],
      ['Post title', 'Post link', 'Post type'],
      ['Words', 'https://www.linkedin.com/feed/update/urn:li:activity:7431000000000000001', 'Organic'],
    ],
  });
}

export function createFollowersOfCompanyPage(): Uint8Array {
  return createAnyWorkbook({
    'New followers': [
      ['Date', 'Sponsored followers', 'Organic followers', 'Auto-invited followers', 'Total followers'],
      ['02/24/2026', 0, 3, 0, 3],
    ],
    Location: [
      ['Location', 'Total followers'],
      ['Porto', 12],
    ],
  });
}

/** A good workbook with one part changed. */
export function createSpoiledWorkbook(name: string, change: (part: Part) => Part): Uint8Array {
  return createZip(createWorkbookParts().parts.map((part) => (part.name === name ? change(part) : part)));
}

/** An old binary workbook with one sheet, its name in one byte a letter or in two; or with other content. */
export function createOldWorkbook(content: string | Uint8Array, wide = false): Uint8Array {
  const magic = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const body = typeof content === 'string' ? oldSheetRecord(content, wide) : content;
  return new Uint8Array(Buffer.concat([magic, Buffer.alloc(504), body, Buffer.alloc(512)]));
}

function oldSheetRecord(name: string, wide: boolean): Buffer {
  const letters = Buffer.from(name, wide ? 'utf16le' : 'latin1');
  const head = Buffer.alloc(12);
  head.writeUInt16LE(0x85, 0);
  head.writeUInt16LE(8 + letters.length, 2);
  head.writeUInt8(name.length, 10);
  head.writeUInt8(Number(wide), 11);
  return Buffer.concat([head, letters]);
}
