import { DAY_MS } from '../../domain/day.ts';
import { type AccountId, createId, type ScheduledPostId } from '../../domain/id.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';

const HOUR_MS = 3_600_000;
const ZONE = 'Europe/Berlin';

/** What an invented person has in mind: days from now and hours of UTC; null: no more than a draft. */
const PLANNED: readonly (readonly [days: number, hour: number, text: string] | readonly [null, null, text: string])[] = [
  [
    1,
    8,
    'Three questions we ask before every workshop.\n\n1. Who is not in the room?\n2. What is decided already?\n3. Who writes it down?',
  ],
  [3, 7, 'We cut our onboarding from three weeks to four days.\n\nThe tools were never the problem.\n\n#onboarding #leadership'],
  [3, 15, 'Thank you, Lisbon: two days, forty conversations, and one idea that we start on Monday.'],
  [9, 8, 'What stayed of two years of Friday demos, and what went.'],
  [null, null, 'Idea: why our best meeting is the one we cancelled'],
];

export function createPlanned(account: AccountId, now: number): readonly MutationArgs['schedule.put'][] {
  const midnight = Math.floor(now / DAY_MS) * DAY_MS;
  return PLANNED.map(([days, hour, text]) => ({
    post: createId<ScheduledPostId>(),
    account,
    revision: 0,
    text,
    time: days === null ? null : { at: midnight + days * DAY_MS + hour * HOUR_MS, zone: ZONE },
    how: 'reminder',
  }));
}
