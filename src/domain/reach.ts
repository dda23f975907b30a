/**
 * Members reached. The same person may have been reached by two members, or on two days, so it is never added: a team's reach lies
 * between the largest member's and the sum of them all. LinkedIn gives it for whole windows only.
 */
import { type Change, changeBetween } from './change.ts';
import type { WindowTotals } from './figures.ts';
import { dayNumber } from './day.ts';
import type { Window } from './reading.ts';

export type Reach = {
  readonly low: number;
  readonly high: number;
  /** The days that the figures are for: from the earliest to the latest among those used. */
  readonly window: Window;
  /** Whether every window used equals the period. */
  readonly exact: boolean;
  /** Members of whom it is known. */
  readonly known: number;
};

/** From each member's windows: the one equal to the period, else the nearest held. Null: known of nobody. */
export function reachOf(members: readonly (readonly WindowTotals[])[], period: Window): Reach | null {
  const used = members.flatMap((windows) => nearest(windows, period) ?? []);
  const values = used.map((window) => window.membersReached ?? 0);
  const from = used.map((window) => window.from).sort()[0];
  const to = used
    .map((window) => window.to)
    .sort()
    .at(-1);
  if (!from || !to) return null;
  return {
    low: Math.max(...values),
    high: values.reduce((sum, value) => sum + value, 0),
    window: { from, to },
    exact: used.every((one) => distance(one, period) === 0),
    known: used.length,
  };
}

/** The period before, beside a period: of the same members, where LinkedIn gave both for each of them, to the day; else null. */
export function reachBefore(members: readonly (readonly WindowTotals[])[], period: Window, previous: Window): Reach | null {
  const counted = members.filter((windows) => nearest(windows, period) !== null);
  const isComparable = counted.every((windows) => isHeld(windows, period) && isHeld(windows, previous));
  return isComparable ? reachOf(counted, previous) : null;
}

/** A change of two numbers; of two ranges there is none. */
export function changeOfReach(now: Reach | null, before: Reach | null): Change | null {
  if (!now || !before || now.low !== now.high || before.low !== before.high) return null;
  return changeBetween(before.high, now.high);
}

function isHeld(windows: readonly WindowTotals[], period: Window): boolean {
  const window = nearest(windows, period);
  return window !== null && distance(window, period) === 0;
}

function nearest(windows: readonly WindowTotals[], period: Window): WindowTotals | null {
  let best: WindowTotals | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const window of windows) {
    if (window.membersReached === null) continue;
    const days = distance(window, period);
    if (days > least || (days === least && best && window.capturedAt <= best.capturedAt)) continue;
    [best, least] = [window, days];
  }
  return best;
}

/** Days by which two windows differ, at both ends. */
function distance(a: Window, b: Window): number {
  return Math.abs(dayNumber(a.from) - dayNumber(b.from)) + Math.abs(dayNumber(a.to) - dayNumber(b.to));
}
