import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { PERIODS, type PeriodLength } from '../../domain/period.ts';
import { t, tCount } from '../text.ts';

export type PeriodSwitchProps = {
  /** Null: none of them. */
  readonly length: PeriodLength | null;
  readonly onChange: (length: PeriodLength) => void;
  readonly small?: boolean;
};

/** One of four periods: native radios, so that the arrow keys work as everywhere. Only what a person did counts. */
export function PeriodSwitch({ length, onChange, small = false }: PeriodSwitchProps): JSX.Element {
  const name = useId();
  return (
    <div class={small ? 'segments segments-s' : 'segments'} role="radiogroup" aria-label={t('glance_period')}>
      {PERIODS.map((one) => (
        <label key={one} title={tCount('glance_days', one)}>
          <input
            type="radio"
            name={name}
            checked={one === length}
            aria-label={tCount('glance_days', one)}
            onChange={(event) => event.isTrusted && onChange(one)}
          />
          <span aria-hidden="true">{t('glance_days_short', one)}</span>
        </label>
      ))}
    </div>
  );
}
