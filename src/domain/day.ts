/**
 * Calendar days as LinkedIn labels them: UTC, 'YYYY-MM-DD'. A day is a label read from a source, never derived from a person's
 * clock; arithmetic on days goes through day numbers (days since 1970-01-01).
 */
declare const brand: unique symbol;
export type Day = string & { readonly [brand]: 'day' };
/** 'YYYY-MM'. */
export type Month = string & { readonly [brand]: 'month' };

/** Milliseconds in a UTC day. */
export const DAY_MS = 86_400_000;

const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;

export function isDay(text: string): text is Day {
  if (!DAY.test(text)) return false;
  const date = new Date(dayNumber(text as Day) * DAY_MS); // of a day's form; what its month has not is a day of another month
  return date.getUTCMonth() + 1 === Number(text.slice(5, 7)) && date.getUTCDate() === Number(text.slice(8));
}

export function isMonth(text: string): text is Month {
  return isDay(`${text}-01`);
}

/** @throws RangeError when the text is no calendar day. */
export function parseDay(text: string): Day {
  if (!isDay(text)) throw new RangeError('not a calendar day');
  return text;
}

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8))) / DAY_MS;
}

export function dayOf(number: number): Day {
  return new Date(number * DAY_MS).toISOString().slice(0, 10) as Day; // toISOString makes exactly this form
}

/** The UTC day that holds an instant in epoch milliseconds. */
export function dayAt(time: number): Day {
  return dayOf(Math.floor(time / DAY_MS));
}

export function addDays(day: Day, count: number): Day {
  return dayOf(dayNumber(day) + count);
}

/** Days from `from` to `to`, both included; negative ranges count 0 or less. */
export function countDays(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from) + 1;
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month; // the first seven characters of a day are its month
}

/** Position of a day in its month: 0 to 30. */
export function dayIndex(day: Day): number {
  return Number(day.slice(8)) - 1;
}

export function dayInMonth(month: Month, index: number): Day {
  return dayOf(dayNumber(`${month}-01` as Day) + index); // every month has a first day
}

/** 28 to 31. */
export function daysInMonth(month: Month): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
}

/** Every month from that of `from` to that of `to`, ascending. */
export function monthsBetween(from: Day, to: Day): Month[] {
  const months: Month[] = [];
  for (let at = monthOf(from); at <= monthOf(to); at = nextMonth(at)) months.push(at);
  return months;
}

function nextMonth(month: Month): Month {
  return monthOf(addDays(dayInMonth(month, 0), daysInMonth(month)));
}
