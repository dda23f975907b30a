/** What a file says in figures, for the person who is about to save it. */
import type { Day } from './day.ts';
import type { DayMetric } from './metric.ts';
import type { Reading, Window } from './reading.ts';

export type ImportFacts = {
  readonly window: Window;
  /** Days with at least one figure. */
  readonly days: number;
  readonly posts: number;
  /** Sums of the known days; null when none is known. */
  readonly impressions: number | null;
  readonly engagements: number | null;
  readonly newFollowers: number | null;
  readonly membersReached: number | null;
  readonly followers: { readonly day: Day; readonly total: number } | null;
};

export function importFacts(reading: Reading): ImportFacts {
  return {
    window: reading.window,
    days: reading.days.filter((day) => day.impressions !== null || day.engagements !== null || day.newFollowers !== null).length,
    posts: new Set(reading.posts.map((post) => post.id)).size,
    impressions: sumOf(reading, 'impressions'),
    engagements: sumOf(reading, 'engagements'),
    newFollowers: sumOf(reading, 'newFollowers'),
    membersReached: reading.totals.membersReached,
    followers: reading.followers,
  };
}

function sumOf(reading: Reading, metric: DayMetric): number | null {
  const known = reading.days.map((day) => day[metric]).filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0);
}
