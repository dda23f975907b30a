/** Some accounts' figures day by day, to be laid beside each other. */
import { dayNumber } from './day.ts';
import { type Figures, valueOn } from './figures.ts';
import type { AccountId, MembershipId } from './id.ts';
import type { DayMetric } from './metric.ts';
import type { Window } from './reading.ts';

/** So many lines can be told apart, by their colours and by their dashes. */
export const MOST_SERIES = 5;
/** Two years of days and some: no longer window is looked at. */
export const MOST_SERIES_DAYS = 1100;

/** Above so many days a line of each day is a thicket. */
export const MANY_DAYS = 120;
const WEEK = 7;

/** `week`: of each day, the mean of the seven that end with it. */
export const PACES = ['day', 'week'] as const;
export type Pace = (typeof PACES)[number];

type Person = { readonly id: MembershipId | AccountId; readonly name: string };

export type MemberSeries = Person & {
  /** One entry a day of the window; null: not known, or it may still grow. */
  readonly days: { readonly [M in DayMetric]: readonly (number | null)[] };
};

export function seriesOf({ id, name, figures }: Person & { readonly figures: Figures }, window: Window): MemberSeries {
  const [first, last] = [dayNumber(window.from), dayNumber(window.to)];
  const column = (metric: DayMetric): (number | null)[] =>
    Array.from({ length: last - first + 1 }, (_, place) => valueOn(figures, metric, first + place));
  return {
    id,
    name,
    days: { impressions: column('impressions'), engagements: column('engagements'), newFollowers: column('newFollowers') },
  };
}

/** Week's means; null where not all seven days are known, as of the first six. */
export function atPace(values: readonly (number | null)[], pace: Pace): readonly (number | null)[] {
  if (pace === 'day') return values;
  return values.map((_, place) => {
    const known = values.slice(Math.max(0, place - WEEK + 1), place + 1).filter((value) => value !== null);
    return known.length < WEEK ? null : known.reduce((sum, value) => sum + value, 0) / WEEK;
  });
}
