/** What columns over days are drawn of: a column a day, or a week where there are too many days to be told apart. */
import { addDays, type Day } from './day.ts';
import { MANY_DAYS } from './member-series.ts';

type Values = readonly (number | null)[];

export type DayFigures = {
  /** The first value's day; one value a day, null: not known. */
  readonly from: Day;
  readonly values: Values;
  /** What adds up to them. */
  readonly parts: readonly Values[];
  /** Whether a day can be compared with its neighbours. */
  readonly whole: readonly boolean[];
  /** The period before, day beside day; null: none. */
  readonly before: Values | null;
};

export type Columns = DayFigures & { /** Days of a column. */ readonly days: number };

const WEEK = 7;

/** The last week ends with the last day; days before the first whole week are in none. */
export function columnsOf(figures: DayFigures): Columns {
  const { from, values, parts, whole, before } = figures;
  if (values.length <= MANY_DAYS) return { ...figures, days: 1 };
  return {
    from: addDays(from, values.length % WEEK),
    values: weekSums(values, 1),
    parts: parts.map((part) => weekSums(part, 1)),
    whole: weeksOf(whole).map((week) => week.every(Boolean)),
    before: before && weekSums(before, WEEK),
    days: WEEK,
  };
}

/** Null: fewer than `least` of the seven days are known. */
export function weekSums(values: Values, least: number): (number | null)[] {
  return weeksOf(values).map((week) => {
    const known = week.filter((value) => value !== null);
    return known.length < least ? null : known.reduce((sum, value) => sum + value, 0);
  });
}

function weeksOf<T>(values: readonly T[]): (readonly T[])[] {
  const rest = values.length % WEEK;
  return Array.from({ length: (values.length - rest) / WEEK }, (_, week) =>
    values.slice(rest + week * WEEK, rest + (week + 1) * WEEK),
  );
}

/** What stands on each day's side of zero, above and below: how far stacked columns reach. */
export function reachesOf(parts: readonly Values[]): number[] {
  const count = Math.max(0, ...parts.map(({ length }) => length));
  return Array.from({ length: count }, (_, index) => {
    const known = parts.flatMap((values) => values[index] ?? []);
    return [sumOf(known.filter((value) => value > 0)), sumOf(known.filter((value) => value < 0))];
  }).flat();
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
