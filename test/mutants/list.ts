/** What `npm run soak -- mutants` plants. */
import type { Equivalent, Mutant } from '../../src/tools/mutants/mutant.ts';
import { CLIENT_AND_POLICY } from './client.ts';
import { CONNECTIONS } from './connections.ts';
import { CONTRIBUTION } from './contribution.ts';
import { DIGESTS } from './digest.ts';
import { EXPORTS } from './exports.ts';
import { FRESH } from './fresh.ts';
import { GOALS } from './goals.ts';
import { LABELS } from './labels.ts';
import { LIFE } from './life.ts';
import { OUT } from './out.ts';
import { PAGES } from './pages.ts';
import { PLACES } from './places.ts';
import { PUBLISHING } from './publishing.ts';
import { RIGHTS } from './rights.ts';
import { SCHEDULES } from './schedules.ts';
import { SEATS } from './seats.ts';
import { SYNC } from './sync.ts';
import { TRANSACTIONS } from './transactions.ts';

export const MUTANTS: readonly Mutant[] = [
  ...CLIENT_AND_POLICY,
  ...SYNC,
  ...RIGHTS,
  ...LIFE,
  ...PAGES,
  ...DIGESTS,
  ...EXPORTS,
  ...FRESH,
  ...LABELS,
  ...PLACES,
  ...CONTRIBUTION,
  ...OUT,
  ...CONNECTIONS,
  ...GOALS,
  ...SCHEDULES,
  ...PUBLISHING,
  ...SEATS,
  ...TRANSACTIONS,
];

/** Of the prototype's bugs two changed nothing there; here both do. */
export const EQUIVALENT: readonly Equivalent[] = [
  {
    name: 'where-own-address',
    reason:
      'without its where the query finds no invitation of another person: row-level security reads his own addresses to him.',
    test: { project: 'server', file: 'test/server/mutators/invitation-answer.test.ts' },
  },
  {
    name: 'where-own-account',
    reason: 'without its where the query locks no account of another person: row-level security holds who may update it.',
    test: { project: 'server', file: 'test/server/routes/push.test.ts', name: "another's account id is refused" },
  },
  {
    name: 'where-own-figures',
    reason:
      'without its where the query reads no figures of another person: the changes in one’s own scope name one’s own accounts alone.',
    test: { project: 'server', file: 'test/server/routes/pull.test.ts' },
  },
];
