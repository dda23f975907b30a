import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const SERVER = 'test/server/mutators/schedule.test.ts';
const REMINDERS = 'test/unit/extension/background/post-reminders.test.ts';
const CLIENT = 'test/unit/extension/background/handlers/schedule.test.ts';

/** Bugs of scheduled posts and of the tool that is shared. */
export const SCHEDULES: readonly Mutant[] = [
  {
    name: 'schedule-shown-to-all',
    breaks: ['rule R57', 'channel no news'],
    bug: 'What one has written for an owner is shown to the others who write for him.',
    test: { project: 'server', file: SERVER, name: 'neither learns of the other' },
  },
  {
    name: 'schedule-shown-by-owner',
    breaks: ['rule R57', 'channel no news'],
    bug: 'What an owner has taken over from one who writes for him is shown to the others.',
    test: { project: 'memory', file: 'test/memory/noninterference-first-half.test.ts', seeds: 600 },
  },
  {
    name: 'schedule-back-as-own',
    breaks: ['rule R57', 'channel no news'],
    bug: 'What an owner has taken over, deleted and brought back is shown to the others who write for him.',
    test: { project: 'memory', file: 'test/memory/noninterference-first-half.test.ts', seeds: 600 },
  },
  {
    name: 'schedule-back-anothers',
    breaks: ['rule R57'],
    bug: 'One who writes for an owner brings back what the owner had made his own.',
    test: { project: 'server', file: SERVER, name: 'not as the owner’s' },
  },
  {
    name: 'schedule-back-anew',
    breaks: ['rule R57', 'channel client'],
    bug: 'The undo of a deletion makes another post, which is shown to all who write for its owner.',
    test: { project: 'unit', file: 'test/unit/extension/store/schedule.test.ts', name: 'by its own id' },
  },
  {
    name: 'schedule-approved-goes-out',
    breaks: ['rule R57'],
    bug: 'What the owner had approved stays planned when he takes the sharing back.',
    test: { project: 'server', file: SERVER, name: 'approved or not' },
  },
  {
    name: 'schedule-job-outlives',
    breaks: ['rule R57'],
    bug: 'The server still publishes what was planned before the sharing ended.',
    test: { project: 'server', file: SERVER, name: 'approved or not' },
  },
  {
    name: 'schedule-edit-keeps-yes',
    breaks: ['rule R57'],
    bug: 'Of reminders the owner is not asked, though he wants to be.',
    test: { project: 'unit', file: 'test/unit/domain/schedule.test.ts', name: 'before he has said yes' },
  },
  {
    name: 'schedule-policy-unasked',
    breaks: ['rule R57'],
    bug: 'PostgreSQL lets one plan posts of whom the owner wants to be asked first.',
    test: { project: 'server', file: 'test/server/db/schedule-policies.test.ts', name: 'plans nothing by himself' },
  },
  {
    name: 'schedule-left-in-scope',
    breaks: ['rule R57'],
    bug: 'PostgreSQL reads what is left in the scope of a sharing to whom it was taken back from.',
    test: { project: 'server', file: 'test/server/db/schedule-policies.test.ts', name: 'would be left in its scope' },
  },
  {
    name: 'schedule-trusted',
    breaks: ['rule I14', 'channel client'],
    bug: 'The client keeps posts that come with a connection that does not share the tool.',
    test: { project: 'unit', file: CLIENT, name: 'does not share the tool' },
  },
  {
    name: 'schedule-one-limit',
    breaks: ['channel limits'],
    bug: 'One limit for all who write for an owner: one learns from it how much another has written.',
    test: { project: 'server', file: SERVER, name: 'of each hand apart' },
  },
  {
    name: 'post-told-again',
    breaks: ['rule R56'],
    bug: 'One is reminded of a post again each time that the device looks.',
    test: { project: 'unit', file: REMINDERS, name: 'once a post' },
  },
  {
    name: 'post-told-after',
    breaks: ['rule R56'],
    bug: 'The notification of a post stays after it was settled on another device.',
    test: { project: 'unit', file: REMINDERS, name: 'settled on another device' },
  },
  {
    name: 'typed-lost-unsaved',
    breaks: ['rule R56'],
    bug: 'What was typed goes though the server has not taken it.',
    test: { project: 'component', file: 'test/component/dashboard/schedule.test.tsx', name: 'what was typed stays' },
  },
  {
    name: 'typed-lost-saving',
    breaks: ['rule R56'],
    bug: 'What is typed while a post is being saved goes with what was saved.',
    test: { project: 'unit', file: 'test/unit/extension/store/schedule.test.ts', name: 'while the post is being saved' },
  },
  {
    name: 'typed-lost-unheard',
    breaks: ['rule R56'],
    bug: 'What is thrown away in one tab goes from another too, where one has typed on that the first has not heard of.',
    test: { project: 'unit', file: 'test/unit/extension/store/desk.test.ts', name: 'what was typed in one tab stays' },
  },
  {
    name: 'clock-change-unseen',
    breaks: ['rule R56'],
    bug: 'A time on the day on which clocks are changed is read as on any other.',
    test: { project: 'unit', file: 'test/unit/domain/zoned-time.test.ts', name: 'in Europe/Berlin' },
  },
];
