import { ExpectedFailure } from '../../domain/failure.ts';
import type { Db } from '../db/database.ts';
import { countHit } from '../db/rate.ts';
import { keyedHash } from './hash.ts';

const WINDOW_SECONDS = 15 * 60;

/** How often in a quarter of an hour. Nobody is locked out for longer. */
export const LIMITS = { 'code-address': 5, 'code-ip': 30, 'verify-ip': 150, 'help-ip': 5, 'linkedin-person': 30 } as const;

/** @throws ExpectedFailure 'too-many' */
export async function limit(db: Db, pepper: Buffer, what: keyof typeof LIMITS, whose: string): Promise<void> {
  if (!(await isWithinLimit(db, pepper, what, whose))) throw new ExpectedFailure('too-many');
}

/** Counts one more, and says whether it was one too many. */
export async function isWithinLimit(db: Db, pepper: Buffer, what: keyof typeof LIMITS, whose: string): Promise<boolean> {
  return (await countHit(db, keyedHash(pepper, what, whose), WINDOW_SECONDS)) <= LIMITS[what];
}
