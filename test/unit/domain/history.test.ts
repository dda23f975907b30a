import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../../src/domain/account-month.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { historyOf } from '../../../src/domain/history.ts';
import { isPlausible } from '../../../src/domain/plausible.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { readingSchema } from '../../../src/protocol/reading.ts';
import { ACCOUNT, createReading, readingArbitrary } from './readings.ts';

function merged(months: readonly AccountMonth[]): AccountMonth[] {
  const known = new Map<string, AccountMonth>();
  for (const month of months) {
    const before = known.get(month.month);
    known.set(month.month, before ? mergeMonth(before, month) : mergeMonth(month, month));
  }
  return [...known.values()].sort((a, b) => (a.month < b.month ? -1 : 1));
}

function monthsFrom(readings: readonly Reading[]): AccountMonth[] {
  return merged(readings.flatMap((reading) => monthsOf(ACCOUNT, reading)));
}

/** What is read in: each reading by itself, then the answers. */
function readIn(held: readonly AccountMonth[], { readings, answers }: ReturnType<typeof historyOf>): AccountMonth[] {
  const added = [
    ...readings.flatMap((reading) => monthsOf(ACCOUNT, reading)),
    ...answers.map(({ day, answer }) => monthOfAnswer(ACCOUNT, day, answer)),
  ];
  return merged([...held, ...added]);
}

/** Of each kind: days, one post, totals of a page, texts; with totals, demographics and followers, or without. */
const anyReading: fc.Arbitrary<Reading> = fc
  .record({
    reading: readingArbitrary,
    kind: fc.constantFrom('days', 'days', 'totals', 'post', 'archive'),
    total: fc.option(fc.nat(5000)),
    reactions: fc.option(fc.nat(50)),
    share: fc.option(fc.constantFrom(0.25, 0.5), { nil: null }),
    // Few windows, so that the same one comes anew, and days of an older capture lose theirs.
    window: fc.constantFrom(null, ['2026-01-01', '2026-03-31'], ['2026-01-05', '2026-03-31'], ['2026-01-01', '2026-03-25']),
    assumed: fc.boolean(),
    truncated: fc.boolean(),
    followers: fc.boolean(),
  })
  .map(({ reading, kind, window, total, reactions, share, assumed, truncated, followers }): Reading => {
    const { source } = reading;
    const demographic = { about: 'audience', category: 'industry', value: 'Software', share } as const;
    const changed: Reading = {
      ...reading,
      window: window ? { from: window[0] as Day, to: window[1] as Day } : reading.window,
      capturedAtAssumed: assumed,
      followers: followers ? reading.followers : null,
      totals: { impressions: total, engagements: null, membersReached: total === null ? null : total + 1 },
      postsTruncated: truncated,
      demographics: share === null ? [] : [demographic],
      ...(source === 'page' && reactions !== null ? { page: { reactions } } : {}),
    };
    if (kind === 'days') return changed;
    const alone = { ...changed, days: [], followers: null };
    if (kind === 'totals') return alone;
    const silent = { ...alone, totals: { impressions: null, engagements: null, membersReached: null }, demographics: [] };
    const { page: _, ...post } = silent;
    if (kind === 'post') return { ...post, source: 'export', posts: reading.posts.map((one) => ({ ...one, window: null })) };
    const texts = reading.posts.map((one) => ({ ...one, window: null, figures: {}, text: `It begins with ${one.id}` }));
    return { ...post, source: 'archive', posts: texts };
  });

const NOW = Date.parse('2027-06-01T00:00:00Z');

test('out and in again is the same, byte for byte: on an empty account, and on one that holds something else', () => {
  fc.assert(
    fc.property(
      fc.array(anyReading, { minLength: 1, maxLength: 8 }),
      fc.array(anyReading, { maxLength: 5 }),
      fc.boolean(),
      (readings, others, answered) => {
        const posts = readings.flatMap((reading) => reading.posts);
        const [one] = posts;
        const answer = { ids: [one?.id ?? '', 'share:2000000001'] as const, same: true, at: 7 };
        const months = merged([
          ...monthsFrom(readings),
          ...(answered && one ? [monthOfAnswer(ACCOUNT, one.publishedOn, answer)] : []),
        ]);
        const history = historyOf(months);
        expect(history.readings.flatMap((reading) => readingSchema.safeParse(reading).error?.issues ?? [])).toEqual([]);
        expect(history.readings.every((reading) => isPlausible(reading, NOW))).toBe(true);
        expect(JSON.stringify(readIn([], history))).toBe(JSON.stringify(months));
        const filled = monthsFrom(others);
        expect(JSON.stringify(readIn(filled, history))).toBe(JSON.stringify(merged([...filled, ...months])));
        expect(JSON.stringify(readIn(months, history))).toBe(JSON.stringify(months));
      },
    ),
    { numRuns: 300 },
  );
});

test('a window of which newer captures have taken every day comes back, with no day', () => {
  const older = createReading('2026-02-02', [4, 5], { hash: '1'.repeat(64), capturedAt: 1_772_000_000_000, followers: null });
  const newer = createReading('2026-02-01', [1, 2, 3, 4], { hash: '2'.repeat(64), capturedAt: 1_773_000_000_000 });
  const months = monthsFrom([older, newer]);
  expect(months[0]?.sources.export?.windows).toHaveLength(2);
  const history = historyOf(months);
  expect(history.readings[0]?.days).toEqual([{ day: '2026-02-02', impressions: null, engagements: null, newFollowers: null }]);
  expect(JSON.stringify(readIn([], history))).toBe(JSON.stringify(months));
});

test('so it is where more windows came than a month keeps, more posts than a reading holds, and through JSON', () => {
  const first = '2026-01-01' as Day;
  const hashAt = (place: number) => place.toString(16).padStart(64, '0');
  // The oldest alone tells of the month's first days; it is let go, and its days stay.
  const windows = Array.from({ length: 45 }, (_, place) => {
    const from = place === 0 ? first : addDays(first, 5 + (place % 10));
    const to = addDays(first, 19 + Math.floor(place / 10));
    return createReading(first, [9, 9, 9], {
      window: { from, to },
      capturedAt: Date.parse('2026-03-01T00:00:00Z') + place,
      hash: hashAt(place),
      totals: { impressions: place, engagements: null, membersReached: null },
      followers: null,
      ...(place === 0 ? {} : { days: [] }),
    });
  });
  const posts = Array.from({ length: 450 }, (_, place) => ({
    id: `activity:${1_000_000_000 + place}`,
    url: 'https://www.linkedin.com/feed/',
    publishedOn: addDays(first, place % 60),
    window: null,
    figures: { impressions: place },
  }));
  const lists = [0, 200, 400].map((from) =>
    createReading('2026-02-01', [5], { hash: hashAt(99), posts: posts.slice(from, from + 200) }),
  );
  const months = monthsFrom([...windows, ...lists]);
  const { readings, answers } = historyOf(JSON.parse(JSON.stringify(months)));
  expect(readings.every(({ posts }) => posts.length <= 200)).toBe(true);
  expect(
    readings.flatMap((reading) => reading.days.filter(({ day }) => day < '2026-01-04' && reading.days.length === 3)),
  ).toHaveLength(3);
  expect(JSON.stringify(readIn([], { readings, answers }))).toBe(JSON.stringify(months));
});
