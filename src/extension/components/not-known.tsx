import type { JSX } from 'preact';
import { t } from '../text.ts';

/** Where a figure would stand that is not known, which is not zero. */
export function NotKnown(): JSX.Element {
  return (
    <span class="faint">
      <span aria-hidden="true">–</span>
      <span class="hidden">{t('glance_not_known')}</span>
    </span>
  );
}
