import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const DIGEST = 'test/server/jobs/digest-mail.test.ts';

/** Bugs of the weekly mail. */
export const DIGESTS: readonly Mutant[] = [
  {
    name: 'digest-twice',
    breaks: ['rule digest'],
    bug: 'A job that comes again mails the week again.',
    test: { project: 'server', file: DIGEST, name: 'who was stopped between the mail and saying so' },
  },
  {
    name: 'digest-of-any-group',
    breaks: ['rule R28'],
    bug: 'A User is mailed of a Group of which he has only the card.',
    test: { project: 'server', file: DIGEST, name: 'to a User his own figures alone' },
  },
  {
    name: 'digest-of-all-history',
    breaks: ['rule history'],
    bug: 'A team’s totals count what a member does not share with it.',
    test: { project: 'server', file: DIGEST, name: 'what a member does not share' },
  },
];
