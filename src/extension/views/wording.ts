/** Times, days and numbers as words, in the language of the texts. */
import { DAY_MS, type Day } from '../../domain/day.ts';
import { locale, t, tCount } from '../text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How old figures are: 'less than an hour old', '2 hours old', '9 days old', 'no figures yet'. */
export function formatAge(capturedAt: number | null, now: number): string {
  if (capturedAt === null) return t('age_none');
  const age = Math.max(0, now - capturedAt);
  if (age < HOUR) return t('age_fresh');
  if (age < 2 * DAY_MS) return tCount('age_hours', Math.floor(age / HOUR));
  return tCount('age_days', Math.floor(age / DAY_MS));
}

/** 'just now', '5 minutes ago', 'yesterday'. */
export function formatAgo(time: number, now: number): string {
  const words = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const past = Math.max(0, now - time);
  if (past < HOUR) return past < MINUTE ? t('time_now') : words.format(-Math.floor(past / MINUTE), 'minute');
  return past < DAY_MS ? words.format(-Math.floor(past / HOUR), 'hour') : words.format(-Math.floor(past / DAY_MS), 'day');
}

/** A calendar day: '18 November 2026'. It is a label, so no time zone moves it. */
export function formatDay(day: Day): string {
  return longDay().format(new Date(`${day}T00:00:00Z`));
}

/** 'to' belongs to it: '24 February – 23 March 2026'. */
export function formatDays(from: Day, to: Day): string {
  return longDay().formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
}

/** The day of an instant, where the person is. */
export function formatDate(time: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long' }).format(time);
}

/** The same with its year, for what may lie years back. */
export function formatFullDate(time: number): string {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric' }).format(time);
}

/** Day and time of an instant, where the person is: '18 Nov 2026, 14:05'. */
export function formatInstant(time: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(time);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A change with its sign: '+8.2%', '−4%'. */
export function formatChange(change: number): string {
  const style = { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' } as const;
  return new Intl.NumberFormat(locale(), style).format(change).replace('-', '−');
}

/** 'Ana, Ben and Cem'. */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(words);
}

function longDay(): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}
