import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { POST_FIGURES, createPostSheets, createPostWorkbook } from '../../../workbook/create-post-workbook.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import type { CellValue } from '../../../workbook/package-parts.ts';
import { PROGRAMS } from '../../../workbook/program.ts';
import { createZip } from '../../../workbook/zip-file.ts';

const SAMPLE = 'SinglePostAnalytics_Test Member_7431000000000000001.xlsx';

test('the sample of one post is read with its figures since publication', async () => {
  const bytes = await readFile(new URL(`../../../fixtures/${encodeURIComponent(SAMPLE)}`, import.meta.url));
  const result = await readExport(bytes, SAMPLE);
  expect(result).toMatchObject({
    kind: 'post',
    generation: null,
    locale: 'en-US',
    owner: 'Test Member',
    vanity: 'test-member',
    warnings: [],
    totalsAgree: null,
  });
  expect(result.reading).toMatchObject({
    days: [],
    window: { from: '2026-02-24', to: '2026-03-23' },
    demographics: [],
    followers: null,
  });
  expect(result.reading.posts).toHaveLength(1);
  expect(result.reading.posts[0]).toMatchObject({ id: 'ugcPost:7431000000000000001', publishedOn: '2026-02-24', window: null });
  expect(result.reading.posts[0]?.figures).toMatchObject({ impressions: 1_316, membersReached: 845 });
  expect(result.postDemographics).toHaveLength(6);
});

test.each([
  ['the newer layout in English', {}, 'en-US', 'ugcPost:7431000000000000001', '2026-02-24'],
  ['the newer layout in Portuguese', { locale: 'pt-BR' }, 'pt-BR', 'ugcPost:7431000000000000001', '2026-02-24'],
  [
    'the older layout, with a month name',
    { layout: 'old', id: 'share-7431000000000000001' },
    'en-US',
    'share:7431000000000000001',
    '2026-02-25',
  ],
] as const)('%s is read whole', async (_, options, locale, id, publishedOn) => {
  const { bytes, fileName } = createPostWorkbook(options);
  const result = await readExport(bytes, fileName);
  expect(result.locale).toBe(locale);
  expect(result.reading.posts).toMatchObject([{ id, publishedOn, figures: POST_FIGURES }]);
  expect(result.postDemographics.map(({ category, share }) => [category, share])).toEqual([
    ['jobTitle', 0.12],
    ['location', 0.31],
    ['companySize', null],
  ]);
  expect(result.warnings).toEqual([]);
});

test.each([
  // The id was made on 4 March 2026: 3/4 is the fourth of March, although the labels are Portuguese.
  ['3/4/2026', 'pt-BR', '2026-03-04', []],
  ['4/3/2026', 'pt-BR', '2026-03-04', []],
  ['4/3/2026', 'en-US', '2026-03-04', []],
] as const)('the date %s in a %s file is read as %s, by the instant in the id', async (date, locale, day, warnings) => {
  const id = `share-${BigInt(Date.parse('2026-03-04T09:00:00Z')) << 22n}`;
  const result = await readExport(createPostWorkbook({ date, locale, id }).bytes, 'a.xlsx');
  expect(result.reading.posts[0]?.publishedOn).toBe(day);
  expect(result.warnings).toEqual(warnings);
});

test.each(PROGRAMS)('both layouts in both languages, saved again by %s, say the same', async (program) => {
  for (const locale of ['en-US', 'pt-BR'] as const)
    for (const layout of ['new', 'old'] as const) {
      const [plain, again] = await Promise.all(
        [{}, { program }].map(async (more) =>
          readExport(createPostWorkbook({ locale, layout, created: null, ...more }).bytes, 'a.xlsx'),
        ),
      );
      expect(again).toEqual(plain);
      expect(again?.reading.posts[0]?.figures).toEqual(POST_FIGURES);
      expect(again?.warnings.map(({ code }) => code)).toEqual(['captured-at-assumed']);
    }
});

/** A post's workbook with other rows in its only sheet. */
function readRows(
  change: (rows: (readonly CellValue[])[]) => (readonly CellValue[])[],
  created: string | null = '2026-03-23T16:20:05Z',
) {
  const [sheet] = createPostSheets({ id: 'activity-7431000000000000001' });
  const rows = change([...(sheet?.rows.values() ?? [])]);
  const parts = createParts([{ name: 'x', rows: new Map(rows.map((cells, index) => [index + 1, cells])) }], {
    poi: true,
    created,
  });
  return readExport(createZip(parts), 'a.xlsx');
}

test('in a language that is not known a post is found by its shape, and its figures are said to be left out', async () => {
  const result = await readRows((rows) =>
    rows.map(([label = null, ...cells], index) => [
      typeof label === 'string' && label !== '' ? `ラベル${index}` : label,
      ...cells,
    ]),
  );
  expect(result).toMatchObject({ kind: 'post', locale: null, demographicRows: 3 });
  expect(result.reading.posts).toMatchObject([{ id: 'activity:7431000000000000001', publishedOn: '2026-02-24', figures: {} }]);
  expect(result.warnings).toEqual([
    { code: 'categories-unknown', count: 3 },
    { code: 'labels-unknown', count: 12 },
  ]);
});

test('without a date a post has the day of its id; with one that cannot be read it is said that it is not sure', async () => {
  const dated = (value: CellValue) => (rows: (readonly CellValue[])[]) =>
    rows.map((cells) => (cells[0] === 'Post Date' ? ['Post Date', value] : cells));
  const [without, broken] = await Promise.all([readRows(dated('')), readRows(dated('soon'))]);
  expect([without.reading.posts[0]?.publishedOn, broken.reading.posts[0]?.publishedOn]).toEqual(['2026-02-21', '2026-02-21']);
  expect(without.warnings).toEqual([]);
  expect(broken.warnings).toEqual([{ code: 'dates-ambiguous', from: '2026-02-21', to: '2026-02-21' }]);
});

test('a reader’s place that is called like a date does not date the post', async () => {
  const { reading, warnings } = await readRows((rows) =>
    rows.map((cells) => (cells[0] === 'Post Date' ? [] : cells[0] === 'Location' ? ['Location', '3/4/2026', '31%'] : cells)),
  );
  expect(reading.posts[0]?.publishedOn).toBe('2026-02-21'); // its id's
  expect(warnings).toEqual([]);
});

test('a scheduled post is dated by what lies between its id and the making of the file', async () => {
  const id = `share-${BigInt(Date.parse('2026-01-05T09:00:00Z')) << 22n}`;
  const { bytes } = createPostWorkbook({ id, date: '3/2/2026', created: '2026-02-20T10:00:00Z' });
  const { reading, warnings } = await readExport(bytes, 'a.xlsx');
  expect(reading.posts[0]?.publishedOn).toBe('2026-02-03'); // the second of March lies after the file
  expect(warnings).toEqual([]);
});

test.each<readonly [what: string, row: readonly CellValue[], sheet: string]>([
  ['a figure', ['Comments', 'many'], 'post'],
  ['a figure below zero', ['Comments', '-3'], 'post'],
  ['a percentage', ['Location', 'Porto', 'x1'], 'demographics'],
  ['a missing percentage', ['Location', 'Porto'], 'demographics'],
])('%s that cannot be read is named', async (_, row, sheet) => {
  const { warnings } = await readRows((rows) => rows.map((cells) => (cells[0] === row[0] ? row : cells)));
  expect(warnings).toMatchObject([{ code: 'rows-left-out', sheet, count: 1 }]);
});
