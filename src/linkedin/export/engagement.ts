import type { Day } from '../../domain/day.ts';
import { headerOf, readDayTable } from './day-table.ts';
import type { DateOrder } from './date.ts';
import { metricOf } from './label.ts';
import type { Language } from './language.ts';
import { B, C, cellAt } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export type Engagement = {
  readonly days: ReadonlyMap<Day, { readonly impressions: number | null; readonly engagements: number | null }>;
  readonly leftOut: readonly number[];
};

type Context = { readonly order: DateOrder; readonly date1904: boolean; readonly language: Language | null };

/** `Date | Impressions | Engagements`, a row a day. Engagements may be negative. */
export function readEngagement(sheet: Sheet, context: Context): Engagement {
  const header = headerOf(sheet);
  const [left, right] = [
    metricOf(cellAt(header ?? undefined, B), context.language),
    metricOf(cellAt(header ?? undefined, C), context.language),
  ];
  const swapped = left === 'engagements' || (left !== 'impressions' && right === 'impressions');
  const table = readDayTable(sheet, {
    columns: swapped ? [C, B] : [B, C],
    order: context.order,
    date1904: context.date1904,
    header,
  });
  const days = new Map(
    [...table.days].map(([day, [impressions = null, engagements = null]]) => [day, { impressions, engagements }]),
  );
  // Impressions are counted, never taken back: below zero, they were misread.
  const impossible = [...days].filter(([, { impressions }]) => impressions !== null && impressions < 0);
  for (const [day, values] of impossible) days.set(day, { ...values, impressions: null });
  return { days, leftOut: [...table.leftOut, ...impossible.map(([day]) => table.rows.get(day) ?? 0)] };
}
