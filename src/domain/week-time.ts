/** Where in the week an instant lies, by the clock of a time zone. */
import { DAY_MS } from './day.ts';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** 1970-01-01 was a Thursday: so many days after a Monday. */
const FIRST_WEEKDAY = 3;

/** `weekday`: 0 is Monday; `hour`: 0 to 23. */
export type WeekTime = { readonly weekday: number; readonly hour: number };

/** Reads instants in one zone; a day whose offset does not change is asked of Intl once, however many instants lie in it. */
export function createWeekClock(timeZone: string): (at: number) => WeekTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
  const steady = new Map<number, number | null>();

  function offsetAt(at: number): number {
    const minute = Math.floor(at / MINUTE_MS) * MINUTE_MS;
    const parts = new Map(format.formatToParts(minute).map(({ type, value }) => [type, Number(value)]));
    const [year = 0, month = 0, day = 0, hour = 0, past = 0] = (['year', 'month', 'day', 'hour', 'minute'] as const).map((type) =>
      parts.get(type),
    );
    return Date.UTC(year, month - 1, day, hour, past) - minute;
  }

  /** Null: the clock is put forward or back on that UTC day. */
  function offsetOf(day: number): number | null {
    const known = steady.get(day);
    if (known !== undefined) return known;
    const [start, end] = [offsetAt(day * DAY_MS), offsetAt((day + 1) * DAY_MS)];
    const offset = start === end ? start : null;
    steady.set(day, offset);
    return offset;
  }

  return (at) => {
    const local = at + (offsetOf(Math.floor(at / DAY_MS)) ?? offsetAt(at));
    const day = Math.floor(local / DAY_MS);
    return { weekday: (day + FIRST_WEEKDAY) % 7, hour: Math.floor((local - day * DAY_MS) / HOUR_MS) };
  };
}
