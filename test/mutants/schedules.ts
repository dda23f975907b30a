import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const SERVER = 'test/server/mutators/schedule.test.ts';
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
];
