import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { comparePosts } from '../../../src/domain/post-compare.ts';
import type { ListedPost, PostCount } from '../../../src/domain/post-list.ts';

function post(day: string, counts: readonly PostCount[]): ListedPost {
  return { id: `activity:${day}`, ids: [], url: '', publishedOn: day as Day, counts };
}

function within(from: string, to: string, figures: PostCount['figures']): PostCount {
  return { window: { from: from as Day, to: to as Day }, figures, capturedAt: 1 };
}

function since(at: string, figures: PostCount['figures']): PostCount {
  return { window: null, figures, capturedAt: Date.parse(`${at}T12:00:00Z`) };
}

const LIFE = { impressions: 10 };

test.each([
  [
    'as many days from each one’s first',
    post('2026-03-01', [since('2026-03-10', LIFE)]),
    post('2026-03-11', [since('2026-03-20', LIFE)]),
    true,
    [10, 10],
  ],
  [
    'one window, of which one post lived all days and the other few',
    post('2026-03-01', [within('2026-03-01', '2026-03-28', LIFE)]),
    post('2026-03-20', [within('2026-03-01', '2026-03-28', LIFE)]),
    false,
    [28, 9],
  ],
  [
    'one window, long after both were published',
    post('2026-01-01', [within('2026-03-01', '2026-03-28', LIFE)]),
    post('2026-02-20', [within('2026-03-01', '2026-03-28', LIFE)]),
    false,
    [28, 28],
  ],
  [
    'as many days, but one of them not from its first',
    post('2026-03-01', [since('2026-03-10', LIFE)]),
    post('2026-03-01', [within('2026-03-02', '2026-03-11', LIFE)]),
    false,
    [10, 10],
  ],
])('two posts counted for %s', (_, a, b, isAlike, days) => {
  const [row, ...more] = comparePosts([a, b]);
  expect(more).toEqual([]);
  expect(row).toMatchObject({
    figure: 'impressions',
    isAlike,
    values: days.map((count) => ({ value: 10, span: { days: count } })),
  });
});

test('what one of them does not know stands as not known, and not as 0; what none knows is left out', () => {
  const rows = comparePosts([
    post('2026-03-01', [since('2026-03-10', { impressions: 0, saves: 2 })]),
    post('2026-03-05', [since('2026-03-10', { impressions: 7 })]),
    post('2026-03-06', []),
  ]);
  expect(rows.map(({ figure, values, isAlike }) => [figure, values.map((value) => value?.value ?? null), isAlike])).toEqual([
    ['impressions', [0, 7, null], false],
    ['saves', [2, null, null], true],
  ]);
});
