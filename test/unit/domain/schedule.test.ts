import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConnectionId } from '../../../src/domain/id.ts';
import {
  approvePost,
  canAnswer,
  canDelete,
  canPut,
  canSettle,
  declinePost,
  deedOf,
  endSharing,
  type Hand,
  HOWS,
  isDue,
  isShownThrough,
  isToPublish,
  isUnfinished,
  OUTCOMES,
  POST_STATES,
  type PostState,
  PROBLEMS,
  putPost,
  type Standing,
  settlePost,
} from '../../../src/domain/schedule.ts';

const [ONE, OTHER] = ['one', 'other'] as readonly string[] as readonly ConnectionId[]; // two texts
const NOW = 1000;

const by = fc.constantFrom<ConnectionId | null>(null, ONE as ConnectionId, OTHER as ConnectionId);
const time = fc.option(fc.integer({ min: 1, max: 2 * NOW }));
const standing: fc.Arbitrary<Standing> = fc.record({
  state: fc.constantFrom(...POST_STATES),
  by,
  at: time,
  how: fc.constantFrom(...HOWS),
  problem: fc.option(fc.constantFrom(...PROBLEMS)),
});
const hand: fc.Arbitrary<Hand> = fc.oneof(
  fc.constant({ by: null }),
  fc.record({ by: fc.constantFrom(ONE as ConnectionId, OTHER as ConnectionId), approve: fc.boolean() }),
);

function statesIn(may: (state: PostState) => boolean): PostState[] {
  return POST_STATES.filter(may);
}

test('R56: what is being sent, went out or may have gone out nobody edits', () => {
  expect(statesIn((state) => canPut({ state, by: null }, null))).toEqual(['draft', 'proposed', 'scheduled', 'failed', 'missed']);
  expect(canPut(null, null)).toBe(true);
});

test('R56: another hand deletes nothing that went out, or may have; the owner all but what is being sent', () => {
  const own = (state: PostState) => ({ state, by: ONE as ConnectionId });
  expect(statesIn((state) => canDelete(own(state), ONE as ConnectionId))).toEqual(
    statesIn((state) => canPut(own(state), ONE as ConnectionId)),
  );
  expect(statesIn((state) => !canDelete(own(state), null))).toEqual(['publishing']);
});

test('R57: a hand has what it wrote itself alone; the owner all', () => {
  fc.assert(
    fc.property(standing, by, (post, mine) => {
      if (mine !== null && post.by !== mine) expect([canPut(post, mine), canDelete(post, mine)]).toEqual([false, false]);
      else expect(canPut(post, mine)).toBe(canPut(post, post.by));
    }),
  );
});

test('R57: where the owner is asked, nothing that another hand has put is planned before he has said yes', () => {
  fc.assert(
    fc.property(hand, time, fc.constantFrom(...HOWS), (who, at, how) => {
      const post = putPost(who, { at, how }, NOW);
      if (who.by !== null && who.approve) expect(post.state).not.toBe('scheduled');
      expect(post.by).toBe(who.by);
      expect(post.at).toBe(at);
      expect(isUnfinished(post.state)).toBe(true);
    }),
  );
});

test('what is planned is always to come, whether it was put so or agreed to', () => {
  fc.assert(
    fc.property(hand, standing, (who, post) => {
      for (const next of [putPost(who, post, NOW), approvePost({ ...post, state: 'proposed' }, NOW)])
        if (next.state === 'scheduled' || next.state === 'proposed')
          expect([next.at !== null && next.at > NOW, next.problem]).toEqual([true, null]);
        else expect([next.state, next.problem]).toEqual(['draft', next.at === null && next.problem === null ? null : 'past']);
    }),
  );
});

test('R57: once the sharing has ended nothing unfinished of it goes out, approved or not; what is finished stays as it was', () => {
  fc.assert(
    fc.property(standing, (post) => {
      const after = endSharing(post);
      expect(isToPublish(after) && isUnfinished(post.state)).toBe(false);
      if (isUnfinished(post.state)) expect(after).toEqual({ ...post, state: 'draft', by: null, problem: 'sharing-ended' });
      else expect(after).toBe(post);
    }),
  );
});

test('the owner answers what waits for him alone, and declines without losing its time', () => {
  expect(statesIn((state) => canAnswer({ state }))).toEqual(['proposed']);
  expect(declinePost({ state: 'proposed', by: ONE as ConnectionId, at: 5, how: 'publish', problem: null })).toEqual({
    state: 'draft',
    by: ONE,
    at: 5,
    how: 'publish',
    problem: 'declined',
  });
});

test('a reminder is due from its time on, until the owner has said what became of it', () => {
  const post = { state: 'scheduled', at: NOW, how: 'reminder' } as const;
  expect([isDue(post, NOW - 1), isDue(post, NOW), isDue({ ...post, how: 'publish' }, NOW)]).toEqual([false, true, false]);
  expect(statesIn((state) => canSettle({ ...post, state }, NOW))).toEqual(['scheduled', 'failed', 'unknown', 'missed']);
  expect(statesIn((state) => canSettle({ ...post, state }, NOW - 1))).toEqual(['failed', 'unknown', 'missed']);
  fc.assert(
    fc.property(standing, fc.constantFrom(...OUTCOMES), (held, outcome) => {
      fc.pre(canSettle(held, NOW));
      const settled = settlePost(held, outcome);
      expect(isDue(settled, NOW) || settled.state === 'unknown' || isToPublish(settled)).toBe(false);
      expect(settled.state === 'published').toBe(outcome === 'published');
    }),
  );
  const unknown: Standing = { state: 'unknown', by: null, at: 5, how: 'publish', problem: null };
  expect(settlePost(unknown, 'not-published')).toMatchObject({ state: 'failed', problem: 'not-there', at: 5 });
});

test('R57: what came into being through one connection is shown through no other', () => {
  expect([null, ONE as ConnectionId, OTHER as ConnectionId].map((origin) => isShownThrough(origin, ONE as ConnectionId))).toEqual(
    [true, true, false],
  );
});

test('the log says what another hand did', () => {
  const [draft, planned, moved] = [{ at: null }, { at: 5 }, { at: 6 }];
  expect([
    deedOf(null, draft),
    deedOf(null, planned),
    deedOf(draft, draft),
    deedOf(draft, planned),
    deedOf(planned, planned),
    deedOf(planned, moved),
    deedOf(planned, draft),
  ]).toEqual(['drafted', 'scheduled', 'edited', 'scheduled', 'edited', 'moved', 'unscheduled']);
});
