import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { assembleFigures, type Figures, type Post } from '../../../src/domain/figures.ts';
import { postsWithin } from '../../../src/domain/holding.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { answerOf, archived, idAt, listed, postOf } from './posts.ts';

const PERIOD = { from: '2026-02-24' as Day, to: '2026-03-23' as Day };
const COVERED = {
  ...PERIOD,
  impressions: null,
  engagements: null,
  membersReached: null,
  demographics: [],
  capturedAt: 1,
  exported: true,
};
const [MORNING, SHARE, EARLY] = [idAt('activity', '09:00:02'), idAt('share', '09:00:00'), idAt('ugcPost', '02:15:00')];

function figuresOf(posts: readonly Post[], more: Partial<Figures> = {}): Figures {
  return { ...assembleFigures([]), windows: [{ ...COVERED, postsTruncated: false }], posts, ...more };
}

test('a post of several numbers and windows counts once', () => {
  const posts = [listed(MORNING, 640), listed(SHARE, 640), postOf(SHARE), archived(SHARE, 'Words')];
  expect(postsWithin(figuresOf(posts), PERIOD)).toMatchObject({ count: 1, atLeast: false });
});

test('of what stays unclear as few are counted as there may be, and the count says that there may be more', () => {
  const posts = [listed(MORNING, 640), listed(EARLY, 90, { window: { ...PERIOD, to: '2026-03-22' as Day } })];
  expect(postsWithin(figuresOf(posts), PERIOD)).toMatchObject({ count: 1, atLeast: true });
  for (const [same, count] of [
    [true, 1],
    [false, 2],
  ] as const)
    expect(postsWithin(figuresOf(posts, { answers: [answerOf(MORNING, EARLY, same)] }), PERIOD)).toMatchObject({
      count,
      atLeast: false,
    });
});

test('a post that the archive alone tells of is not counted: after it was made there would be a false fall', () => {
  expect(postsWithin(figuresOf([listed(MORNING, 640), archived(idAt('share', '12:00'), 'Words')]), PERIOD)?.count).toBe(1);
  expect(postsWithin(figuresOf([archived(SHARE, 'Words')], { windows: [] }), PERIOD)).toBeNull();
});

describe('the exports that tell of a period', () => {
  const window = (from: string, to: string, postsTruncated = false) => ({
    ...COVERED,
    from: from as Day,
    to: to as Day,
    postsTruncated,
  });
  const [first, second] = [window('2026-02-01', '2026-03-04'), window('2026-03-05', '2026-03-31')];
  test.each([
    ['may be several together', [second, first], { count: 0, atLeast: false }],
    ['must leave no day out', [first, window('2026-03-06', '2026-03-31')], null],
    ['tell "at least" where a list was full', [first, { ...second, postsTruncated: true }], { count: 0, atLeast: true }],
    ['are not made whole by one of a few days', [window('2026-02-01', '2026-03-31', true), first], { count: 0, atLeast: true }],
  ])('%s', (_, windows, expected) => {
    expect(postsWithin(figuresOf([], { windows }), PERIOD)).toEqual(expected && { ...expected, days: [] });
  });
});

test('no more are counted than are listed with figures', () => {
  const post = fc
    .tuple(fc.constantFrom('activity' as const, 'share' as const, 'ugcPost' as const), fc.nat(3), fc.nat(23), fc.boolean())
    .map(([kind, salt, hour, alone]) => {
      const id = idAt(kind, `${String(hour).padStart(2, '0')}:00`, { salt });
      return alone ? postOf(id) : listed(id, 90 + hour);
    });
  fc.assert(
    fc.property(fc.uniqueArray(post, { maxLength: 12, selector: ({ id, window }) => `${id} ${window?.to}` }), (posts) => {
      const within = postsWithin(figuresOf(posts), PERIOD);
      const shown = listPosts(posts, []).length;
      expect(within?.count).toBeLessThanOrEqual(shown);
      if (!within?.atLeast) expect(within?.count).toBe(shown);
    }),
  );
});
