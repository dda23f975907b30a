import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { POST_FIGURES, createPostWorkbook } from '../../../workbook/create-post-workbook.ts';

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
