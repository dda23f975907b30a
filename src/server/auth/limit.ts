import { ExpectedFailure } from '../../domain/failure.ts';
import type { Db } from '../db/database.ts';
import { countHit } from '../db/rate.ts';
import { keyedHash } from './hash.ts';

const WINDOW_SECONDS = 15 * 60;

/** How often in a quarter of an hour. Nobody is locked out for longer. */
export const LIMITS = { 'code-address': 5, 'code-ip': 30, 'verify-ip': 150 } as const;

/** @throws ExpectedFailure 'too-many' */
export async function limit(db: Db, pepper: Buffer, what: keyof typeof LIMITS, whose: string): Promise<void> {
  const hits = await countHit(db, keyedHash(pepper, what, whose), WINDOW_SECONDS);
  if (hits > LIMITS[what]) throw new ExpectedFailure('too-many');
}
