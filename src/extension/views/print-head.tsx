import type { JSX } from 'preact';
import type { Window } from '../../domain/reading.ts';
import { formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { formatFullDate } from './wording.ts';

export type PrintHeadProps = {
  readonly period: Window | null;
  readonly previous: Window | null;
  /** Through which Group somebody is seen; null: it stands in the heading, or there is none. */
  readonly groupName?: string | null;
  readonly now: number;
};

/** On paper alone, where nothing can be asked: for which days, of which Group, and of when it is. */
export function PrintHead({ period, previous, groupName = null, now }: PrintHeadProps): JSX.Element {
  const parts = [
    period && t('next_for', t('glance_period'), daysOf(period, previous)),
    groupName && t('next_for', t('panel_group'), groupName),
    t('print_made', formatFullDate(now)),
  ];
  return <p class="print-only small">{parts.filter(Boolean).join(' · ')}</p>;
}

function daysOf(period: Window, previous: Window | null): string {
  return previous ? t('glance_compared', formatWindow(period), formatWindow(previous)) : formatWindow(period);
}
