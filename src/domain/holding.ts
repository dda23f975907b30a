/** What an account held at a moment or published within a period, as far as its exports tell. */
import { type Day, dayNumber } from './day.ts';
import type { Figures } from './figures.ts';
import type { Window } from './reading.ts';

/** A follower total stands for so many days after the day it was read, and for the few before: exports end on partial days. */
const ANCHOR_DAYS = 31;
const ANCHOR_LEAD_DAYS = 3;

/** The follower total that stands for a day; null: not known. */
export function followersAt(figures: Figures, day: Day): number | null {
  const anchor = figures.anchors.findLast((one) => dayNumber(one.day) <= dayNumber(day) + ANCHOR_LEAD_DAYS);
  return anchor && dayNumber(day) - dayNumber(anchor.day) <= ANCHOR_DAYS ? anchor.total : null;
}

/**
 * Posts that were published within a period, each once. Null where no export covers the whole period. LinkedIn lists at most 50
 * in each of two rankings: from a full list, a count is "at least".
 */
export function postsWithin(figures: Figures, period: Window): { readonly count: number; readonly atLeast: boolean } | null {
  const covering = figures.windows.filter((window) => window.exported && window.from <= period.to && window.to >= period.from);
  const covered = covering.some((window) => window.from <= period.from && window.to >= period.to);
  const ids = new Set(figures.posts.filter((post) => within(post.publishedOn, period)).map((post) => post.id));
  if (!covered && ids.size === 0) return null;
  return { count: ids.size, atLeast: !covered || covering.every((window) => window.postsTruncated) };
}

function within(day: Day, period: Window): boolean {
  return day >= period.from && day <= period.to;
}
