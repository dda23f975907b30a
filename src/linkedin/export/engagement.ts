import type { Day } from '../../domain/day.ts';
import { assignColumns } from './column.ts';
import { dayTableWidth, headerOf, readDayTable } from './day-table.ts';
import type { DayTable } from './day-table.ts';
import type { DateOrder } from './date.ts';
import { A, B } from './sheet.ts';
import type { Sheet } from './sheet.ts';

export type Engagement = {
  readonly days: ReadonlyMap<Day, { readonly impressions: number | null; readonly engagements: number | null }>;
  readonly leftOut: readonly number[];
};

type Context = {
  readonly order: DateOrder;
  readonly date1904: boolean;
  /** The file's own total of impressions; null when it gives none. */
  readonly impressions: number | null;
};

/** Three columns, or more whose header names impressions among them. */
export function isEngagement(sheet: Sheet): boolean {
  const places = placesIn(sheet);
  return places.length === 2 || (places.length > 2 && assignColumns(['impressions'], places, headerOf(sheet, places)).isNamed);
}

/** `Date | Impressions | Engagements`, a row a day. Engagements may be negative. */
export function readEngagement(sheet: Sheet, context: Context): Engagement {
  const places = placesIn(sheet);
  const header = headerOf(sheet, places);
  const { columns, isNamed, agrees } = assignColumns(['impressions', 'engagements'], places, header);
  const table = readDayTable(sheet, { ...context, header, columns: [columns.impressions, columns.engagements] });
  const isSwapped = !isNamed && sumOf(table, 0) !== context.impressions && sumOf(table, 1) === context.impressions;
  const days = new Map(
    [...table.days].map(([day, [one = null, other = null]]) => [
      day,
      isSwapped ? { impressions: other, engagements: one } : { impressions: one, engagements: other },
    ]),
  );
  // Impressions are counted, never taken back: below zero, they were misread.
  const impossible = [...days].filter(([, { impressions }]) => impressions !== null && impressions < 0);
  for (const [day, values] of impossible) days.set(day, { ...values, impressions: null });
  return {
    days,
    leftOut: [...(agrees ? [] : [header?.number ?? 0]), ...table.leftOut, ...impossible.map(([day]) => table.rows.get(day) ?? 0)],
  };
}

/** The columns beside the days. */
function placesIn(sheet: Sheet): number[] {
  return Array.from({ length: Math.max(0, dayTableWidth(sheet) - A) }, (_, index) => B + index);
}

/** In a language that is not known, the file's own total says which column is which. */
function sumOf(table: DayTable, column: number): number {
  return [...table.days.values()].reduce((sum, values) => sum + (values[column] ?? 0), 0);
}
