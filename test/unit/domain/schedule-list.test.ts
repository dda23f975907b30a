import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HOWS, POST_STATES, PROBLEMS } from '../../../src/domain/schedule.ts';
import { firstGroup, groupOf, isOnCalendar, type Listed, POST_GROUPS, postsIn } from '../../../src/domain/schedule-list.ts';

const NOW = 1_000_000;

function post(part: Partial<Listed>): Listed {
  return { id: 'a', state: 'draft', by: null, at: null, how: 'reminder', problem: null, changedAt: 0, ...part };
}

test.each<[string, Partial<Listed>, string]>([
  ['a draft', {}, 'draft'],
  ['a draft that only remembers a time', { at: NOW - 1, problem: 'past' }, 'draft'],
  ['one that waits for a yes', { state: 'proposed', at: NOW + 1 }, 'approve'],
  ['a reminder before its time', { state: 'scheduled', at: NOW + 1 }, 'planned'],
  ['a reminder whose time has come', { state: 'scheduled', at: NOW }, 'needs'],
  ['one that the server is about to publish', { state: 'scheduled', at: NOW, how: 'publish' }, 'planned'],
  ['one that is being published', { state: 'publishing', at: NOW, how: 'publish' }, 'planned'],
  ['one that failed', { state: 'failed', at: NOW }, 'needs'],
  ['one of which nobody knows', { state: 'unknown', at: NOW }, 'needs'],
  ['one that was missed', { state: 'missed', at: NOW }, 'needs'],
  ['one that is out', { state: 'published', at: NOW }, 'out'],
])('%s', (_, part, group) => {
  expect(groupOf(post(part), NOW)).toBe(group);
});

const posts = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    state: fc.constantFrom(...POST_STATES),
    how: fc.constantFrom(...HOWS),
    problem: fc.option(fc.constantFrom(...PROBLEMS)),
    at: fc.option(fc.integer({ min: 0, max: 2 * NOW })),
    changedAt: fc.integer({ min: 0, max: NOW }),
    by: fc.constant(null),
  }),
  { selector: ({ id }) => id, maxLength: 20 },
);

test('every post stands in one part of the list, however they come', () => {
  fc.assert(
    fc.property(posts, (all) => {
      const listed = POST_GROUPS.flatMap((group) => postsIn(all, group, NOW));
      expect(listed.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort());
      for (const group of POST_GROUPS) expect(postsIn([...all].reverse(), group, NOW)).toEqual(postsIn(all, group, NOW));
    }),
  );
});

test('what is due stands first of what needs somebody; of what is planned, what comes next', () => {
  const at = (id: string, time: number, part: Partial<Listed> = {}): Listed =>
    post({ id, at: time, state: 'scheduled', ...part });
  const some = [at('later', NOW + 9), at('next', NOW + 1), at('due', NOW - 9), at('failed', NOW - 1, { state: 'failed' })];
  expect(postsIn(some, 'planned', NOW).map(({ id }) => id)).toEqual(['next', 'later']);
  expect(postsIn(some, 'needs', NOW).map(({ id }) => id)).toEqual(['due', 'failed']);
  expect(firstGroup(some, NOW)).toBe('needs');
  expect(firstGroup([], NOW)).toBe('planned');
});

test('a draft stands on no calendar, though it remembers a time', () => {
  expect([post({ at: NOW }), post({ state: 'scheduled', at: NOW }), post({ state: 'published' })].map(isOnCalendar)).toEqual([
    false,
    true,
    false,
  ]);
});
