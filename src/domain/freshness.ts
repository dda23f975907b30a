/** How old figures may be, and what follows when they are older. */
import { DAY_MS } from './day.ts';

/** Figures older than this, in days, are called old. */
export const STALE_AFTER_DAYS = 7;

/** `capturedAt`: when the newest day was captured; null: there are no figures, which are not old either. */
export function isStale(capturedAt: number | null, now: number): boolean {
  return capturedAt !== null && now - capturedAt > STALE_AFTER_DAYS * DAY_MS;
}
