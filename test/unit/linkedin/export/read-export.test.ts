import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import type { WorkbookOptions } from '../../../workbook/create-workbook.ts';
import { readByOracle } from '../../../workbook/oracle.ts';
import { saidByFacts, saidByOracle, saidByReading } from '../../../workbook/reading-of-facts.ts';
import { LOCALES } from '../../../workbook/wording.ts';

const FIXTURES = new URL('../../../fixtures/', import.meta.url);

const options: fc.Arbitrary<WorkbookOptions> = fc.record({
  generation: fc.constantFrom('A', 'B', 'C'),
  locale: fc.constantFrom(...LOCALES),
  from: fc.integer({ min: 19_000, max: 20_700 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
  days: fc.oneof(fc.constantFrom(7, 28, 90, 365, 400), fc.integer({ min: 7, max: 60 })),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
  quirks: fc.record({ resaved: fc.boolean(), inlineStrings: fc.boolean(), prefix: fc.boolean(), grouped: fc.boolean() }),
});

async function expectRead(chosen: WorkbookOptions): Promise<void> {
  const { bytes, fileName, facts } = createWorkbook(chosen);
  const result = await readExport(bytes, fileName);
  expect(saidByReading(result.reading)).toEqual(saidByFacts(facts));
  expect(saidByReading(result.reading)).toEqual(saidByOracle(readByOracle(bytes)));
  expect({
    generation: result.generation,
    locale: result.locale,
    totalsAgree: result.totalsAgree,
    owner: result.owner?.replace(' ', ''),
  }).toEqual({ generation: chosen.generation, locale: chosen.locale, totalsAgree: true, owner: 'TestMember' });
  expect(result.vanity).toBe(chosen.generation === 'A' ? null : 'test-member');
  expect(result.warnings.map(({ code }) => code).filter((code) => code !== 'posts-list-full')).toEqual(['last-day-partial']);
  expect(result.reading.demographics.map(({ category }) => category)).toEqual(facts.demographics.map(({ category }) => category));
}

test('every generation is read in every language as an independent reader and the facts say', { timeout: 60_000 }, async () => {
  await fc.assert(fc.asyncProperty(options, expectRead), { numRuns: 240 });
});

for (const generation of ['A', 'C'] as const) {
  test.each(Array.from({ length: 20 }, (_, seed) => seed))(
    `generation ${generation} in English is read whole, invented file %i`,
    async (seed) => {
      await expectRead({ generation, locale: 'en-US', seed, days: [7, 28, 90, 365, 400][seed % 5] ?? 28, from: '2025-01-07' });
    },
  );
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

test('the same figures saved again by another program are the same reading', async () => {
  const plain = await readExport(createWorkbook({ seed: 9 }).bytes, 'a.xlsx');
  for (const quirks of [{ resaved: true }, { resaved: true, serialDates: true }, { inlineStrings: true }, { prefix: true }]) {
    const again = await readExport(createWorkbook({ seed: 9, quirks }).bytes, 'b (1).xlsx');
    expect(again.reading.hash).toBe(plain.reading.hash);
  }
  expect(plain.reading.hash).toMatch(/^[0-9a-f]{64}$/);
  expect((await readExport(createWorkbook({ seed: 10 }).bytes, 'a.xlsx')).reading.hash).not.toBe(plain.reading.hash);
});

test('a vanity with letters beyond ASCII comes decoded from the addresses of the posts', async () => {
  const { bytes } = createWorkbook({ generation: 'C', vanity: 'josé-müller' });
  expect((await readExport(bytes, 'a.xlsx')).vanity).toBe('josé-müller');
});
