import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { isDay } from '../../domain/day.ts';
import { lengthOf, MOST_DAYS } from '../../domain/period.ts';
import type { Window } from '../../domain/reading.ts';
import { formatWhole } from '../format.ts';
import { t } from '../text.ts';

export type PeriodDatesProps = { readonly period: Window | null; readonly onChange: (period: Window) => void };

/** The first and the last day, in the browser's own fields. What is wrong with them is said, and asks for nothing. */
export function PeriodDates({ period, onChange }: PeriodDatesProps): JSX.Element {
  const [dates, setDates] = useState<{ readonly from: string; readonly to: string }>(period ?? { from: '', to: '' });
  const [fault, setFault] = useState<string | null>(null);

  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const window = windowOf(dates);
    setFault(window ? null : t('period_dates_wrong', formatWhole(MOST_DAYS)));
    if (window) onChange(window);
  }

  return (
    <form class="period-dates" onSubmit={submit}>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} class="small">
          {t(`period_${end}`)}{' '}
          <input
            type="date"
            class="input"
            required
            value={dates[end]}
            aria-invalid={fault !== null}
            onInput={(event) => setDates({ ...dates, [end]: event.currentTarget.value })}
          />
        </label>
      ))}
      <button type="submit" class="button button-quiet button-s">
        {t('period_show')}
      </button>
      {fault && (
        <p role="alert" class="error">
          {fault}
        </p>
      )}
    </form>
  );
}

function windowOf({ from, to }: { readonly from: string; readonly to: string }): Window | null {
  if (!isDay(from) || !isDay(to) || from > to) return null;
  return lengthOf({ from, to }) <= MOST_DAYS ? { from, to } : null;
}
