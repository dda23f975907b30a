/** What `npm run soak -- mutants` plants. */
import type { Equivalent, Mutant } from '../../src/tools/mutants/mutant.ts';
import { CLIENT_AND_POLICY } from './client.ts';
import { LIFE } from './life.ts';
import { RIGHTS } from './rights.ts';
import { SYNC } from './sync.ts';

export const MUTANTS: readonly Mutant[] = [...CLIENT_AND_POLICY, ...SYNC, ...RIGHTS, ...LIFE];

export const EQUIVALENT: readonly Equivalent[] = [];
