/** How old figures may be, and what follows when they are older. */
import { DAY_MS } from './day.ts';

/** Figures older than this, in days, are called old. */
export const STALE_AFTER_DAYS = 7;

/** `capturedAt`: when the newest day was captured; null: there are no figures, which are not old either. */
export function isStale(capturedAt: number | null, now: number): boolean {
  return capturedAt !== null && now - capturedAt > STALE_AFTER_DAYS * DAY_MS;
}

/** One member is asked for new figures at most once in so long, in milliseconds, whichever of a Group's Admins asks. */
export const ASK_AGAIN_MS = DAY_MS;

/** Figures are asked for where they are old, or where there are none. */
export function isWanted(capturedAt: number | null, now: number): boolean {
  return capturedAt === null || isStale(capturedAt, now);
}

/** `askedAt`: when he was last asked; null: never. */
export function canAskAgain(askedAt: number | null, now: number): boolean {
  return askedAt === null || now - askedAt >= ASK_AGAIN_MS;
}

/** Whether what the Group holds now is newer than what it held when it asked; both are captures, null: nothing. */
export function isAnswered(asked: number | null, capturedAt: number | null): boolean {
  return capturedAt !== null && (asked === null || capturedAt > asked);
}
