import type { Db } from '../db/database.ts';
import { deleteOldRates } from '../db/rate.ts';
import { deleteExpiredSessions } from '../db/session.ts';
import { deleteExpiredSignIns } from '../db/sign-in.ts';
import { forgetPayments, tellLapsed } from '../scopes/lapse.ts';
import { enqueueDigests } from './digest-mail.ts';
import { enqueueStranded } from './publish-queue.ts';
import { compactScopes, eraseDeleted, forgetPosts, tellExpired } from '../scopes/upkeep.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;

/** What has run out is of no use to anybody, and goes. */
export async function clean(db: Db): Promise<void> {
  await deleteExpiredSessions(db);
  await deleteExpiredSignIns(db);
  await deleteOldRates(db);
  await eraseDeleted(db, new Date());
  await forgetPosts(db, new Date());
  await compactScopes(db, new Date());
  await forgetPayments(db, new Date());
}

/**
 * Now and every hour, until the signal; every minute what somebody is told of: invitations, plans and seats that run out, and weekly
 * mails that are due. And scheduled posts whose job was lost.
 */
export function startCleaning(db: Db, signal: AbortSignal): void {
  repeat(() => clean(db), HOUR_MS, signal);
  repeat(() => tellExpired(db, new Date()), MINUTE_MS, signal);
  repeat(() => tellLapsed(db, new Date()), MINUTE_MS, signal);
  repeat(() => enqueueDigests(db, new Date()), MINUTE_MS, signal);
  repeat(() => enqueueStranded(db, new Date()), MINUTE_MS, signal);
}

function repeat(work: () => Promise<void>, interval: number, signal: AbortSignal): void {
  const once = (): void => void work().catch(() => undefined); // the next time comes
  const timer = setInterval(once, interval);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  once();
}
