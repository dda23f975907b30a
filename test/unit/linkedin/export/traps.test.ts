import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { createSheets } from '../../../workbook/create-workbook.ts';
import type { WorkbookOptions } from '../../../workbook/create-workbook.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import type { CellValue } from '../../../workbook/package-parts.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByFacts } from '../../../workbook/said.ts';
import { FOREIGN_LOCALES } from '../../../workbook/wording.ts';
import { createZip } from '../../../workbook/zip-file.ts';
import { OPTIONS, atCell, facts, inCells, readChanged } from './changed.ts';
import type { Change } from './changed.ts';

const said = saidByFacts(facts);

test('the workbook that these tests change is read without a warning', async () => {
  const result = await readChanged((sheets) => sheets);
  expect(result.warnings).toEqual([]);
  expect(saidByReading(result.reading)).toEqual(said);
});

test.each<readonly [string, Change]>([
  [
    'sheets with other names',
    (sheets) => sheets.map((sheet, index) => ({ ...sheet, name: ['__proto__', 'constructor', 'c', 'd', 'e'][index] ?? '' })),
  ],
  ['sheets in another order', (sheets) => sheets.toReversed()],
  ['columns of engagement in another order', inCells(1, ([day = null, one = null, two = null]) => [day, two, one])],
  [
    'rankings of posts in another order',
    inCells(2, (cells, row) => (row < 3 ? cells : [...cells.slice(4), ...cells.slice(0, 4)])),
  ],
  [
    'rows of every sheet written from the last to the first',
    (sheets) => sheets.map((sheet) => ({ ...sheet, rows: new Map([...sheet.rows].reverse()) })),
  ],
  [
    'a note above the days',
    (sheets) =>
      sheets.map((sheet, index) =>
        index === 1
          ? {
              ...sheet,
              rows: new Map([
                [1, ['A note']],
                ...[...sheet.rows].map(([row, cells]): [number, readonly CellValue[]] => [row + 2, cells]),
              ]),
            }
          : sheet,
      ),
  ],
])('%s say the same', async (_, change) => {
  const result = await readChanged(change);
  expect(saidByReading(result.reading)).toEqual(said);
  expect(result.warnings).toEqual([]);
});

test('negative engagements are kept as they are', async () => {
  const { reading } = await readChanged(atCell(1, 5, 2, -28));
  expect(reading.days[3]?.engagements).toBe(-28);
});

test('impressions below zero are no figure, and their row is named', async () => {
  const result = await readChanged(atCell(1, 5, 1, -3));
  expect(result.reading.days[3]?.impressions).toBeNull();
  expect(result.warnings).toContainEqual({ code: 'rows-left-out', sheet: 'engagement', count: 1, rows: [5] });
});

test('a member without posts or readers has empty lists, and no warning', async () => {
  for (const generation of ['A', 'C'] as const) {
    const own = { ...facts, posts: [], demographics: [] };
    const sheets = createSheets(own, { ...OPTIONS, generation });
    const result = await readExport(createZip(createParts(sheets, { poi: true, created: '2026-03-25T00:00:00Z' })), 'x.xlsx');
    expect(saidByReading(result.reading)).toEqual(saidByFacts(own));
    expect({ generation: result.generation, warnings: result.warnings }).toEqual({ generation, warnings: [] });
  }
});

test.each(['impressions', 'membersReached'] as const)('a sheet of totals without %s says so', async (total) => {
  const result = await readChanged((sheets) =>
    sheets.map((sheet, index) =>
      index === 0 ? { ...sheet, rows: new Map([...sheet.rows].toSpliced(total === 'impressions' ? 1 : 2, 1)) } : sheet,
    ),
  );
  expect(result.reading.totals[total]).toBeNull();
  expect(result.warnings).toEqual([{ code: 'total-missing', total }]);
});

test('days that do not add up to the total are told loudly', async () => {
  const result = await readChanged(atCell(1, 2, 1, 1_000_000));
  const summed = facts.impressions - (facts.days[0]?.impressions ?? 0) + 1_000_000;
  expect(result.totalsAgree).toBe(false);
  expect(result.warnings).toEqual([{ code: 'totals-differ', stated: facts.impressions, summed }]);
});

test('a cell that cannot be read leaves its figure unknown, and its row is named', async () => {
  const result = await readChanged(atCell(1, 4, 2, 'n/a'));
  expect(result.reading.days[2]).toEqual({ ...facts.days[2], engagements: null });
  expect(result.warnings).toEqual([{ code: 'rows-left-out', sheet: 'engagement', count: 1, rows: [4] }]);
});

test('a day that cannot be read is missing, and said to be', async () => {
  const result = await readChanged(atCell(1, 4, 0, '2/31/2026'));
  expect(result.reading.days[2]).toMatchObject({ impressions: null, engagements: null });
  expect(result.warnings.map(({ code }) => code)).toEqual(['totals-differ', 'rows-left-out', 'days-missing']);
});

test('a day that stands twice with two figures is taken from neither row', async () => {
  const result = await readChanged(atCell(1, 4, 0, '2/25/2026'));
  expect(result.reading.days.slice(1, 3).map(({ impressions }) => impressions)).toEqual([null, null]);
  expect(result.warnings.map(({ code }) => code)).toContain('days-missing');
});

test('a post whose figure is missing in one ranking keeps the other, and its row is named', async () => {
  const url = facts.posts.find(
    ({ impressions }) => impressions === Math.max(...facts.posts.map((post) => post.impressions ?? 0)),
  )?.id;
  const result = await readChanged(atCell(2, 4, 6, ''));
  const post = result.reading.posts.find(({ id }) => id === url);
  expect(post?.figures.impressions).toBeUndefined();
  expect(post?.figures.engagements).toBeDefined();
  expect(result.warnings).toEqual([{ code: 'rows-left-out', sheet: 'posts', count: 1, rows: [4] }]);
});

test.each([
  ['a script address', 'javascript:alert(1)'],
  ['an address on another site', 'https://linkedin.com.evil.example/feed/update/urn:li:activity:7431000000000000001'],
  ['an address without an id', 'https://www.linkedin.com/pulse/words'],
])('%s among the posts is left out', async (_, url) => {
  const result = await readChanged(atCell(2, 5, 0, url));
  expect(result.reading.posts.map((post) => post.url)).not.toContain(url);
  expect(result.warnings).toContainEqual({ code: 'rows-left-out', sheet: 'posts', count: 1, rows: [5] });
});

test.each([
  [0, 'discovery'],
  [2, 'posts'],
  [3, 'followers'],
  [4, 'demographics'],
] as const)('without sheet %i the rest is read, and %s is said to be missing', async (index, sheet) => {
  const result = await readChanged((sheets) => sheets.toSpliced(index, 1));
  expect(result.reading.days).toHaveLength(28);
  expect(result.warnings).toEqual([{ code: 'sheet-missing', sheet }]);
});

test('a sheet that somebody added is left out, and said to be', async () => {
  const result = await readChanged((sheets) => [...sheets, { name: 'Mine', rows: new Map([[1, ['Sum', 12, 13, 14]]]) }]);
  expect(saidByReading(result.reading)).toEqual(said);
  expect(result.warnings).toEqual([{ code: 'sheets-unknown', count: 1 }]);
});

test('a file name with another range than the file is told', async () => {
  const result = await readChanged((sheets) => sheets, {}, 'Content_2026-01-01_2026-01-07_Ana.xlsx');
  expect(result.warnings).toEqual([{ code: 'file-name-differs', from: '2026-01-01', to: '2026-01-07' }]);
});

test.each(FOREIGN_LOCALES)(
  '%s, whose words are not known, is read by shape; only the demographics are left out',
  async (locale) => {
    for (const generation of ['A', 'B', 'C'] as const) {
      const { bytes, facts: own } = createWorkbook({ generation, locale, seed: 4, created: '2026-03-25T00:00:00Z' });
      const result = await readExport(bytes, 'x.xlsx');
      expect(saidByReading(result.reading)).toEqual({ ...saidByFacts(own), shares: [] });
      expect(result).toMatchObject({ locale: null, demographicRows: own.demographics.length });
      expect(result.warnings).toEqual([{ code: 'categories-unknown', count: own.demographics.length }]);
    }
  },
);

const ONE_DAY: WorkbookOptions = { from: '2026-03-04', days: 1, posts: 0 };

test.each<readonly [what: string, options: WorkbookOptions, fileName: string | null, day: string, sure: boolean]>([
  ["the file's name", { quirks: { dates: 'd/m/y' }, created: null }, null, '2026-03-04', true],
  ['the time at which it was made', { quirks: { dates: 'd/m/y' } }, 'x.xlsx', '2026-03-04', true],
  ["the habit of the file's language", { created: null }, 'x.xlsx', '2026-03-04', false],
])('the range of one day that can be read both ways is settled by %s', async (_, options, fileName, day, sure) => {
  const made = createWorkbook({ ...ONE_DAY, ...options });
  const { reading, warnings } = await readExport(made.bytes, fileName ?? made.fileName);
  expect(reading.window).toEqual({ from: day, to: day });
  expect(warnings.some(({ code }) => code === 'dates-ambiguous')).toBe(!sure);
});

test('a range of one day that nothing settles is refused', async () => {
  const { bytes } = createWorkbook({ ...ONE_DAY, locale: 'it', created: null });
  await expect(readExport(bytes, 'x.xlsx')).rejects.toMatchObject({ code: 'ambiguous-dates' });
});

test('English labels with the day first are settled by the days themselves', async () => {
  const { bytes, facts: own } = createWorkbook({ quirks: { dates: 'dd.mm.y' }, days: 7, from: '2026-03-01' });
  expect(saidByReading((await readExport(bytes, 'x.xlsx')).reading)).toEqual(saidByFacts(own));
});
