/** What a file says in figures, for the person who is about to save it. */
import type { Day } from './day.ts';
import type { DayMetric } from './metric.ts';
import type { Reading, Window } from './reading.ts';

export type ImportFacts = {
  /** From the first day that is told of to the last. */
  readonly window: Window;
  /** When LinkedIn made the figures, epoch milliseconds; null: the file does not say. */
  readonly madeAt: number | null;
  /** Days with at least one figure. */
  readonly days: number;
  readonly posts: number;
  /** Posts with a text. */
  readonly texts: number;
  /** Sums of the known days; null when none is known. */
  readonly impressions: number | null;
  readonly engagements: number | null;
  readonly newFollowers: number | null;
  readonly membersReached: number | null;
  readonly followers: { readonly day: Day; readonly total: number } | null;
};

/** `rest`: an archive's further readings, which hold posts alone. */
export function importFacts(reading: Reading, rest: readonly Reading[] = []): ImportFacts {
  const all = [reading, ...rest];
  const posts = all.flatMap((one) => one.posts);
  const [from, to] = [
    all.map(({ window }) => window.from).sort()[0],
    all
      .map(({ window }) => window.to)
      .sort()
      .at(-1),
  ];
  return {
    window: { from: from ?? reading.window.from, to: to ?? reading.window.to },
    madeAt: reading.capturedAtAssumed ? null : reading.capturedAt,
    days: reading.days.filter((day) => day.impressions !== null || day.engagements !== null || day.newFollowers !== null).length,
    posts: new Set(posts.map((post) => post.id)).size,
    texts: posts.filter(({ text }) => text !== undefined).length,
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
