import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay } from '../format.ts';
import { t, tCount } from '../text.ts';

export type ChartWords = {
  readonly label: string;
  readonly from: Day;
  readonly values: readonly (number | null)[];
  /** Days that lack somebody's figures are neither the lowest nor the highest; without it none does. */
  readonly whole?: readonly boolean[] | undefined;
  readonly format?: ((value: number) => string) | undefined;
};

/** Figures over days in words: how much is known, the lowest and the highest day. */
export function summaryOf({ label, from, values, whole, format = formatCount }: ChartWords): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index, day: addDays(from, index) }]));
  const span = [
    formatDay(from, { year: true }),
    formatDay(addDays(from, Math.max(0, values.length - 1)), { year: true }),
  ] as const;
  if (known.length === 0) return t('chart_summary_none', label, ...span);
  const even = known.filter(({ index }) => whole?.[index] !== false);
  const [first = known[0], ...rest] = even;
  const low = rest.reduce((best, one) => (best && one.value >= best.value ? best : one), first);
  const high = rest.reduce((best, one) => (best && one.value <= best.value ? best : one), first);
  return [
    t('chart_summary', label, ...span, known.length, values.length),
    low && high
      ? t('chart_summary_extremes', format(low.value), formatDay(low.day), format(high.value), formatDay(high.day))
      : '',
    even.length < known.length ? tCount('chart_partial_days', known.length - even.length) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
