import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Glance } from '../../domain/glance.ts';
import { AGAINST, type Against, CALENDAR_SPANS, type CalendarSpan, type PeriodChoice } from '../../domain/period.ts';
import { t } from '../text.ts';
import { PeriodDates } from './period-dates.tsx';
import { PeriodSwitch } from './period-switch.tsx';
import { calendarWords } from './period-word.ts';

export type PeriodPickerProps = {
  readonly glance: Pick<Glance, 'choice' | 'period'>;
  readonly onChange: (choice: PeriodChoice) => void;
  /** Whether days may be given one by one. */
  readonly dates: boolean;
};

/** The four usual lengths, months and quarters, or any days; and what they are compared with. For pages only: it has fields. */
export function PeriodPicker({ glance: { choice, period }, onChange, dates }: PeriodPickerProps): JSX.Element {
  const { span, against } = choice;
  const [isAsked, setDating] = useState(false);
  const isDating = isAsked || typeof span === 'object';
  const other = isDating ? 'dates' : typeof span === 'string' ? span : '';

  function chooseOther(value: string): void {
    setDating(value === 'dates');
    if (isCalendarSpan(value)) onChange({ span: value, against });
  }

  return (
    <div class="period-picker">
      <PeriodSwitch
        length={!isDating && typeof span === 'number' ? span : null}
        onChange={(length) => {
          setDating(false);
          onChange({ span: length, against });
        }}
      />
      <select
        class={other === '' ? 'select' : 'select select-on'}
        aria-label={t('period_other')}
        value={other}
        onChange={(event) => event.isTrusted && chooseOther(event.currentTarget.value)}
      >
        <option value="" disabled={other !== ''} hidden={other !== ''}>
          {t('period_other')}
        </option>
        {CALENDAR_SPANS.map((one) => (
          <option key={one} value={one}>
            {calendarWords(one)}
          </option>
        ))}
        {(dates || isDating) && <option value="dates">{t('period_dates')}</option>}
      </select>
      <select
        class={against === 'before' ? 'select' : 'select select-on'}
        aria-label={t('period_compared')}
        value={against}
        onChange={(event) => event.isTrusted && onChange({ span, against: event.currentTarget.value as Against })} // its options are these
      >
        {AGAINST.map((one) => (
          <option key={one} value={one}>
            {t(`period_compared_${one}`)}
          </option>
        ))}
      </select>
      {isDating && dates && (
        <PeriodDates
          key={`${period?.from} ${period?.to}`}
          period={period}
          onChange={(window) => onChange({ span: window, against })}
        />
      )}
    </div>
  );
}

function isCalendarSpan(value: string): value is CalendarSpan {
  return (CALENDAR_SPANS as readonly string[]).includes(value);
}
