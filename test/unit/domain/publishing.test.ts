import { describe, expect, test } from 'vitest';
import type { ConnectionId } from '../../../src/domain/id.ts';
import { judgeSending, type Permit } from '../../../src/domain/publishing.ts';
import { LATE_MS, type Standing } from '../../../src/domain/schedule.ts';

const BY = '00000000-0000-4000-8000-00000000000b' as ConnectionId;
const AT = 1_800_000_000_000;
const post: Standing = { state: 'scheduled', by: BY, at: AT, how: 'publish', problem: null };
const may: Permit = { shares: true, publisher: 'there' };

describe('A-12: whether a post goes out when its time has come', () => {
  test.each<[string, Permit, number, object]>([
    ['all is as it was', may, AT, { is: 'send' }],
    ['it is an hour late', may, AT + LATE_MS, { is: 'send' }],
    ['it is later', may, AT + LATE_MS + 1, { is: 'end', standing: { ...post, state: 'missed', problem: 'late' } }],
    ['its time has not come', may, AT - 1, { is: 'wait', until: AT }],
    [
      'its writer may not any more',
      { ...may, shares: false },
      AT,
      { is: 'end', standing: { ...post, state: 'draft', by: null, problem: 'sharing-ended' } },
    ],
    [
      'nothing was ever connected',
      { ...may, publisher: 'none' },
      AT,
      { is: 'end', standing: { ...post, state: 'failed', problem: 'not-connected' } },
    ],
    [
      'LinkedIn’s permission has run out',
      { ...may, publisher: 'expired' },
      AT,
      { is: 'end', standing: { ...post, state: 'failed', problem: 'expired' } },
    ],
  ])('%s', (_, permit, now, verdict) => {
    expect(judgeSending(post, permit, now)).toEqual(verdict);
    const claimed = { ...post, state: 'publishing' } as const;
    const judged = judgeSending(claimed, permit, now);
    if (judged.is === 'end') expect(judged).toEqual(verdict);
    else expect(judged.is).toBe((verdict as { is: string }).is);
  });
});
