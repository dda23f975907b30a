import type { Mutant } from '../../src/tools/mutants/mutant.ts';

const SERVER = 'test/server/mutators/connection.test.ts';

/** Bugs of single connections. */
export const CONNECTIONS: readonly Mutant[] = [
  {
    name: 'connection-sight-for-owner',
    breaks: ['rule R55'],
    bug: 'Who asks to see an account sees it before he is answered.',
    test: { project: 'unit', file: 'test/unit/domain/connection.test.ts', name: 'an accepted one alone gives sight' },
  },
  {
    name: 'connection-trusted',
    breaks: ['rule I14', 'channel client'],
    bug: 'The client keeps what comes with a connection that was not accepted, or is over.',
    test: { project: 'unit', file: 'test/unit/extension/cache/connection.test.ts', name: 'nothing is kept' },
  },
  {
    name: 'connection-imports-anyway',
    breaks: ['rule R55'],
    bug: 'Whoever sees an account may import into it.',
    test: { project: 'server', file: SERVER, name: 'off at first' },
  },
  {
    name: 'connection-by-person',
    breaks: ['channel errors'],
    bug: 'An owner is told that two of those who see his account are one person.',
    test: { project: 'server', file: SERVER, name: 'with another account of the same person' },
  },
];
