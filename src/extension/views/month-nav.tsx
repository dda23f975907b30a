import type { JSX } from 'preact';
import { monthAfter } from '../../domain/calendar.ts';
import { type Day, type Month, monthOf } from '../../domain/day.ts';
import { t } from '../text.ts';
import { Press } from './press.tsx';
import { formatMonth } from './schedule-words.ts';

/** The month that is shown, and the ways to others. */
export function MonthNav({
  month,
  today,
  onMonth,
}: {
  readonly month: Month;
  readonly today: Day;
  readonly onMonth: (month: Month) => void;
}): JSX.Element {
  return (
    <div class="calendar-head">
      <h2 aria-live="polite">{formatMonth(month)}</h2>
      <div class="row">
        {month !== monthOf(today) && (
          <Press kind="plain" small onPress={() => onMonth(monthOf(today))}>
            {t('schedule_today')}
          </Press>
        )}
        <Press kind="quiet" small label={t('schedule_month_before')} onPress={() => onMonth(monthAfter(month, -1))}>
          <span class="turn" aria-hidden="true">
            ‹
          </span>
        </Press>
        <Press kind="quiet" small label={t('schedule_month_after')} onPress={() => onMonth(monthAfter(month, 1))}>
          <span class="turn" aria-hidden="true">
            ›
          </span>
        </Press>
      </div>
    </div>
  );
}
