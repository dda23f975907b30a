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

/** So many members are told apart by their colours; all others stand together. */
export const MOST_APART = 5;

/** What one member gave day by day; `id` and `name` are null for all others together. */
export type MemberDays<Id> = {
  readonly id: Id | null;
  readonly name: string | null;
  readonly days: { readonly [M in DayMetric]: readonly (number | null)[] };
};

export type DaysByMember<Id> = {
  /** Of those who come first, each, then of the others. */
  readonly parts: readonly MemberDays<Id>[];
  /** One entry a day: whether it is known of everybody of whom any day of the period is. Such a day can be compared with its neighbours. */
  readonly whole: { readonly [M in DayMetric]: readonly boolean[] };
};

/** `members`: those who are to stand alone first. */
export function daysByMember<Id>(
  members: readonly (Member & { readonly id: Id; readonly name: string })[],
  period: Window,
): DaysByMember<Id> {
  const apart = members.length <= MOST_APART + 1 ? members.length : MOST_APART;
  const others = members.slice(apart);
  return {
    parts: [
      ...members.slice(0, apart).map((member) => ({ id: member.id, name: member.name, days: daysOf([member], period) })),
      ...(others.length > 0 ? [{ id: null, name: null, days: daysOf(others, period) }] : []),
    ],
    whole: {
      impressions: wholeDays(members, 'impressions', period),
      engagements: wholeDays(members, 'engagements', period),
      newFollowers: wholeDays(members, 'newFollowers', period),
    },
  };
}

function daysOf(members: readonly Member[], period: Window): MemberDays<unknown>['days'] {
  return {
    impressions: seriesOf(members, 'impressions', period),
    engagements: seriesOf(members, 'engagements', period),
    newFollowers: seriesOf(members, 'newFollowers', period),
  };
}

function wholeDays(members: readonly Member[], metric: DayMetric, period: Window): boolean[] {
  const [first, length] = [dayNumber(period.from), lengthOf(period)];
  const counts = Array<number>(length).fill(0);
  let known = 0;
  for (const { figures } of members) {
    let isKnown = false;
    for (let index = 0; index < length; index++) {
      if (valueOn(figures, metric, first + index) === null) continue;
      counts[index] = (counts[index] ?? 0) + 1;
      isKnown = true;
    }
    if (isKnown) known++;
  }
  return counts.map((count) => count === known);
}
