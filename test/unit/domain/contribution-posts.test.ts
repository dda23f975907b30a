import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contribution, contributionOf } from '../../../src/domain/contribution.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { PostReading, Reading } from '../../../src/domain/reading.ts';
import type { TalliedMetric } from '../../../src/domain/tally.ts';
import { contributor, impressions, listed, WEEK } from './contributors.ts';
import { idAt } from './posts.ts';

const { period, previous } = WEEK;
const LONG = { from: '2026-02-01' as Day, to: period.to };

/** An export of a window, with its posts; its days are told by another. */
function exported(window: Reading['window'], ...posts: readonly PostReading[]): Reading {
  return {
    ...impressions(),
    days: [],
    followers: null,
    window,
    totals: { impressions: 1, engagements: 1, membersReached: null },
    posts,
  };
}

/** 70 impressions in the week before, 140 in the week, from an export that ends a day later. */
const DAYS = {
  ...impressions(...Array(7).fill(10), ...Array(7).fill(20)),
  window: { from: previous.from, to: '2026-03-15' as Day },
};

function told(readings: readonly Reading[], metric: TalliedMetric = 'impressions'): Contribution {
  return contributionOf([contributor('Ana', [DAYS, ...readings])], WEEK, { metric, joiners: 'count', chosen: null });
}

function partsIn(split: NonNullable<Contribution['posts']>['total']): Record<string, number> | null {
  return (
    split &&
    Object.fromEntries([...split.posts.map((post) => [post.publishedOn, post.part] as const), ['unlisted', split.unlisted]])
  );
}

describe('R7: posts within a member’s total', () => {
  test('those whose own window is the period, and those published in it whose window ends with it; all else is not listed', () => {
    const { posts } = told([
      exported(period, listed(5, period, { impressions: 30 }), listed(9, period, { impressions: 50 })),
      exported(LONG, listed(10, LONG, { impressions: 25 }), listed(4, LONG, { impressions: 900 })),
      exported(
        { from: period.from, to: '2026-03-13' as Day },
        listed(12, { ...period, to: '2026-03-13' as Day }, { impressions: 7 }),
      ),
    ]);
    expect(partsIn(posts?.total ?? null)).toEqual({ '2026-03-05': 30, '2026-03-09': 50, '2026-03-10': 25, unlisted: 35 });
  });

  test('what is not listed may be less than nothing', () => {
    expect(partsIn(told([exported(period, listed(9, period, { impressions: 150 }))]).posts?.total ?? null)).toEqual({
      '2026-03-09': 150,
      unlisted: -10,
    });
  });

  test('without an export that ends with the period nothing is said of posts, rather than that they did nothing', () => {
    const [last, longer] = [
      { from: '2026-02-20' as Day, to: '2026-03-13' as Day },
      { from: '2026-02-01' as Day, to: '2026-03-13' as Day },
    ];
    expect(told([exported(longer), exported(last)]).posts).toMatchObject({ total: null, change: null, holds: false });
    expect(told([exported(longer), exported(last)]).posts?.exported).toEqual([DAYS.window, last]);
    expect(told([exported(period)]).posts?.total).toEqual({ posts: [], unlisted: 140, whole: 140 });
  });

  test('a post of two numbers counts once, and the archive, which has no figures, counts nothing', () => {
    const [activity, share] = [
      idAt('activity', '09:00:02', { day: '2026-03-09' }),
      idAt('share', '09:00:00', { day: '2026-03-09' }),
    ];
    const at = (id: string, window: Reading['window'], capturedAt: number): Reading => {
      const post = { ...listed(9, window, { impressions: 50 }), id };
      return { ...exported(window, post), capturedAt, hash: String(capturedAt % 10).repeat(64) };
    };
    const archive: Reading = {
      ...exported(period, { ...listed(9, period, {}), window: null, id: share, text: 'What we learned' }),
      source: 'archive',
      totals: { impressions: null, engagements: null, membersReached: null },
    };
    const captured = Date.parse('2026-03-18T00:00:00Z');
    const { posts } = told([at(activity, period, captured + 1), at(share, period, captured + 2), archive]);
    expect(posts?.total?.posts.map(({ part, text }) => [part, text])).toEqual([[50, 'What we learned']]);
  });

  test('a post that is known in one of a rate’s two figures has no part in it', () => {
    const { posts } = told(
      [exported(period, listed(8, period, { impressions: 50 }), listed(9, period, { impressions: 70, engagements: 7 }))],
      'engagementRate',
    );
    expect(partsIn(posts?.total ?? null)).toEqual({ '2026-03-09': 7 / 140, unlisted: 7 / 140 });
  });

  test.each(['newFollowers', 'followers', 'posts'] as const)('of %s posts have none', (metric) => {
    expect(told([exported(period, listed(8, period, { impressions: 50, followersGained: 5 }))], metric).posts?.total).toBeNull();
  });
});

describe('posts within a change', () => {
  const before = exported(previous, listed(2, previous, { impressions: 65 }));

  test('need both periods’ captures: one that is older is compared with itself, one published since had nothing', () => {
    const now = exported(period, listed(2, period, { impressions: 20 }), listed(9, period, { impressions: 110 }));
    expect(partsIn(told([before, now]).posts?.change ?? null)).toEqual({ '2026-03-02': -45, '2026-03-09': 110, unlisted: 5 });
    expect(told([now]).posts).toMatchObject({ change: null, holds: false });
  });

  test('an older one that is listed in one period alone tells of no change', () => {
    const now = exported(period, listed(3, period, { impressions: 20 }));
    expect(partsIn(told([before, now]).posts?.change ?? null)).toEqual({ unlisted: 70 });
  });

  test('are not told where a day is not compared: the windows count it', () => {
    const gap = impressions(...Array(7).fill(10), null, ...Array(6).fill(20));
    const member = contributor('Ana', [gap, before, exported(period, listed(9, period, { impressions: 110 }))]);
    const { posts } = contributionOf([member], WEEK, { metric: 'impressions', joiners: 'count', chosen: null });
    expect(posts).toMatchObject({ total: { whole: 120 }, change: null });
  });

  test('add up to the member’s, for rates too, whatever order the exports come in', () => {
    const post = fc.record({
      day: fc.integer({ min: 1, max: 14 }),
      impressions: fc.option(fc.nat(90)),
      engagements: fc.option(fc.nat(9)),
    });
    const posts = fc.uniqueArray(post, { maxLength: 5, selector: ({ day }) => day });
    fc.assert(
      fc.property(posts, posts, fc.constantFrom('impressions' as const, 'engagementRate' as const), (now, then, metric) => {
        const readings = [
          exported(period, ...now.map((one) => listed(one.day, period, known(one)))),
          exported(previous, ...then.filter(({ day }) => day <= 7).map((one) => listed(one.day, previous, known(one)))),
        ];
        const answer = told(readings, metric);
        const [part] = answer.parts;
        for (const [split, whole] of [
          [answer.posts?.total, part?.given],
          [answer.posts?.change, part?.moved],
        ] as const) {
          const sum = (split?.posts ?? []).reduce((all, one) => all + one.part, split?.unlisted ?? 0);
          expect(Math.abs(sum - (whole ?? 0))).toBeLessThan(1e-12);
          expect(split?.whole).toBe(whole);
        }
        expect(told([...readings].reverse(), metric)).toEqual(answer);
      }),
      { numRuns: 60 },
    );
  });
});

function known(one: { readonly impressions: number | null; readonly engagements: number | null }): PostReading['figures'] {
  const { impressions: shown, engagements } = one;
  return { ...(shown === null ? {} : { impressions: shown }), ...(engagements === null ? {} : { engagements }) };
}

describe('the sentence', () => {
  const before = exported(previous, listed(2, previous, { impressions: 65 }));

  test('names the post that brought most of it, and how much of the whole', () => {
    const now = exported(period, listed(9, period, { impressions: 63 }), listed(10, period, { impressions: 60 }));
    expect(told([before, now]).moved).toMatchObject({
      most: { name: 'Ana', by: 70, post: { publishedOn: '2026-03-09', part: 63, share: 0.9 } },
      against: null,
    });
  });

  test('names one where exactly 80 % are listed, of both periods', () => {
    const then = exported(previous, listed(2, previous, { impressions: 56 }));
    const now = exported(period, listed(9, period, { impressions: 112 }));
    expect(told([then, now]).moved?.most?.post).toMatchObject({ publishedOn: '2026-03-09', part: 112 });
  });

  test.each([
    ['too little is listed now', before, exported(period, listed(9, period, { impressions: 111 }))],
    [
      'too little was listed before',
      exported(previous, listed(2, previous, { impressions: 55 })),
      exported(period, listed(9, period, { impressions: 130 })),
    ],
    ['the posts hold more than there is', before, exported(period, listed(9, period, { impressions: 169 }))],
    [
      'no post brought half of it',
      before,
      exported(period, ...[9, 10, 11, 12].map((day) => listed(day, period, { impressions: 33 }))),
    ],
  ])('names none where %s', (_, then, now) => {
    expect(told([then, now]).moved?.most).toMatchObject({ name: 'Ana', by: 70, post: null });
  });

  test('names who moved it most the way it went, and who most the other way', () => {
    const team = [
      contributor('up', [DAYS]),
      contributor('down', [impressions(...Array(7).fill(30), ...Array(7).fill(5))]),
      contributor('bit', [impressions(...Array(7).fill(10), ...Array(7).fill(11))]),
    ];
    const { moved, change } = contributionOf(team, WEEK, { metric: 'impressions', joiners: 'count', chosen: null });
    expect(change?.difference).toBe(-98);
    expect(moved).toEqual({
      most: { name: 'down', by: -175, post: null, published: null },
      against: { name: 'up', by: 70, published: null },
    });
  });

  test('is about him who moved it, whoever’s posts are looked at', () => {
    const now = exported(period, listed(9, period, { impressions: 130 }));
    const [ana, ben] = [contributor('Ana', [DAYS, before, now]), contributor('Ben', [impressions(...Array(14).fill(1))])];
    const answer = contributionOf([ana, ben], WEEK, { metric: 'impressions', joiners: 'count', chosen: ben.id });
    expect(answer.posts?.id).toBe(ben.id);
    expect(answer.moved?.most).toMatchObject({ name: 'Ana', post: { part: 130, share: null } });
  });

  test('says how many posts he published in both periods, where that is another number', () => {
    const first = exported(previous, listed(2, previous, { impressions: 10 }));
    const two = exported(period, listed(9, period, { impressions: 10 }), listed(10, period, { impressions: 10 }));
    const one = exported(period, listed(9, period, { impressions: 10 }));
    expect(told([first, two]).moved?.most?.published).toEqual({ now: 2, before: 1 });
    expect(told([first, one]).moved?.most?.published).toBeNull();
  });

  test('nobody moved anything: nobody is named', () => {
    const steady = contributor('steady', [impressions(...Array(14).fill(1))]);
    expect(contributionOf([steady], WEEK, { metric: 'impressions', joiners: 'count', chosen: null }).moved).toEqual({
      most: null,
      against: null,
    });
  });
});
