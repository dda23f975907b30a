import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { ExportResult } from '../../../../src/linkedin/export/export-result.ts';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import type { Quirks, WorkbookOptions } from '../../../workbook/create-workbook.ts';
import { readByOracle } from '../../../workbook/oracle.ts';
import { PROGRAMS } from '../../../workbook/program.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByOracle } from '../../../workbook/said.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

function readSeed(seed: number, quirks: Quirks = {}): Promise<ExportResult> {
  return readExport(createWorkbook({ seed, quirks }).bytes, 'a.xlsx');
}

test.each([
  ['Content_2026-02-24_2026-03-23_TestMember.xlsx', 'A', 'TestMember', null, 18],
  ['AggregateAnalytics_Test Member_2026-02-24_2026-03-23.xlsx', 'C', 'Test Member', 'test-member', 36],
] as const)('the sample %s is read as the oracle reads it', async (name, generation, owner, vanity, shares) => {
  const bytes = await readFile(new URL(encodeURIComponent(name), FIXTURES));
  const result = await readExport(bytes, name);
  expect(saidByReading(result.reading)).toEqual(saidByOracle(readByOracle(bytes)));
  expect({
    kind: result.kind,
    generation: result.generation,
    locale: result.locale,
    owner: result.owner,
    vanity: result.vanity,
  }).toEqual({ kind: 'aggregate', generation, locale: 'en-US', owner, vanity });
  expect(result.reading.totals).toEqual({ impressions: 5_242, engagements: null, membersReached: 2_096 });
  expect(result.reading.demographics).toHaveLength(shares);
  expect(result.reading.capturedAt).toBe(Date.parse('2026-03-23T16:20:05Z'));
  expect(result.warnings).toEqual([{ code: 'last-day-partial', from: '2026-03-22', to: '2026-03-23' }]);
});

test('a post that one ranking alone lists has no other figure', async () => {
  const bytes = await readFile(new URL('Content_2026-02-24_2026-03-23_TestMember.xlsx', FIXTURES));
  const { reading } = await readExport(bytes, 'x.xlsx');
  expect(reading.posts.map(({ figures }) => figures)).toEqual([
    { engagements: 40, impressions: 900 },
    { engagements: 36, impressions: 840 },
    { engagements: 32, impressions: 780 },
    { engagements: 28, impressions: 720 },
    { impressions: 660 },
    { impressions: 600 },
  ]);
});

test('a list of 50 posts is marked as possibly cut, one of 49 is not', async () => {
  const full = createWorkbook({ posts: 61, days: 90 });
  const short = createWorkbook({ posts: 49, days: 90 });
  const result = await readExport(full.bytes, full.fileName);
  expect(result.reading.postsTruncated).toBe(true);
  expect(result.warnings).toContainEqual({ code: 'posts-list-full', listed: full.facts.posts.length });
  expect((await readExport(short.bytes, short.fileName)).reading.postsTruncated).toBe(false);
});

test('the label of 2023, "Unique views", is members reached', async () => {
  const { bytes, facts } = createWorkbook({ quirks: { uniqueViews: true } });
  expect((await readExport(bytes, 'a.xlsx')).reading.totals.membersReached).toBe(facts.membersReached);
});

test('a file that does not say when it was made is taken for the end of its range, and says so', async () => {
  const { bytes, facts } = createWorkbook({ created: null });
  const { reading, warnings } = await readExport(bytes, 'a.xlsx');
  expect(reading).toMatchObject({ capturedAtAssumed: true, capturedAt: Date.parse(`${facts.to}T23:59:59.999Z`) });
  expect(warnings).toContainEqual({ code: 'captured-at-assumed', day: facts.to });
});

test('a file whose making is dated before its own range is not believed', async () => {
  const { bytes } = createWorkbook({ created: '2020-01-01T00:00:00Z' });
  expect((await readExport(bytes, 'a.xlsx')).reading.capturedAtAssumed).toBe(true);
});

test('a file made days after its range has no partial day', async () => {
  const { bytes } = createWorkbook({ created: '2026-03-25T00:00:00Z' });
  expect((await readExport(bytes, 'a.xlsx')).warnings).toEqual([]);
});

test.each<Quirks>([
  { resaved: true },
  { dateCells: 'serial' },
  { dateCells: 'iso' },
  { dateCells: 'midnight' },
  ...PROGRAMS.filter((program) => program !== 'google-sheets').map((program) => ({ program })),
])('the same figures saved again as %j are the same reading', async (quirks) => {
  const [plain, again] = await Promise.all([readSeed(9), readSeed(9, quirks)]);
  expect(again.reading.hash).toBe(plain.reading.hash);
});

test('a program that forgets when the file was made makes another capture of the same figures', async () => {
  const [plain, again] = await Promise.all([readSeed(9), readSeed(9, { program: 'google-sheets' })]);
  expect(again.reading.capturedAtAssumed).toBe(true);
  expect(saidByReading(again.reading)).toEqual(saidByReading(plain.reading));
});

test('other figures are another reading', async () => {
  const [one, other] = await Promise.all([readSeed(9), readSeed(10)]);
  expect(one.reading.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(other.reading.hash).not.toBe(one.reading.hash);
});

test('a vanity with letters beyond ASCII comes decoded from the addresses of the posts', async () => {
  const { bytes } = createWorkbook({ generation: 'C', vanity: 'josé-müller' });
  expect((await readExport(bytes, 'a.xlsx')).vanity).toBe('josé-müller');
});

test.each<readonly [name: string | null, options: WorkbookOptions, generation: string]>([
  [null, { generation: 'A', quirks: { numbers: 'text' } }, 'A'],
  [null, { generation: 'B', quirks: { numbers: 'cells', activityUrls: true } }, 'B'],
  ['x.xlsx', { generation: 'A' }, 'A'],
  ['x.xlsx', { generation: 'B' }, 'B'],
  ['x.xlsx', { generation: 'B', quirks: { numbers: 'cells' } }, 'B'],
  ['x.xlsx', { generation: 'B', quirks: { activityUrls: true } }, 'B'],
  ['Content_2026-02-24_2026-03-23_Ana.xlsx', { generation: 'C' }, 'C'],
])('under the name %s, %j is generation %s', async (name, options, generation) => {
  const { bytes, fileName } = createWorkbook(options);
  expect((await readExport(bytes, name ?? fileName)).generation).toBe(generation);
});
