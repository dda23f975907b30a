import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const LABEL = 'test/server/mutators/label.test.ts';

/** Bugs of what is written on members and posts. */
export const LABELS: readonly Mutant[] = [
  {
    name: 'label-told-to-all',
    breaks: ['rule R33'],
    bug: 'What is written on a member is told to everybody in his Group.',
    test: { project: 'server', file: LABEL, name: 'both are told to them, and to no User' },
  },
  {
    name: 'label-outlives-member',
    breaks: ['rule R33'],
    bug: 'What was written on a member stays when he has left.',
    test: { project: 'server', file: LABEL, name: 'go with a member who leaves' },
  },
  {
    name: 'label-read-by-users',
    breaks: ['rule R33'],
    bug: 'Row-level security lets a User read what is written on others.',
    test: { project: 'server', file: 'test/server/db/policies.test.ts', name: 'labels are read by Admins and Analysts' },
  },
];
