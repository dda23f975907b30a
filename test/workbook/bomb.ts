import { constants, deflateRawSync } from 'node:zlib';
import { createWorkbookParts } from './create-workbook.ts';
import { createZip } from './zip-file.ts';
import type { Part, ZipHabits } from './zip-file.ts';

export const SHEET = 'xl/worksheets/sheet2.xml';
const MEGABYTE = 1_000_000;

/** Just below 10 MB that would be 9.7 GB of blanks: one deflated stretch, again and again. */
export function createBomb(lies: Part['lies'], habits: ZipHabits = {}): Uint8Array {
  const stretch = deflateRawSync(Buffer.alloc(10 * MEGABYTE, 0x20), { finishFlush: constants.Z_FULL_FLUSH });
  const times = Math.floor((9.8 * MEGABYTE) / stretch.length);
  const packed = Buffer.concat([...Array<Buffer>(times).fill(stretch), deflateRawSync(Buffer.alloc(0))]);
  return withPart({ name: SHEET, content: '', packed, lies: { size: times * 10 * MEGABYTE, ...lies } }, habits);
}

/** XML of so many bytes that deflates about a hundredfold: below what looks like a bomb. */
export function createBulk(bytes: number): string {
  const lines = Array.from(
    { length: Math.ceil(bytes / 5_000) },
    (_, index) => `<!--${`${index * 7_919}`.repeat(4)}${'x'.repeat(4_950)}-->`,
  );
  return `<worksheet>${lines.join('')}<sheetData/></worksheet>`;
}

/** A good workbook with one part in the place of its own, or beside the others. */
export function withPart(part: Part, habits: ZipHabits = {}): Uint8Array {
  const others = createWorkbookParts().parts.filter(({ name }) => name !== part.name);
  return createZip([...others, part], habits);
}
