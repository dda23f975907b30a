import type { JSX } from 'preact';
import { isStale } from '../../domain/freshness.ts';
import { formatShortAge, formatAgo } from '../format.ts';
import { t } from '../text.ts';
import { Chip } from './chip.tsx';

export type AgeProps = {
  /** Epoch milliseconds; null: never. */
  readonly capturedAt: number | null;
  readonly now: number;
};

/** How old somebody's figures are: "2h", or "9d old" as a chip in a warning's colour. */
export function Age({ capturedAt, now }: AgeProps): JSX.Element {
  if (capturedAt === null) return <Chip tone="warn">{t('glance_age_none')}</Chip>;
  const title = t('glance_age_title', formatAgo(capturedAt, now));
  const age = formatShortAge(capturedAt, now);
  if (isStale(capturedAt, now))
    return (
      <Chip tone="warn" title={title}>
        {t('glance_age_old', age)}
      </Chip>
    );
  return (
    <span class="age" title={title}>
      <span class="hidden">{t('glance_age_word')} </span>
      <span class="number">{age}</span>
    </span>
  );
}
