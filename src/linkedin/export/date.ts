import { DAY_MS, dayOf, isDay } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/plausible.ts';
import { monthNumber } from './month-name.ts';
import { asciiDigits } from './number.ts';
import type { Cell } from './sheet.ts';

/** Which of day and month a date in digits writes first. Where the year stands first, or the month has a name, it does not matter. */
export type DateOrder = 'mdy' | 'dmy';
export const DATE_ORDERS: readonly DateOrder[] = ['mdy', 'dmy'];

const YEAR_LAST = /(?<!\d)(\d{1,2}) ?[/.\-‑] ?(\d{1,2}) ?[/.\-‑] ?(\d{4})(?!\d)/;
const YEAR_FIRST = /(?<!\d)(\d{4}) ?[/.\-‑年년] ?(\d{1,2}) ?[/.\-‑月월] ?(\d{1,2})(?!\d)/;
const NAMED_MONTH_FIRST = /(?<![\p{L}\p{M}\d])(\p{L}[\p{L}\p{M}]*)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/u;
const NAMED_DAY_FIRST = /(?<!\d)(\d{1,2})(?:\.|º|er)?(?: de)? (\p{L}[\p{L}\p{M}]*)\.?(?: de)?,? (\d{4})(?!\d)/u;
const DATES = [YEAR_FIRST, YEAR_LAST, NAMED_MONTH_FIRST, NAMED_DAY_FIRST];

/** A longer text holds no date that matters, and would be slow to search. */
const SENTENCE_LENGTH = 300;

/** Serial dates of 2000 to 2100, the only numbers that are taken for dates. */
const SERIAL = { from: 36_526, to: 73_051, epoch1900: 25_569, epoch1904: 24_107 } as const;

/** A date that is the whole cell; null when it is none, or none in this order. */
export function parseDate(cell: Cell | null, order: DateOrder, date1904 = false): Day | null {
  if (typeof cell === 'number') return serialDay(cell, date1904);
  const found = wholeDate(cell);
  return found === null ? null : dayIn(found, order);
}

/** All dates that stand in a text, in its own order; null for one that is no date in this order. */
export function datesIn(text: string, order: DateOrder): (Day | null)[] {
  return findDates(text).map((found) => dayIn(found, order));
}

export function hasDate(cell: Cell | null): boolean {
  if (typeof cell === 'number') return serialDay(cell, false) !== null;
  const found = wholeDate(cell);
  return found !== null && DATE_ORDERS.some((order) => dayIn(found, order) !== null);
}

type Found = {
  readonly text: string;
  readonly year: string;
  readonly first: string;
  readonly second: string;
  readonly kind: 'year-first' | 'year-last' | 'named';
};

function wholeDate(text: string | null): Found | null {
  const found = text === null ? [] : findDates(text);
  const only = found.length === 1 ? found[0] : undefined;
  return text !== null && only !== undefined && isWhole(text, only) ? only : null;
}

function findDates(text: string): Found[] {
  const found: Found[] = [];
  if (text.length > SENTENCE_LENGTH) return found;
  let rest = asciiDigits(text);
  while (rest !== '') {
    const next = DATES.map((pattern) => pattern.exec(rest))
      .filter((match) => match !== null)
      .sort((left, right) => left.index - right.index)[0];
    if (next === undefined) break;
    const part = partsOf(next);
    if (part !== null) found.push(part);
    rest = rest.slice(next.index + next[0].length);
  }
  return found;
}

function partsOf(match: RegExpExecArray): Found | null {
  const [text, one = '', two = '', three = ''] = match;
  if (/^\d{4}$/.test(one)) return { text, year: one, first: two, second: three, kind: 'year-first' };
  const month = /^\d/.test(one) && /^\d/.test(two) ? null : monthNumber(/^\d/.test(one) ? two : one);
  if (/^\d/.test(one) && /^\d/.test(two)) return { text, year: three, first: one, second: two, kind: 'year-last' };
  return month === null ? null : { text, year: three, first: String(month), second: /^\d/.test(one) ? one : two, kind: 'named' };
}

function dayIn(found: Found, order: DateOrder): Day | null {
  const swapped = found.kind === 'year-last' && order === 'dmy';
  const [month, day] = swapped ? [found.second, found.first] : [found.first, found.second];
  const text = `${found.year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && text >= FIRST_DAY && text < '2100' ? text : null;
}

/** '2026. 3. 23.', '2026年3月23日' and '2026-03-23T00:00:00' end in a mark or a midnight; anything longer around a date is a sentence. */
function isWhole(cell: string, found: Found): boolean {
  return /^(?:[.日일 ]*| ?г\.?|[T ]00:00(?::00(?:\.0+)?)?Z?)$/.test(asciiDigits(cell).replace(found.text, ''));
}

function serialDay(serial: number, date1904: boolean): Day | null {
  const days = Math.floor(serial) - (date1904 ? SERIAL.epoch1904 : SERIAL.epoch1900);
  const in1900 = days + SERIAL.epoch1900;
  return Number.isInteger(serial) && in1900 >= SERIAL.from && in1900 <= SERIAL.to ? dayOf(days) : null;
}

/** The last millisecond of a UTC day. */
export function endOfDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) + DAY_MS - 1;
}
