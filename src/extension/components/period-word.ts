/** How a period is called, and what it is compared with. */
import type { Glance } from '../../domain/glance.ts';
import { type CalendarSpan, lengthOf, type PeriodChoice } from '../../domain/period.ts';
import { t, tCount, type TextKey } from '../text.ts';

const SPANS: Readonly<Record<CalendarSpan, { readonly name: TextKey; readonly against: TextKey }>> = {
  month: { name: 'period_month', against: 'period_against_month_part' },
  lastMonth: { name: 'period_last_month', against: 'period_against_month' },
  quarter: { name: 'period_quarter', against: 'period_against_quarter_part' },
  lastQuarter: { name: 'period_last_quarter', against: 'period_against_quarter' },
};

export function calendarWords(span: CalendarSpan): string {
  return t(SPANS[span].name);
}

/** vs the 28 days before; vs the same days a year before. */
export function againstWords({ choice, period }: Pick<Glance, 'choice' | 'period'>): string {
  const { span, against } = choice;
  if (against === 'year') return t('period_against_year');
  if (typeof span === 'string') return t(SPANS[span].against);
  return tCount('glance_against', daysIn(span, period));
}

function daysIn(span: Exclude<PeriodChoice['span'], CalendarSpan>, period: Glance['period']): number {
  if (typeof span === 'number') return span;
  return lengthOf(period ?? span);
}
