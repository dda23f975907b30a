/** What one member's figures come to over two periods, figure by figure: what glances and contributions are both made of. */
import { addMoment, type Pairs, startPairs, type Sum } from './change.ts';
import { addDays, dayNumber } from './day.ts';
import { type Figures, type FollowerTotal, UNKNOWN } from './figures.ts';
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

/** Read thousands of times for one glance: plain loops over columns, and nothing made on the way. */
function addDayByDay(pairs: Pairs, figures: Figures, metric: DayByDay, { period, previous }: Comparison): void {
  const columns = columnsOf(figures, metric);
  const [now, before] = [dayNumber(period.from) - figures.first, dayNumber(previous.from) - figures.first];
  const [length, paired] = [lengthOf(period), lengthOf(previous)];
  let known = 0;
  for (let day = 0; day < length; day++) {
    if (!isKnown(columns, now + day)) continue;
    known++;
    add(pairs.now, columns, now + day);
    if (day >= paired || !isKnown(columns, before + day)) continue;
    pairs.pairs++;
    add(pairs.paired.now, columns, now + day);
    add(pairs.paired.before, columns, before + day);
  }
  pairs.days += known;
  if (known === length) pairs.known++;
}

/** A rate is the quotient of sums over the days on which both its parts are known. */
type DayColumns = Pick<Figures, 'first' | 'partial'> & { readonly top: Int32Array; readonly bottom: Int32Array | null };

function columnsOf({ columns, first, partial }: Figures, metric: DayByDay): DayColumns {
  if (metric !== 'engagementRate') return { first, partial, top: columns[metric], bottom: null };
  return { first, partial, top: columns.engagements, bottom: columns.impressions };
}

function isKnown({ top, bottom, first, partial }: DayColumns, index: number): boolean {
  if (index < 0 || index >= top.length || top[index] === UNKNOWN || bottom?.[index] === UNKNOWN) return false;
  return partial.size === 0 || !partial.has(first + index);
}

function add(sum: Sum, { top, bottom }: DayColumns, index: number): void {
  sum.top += top[index] ?? 0;
  if (bottom) sum.bottom += bottom[index] ?? 0;
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
