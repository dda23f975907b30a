import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay } from '../format.ts';
import { t } from '../text.ts';

/** Figures over days in words: how much is known, the lowest and the highest day. */
export function summaryOf(
  label: string,
  from: Day,
  values: readonly (number | null)[],
  format: (value: number) => string = formatCount,
): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, day: addDays(from, index) }]));
  const span = [
    formatDay(from, { year: true }),
    formatDay(addDays(from, Math.max(0, values.length - 1)), { year: true }),
  ] as const;
  if (known.length === 0) return t('chart_summary_none', label, ...span);
  const low = known.reduce((best, one) => (one.value < best.value ? one : best));
  const high = known.reduce((best, one) => (one.value > best.value ? one : best));
  const extremes = t('chart_summary_extremes', format(low.value), formatDay(low.day), format(high.value), formatDay(high.day));
  return `${t('chart_summary', label, ...span, known.length, values.length)} ${extremes}`;
}
