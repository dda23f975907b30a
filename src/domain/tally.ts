/** What one member's figures come to over two periods, figure by figure: what glances and contributions are both made of. */
import { addMember, addMoment, type Pairs, startPairs } from './change.ts';
import { addDays, dayNumber } from './day.ts';
import { type Figures, type FollowerTotal, valueOn } from './figures.ts';
import { anchorAt, postsWithin } from './holding.ts';
import type { DAY_METRICS, GlanceMetric } from './metric.ts';
import { type Comparison, lengthOf, pairedDays } from './period.ts';
import type { Window } from './reading.ts';

export type TalliedMetric = Exclude<GlanceMetric, 'reach'>;
export const TALLIED = [
  'impressions',
  'engagements',
  'engagementRate',
  'newFollowers',
  'followers',
  'posts',
] as const satisfies readonly TalliedMetric[];

export function tallyOf(figures: Figures, metric: TalliedMetric, comparison: Comparison): Pairs {
  const pairs = startPairs(metric === 'engagementRate');
  if (metric === 'posts') addPosts(pairs, figures, comparison);
  else if (metric === 'followers') addFollowers(pairs, figures, comparison);
  else addDayByDay(pairs, figures, metric, comparison);
  return pairs;
}

type DayByDay = (typeof DAY_METRICS)[number] | 'engagementRate';

function addDayByDay(pairs: Pairs, figures: Figures, metric: DayByDay, { period, previous }: Comparison): void {
  const [now, before, last] = [dayNumber(period.from), dayNumber(previous.from), lengthOf(previous)];
  function read(day: number): ReturnType<Parameters<typeof addMember>[2]> {
    return metric === 'engagementRate' ? rateOn(figures, day) : valueOn(figures, metric, day);
  }
  addMember(
    pairs,
    lengthOf(period),
    (day) => read(now + day),
    (day) => (day < last ? read(before + day) : null),
  );
}

/** Engagements and impressions of a day on which both are known: a rate is the quotient of their sums. */
function rateOn(figures: Figures, day: number): readonly [number, number] | null {
  const [part, whole] = [valueOn(figures, 'engagements', day), valueOn(figures, 'impressions', day)];
  return part === null || whole === null ? null : [part, whole];
}

/** Compared only where both totals were read, each for itself: one that stands for both ends tells of no change. */
function addFollowers(pairs: Pairs, figures: Figures, { period, previous }: Comparison): void {
  const [now, before] = [anchorAt(figures, period.to), anchorAt(figures, previous.to)];
  addMoment(pairs, { value: totalOf(now), now: totalOf(now), before: now === before ? null : totalOf(before) });
}

function totalOf(anchor: FollowerTotal | null): number | null {
  return anchor?.total ?? null;
}

/** "At least so many" is compared with nothing: the rest may stand on either side. */
function addPosts(pairs: Pairs, figures: Figures, comparison: Comparison): void {
  const days = pairedDays(comparison);
  const posts = postsWithin(figures, comparison.period);
  const isWhole = lengthOf(comparison.period) === days;
  const now = isWhole ? posts : postsWithin(figures, firstDays(comparison.period, days));
  const before = postsWithin(figures, firstDays(comparison.previous, days));
  addMoment(pairs, { value: posts?.count ?? null, now: exactly(now), before: exactly(before) });
  pairs.atLeast = posts?.atLeast ?? false;
}

function exactly(posts: ReturnType<typeof postsWithin>): number | null {
  return posts && !posts.atLeast ? posts.count : null;
}

function firstDays({ from }: Window, days: number): Window {
  return { from, to: addDays(from, days - 1) };
}
