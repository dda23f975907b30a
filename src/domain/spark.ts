/**
 * Small lines beside figures that no day tells of: of follower totals and of reach where they were read, of posts by the day. A point is
 * what was known of all who count at the end; where one of them is not known there is none, so that no line falls for want of a reading.
 */
import { addDays, type Day, dayNumber } from './day.ts';
import type { Figures } from './figures.ts';
import { ANCHOR_LEAD_DAYS, anchorAt, postsWithin } from './holding.ts';
import { lengthOf } from './period.ts';
import type { Window } from './reading.ts';

export type Point = { readonly day: Day; readonly value: number };

export type Sparks = {
  readonly followers: readonly Point[];
  readonly reach: readonly Point[];
  readonly posts: readonly number[];
};

export function sparksOf(members: readonly Figures[], period: Window): Sparks {
  const [first] = members;
  return {
    followers: followerPoints(members, period),
    reach: members.length === 1 && first ? reachPoints(first, period) : [],
    posts: postCounts(members, period),
  };
}

/** On the days of the period on which a total was read of anybody. */
export function followerPoints(members: readonly Figures[], period: Window): Point[] {
  const counted = members.filter((figures) => anchorAt(figures, period.to) !== null);
  const last = addDays(period.to, ANCHOR_LEAD_DAYS);
  const days = new Set(counted.flatMap(({ anchors }) => anchors.map(({ day }) => day)));
  return [...days]
    .filter((day) => day >= period.from && day <= last)
    .sort()
    .flatMap((day) => {
      const totals = counted.map((figures) => anchorAt(figures, day, 0)?.total ?? null);
      return totals.includes(null) ? [] : [{ day, value: totals.reduce<number>((sum, total) => sum + (total ?? 0), 0) }];
    });
}

/** Of one account: a team's reach is a range. The windows of the period's length that it was given for, by their last days. */
export function reachPoints({ windows }: Figures, period: Window): Point[] {
  const newest = new Map<Day, { readonly capturedAt: number; readonly value: number }>();
  for (const { from, to, membersReached, capturedAt } of windows) {
    const isLike = lengthOf({ from, to }) === lengthOf(period) && to <= period.to;
    if (membersReached === null || !isLike || (newest.get(to)?.capturedAt ?? 0) > capturedAt) continue;
    newest.set(to, { capturedAt, value: membersReached });
  }
  return [...newest].map(([day, { value }]) => ({ day, value })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** How many were published on each day of the period; empty where that is not known wholly of everybody of whom it is known. */
export function postCounts(members: readonly Figures[], period: Window): number[] {
  const known = members.flatMap((figures) => postsWithin(figures, period) ?? []);
  if (known.length === 0 || known.some(({ atLeast }) => atLeast)) return [];
  const [first, counts] = [dayNumber(period.from), Array<number>(lengthOf(period)).fill(0)];
  for (const day of known.flatMap(({ days }) => days)) counts[dayNumber(day) - first] = (counts[dayNumber(day) - first] ?? 0) + 1;
  return counts;
}
