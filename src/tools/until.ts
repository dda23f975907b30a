import { DAY_MS, dayAt, isDay } from '../domain/day.ts';

/** A day such as 2027-01-31, to its end in UTC, in epoch milliseconds. Null: none was given; undefined: it is none. */
export function parseUntil(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  return isDay(text) ? Date.parse(`${text}T00:00:00Z`) + DAY_MS : undefined;
}

/** The last day on which it holds. */
export function describeUntil(until: Date | number | null): string {
  return until === null ? '' : ` until ${dayAt(new Date(until).getTime() - 1)}`;
}
