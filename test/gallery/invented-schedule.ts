/** Planned posts of invented people, in every state, around NOW. */
import type { AccountId, ConnectionId, ScheduledPostId } from '../../src/domain/id.ts';
import type { Scheduled } from '../../src/protocol/schedule.ts';
import type { SchedulePage } from '../../src/protocol/schedule-page.ts';
import { idOf, NOW } from './invented.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
export const COACH = idOf<ConnectionId>(803);
export const ZONE = 'Europe/Berlin';

export const LONG_TEXT = [
  'We cut our onboarding from three weeks to four days. Here is what nobody tells you about it:',
  '',
  'The tools were never the problem. We had eleven of them, and each one had an owner who was proud of it.',
  '',
  'What helped was asking every new colleague on day five: what did you need to know on day one?',
  'Forty answers later we threw away half of the slides.',
  '',
  'What would your colleagues say? https://northwind.example/onboarding #onboarding #leadership',
].join('\n');

export function scheduled(number: number, part: Partial<Scheduled> = {}): Scheduled {
  return {
    id: idOf<ScheduledPostId>(number),
    account: idOf<AccountId>(101),
    text: LONG_TEXT,
    at: NOW + 3 * DAY,
    zone: ZONE,
    how: 'reminder',
    state: 'scheduled',
    revision: 1,
    by: null,
    changedAt: NOW - DAY,
    post: null,
    problem: null,
    ...part,
  };
}

export const DUE = scheduled(1001, {
  at: NOW - 20 * 60_000,
  text: 'Three questions I ask before every workshop.\n\n1. Who is not in the room?',
});
export const UNKNOWN = scheduled(1002, {
  at: NOW - DAY + HOUR,
  how: 'publish',
  state: 'unknown',
  text: 'Our autumn figures are in, and one of them surprised even me.',
});

export const POSTS: readonly Scheduled[] = [
  DUE,
  UNKNOWN,
  scheduled(1003, {
    at: NOW - 2 * DAY,
    how: 'publish',
    state: 'failed',
    problem: 'rejected',
    text: 'Failing well: a short list.',
  }),
  scheduled(1004, {
    at: NOW - 3 * DAY,
    how: 'publish',
    state: 'missed',
    problem: 'late',
    text: 'What I learned from a broken build.',
  }),
  scheduled(1005, {
    state: 'proposed',
    by: COACH,
    at: NOW + 2 * DAY + HOUR,
    text: 'Leading without a title: five small habits that carry a team.',
  }),
  scheduled(1006, {
    state: 'proposed',
    by: COACH,
    at: NOW + 9 * DAY,
    text: 'Ask for advice, and you get a partner. #leadership',
  }),
  scheduled(1007),
  scheduled(1008, { at: NOW + 3 * DAY + 4 * HOUR, how: 'publish', text: 'A day in the life of a support team, hour by hour.' }),
  scheduled(1009, { at: NOW + 3 * DAY + 7 * HOUR, text: 'Hiring: we look for a colleague who likes questions.' }),
  scheduled(1010, { at: NOW + 3 * DAY + 9 * HOUR, text: 'Thank you, Lisbon.' }),
  scheduled(1011, { at: NOW + 6 * DAY, by: COACH, text: 'Two years of Friday demos. What stayed, what went.' }),
  scheduled(1012, { state: 'draft', at: null, zone: null, text: 'Idea: why our best meeting is the one we cancelled' }),
  scheduled(1013, { state: 'draft', problem: 'sharing-ended', text: 'Seven books that changed how I listen.' }),
  scheduled(1014, {
    state: 'draft',
    problem: 'declined',
    by: COACH,
    at: NOW + DAY,
    text: 'Hot take: stand-ups should be sat down to.',
  }),
  scheduled(1015, {
    at: NOW - 8 * DAY,
    state: 'published',
    post: 'urn:li:share:7000000000000000001',
    how: 'publish',
    text: 'New office, old plants.',
  }),
  scheduled(1016, { at: NOW - 15 * DAY, state: 'published', text: 'We are hiring in Porto.' }),
];

export const PAGE: SchedulePage = {
  account: idOf<AccountId>(101),
  name: 'Ana Ferreira',
  hand: null,
  posts: POSTS,
  writers: [{ id: COACH, name: 'Kay Sommer' }],
  publishes: true,
  hasEnded: false,
};
