import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const ASK = 'test/server/mutators/ask.test.ts';
const REMINDER = 'test/unit/extension/background/reminder.test.ts';
const HEALTH = 'test/unit/domain/health.test.ts';

/** Bugs of what keeps figures fresh: their age and their holes, the ask of an Admin, the reminder of one's own device. */
export const FRESH: readonly Mutant[] = [
  {
    name: 'asked-by-analyst',
    breaks: ['rule ask'],
    bug: 'An Analyst is offered to ask for new figures.',
    test: { project: 'unit', file: 'test/unit/domain/role.test.ts', name: 'Users and Analysts may do nothing to a Group' },
  },
  {
    name: 'asked-twice-a-day',
    breaks: ['rule ask'],
    bug: 'A member is asked as often as his Admins like.',
    test: { project: 'server', file: ASK, name: 'once a day, whichever of the Admins asks' },
  },
  {
    name: 'asked-for-new-figures-anew',
    breaks: ['rule ask'],
    bug: 'New figures are asked for where they are new.',
    test: { project: 'server', file: ASK, name: 'figures that are not old are not asked for' },
  },
  {
    name: 'ask-by-hidden-figures',
    breaks: ['rule history'],
    bug: 'Whether an Admin may ask tells him of figures that are not shared with the Group.',
    test: { project: 'server', file: ASK, name: 'what he does not share with this Group does not count' },
  },
  {
    name: 'ask-told-to-analysts',
    breaks: ['rule ask'],
    bug: 'Analysts are told who was asked.',
    test: { project: 'server', file: ASK, name: 'of the others the Admins alone are' },
  },
  {
    name: 'ask-put-away-is-told',
    breaks: ['rule ask'],
    bug: 'The Admins are told that an ask was put away.',
    test: { project: 'server', file: ASK, name: 'puts it away for himself' },
  },
  {
    name: 'ask-mailed-to-who-left',
    breaks: ['rule ask'],
    bug: 'Who has left is mailed what he was asked before.',
    test: { project: 'server', file: ASK, name: 'is not sent when meanwhile he has left' },
  },
  {
    name: 'ask-mailed-though-answered',
    breaks: ['rule ask'],
    bug: 'Who has brought new figures is mailed for them.',
    test: { project: 'server', file: ASK, name: 'is not sent when meanwhile he has brought new figures' },
  },
  {
    name: 'ask-never-answered',
    breaks: ['rule ask'],
    bug: 'An ask stays, whatever comes.',
    test: { project: 'unit', file: 'test/unit/extension/background/handlers/asks.test.ts', name: 'until newer figures are here' },
  },
  {
    name: 'reminded-twice-a-week',
    breaks: ['rule reminder'],
    bug: 'One is reminded every day.',
    test: { project: 'unit', file: REMINDER, name: 'one import, on the first day' },
  },
  {
    name: 'reminded-before-it-counts',
    breaks: ['rule reminder'],
    bug: 'A reminder is shown before it is remembered: a worker that dies in between shows it again.',
    test: { project: 'unit', file: REMINDER, name: 'killed at any line' },
  },
  {
    name: 'reminded-though-off',
    breaks: ['rule reminder'],
    bug: 'Who has switched reminders off is reminded.',
    test: { project: 'unit', file: REMINDER, name: 'switched off' },
  },
  {
    name: 'reminded-at-the-first-import',
    breaks: ['rule reminder'],
    bug: 'Whoever has just imported his first file is told that it is old.',
    test: { project: 'unit', file: 'test/unit/domain/reminder.test.ts', name: 'the first figures came yesterday' },
  },
  {
    name: 'reminder-stays-signed-out',
    breaks: ['rule reminder'],
    bug: 'A reminder names an account of somebody who has signed out.',
    test: { project: 'unit', file: REMINDER, name: 'who signs out takes the reminder along' },
  },
  {
    name: 'badge-hides-invitations',
    breaks: ['rule badge'],
    bug: 'Old figures hide that an invitation waits.',
    test: {
      project: 'unit',
      file: 'test/unit/extension/background/handlers/home.test.ts',
      name: 'two invitations, before all else',
    },
  },
  {
    name: 'fresh-by-anything',
    breaks: ['rule age'],
    bug: 'Whatever was captured last makes the newest day look new.',
    test: { project: 'unit', file: HEALTH, name: 'a capture that brings no newer day' },
  },
  {
    name: 'zero-is-a-gap',
    breaks: ['rule unknown'],
    bug: 'A day without impressions is called missing.',
    test: { project: 'unit', file: HEALTH, name: 'a zero is not' },
  },
  {
    name: 'gap-before-since',
    breaks: ['rule history'],
    bug: 'Days before the one that a membership shares from are called missing.',
    test: { project: 'unit', file: HEALTH, name: 'days before the one a membership shares from' },
  },
];
