/** Whether it is time to remind a person that his figures are old: once a week, of his own accounts alone, and never in vain. */
import { DAY_MS } from './day.ts';
import { isStale } from './freshness.ts';
import type { AccountId } from './id.ts';
import type { PostsTold } from './post-reminder.ts';

/** At most one reminder in so long, in milliseconds, of however many accounts; nor so soon after the first figures of an account. */
export const REMIND_AGAIN_MS = 7 * DAY_MS;

/** What a device remembers of its reminders to one person. */
export type ReminderMemory = {
  /** He wants to be reminded. */
  readonly on: boolean;
  /** When he was last reminded, or put a reminder away; epoch milliseconds, null: never. */
  readonly at: number | null;
  /** When this device first had figures of an account. */
  readonly seen: Readonly<Record<string, number>>;
  /** Of planned posts that were due: which. Absent in what an older version remembered. */
  readonly posts?: PostsTold;
};
export const NEVER_REMINDED: ReminderMemory = { on: true, at: null, seen: {} };

/** An own account, and how old its figures are; null: it has none, and there is something else to do than to renew them. */
export type Dated = { readonly id: AccountId; readonly capturedAt: number | null };

export type Reminding = {
  readonly memory: ReminderMemory;
  /** The oldest first. Empty: it is not time. */
  readonly about: readonly Dated[];
};

/** What is remembered from now on comes before what is shown: whoever is stopped between the two reminds nobody, rather than twice. */
export function stepReminder(before: ReminderMemory, accounts: readonly Dated[], now: number): Reminding {
  const seen = Object.fromEntries(
    accounts.flatMap(({ id, capturedAt }) => (capturedAt === null ? [] : [[id, Math.min(before.seen[id] ?? now, now)]])),
  );
  const at = before.at === null ? null : Math.min(before.at, now); // a clock that was fast must not silence it for ever
  const memory = { ...before, at, seen };
  const isTime = before.on && (at === null || now - at >= REMIND_AGAIN_MS);
  const about = isTime ? oldest(accounts, now).filter(({ id }) => now - (seen[id] ?? now) >= REMIND_AGAIN_MS) : [];
  return about.length > 0 ? { memory: { ...memory, at: now }, about } : { memory, about };
}

/** Those whose figures are old. */
export function oldest(accounts: readonly Dated[], now: number): Dated[] {
  return accounts
    .filter(({ capturedAt }) => isStale(capturedAt, now))
    .sort((a, b) => (a.capturedAt ?? 0) - (b.capturedAt ?? 0) || (a.id < b.id ? -1 : 1));
}
