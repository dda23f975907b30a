/** Figures of a period day by day, over all members. */
import { dayNumber } from './day.ts';
import { type Figures, valueOn } from './figures.ts';
import type { DayMetric } from './metric.ts';
import { lengthOf } from './period.ts';
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
