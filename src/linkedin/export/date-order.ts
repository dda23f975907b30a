import { addDays, countDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { Window } from '../../domain/reading.ts';
import { DATE_ORDERS, datesIn, endOfDay, parseDate } from './date.ts';
import type { DateOrder } from './date.ts';
import { rangeRow, rangeText } from './discovery.ts';
import { anchorRow } from './followers.ts';
import type { Layout } from './layout.ts';

import { createRefusal } from './refusal.ts';
import { A, cellAt, textAt } from './sheet.ts';
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
type Fit = Omit<Dates, 'sure'> & { readonly days: ReadonlySet<Day>; readonly anchor: Day | null; readonly score: number };

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
  const inRange = [...days].filter((day) => stated !== null && day >= stated.from && day <= stated.to).length;
  const unfilled = stated === null ? 0 : countDays(stated.from, stated.to) - inRange;
  const pairs = [...days].filter((day) => days.has(addDays(day, 1))).length;
  const anchor = anchorDay(layout, order);
  const isAtEnd = anchor !== null && anchor === (stated?.to ?? [...days].sort().at(-1));
  // A day that is read, lies where it should and has a next one speaks for the order; a part of the range without days, against it.
  return { order, stated, days, anchor, score: days.size + 3 * inRange + pairs - unfilled + Number(isAtEnd) };
}

function statedWindow(layout: Layout, order: DateOrder): Window | null {
  const row = layout.discovery === null ? null : rangeRow(layout.discovery);
  const [from, to] = row === null ? [] : datesIn(rangeText(row) ?? '', order);
  return from && to && from <= to && countDays(from, to) <= LONGEST ? { from, to } : null;
}

/** The day of the follower total is the last of the range. */
function anchorDay(layout: Layout, order: DateOrder): Day | null {
  const row = layout.followers === null ? null : anchorRow(layout.followers);
  return datesIn(textAt(row ?? undefined, A) ?? '', order)[0] ?? null;
}

function areSame(left: Fit, right: Fit): boolean {
  return (
    left.anchor === right.anchor &&
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
