import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import type { PostCount } from '../../../src/domain/post-list.ts';
import { figureOf, NEWEST_FIRST, POST_FIGURES, type PostColumn, sortPosts, turnPosts } from '../../../src/domain/post-order.ts';
import { authored } from './posts.ts';

function count(figures: PostCount['figures'], days = 0): PostCount {
  return { window: days > 0 ? { from: '2026-03-01' as Day, to: `2026-03-${10 + days}` as Day } : null, figures, capturedAt: 1 };
}

function post(number: number, counts: readonly PostCount[], day = '2026-03-05'): AuthoredPost {
  const listed = { id: `activity:${1000000000 + number}`, ids: [], url: '', publishedOn: day as Day, counts };
  return authored([listed])[0] as AuthoredPost; // one goes in
}

test('a figure is the first count’s that knows it, with that count', () => {
  const [first, second] = [count({ impressions: 5 }), count({ impressions: 9, engagements: 3 }, 3)];
  expect(figureOf(post(1, [first, second]), 'impressions')).toEqual({ value: 5, count: first });
  expect(figureOf(post(1, [first, second]), 'engagements')).toEqual({ value: 3, count: second });
  expect(figureOf(post(1, [first, second]), 'saves')).toBeNull();
});

test.each([
  ['both of one count', [count({ impressions: 50, engagements: 5 })], 0.1],
  ['each of another window', [count({ impressions: 50 }), count({ engagements: 5 }, 3)], null],
  ['nobody saw it', [count({ impressions: 0, engagements: 0 })], null],
  ['engagements that LinkedIn took back', [count({ impressions: 50, engagements: -1 })], -0.02],
] as const)('the rate where its numbers are: %s', (_, counts, rate) => {
  expect(figureOf(post(1, counts), 'engagementRate')?.value ?? null).toBe(rate);
});

test('the same column again turns it round; another begins with the greatest', () => {
  const turned = turnPosts(NEWEST_FIRST, 'publishedOn');
  expect(turned).toEqual({ column: 'publishedOn', descending: false });
  expect(turnPosts(turned, 'saves')).toEqual({ column: 'saves', descending: true });
});

const columns: readonly PostColumn[] = ['publishedOn', ...POST_FIGURES];
const postArbitrary = fc
  .record({
    number: fc.nat(9999),
    day: fc.integer({ min: 10, max: 28 }),
    figures: fc.record(
      { impressions: fc.nat(50), engagements: fc.integer({ min: -2, max: 9 }), saves: fc.nat(3) },
      { requiredKeys: [] },
    ),
  })
  .map(({ number, day, figures }) => post(number, [count(figures)], `2026-03-${day}`));

test('sorting by any column loses nothing, puts what is not known last either way, and does not depend on the order before', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(postArbitrary, { selector: ({ id }) => id, maxLength: 12 }),
      fc.constantFrom(...columns),
      fc.boolean(),
      (posts, column, descending) => {
        const sorted = sortPosts(posts, { column, descending });
        expect(new Set(sorted)).toEqual(new Set(posts));
        expect(sortPosts([...posts].reverse(), { column, descending })).toEqual(sorted);
        if (column === 'publishedOn') return;
        const values = sorted.map((one) => figureOf(one, column)?.value ?? null);
        const known = values.filter((value) => value !== null);
        expect(values.slice(0, known.length)).toEqual(known);
        expect(known).toEqual([...known].sort((a, b) => (descending ? b - a : a - b)));
      },
    ),
  );
});
