/** What a clock on the wall of a named time zone shows, and the instants at which it shows it, by the browser's own table of zones. */
import { addDays, DAY_MS, type Day, dayAt, dayNumber } from './day.ts';

export const MINUTE_MS = 60_000;

/** `minute`: since midnight, 0 to 1439. */
export type Wall = { readonly day: Day; readonly minute: number };

/**
 * `once`; `twice`: the clock is put back over it, and `at` is the first time; `never`: it is put forward over it, and `at` is as far
 * after the change as one asked for.
 */
export type WallReading = { readonly kind: 'once' | 'twice' | 'never'; readonly at: number };

const clocks = new Map<string, Intl.DateTimeFormat>();

export function isZone(name: string): boolean {
  try {
    return clockOf(name) !== null;
  } catch {
    return false; // Intl throws at a zone that it does not know
  }
}

/** @throws RangeError when there is no such zone. */
export function wallAt(time: number, zone: string): Wall {
  const shown = time + offsetAt(time, zone);
  const day = dayAt(shown);
  return { day, minute: Math.floor((shown - dayNumber(day) * DAY_MS) / MINUTE_MS) };
}

/** Epoch milliseconds: one, none or two, in order. */
export function instantsOf(wall: Wall, zone: string): readonly number[] {
  const shown = shownBy(wall);
  const [before, after] = offsetsAround(shown, zone);
  return [...new Set([shown - before, shown - after])].filter((at) => at + offsetAt(at, zone) === shown).sort((a, b) => a - b);
}

export function readWall(wall: Wall, zone: string): WallReading {
  const [first, second] = instantsOf(wall, zone);
  if (first !== undefined) return { kind: second === undefined ? 'once' : 'twice', at: first };
  const [before] = offsetsAround(shownBy(wall), zone);
  return { kind: 'never', at: shownBy(wall) - before };
}

/**
 * On another day of whoever reads it in the zone `reader`: as many days away, and the wall of `zone` shows the same time as before.
 * Where the clocks change between for one of the two alone, the reader's shows another, near midnight on the day beside.
 */
export function movedToDay(at: number, day: Day, { zone, reader }: { readonly zone: string; readonly reader: string }): number {
  const wall = wallAt(at, zone);
  const days = dayNumber(day) - dayNumber(wallAt(at, reader).day);
  return readWall({ day: addDays(wall.day, days), minute: wall.minute }, zone).at;
}

/** '09:05', as a field for times has it. */
export function clockTextOf(minute: number): string {
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

/** Null: it is no time of a day. */
export function parseClockText(text: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(text) ?? [];
  return hour === undefined ? null : Number(hour) * 60 + Number(minute);
}

/** As if the wall were that of UTC. */
function shownBy({ day, minute }: Wall): number {
  return dayNumber(day) * DAY_MS + minute * MINUTE_MS;
}

/** A day earlier and a day later lie on both sides of whatever change is near: no zone has two within two days. */
function offsetsAround(shown: number, zone: string): readonly [number, number] {
  return [offsetAt(shown - DAY_MS, zone), offsetAt(shown + DAY_MS, zone)];
}

/** Milliseconds that the zone is ahead of UTC. */
function offsetAt(time: number, zone: string): number {
  const whole = Math.floor(time / MINUTE_MS) * MINUTE_MS;
  const {
    year = 0,
    month = 1,
    day = 1,
    hour = 0,
    minute = 0,
  } = Object.fromEntries(
    clockOf(zone)
      .formatToParts(whole)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(year, month - 1, day, hour, minute) - whole;
}

/** Making one costs more than using it. */
function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const digits = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', { ...digits, hourCycle: 'h23', timeZone: zone });
  clocks.set(zone, made);
  return made;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
