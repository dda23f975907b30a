/** Which days are looked at, and which others they are compared with: chosen by a person, settled by the last complete day there is. */
import { addDays, countDays, type Day, dayInMonth, daysInMonth, monthOf, type Month } from './day.ts';
import type { Window } from './reading.ts';

/** The lengths, in days, that a person chooses from; each ends on the last complete day. */
export const PERIODS = [7, 28, 90, 365] as const;
export type PeriodLength = (typeof PERIODS)[number];

/** Of the calendar, as it stood on the last complete day: the month or quarter of that day so far, or the whole one before it. */
export const CALENDAR_SPANS = ['month', 'lastMonth', 'quarter', 'lastQuarter'] as const;
export type CalendarSpan = (typeof CALENDAR_SPANS)[number];

export const AGAINST = ['before', 'year'] as const;
/** `before`: the days just before, or the month or quarter before; `year`: the same days a year earlier. */
export type Against = (typeof AGAINST)[number];

export type PeriodChoice = { readonly span: PeriodLength | CalendarSpan | Window; readonly against: Against };

/** The first day of one is compared with the first of the other, and so on: a day that has no partner is not compared. */
export type Comparison = { readonly period: Window; readonly previous: Window };

/** The longest that may be chosen day by day. */
export const MOST_DAYS = 1096;

export function lastDays(length: PeriodLength): PeriodChoice {
  return { span: length, against: 'before' };
}

export function isOneOfPeriods(span: PeriodChoice['span']): span is PeriodLength {
  return typeof span === 'number';
}

/** `end`: the last complete day that is known of anybody. */
export function comparisonOf({ span, against }: PeriodChoice, end: Day): Comparison {
  const period = windowOf(span, end);
  if (against === 'year') return { period, previous: { from: yearBefore(period.from), to: yearBefore(period.to) } };
  if (typeof span === 'string') return { period, previous: partBefore(span, period) };
  return { period, previous: periodEnding(addDays(period.from, -1), lengthOf(period)) };
}

export function lengthOf({ from, to }: Window): number {
  return countDays(from, to);
}

/** How many days of the one have a partner in the other. */
export function pairedDays({ period, previous }: Comparison): number {
  return Math.min(lengthOf(period), lengthOf(previous));
}

export function periodEnding(to: Day, length: number): Window {
  return { from: addDays(to, 1 - length), to };
}

function windowOf(span: PeriodChoice['span'], end: Day): Window {
  if (typeof span === 'object') return span;
  if (typeof span === 'number') return periodEnding(end, span);
  const months = monthsIn(span);
  const current = { from: firstDay(monthOf(end), months), to: end };
  return isWhole(span) ? monthsBefore(current.from, months) : current;
}

/** Whole against whole; of one that is in progress, as many days of the one before, where it has so many. */
function partBefore(span: CalendarSpan, period: Window): Window {
  const before = monthsBefore(period.from, monthsIn(span));
  if (isWhole(span)) return before;
  const to = addDays(before.from, lengthOf(period) - 1);
  return { from: before.from, to: to < before.to ? to : before.to };
}

function isWhole(span: CalendarSpan): boolean {
  return span === 'lastMonth' || span === 'lastQuarter';
}

function monthsIn(span: CalendarSpan): 1 | 3 {
  return span === 'month' || span === 'lastMonth' ? 1 : 3;
}

/** Of the month, or of the quarter that the month is in. */
function firstDay(month: Month, months: 1 | 3): Day {
  const number = Number(month.slice(5)) - 1;
  return dayInMonth(`${month.slice(0, 4)}-${twoDigits(number - (number % months) + 1)}` as Month, 0); // a month of the same year
}

/** So many whole months that end just before a month's first day. */
function monthsBefore(first: Day, months: 1 | 3): Window {
  const to = addDays(first, -1);
  return { from: firstDay(monthOf(to), months), to };
}

/** The same day a year earlier; of 29 February, the 28th. */
function yearBefore(day: Day): Day {
  const month = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}-${day.slice(5, 7)}` as Month; // the same month of another year
  return dayInMonth(month, Math.min(Number(day.slice(8)), daysInMonth(month)) - 1);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
