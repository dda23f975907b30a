import { countDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { Window } from '../../domain/reading.ts';
import { DATE_ORDERS, datesIn, endOfDay, parseDate } from './date.ts';
import type { DateOrder } from './date.ts';
import type { Layout } from './layout.ts';
import { rangeRow, rangeText } from './layout.ts';
import { createRefusal } from './refusal.ts';
import { A, cellAt } from './sheet.ts';
import type { Workbook } from './sheet.ts';

/** The longest range in a real file is 400 days. */
const LONGEST = 800;
const HOUR_MS = 3_600_000;

export type Dates = {
  readonly order: DateOrder;
  /** The range that the file states; null when it states none. */
  readonly stated: Window | null;
  readonly sure: boolean;
};

type Hints = { readonly fileWindow: Window | null; readonly created: number | null; readonly habit: DateOrder | null };
type Fit = Omit<Dates, 'sure'> & { readonly days: ReadonlySet<Day>; readonly score: number };

/**
 * M/D or D/M: the reading under which the daily rows are contiguous and fill the stated range. Where both do (a range of one day), the
 * file's name, then the time it was made, then the habit of its language decide.
 * @throws ExportRefusal 'ambiguous-dates'
 */
export function settleDates(layout: Layout, workbook: Workbook, hints: Hints): Dates {
  const fits = DATE_ORDERS.map((order) => fitOf(order, layout, workbook));
  const best = Math.max(...fits.map((fit) => fit.score));
  const [first, second] = fits.filter((fit) => fit.score === best);
  if (first === undefined) throw createRefusal('ambiguous-dates');
  if (second === undefined || areSame(first, second)) return { order: first.order, stated: first.stated, sure: true };
  const tied = [first, second];
  const named = only(tied, (fit) => hints.fileWindow !== null && hints.fileWindow.to === fit.stated?.to);
  const timely = only(tied, (fit) => hints.created !== null && isTimely(fit, hints.created));
  const usual = only(tied, (fit) => fit.order === hints.habit);
  const chosen = named ?? timely ?? usual;
  if (chosen === null) throw createRefusal('ambiguous-dates');
  return { order: chosen.order, stated: chosen.stated, sure: named !== null || timely !== null };
}

function fitOf(order: DateOrder, layout: Layout, workbook: Workbook): Fit {
  const stated = statedWindow(layout, order);
  const rows = [layout.engagement, layout.followers].flatMap((sheet) => sheet?.rows ?? []);
  const days = new Set(rows.map((row) => parseDate(cellAt(row, A), order, workbook.date1904)).filter((day) => day !== null));
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  const gaps = first === undefined || last === undefined ? 0 : countDays(first, last) - days.size;
  const inRange = stated === null ? 0 : sorted.filter((day) => day >= stated.from && day <= stated.to).length;
  const unfilled = stated === null ? 0 : countDays(stated.from, stated.to) - inRange;
  // A day that is read and lies where it should counts most; a gap, and a part of the range without days, count against.
  return { order, stated, days, score: days.size + 3 * inRange - gaps - unfilled };
}

function statedWindow(layout: Layout, order: DateOrder): Window | null {
  const row = layout.discovery === null ? null : rangeRow(layout.discovery);
  const [from, to] = row === null ? [] : datesIn(rangeText(row) ?? '', order);
  return from && to && from <= to && countDays(from, to) <= LONGEST ? { from, to } : null;
}

function areSame(left: Fit, right: Fit): boolean {
  return (
    left.days.size === right.days.size &&
    [...left.days].every((day) => right.days.has(day)) &&
    left.stated?.from === right.stated?.from &&
    left.stated?.to === right.stated?.to
  );
}

function isTimely(fit: Fit, created: number): boolean {
  const to = fit.stated?.to ?? [...fit.days].sort().at(-1);
  if (to === undefined) return false;
  const late = created - endOfDay(to);
  return late > -24 * HOUR_MS && late < 72 * HOUR_MS;
}

function only(fits: readonly Fit[], test: (fit: Fit) => boolean): Fit | null {
  const passing = fits.filter(test);
  return passing.length === 1 ? (passing[0] ?? null) : null;
}
