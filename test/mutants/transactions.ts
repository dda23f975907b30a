import type { Mutant } from '../../src/tools/mutants/mutant.ts';

/** How statements reach PostgreSQL. */
export const TRANSACTIONS: readonly Mutant[] = [
  {
    name: 'given-up-goes-out',
    breaks: ['rule transaction'],
    bug: 'What waits to be sent is sent before a transaction that is given up ends.',
    test: {
      project: 'server',
      file: 'test/server/db/pipeline.test.ts',
      name: 'what waits to go out when the transaction is given up',
    },
  },
  {
    name: 'unspeakable-sent',
    breaks: ['rule transaction'],
    bug: 'What the driver has no words for is found out when the transaction’s end is sent.',
    test: { project: 'server', file: 'test/server/db/pipeline.test.ts', name: 'what cannot be told to PostgreSQL' },
  },
  {
    name: 'begun-unanswered',
    breaks: ['rule transaction'],
    bug: 'A transaction counts as begun before PostgreSQL has said so.',
    test: { project: 'server', file: 'test/server/db/pipeline.test.ts', name: 'after a transaction that could not begin' },
  },
];
