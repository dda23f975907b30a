import type { Day } from '../../domain/day.ts';
import { datesIn, hasDate } from './date.ts';
import type { DateOrder } from './date.ts';
import { dayTableWidth, headerOf, readDayTable } from './day-table.ts';
import { parseCount } from './number.ts';
import { A, B, cellAt, headOf, textAt, widthOf } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type Followers = {
  readonly anchor: { readonly day: Day; readonly total: number } | null;
  /** New followers: gross, so that they do not walk back from the total. */
  readonly days: ReadonlyMap<Day, number>;
  readonly leftOut: readonly number[];
};

export function isFollowers(sheet: Sheet): boolean {
  return anchorRow(sheet) !== null || dayTableWidth(sheet) === B;
}

/** 'Total followers on 3/23/2026:' beside a number: one date, in a sentence. */
export function anchorRow(sheet: Sheet): Row | null {
  return (
    headOf(sheet).find((row) => {
      const text = textAt(row, A);
      return (
        text !== null && datesIn(text, 'mdy').length === 1 && /[\p{L}\p{M}]{3}/u.test(text) && !hasDate(text) && widthOf(row) <= 2
      );
    }) ?? null
  );
}

/** `Total followers on <date> | n`, then `Date | New followers`, a row a day. */
export function readFollowers(sheet: Sheet, context: { order: DateOrder; date1904: boolean }): Followers {
  const row = anchorRow(sheet);
  const day = datesIn(textAt(row ?? undefined, A) ?? '', context.order)[0] ?? null;
  const total = parseCount(cellAt(row ?? undefined, B));
  const anchor = day !== null && total !== null && total >= 0 ? { day, total } : null;
  const header = headerOf(sheet, [B]);
  const table = readDayTable(sheet, { ...context, columns: [B], header });
  const days = new Map<Day, number>();
  for (const [at, [value = null]] of table.days) if (value !== null) days.set(at, value);
  return {
    anchor,
    days,
    leftOut: [
      ...(row !== null && anchor === null ? [row.number] : []),
      ...table.leftOut.filter((number) => number !== row?.number),
    ],
  };
}
