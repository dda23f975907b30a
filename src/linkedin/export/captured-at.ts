import { DAY_MS, addDays, dayAt } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { Window } from '../../domain/reading.ts';
import { endOfDay } from './date.ts';

/** When LinkedIn made the figures. A time before the range ends is none of LinkedIn's: another program wrote it. */
export function capturedAtOf(created: number | null, window: Window): { capturedAt: number; capturedAtAssumed: boolean } {
  const end = endOfDay(window.to);
  // A range may end on a day that has begun only east of here.
  return created !== null && created > end - 2 * DAY_MS
    ? { capturedAt: created, capturedAtAssumed: false }
    : { capturedAt: end, capturedAtAssumed: true };
}

/** Days that may still grow: captured before 00:00 UTC two days later. Null when there is none. */
export function partialDays(capturedAt: number, window: Window): { from: Day; to: Day } | null {
  const first = addDays(dayAt(capturedAt), -1);
  if (first > window.to) return null;
  return { from: first < window.from ? window.from : first, to: window.to };
}
