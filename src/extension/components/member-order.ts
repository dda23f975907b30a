/** The orders a table of members can stand in. What is not known comes last, whichever way. */
import type { GlanceRow } from '../../domain/glance.ts';
import type { GlanceMetric } from '../../domain/metric.ts';
import { plainOf } from '../../domain/plain.ts';

export type MemberColumn = 'name' | 'part' | 'change' | 'age' | Exclude<GlanceMetric, 'reach'>;
export type MemberOrder = { readonly column: MemberColumn; readonly descending: boolean };

export const USUAL_ORDER: MemberOrder = { column: 'impressions', descending: true };

/** The same column again turns it round; another begins with the greatest, names with A. */
export function turnOrder(order: MemberOrder, column: MemberColumn): MemberOrder {
  return order.column === column ? { column, descending: !order.descending } : { column, descending: column !== 'name' };
}

export function sortRows(rows: readonly GlanceRow[], { column, descending }: MemberOrder): GlanceRow[] {
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    if (column === 'name') return sign * a.name.localeCompare(b.name);
    const [x, y] = [keyOf(a, column), keyOf(b, column)];
    if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || a.name.localeCompare(b.name);
    return sign * (x - y) || a.name.localeCompare(b.name);
  });
}

/** Rows whose names hold the text, whatever its case and accents. */
export function findRows(rows: readonly GlanceRow[], text: string): readonly GlanceRow[] {
  const sought = plainOf(text.trim());
  return sought === '' ? rows : rows.filter((row) => plainOf(row.name).includes(sought));
}

function keyOf(row: GlanceRow, column: Exclude<MemberColumn, 'name'>): number | null {
  if (column === 'part') return row.part;
  if (column === 'age') return row.health.capturedAt;
  if (column === 'change') return row.figures.impressions.change?.ratio ?? null;
  return row.figures[column].value;
}
