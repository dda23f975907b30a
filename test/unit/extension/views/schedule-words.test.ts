import { beforeAll, describe, expect, test } from 'vitest';
import type { AccountId, ScheduledPostId } from '../../../../src/domain/id.ts';
import type { Problem } from '../../../../src/domain/schedule.ts';
import { problemWords } from '../../../../src/extension/views/schedule-words.ts';
import type { Scheduled } from '../../../../src/protocol/schedule.ts';
import { getMessage as say, installCatalogue } from '../../../component/catalogue.ts';

beforeAll(installCatalogue);

const OWNER = { hand: null, name: 'Ana' };
const HAND = { hand: { approve: false }, name: 'Ana' };

function post(part: Partial<Scheduled>): Scheduled {
  return {
    id: '60000000-0000-4000-8000-000000000001' as ScheduledPostId,
    account: '10000000-0000-4000-8000-000000000001' as AccountId,
    text: 'Thank you, Lisbon.',
    at: 0,
    zone: 'UTC',
    how: 'publish',
    state: 'failed',
    revision: 2,
    by: null,
    changedAt: 0,
    post: null,
    problem: null,
    ...part,
  };
}

describe('R57: why a post is not where it was meant to be', () => {
  test.each<[Problem, string]>([
    ['sharing-ended', 'sharing_ended'],
    ['not-connected', 'not_connected'],
    ['expired', 'expired'],
    ['rejected', 'rejected'],
    ['not-there', 'not_there'],
  ])('%s: only its owner is asked for what only he can do', (problem, key) => {
    expect(problemWords(post({ problem }), OWNER)).toBe(say(`schedule_problem_${key}`));
    expect(problemWords(post({ problem }), HAND)).toBe(say(`schedule_hand_problem_${key}`, ['Ana']));
  });

  test('nobody knows whether it is out: its owner looks', () => {
    expect(problemWords(post({ state: 'unknown' }), OWNER)).toBe(say('schedule_unknown_lead'));
    expect(problemWords(post({ state: 'unknown' }), HAND)).toBe(say('schedule_hand_unknown_lead', ['Ana']));
  });

  test('what anybody can do is said to both alike; nothing is said where all is well', () => {
    expect(problemWords(post({ problem: 'past' }), HAND)).toBe(say('schedule_problem_past'));
    expect(problemWords(post({ state: 'scheduled' }), HAND)).toBeNull();
  });
});
