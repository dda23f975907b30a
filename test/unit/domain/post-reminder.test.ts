import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DuePost, type PostsTold, stepPosts, TOLD_MS } from '../../../src/domain/post-reminder.ts';

const ids = fc.constantFrom('a', 'b', 'c');
/** `seen`: which posts the cache holds then, and finds to be due. */
const round = fc.record({
  change: fc.option(ids),
  seen: fc.uniqueArray(ids),
  now: fc.integer({ min: TOLD_MS, max: 2 * TOLD_MS - 1 }),
});

test('a post is shown once for each time that it is planned, whatever the cache holds and the clock says meanwhile', () => {
  fc.assert(
    fc.property(fc.array(round, { maxLength: 12 }), (rounds) => {
      const revisions = new Map<string, number>();
      const shown = new Set<string>();
      let told: PostsTold = {};
      for (const { change, seen, now } of rounds) {
        if (change !== null) revisions.set(change, (revisions.get(change) ?? 1) + 1);
        const due: DuePost[] = seen.map((id) => ({ id, revision: revisions.get(id) ?? 1 }));
        const names = (all: readonly DuePost[]): string[] => all.map(({ id, revision }) => `${id}${revision}`);
        const step = stepPosts(told, due, now);
        expect(names(step.show)).toEqual(names(due).filter((name) => !shown.has(name)));
        for (const name of names(step.show)) shown.add(name);
        told = step.told;
      }
    }),
  );
});

test('signed out and in again, with an empty cache at first: told once', () => {
  const post: DuePost = { id: 'a', revision: 1 };
  const first = stepPosts({}, [post], 1000);
  const empty = stepPosts(first.told, [], 2000);
  expect([first.show, empty.show, stepPosts(empty.told, [post], 3000).show]).toEqual([[post], [], []]);
});

test('what is not due any more is forgotten after 30 days, also if the clock was fast; what is due still is not', () => {
  const post: DuePost = { id: 'a', revision: 1 };
  const fast = stepPosts({}, [post], 1000 * TOLD_MS).told;
  const { told } = stepPosts(fast, [], 0);
  expect(Object.keys(stepPosts(told, [], TOLD_MS - 1).told)).toEqual(['a']);
  expect(stepPosts(told, [], TOLD_MS).told).toEqual({});
  expect(stepPosts(told, [post], 2 * TOLD_MS).show).toEqual([]);
});
