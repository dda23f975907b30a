import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { nextTime } from '../../domain/next-time.ts';
import type { WhenCell } from '../../domain/when-to-post.ts';
import { clockTextOf, isZone } from '../../domain/zoned-time.ts';
import { Notice } from '../components/notice.tsx';
import { formatHours, formatWeekday } from '../format.ts';
import { BEST_HOURS } from '../store/best-times.ts';
import type { Composed, When } from '../store/composer.ts';
import { t } from '../text.ts';
import { Field } from './field.tsx';
import { Press } from './press.tsx';
import { cityOf, formatClock, formatWhen, offsetWords } from './schedule-words.ts';

export type PostWhenProps = {
  readonly composed: Composed;
  readonly when: When;
  /** The reader's own zone. */
  readonly zone: string;
  readonly now: number;
  /** Of the account's own posts, the times of the week that did best, in the zone that is chosen. */
  readonly best: readonly WhenCell[];
  /** Said once one has tried to plan it. */
  readonly error: string | null;
  readonly onEdit: (part: Partial<Composed>) => void;
};

/** Day, time and zone; what a change of the clock makes of them; and what it is where the reader is. */
export function PostWhen({ composed, when, zone, now, best, error, onEdit }: PostWhenProps): JSX.Element {
  return (
    <fieldset class="stack-s">
      <legend class="hidden">{t('schedule_when')}</legend>
      <div class="when-fields">
        <Field
          label={t('schedule_day')}
          value={composed.day}
          error={error}
          onValue={(day) => onEdit({ day, later: false })}
          input={{ type: 'date' }}
        />
        <Field
          label={t('schedule_time')}
          value={composed.clock}
          onValue={(clock) => onEdit({ clock, later: false })}
          input={{ type: 'time' }}
        />
        <ZoneChoice zone={composed.zone} own={zone} onZone={(one) => onEdit({ zone: one, later: false })} />
      </div>
      {best.length > 0 && <BestTimes composed={composed} now={now} best={best} onEdit={onEdit} />}
      {'at' in when && <ClockChange composed={composed} when={when} onEdit={onEdit} />}
      {'at' in when && when.state === 'good' && composed.zone !== zone && (
        <p class="hint">{t('schedule_own_time', formatWhen(when.at, zone, now), cityOf(zone))}</p>
      )}
    </fieldset>
  );
}

/** One press chooses the next such time. */
function BestTimes({ composed, now, best, onEdit }: Pick<PostWhenProps, 'composed' | 'now' | 'best' | 'onEdit'>): JSX.Element {
  return (
    <div class="row">
      <span class="small soft">{t('schedule_best')}</span>
      {best.map((time) => (
        <Press
          key={`${time.weekday} ${time.hour}`}
          kind="quiet"
          small
          onPress={() => {
            const { day, minute } = nextTime(time, now, composed.zone);
            onEdit({ day, clock: clockTextOf(minute), later: false });
          }}
        >
          {formatWeekday(time.weekday)} {formatHours(time.hour, BEST_HOURS)}
        </Press>
      ))}
    </div>
  );
}

type ClockChangeProps = Pick<PostWhenProps, 'composed' | 'onEdit'> & { readonly when: Extract<When, { readonly at: number }> };

/** A time that is not there, or is there twice. */
function ClockChange({ composed, when, onEdit }: ClockChangeProps): JSX.Element | null {
  const { zone, clock, later } = composed;
  if (when.kind === 'never')
    return <Notice tone="warn">{t('schedule_never', clock, cityOf(zone), formatClock(when.at, zone))}</Notice>;
  if (when.kind === 'once') return null;
  return (
    <Notice tone="warn">
      <p>{t('schedule_twice', clock, cityOf(zone))}</p>
      <div class="row">
        {when.both.map((at, index) => (
          <label key={at} class="choice">
            <input
              type="radio"
              name="plan-twice"
              checked={later === (index === 1)}
              onChange={() => onEdit({ later: index === 1 })}
            />
            <span>{t(index === 0 ? 'schedule_twice_first' : 'schedule_twice_second', offsetWords(at, zone))}</span>
          </label>
        ))}
      </div>
    </Notice>
  );
}

type ZoneChoiceProps = { readonly zone: string; readonly own: string; readonly onZone: (zone: string) => void };

/** All zones that the browser knows, by region; one's own before them. */
function ZoneChoice({ zone, own, onZone }: ZoneChoiceProps): JSX.Element {
  const regions = useMemo(zonesByRegion, []);
  const first = [...new Set([own, zone])];
  return (
    <label class="field">
      <span class="label">{t('schedule_zone')}</span>
      <select class="select" value={zone} onChange={({ currentTarget: { value } }) => isZone(value) && onZone(value)}>
        {first.map((one) => (
          <option key={one} value={one}>
            {cityOf(one)}
          </option>
        ))}
        {regions.map(([region, zones]) => (
          <optgroup key={region} label={region}>
            {zones
              .filter((one) => !first.includes(one))
              .map((one) => (
                <option key={one} value={one}>
                  {cityOf(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}

function zonesByRegion(): readonly (readonly [region: string, zones: readonly string[]])[] {
  const regions = new Map<string, string[]>();
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const [region = ''] = zone.split('/');
    regions.set(region, [...(regions.get(region) ?? []), zone]);
  }
  return [...regions];
}
