import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { LIMITS } from '../../../../src/linkedin/export/limits.ts';
import { isRefusal } from '../../../../src/linkedin/export/refusal.ts';
import { SHEET, createBomb, createBulk, withPart } from '../../../workbook/bomb.ts';
import { createWorkbook, createWorkbookParts } from '../../../workbook/create-workbook.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import type { CellValue } from '../../../workbook/package-parts.ts';
import { createZip } from '../../../workbook/zip-file.ts';

const { parts } = createWorkbookParts();
const at = (name: string): number => parts.findIndex((part) => part.name === name);
const SHARES = Array.from({ length: 301 }, (_, index): CellValue[] => ['Location', `Place ${index}`, '1%']);
const POSTS = Array.from({ length: 201 }, (_, index): CellValue[] => [
  `https://www.linkedin.com/feed/update/urn:li:activity:${7_430_000_000_000_000_000n + BigInt(index)}`,
  '2/24/2026',
  5,
]);

/** A sheet of a good workbook with other rows below its header. */
function withRows(name: string, header: readonly CellValue[], rows: readonly CellValue[][]): Uint8Array {
  const lines = [header, ...rows];
  const content = createParts([{ name: 'x', rows: new Map(lines.map((cells, index) => [index + 1, cells])) }], {
    poi: true,
    strings: 'inline',
    created: null,
  });
  const sheet = content.find((part) => part.name === 'xl/worksheets/sheet1.xml');
  return withPart({ name, content: sheet?.content ?? '' });
}

const nested = `<worksheet>${'<a>'.repeat(63)}${'</a>'.repeat(63)}<sheetData/></worksheet>`;

const FILES: readonly (readonly [what: string, code: string, bytes: () => Uint8Array])[] = [
  ['10 MB that would be 9.7 GB', 'too-large', () => createBomb({}, { zip64: true })],
  ['10 MB that would be 9.7 GB and says 1 kB', 'truncated', () => createBomb({ size: 1_024 })],
  [
    '10 MB that would be 9.7 GB, its sizes behind the body',
    'truncated',
    () => createBomb({ size: 1_024 }, { descriptors: true }),
  ],
  [
    'a part of 33 MB that deflates no more than others',
    'too-large',
    () => withPart({ name: SHEET, content: createBulk(33_000_000) }),
  ],
  [
    'parts of 66 MB together',
    'too-large',
    () =>
      createZip(parts.map((part) => (/sheet[1-3]\.xml$/.test(part.name) ? { ...part, content: createBulk(22_000_000) } : part))),
  ],
  ['one byte more than 10 MB', 'too-large', () => new Uint8Array(LIMITS.fileBytes + 1)],
  [
    '65,535 parts',
    'too-large',
    () =>
      createZip([...parts, ...Array.from({ length: 65_535 - parts.length }, (_, index) => ({ name: `a${index}`, content: '' }))]),
  ],
  [
    'parts that lie over each other',
    'truncated',
    () => createZip(parts.map((part) => (part.name === SHEET ? { ...part, lies: { offset: 0 } } : part))),
  ],
  [
    'a part whose body reaches into the next',
    'truncated',
    () => createZip(parts.map((part) => (part.name === SHEET ? { ...part, lies: { packedSize: 3_000 } } : part))),
  ],
  [
    'a million and a half of elements',
    'too-large',
    () => withPart({ name: SHEET, content: `<worksheet>${'<a b=""/>'.repeat(800_000)}</worksheet>` }),
  ],
  [
    'half a million cells, all blank',
    'too-large',
    () =>
      withPart({ name: SHEET, content: `<worksheet><sheetData><row>${'<c/>'.repeat(500_001)}</row></sheetData></worksheet>` }),
  ],
  [
    '201 posts',
    'too-large',
    () =>
      withRows(
        'xl/worksheets/sheet3.xml',
        ['Post URL', 'Post publish date', 'Engagements', null, 'Post URL', 'Post publish date', 'Impressions'],
        POSTS,
      ),
  ],
  [
    '301 rows of demographics',
    'too-large',
    () => withRows('xl/worksheets/sheet5.xml', ['Top Demographics', 'Value', 'Percentage'], SHARES),
  ],
  ['elements as deep as may be', 'no-days', () => withPart({ name: SHEET, content: nested })],
];

test.each(FILES)('%s: refused as %s, within the time that a reading may take', { timeout: 60_000 }, async (_, code, make) => {
  const bytes = make();
  const start = performance.now();
  const refusal = await readExport(bytes, 'x.xlsx').catch((error: unknown) => error);
  expect(isRefusal(refusal) && refusal.code).toBe(code);
  expect(performance.now() - start).toBeLessThan(LIMITS.milliseconds);
});

test('the parts of a bomb are not kept: what is unpacked is dropped as it is counted', { timeout: 60_000 }, async () => {
  const bytes = createBomb({}, { zip64: true });
  const before = process.memoryUsage().arrayBuffers;
  await expect(readExport(bytes, 'x.xlsx')).rejects.toThrow();
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(LIMITS.unpackedBytes);
});

test('a large but honest file is read: 400 days, 140 posts, 120 rows of demographics', async () => {
  const { bytes, fileName } = createWorkbook({ generation: 'C', days: 400, posts: 140, seed: 2 });
  const { reading } = await readExport(bytes, fileName);
  expect(reading.days).toHaveLength(400);
  expect(at(SHEET)).toBeGreaterThan(0);
});

test.each([65_535, 65_536, 200_000])('a part that is not packed is read, of %i bytes too', async (bytes) => {
  const sheet = parts[at(SHEET)]?.content;
  if (typeof sheet !== 'string') throw new Error('no sheet of days');
  const content = sheet + ' '.repeat(bytes - Buffer.byteLength(sheet));
  const { reading } = await readExport(withPart({ name: SHEET, content }, { stored: true }), 'x.xlsx');
  expect(reading.days).toHaveLength(28);
});

test('of a part that is not packed one wrong byte is seen', async () => {
  const content = createBulk(200_000);
  const bytes = withPart({ name: SHEET, content }, { stored: true });
  const place = Buffer.from(bytes).indexOf('<sheetData/>') - 100;
  bytes[place] = 'y'.charCodeAt(0);
  await expect(readExport(bytes, 'x.xlsx')).rejects.toMatchObject({ code: 'truncated' });
});
