/** What `npm run soak -- mutants` plants. */
import type { Equivalent, Mutant } from '../../src/tools/mutants/mutant.ts';
import { CLIENT_AND_POLICY } from './client.ts';

export const MUTANTS: readonly Mutant[] = [...CLIENT_AND_POLICY];

export const EQUIVALENT: readonly Equivalent[] = [];
