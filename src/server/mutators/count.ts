import { keyedHash } from '../auth/hash.ts';
import { countHits } from '../db/rate.ts';
import { beyondSight } from '../db/role.ts';
import type { MutationContext } from './mutation-context.ts';

const DAY_SECONDS = 86_400;

/** How often this was done in 24 hours, with these. `what`: a word, and whose limit it is. */
export function countInDay({ tx, pepper }: MutationContext, what: readonly [string, string], count: number): Promise<number> {
  return beyondSight(tx, () => countHits(tx, keyedHash(pepper, ...what), { count, windowSeconds: DAY_SECONDS }));
}
