import type { JSX } from 'preact';
import { DAY_MS } from '../../domain/day.ts';
import { STALE_AFTER_DAYS } from '../../domain/period.ts';
import { formatShortAge, formatAgo } from '../format.ts';
import { t } from '../text.ts';
import { Chip } from './chip.tsx';

export type AgeProps = {
  /** Epoch milliseconds; null: never. */
  readonly capturedAt: number | null;
  readonly now: number;
  /** Old figures are a chip in a warning's colour, with the word. */
  readonly old?: boolean;
};

/** How old somebody's figures are: "2h", or "9d old" as a chip. */
export function Age({ capturedAt, now, old = false }: AgeProps): JSX.Element {
  if (capturedAt === null) return <Chip tone="warn">{t('glance_age_none')}</Chip>;
  const title = t('glance_age_title', formatAgo(capturedAt, now));
  const age = formatShortAge(capturedAt, now);
  if (old)
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

/** Whether figures captured then are called old now. */
export function isOld(capturedAt: number | null, now: number): boolean {
  return capturedAt !== null && now - capturedAt > STALE_AFTER_DAYS * DAY_MS;
}
