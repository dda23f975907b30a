import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DuePost, type PostsTold, stepPosts } from '../../../src/domain/post-reminder.ts';

const due = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c'), revision: fc.integer({ min: 1, max: 3 }) }), {
  selector: ({ id }) => id,
});

test('a post is shown once for each time that it is planned, and hidden once it is due no more', () => {
  fc.assert(
    fc.property(fc.array(due, { maxLength: 8 }), (rounds) => {
      let told: PostsTold = {};
      let standing: readonly DuePost[] = [];
      for (const round of rounds) {
        const step = stepPosts(told, round);
        const again = stepPosts(step.told, round);
        expect([again.show, again.hide]).toEqual([[], []]);
        for (const { id, revision } of step.show) expect(told[id]).not.toBe(revision);
        standing = standing.filter(({ id }) => !step.hide.includes(id) && !step.show.some((one) => one.id === id));
        standing = [...standing, ...step.show];
        const sorted = (all: readonly DuePost[]): string[] => all.map(({ id, revision }) => `${id}${revision}`).sort();
        expect(sorted(standing)).toEqual(sorted(round));
        told = step.told;
      }
    }),
  );
});
