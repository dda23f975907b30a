/** Figures of a period day by day, over all members. */
import { dayNumber } from './day.ts';
import { type Figures, valueOn } from './figures.ts';
import type { DayMetric } from './metric.ts';
import { type Comparison, lengthOf } from './period.ts';
import type { Window } from './reading.ts';

type Member = { readonly figures: Figures };

/** Of each day over those of whom it is known; null: known of nobody. */
export function seriesOf(subjects: readonly Member[], metric: DayMetric, period: Window): (number | null)[] {
  const [first, length] = [dayNumber(period.from), lengthOf(period)];
  const sums = Array<number | null>(length).fill(null);
  for (const { figures } of subjects)
    for (let index = 0; index < length; index++) {
      const value = valueOn(figures, metric, first + index);
      if (value !== null) sums[index] = (sums[index] ?? 0) + value;
    }
  return sums;
}

/**
 * The period before, day beside day. Null: of somebody only one of the two days is known, or there is no such day: beside the line of the
 * period it would be a rise or a fall that nobody knows of.
 */
export function seriesBefore(
  subjects: readonly Member[],
  metric: DayMetric,
  { period, previous }: Comparison,
): (number | null)[] {
  const [now, then, paired] = [dayNumber(period.from), dayNumber(previous.from), lengthOf(previous)];
  return Array.from({ length: lengthOf(period) }, (_, index) => {
    if (index >= paired) return null;
    let sum: number | null = null;
    for (const { figures } of subjects) {
      const before = valueOn(figures, metric, then + index);
      if ((before === null) !== (valueOn(figures, metric, now + index) === null)) return null;
      if (before !== null) sum = (sum ?? 0) + before;
    }
    return sum;
  });
}

/** Of each day over those of whom both its parts are known; null where nobody was shown anything. */
export function rateSeriesOf(subjects: readonly Member[], period: Window): (number | null)[] {
  const first = dayNumber(period.from);
  return Array.from({ length: lengthOf(period) }, (_, index) => {
    let [top, bottom] = [0, 0];
    for (const { figures } of subjects) {
      const engagements = valueOn(figures, 'engagements', first + index);
      const impressions = valueOn(figures, 'impressions', first + index);
      if (engagements === null || impressions === null) continue;
      top += engagements;
      bottom += impressions;
    }
    return bottom > 0 ? top / bottom : null;
  });
}
