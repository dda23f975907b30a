import { describe, expect, test } from 'vitest';
import { isPlausible } from '../../../../src/domain/plausible.ts';
import { readingsOf, windowOf } from '../../../../src/linkedin/pages/page-readings.ts';
import { readingSchema } from '../../../../src/protocol/reading.ts';
import { captureOf } from '../../extension/page-captures.ts';

/** A Friday. */
const AT = Date.parse('2026-11-20T09:00:00Z');

describe('which days a page’s numbers are for', () => {
  test('content: the days of its address, up to today, and no day by itself', async () => {
    const [reading, ...more] = await readingsOf(
      captureOf({ span: { days: 7 }, figures: { impressions: 12_480, membersReached: 5_931, reactions: 301 } }),
      AT,
    );
    expect(more).toEqual([]);
    expect(reading).toMatchObject({
      source: 'page',
      capturedAt: AT,
      capturedAtAssumed: false,
      window: { from: '2026-11-14', to: '2026-11-20' },
      days: [],
      totals: { impressions: 12_480, engagements: null, membersReached: 5_931 },
      page: { reactions: 301 },
      followers: null,
      posts: [],
    });
  });

  test('content: of days that it does not name nothing is kept', async () => {
    expect(await readingsOf(captureOf({ span: null }), AT)).toEqual([]);
  });

  test('the dashboard: each card has days of its own', async () => {
    const figures = { impressions: 12_480, followers: 3_207, profileViewers: 164, searchAppearances: 58 };
    const readings = await readingsOf(captureOf({ page: 'dashboard', figures }), AT);
    expect(
      readings.map(({ window, totals, page, followers }) => ({ window, impressions: totals.impressions, page, followers })),
    ).toEqual([
      { window: { from: '2026-11-14', to: '2026-11-20' }, impressions: 12_480, page: undefined, followers: null },
      {
        window: { from: '2026-11-20', to: '2026-11-20' },
        impressions: null,
        page: undefined,
        followers: { day: '2026-11-20', total: 3_207 },
      },
      { window: { from: '2026-08-23', to: '2026-11-20' }, impressions: null, page: { profileViewers: 164 }, followers: null },
      { window: { from: '2026-11-09', to: '2026-11-15' }, impressions: null, page: { searchAppearances: 58 }, followers: null },
    ]);
  });

  test.each([
    ['2026-11-15T23:59:59Z', '2026-11-02', '2026-11-08'],
    ['2026-11-16T00:00:00Z', '2026-11-09', '2026-11-15'],
    ['2026-11-20T09:00:00Z', '2026-11-09', '2026-11-15'],
    ['2026-11-22T12:00:00Z', '2026-11-09', '2026-11-15'],
    ['2027-01-01T00:00:00Z', '2026-12-21', '2026-12-27'],
  ])('at %s the last whole week is %s to %s', (at, from, to) => {
    const span = null;
    expect(windowOf({ page: 'search-appearances', span }, 'searchAppearances', Date.parse(at))).toEqual({ from, to });
  });

  test('a day begins at midnight UTC', async () => {
    const capture = captureOf({ page: 'audience', figures: { followers: 3_207 } });
    const days = await Promise.all(
      ['2026-11-20T23:59:59.999Z', '2026-11-21T00:00:00Z'].map((at) => readingsOf(capture, Date.parse(at))),
    );
    expect(days.map(([reading]) => reading?.followers?.day)).toEqual(['2026-11-20', '2026-11-21']);
  });
});

describe('posts', () => {
  const post = 'activity:7451004062705119233';

  test('a post’s summary: since its publication, on the day in its number', async () => {
    const [reading, ...more] = await readingsOf(
      captureOf({
        page: 'post-summary',
        post,
        figures: { impressions: 1_316, reactions: 31, profileViewers: 5, followersGained: 2 },
      }),
      AT,
    );
    expect(more).toEqual([]);
    expect(reading).toMatchObject({
      window: { from: '2026-04-17', to: '2026-11-20' },
      totals: { impressions: null, membersReached: null },
      posts: [
        {
          id: post,
          url: 'https://www.linkedin.com/feed/update/urn:li:activity:7451004062705119233/',
          publishedOn: '2026-04-17',
          window: null,
          figures: { impressions: 1_316, reactions: 31, profileViewers: 5, followersGained: 2 },
        },
      ],
    });
    expect(reading).not.toHaveProperty('page');
  });

  test('a list of posts: over the days of its address, with how each begins', async () => {
    const posts = [{ id: post, text: 'Three things I learned', figures: { impressions: 8_316, comments: 64 } }];
    const readings = await readingsOf(captureOf({ page: 'top-posts', span: { days: 28 }, figures: {}, posts }), AT);
    const window = { from: '2026-10-24', to: '2026-11-20' };
    expect(readings).toMatchObject([
      { window, posts: [{ id: post, window, text: 'Three things I learned', figures: { impressions: 8_316, comments: 64 } }] },
    ]);
    expect(await readingsOf(captureOf({ page: 'top-posts', span: null, figures: {}, posts }), AT)).toEqual([]);
  });

  test('nothing understood of a post is no reading', async () => {
    expect(await readingsOf(captureOf({ page: 'post-summary', post, figures: {} }), AT)).toEqual([]);
  });
});

test('what is made may cross the wire, and is plausible', async () => {
  const captures = [
    captureOf({ span: { days: 365 }, figures: { impressions: 1, saves: 0 } }),
    captureOf({ page: 'dashboard', figures: { impressions: 1, followers: 2, profileViewers: 3, searchAppearances: 4 } }),
    captureOf({ page: 'post-summary', post: 'ugcPost:7450674109228875776', figures: { impressions: 1 } }),
  ];
  for (const reading of (await Promise.all(captures.map((capture) => readingsOf(capture, AT)))).flat()) {
    expect(readingSchema.safeParse(JSON.parse(JSON.stringify(reading))).success).toBe(true);
    expect(isPlausible(reading, AT)).toBe(true);
  }
});

test('the same page read again is the same reading only at the same instant', async () => {
  const capture = captureOf({ span: { days: 7 }, figures: { impressions: 12_480 } });
  const [[one], [same], [later]] = await Promise.all([
    readingsOf(capture, AT),
    readingsOf(capture, AT),
    readingsOf(capture, AT + 1),
  ]);
  expect(one?.hash).toBe(same?.hash);
  expect(one?.hash).not.toBe(later?.hash);
});
