import type { Db } from '../db/database.ts';
import { deleteOldRates } from '../db/rate.ts';
import { deleteExpiredSessions } from '../db/session.ts';
import { deleteExpiredSignIns } from '../db/sign-in.ts';
import { compactScopes, tellExpired } from '../scopes/upkeep.ts';

const HOUR_MS = 3_600_000;

/** What has run out is of no use to anybody, and goes. */
export async function clean(db: Db): Promise<void> {
  await deleteExpiredSessions(db);
  await deleteExpiredSignIns(db);
  await deleteOldRates(db);
  await tellExpired(db, new Date());
  await compactScopes(db, new Date());
}

/** Now and every hour, until the signal. */
export function startCleaning(db: Db, signal: AbortSignal): void {
  const once = (): void => void clean(db).catch(() => undefined); // the next hour comes
  const timer = setInterval(once, HOUR_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  once();
}
