/** Numbers, days and ages in the reader's own way, in the language of the texts. */
import type { Change } from '../domain/change.ts';
import { DAY_MS, type Day, dayNumber } from '../domain/day.ts';
import type { Window } from '../domain/reading.ts';
import { locale, t } from './text.ts';

/** Stands for a figure that is not known; words beside it say so. */
export const NOT_KNOWN = '–';
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Above it a figure is shortened; its title still says it whole. */
const LONGEST_WHOLE = 9_999_999;

const formatters = new Map<string, Intl.NumberFormat>();
const dateFormatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs more than using it. */
function numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale() + JSON.stringify(options);
  const known = formatters.get(key) ?? new Intl.NumberFormat(locale(), options);
  formatters.set(key, known);
  return known;
}

/** 117,000; 12.3M above ten million. */
export function formatCount(value: number): string {
  return Math.abs(value) > LONGEST_WHOLE ? formatShort(value) : formatWhole(value);
}

/** 12,345,678: however long. */
export function formatWhole(value: number): string {
  return minus(numbers({ maximumFractionDigits: 0 }).format(value));
}

/** 18K, 1.2M: for axes and for ranges, which are no more exact than that. */
export function formatShort(value: number): string {
  return minus(numbers({ notation: 'compact', maximumSignificantDigits: 3 }).format(value));
}

/** 967, 1.2K, 12K: for where there is hardly any room. */
export function formatBrief(value: number): string {
  return minus(numbers({ notation: 'compact', maximumSignificantDigits: Math.abs(value) < 1000 ? 3 : 2 }).format(value));
}

/** A part of a total: 41.2%. */
export function formatPercent(ratio: number): string {
  return minus(numbers({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(ratio));
}

/** 12%. */
export function formatWholePercent(ratio: number): string {
  return minus(numbers({ style: 'percent', maximumFractionDigits: 0 }).format(ratio));
}

/** A rate: 3.41%. */
export function formatRate(ratio: number): string {
  return minus(numbers({ style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(ratio));
}

/** +6,250; −12; 0. */
export function formatSigned(value: number): string {
  const isLong = Math.abs(value) > LONGEST_WHOLE;
  const way: Intl.NumberFormatOptions = isLong
    ? { notation: 'compact', maximumSignificantDigits: 3 }
    : { maximumFractionDigits: 0 };
  return minus(numbers({ ...way, signDisplay: 'exceptZero' }).format(value));
}

/** +8.2%; from tenfold on without decimals. */
export function formatSignedPercent(ratio: number): string {
  const digits = Math.abs(ratio) >= 10 ? 0 : 1;
  const way: Intl.NumberFormatOptions = { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits };
  return minus(numbers({ ...way, signDisplay: 'exceptZero' }).format(ratio));
}

/** Percentage points, without their unit: +0.12. */
export function formatPoints(difference: number): string {
  const way: Intl.NumberFormatOptions = { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: 'exceptZero' };
  return minus(numbers(way).format(difference * 100));
}

export type ChangeKind = 'percent' | 'points' | 'difference';

/** How a change is said: a ratio where there is one, points for a rate, else the difference. */
export function formatChange(change: Change, kind: ChangeKind): string {
  if (kind === 'points') return formatPoints(change.difference);
  if (kind === 'percent' && change.ratio !== null) return formatSignedPercent(change.ratio);
  return formatSigned(change.difference);
}

/** Nov 18; Nov 18, 2026. A day is a label: no time zone moves it. */
export function formatDay(day: Day, { year = isOfAnotherYear(day) }: { readonly year?: boolean } = {}): string {
  return dates(year).format(dayNumber(day) * DAY_MS);
}

/** Oct 22 – Nov 18, with the year where it is not this one or changes between them. */
export function formatWindow(window: Window): string {
  const format = dates(isOfAnotherYear(window.to) || window.from.slice(0, 4) !== window.to.slice(0, 4));
  return format.formatRange(dayNumber(window.from) * DAY_MS, dayNumber(window.to) * DAY_MS);
}

function isOfAnotherYear(day: Day): boolean {
  return day.slice(0, 4) !== String(new Date().getUTCFullYear());
}

function dates(year: boolean): Intl.DateTimeFormat {
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
  const key = `${locale()} ${year}`;
  const known = dateFormatters.get(key) ?? new Intl.DateTimeFormat(locale(), year ? { ...parts, year: 'numeric' } : parts);
  dateFormatters.set(key, known);
  return known;
}

/** Whole minutes, hours or days. */
export function ageOf(time: number, now: number): { readonly unit: 'minute' | 'hour' | 'day'; readonly count: number } {
  const age = Math.max(0, now - time);
  if (age < HOUR_MS) return { unit: 'minute', count: Math.floor(age / MINUTE_MS) };
  if (age < DAY_MS) return { unit: 'hour', count: Math.floor(age / HOUR_MS) };
  return { unit: 'day', count: Math.floor(age / DAY_MS) };
}

/** now, 2h, 9d: narrow, for chips; the words stand in the title. */
export function formatShortAge(time: number, now: number): string {
  const { unit, count } = ageOf(time, now);
  if (unit === 'minute' && count === 0) return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(0, 'second');
  return numbers({ style: 'unit', unit, unitDisplay: 'narrow' }).format(count);
}

/** just now; 2 hours ago. */
export function formatAgo(time: number, now: number): string {
  const { unit, count } = ageOf(time, now);
  if (unit === 'minute' && count === 0) return t('time_now');
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(-count, unit);
}

/** Ana, Ben, and Cem. */
export function formatList(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(parts);
}

/** A true minus: as wide as a plus, and no hyphen to a screen reader. */
function minus(text: string): string {
  return text.replace('-', '−');
}

/** A Monday, midnight UTC: weekdays and hours are told by it. */
const MONDAY = Date.UTC(2024, 0, 1);

/** Monday for 0. */
export function formatWeekday(weekday: number): string {
  return clock({ weekday: 'long' }).format(MONDAY + weekday * DAY_MS);
}

/** Mon, or whatever is as short. */
export function formatShortWeekday(weekday: number): string {
  return clock({ weekday: 'short' }).format(MONDAY + weekday * DAY_MS);
}

/** 9 AM, or 09 where that is how hours are told. */
export function formatHour(hour: number): string {
  return clock({ hour: 'numeric' }).format(MONDAY + hour * HOUR_MS);
}

/** 9 AM – 12 PM: so many hours from one on. Only behind the dash does a line end. */
export function formatHours(hour: number, count: number): string {
  const [from, to] = [hour, hour + count].map((one) => formatHour(one).replace(' ', '\u00a0'));
  return `${from}\u00a0– ${to}`;
}

/** ×1.25. */
export function formatTimes(value: number, digits = 2): string {
  return `×${numbers({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)}`;
}

function clock(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const known = dateFormatters.get(key) ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  dateFormatters.set(key, known);
  return known;
}
