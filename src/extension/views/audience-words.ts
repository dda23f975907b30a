import type { AudienceShare } from '../../domain/audience.ts';
import { formatPercent, formatWholePercent } from '../format.ts';
import { t } from '../text.ts';

/** LinkedIn rounds to whole percents. */
const ROUNDED = 0.01 + 1e-9;

/**
 * A share as it is known: 12.3%; 12%, where it is as sure as LinkedIn's own whole percents are; 11–14%, outward to whole percents; less
 * than 2%.
 */
export function formatShare({ least, most }: Pick<AudienceShare, 'least' | 'most'>): string {
  if (most === least) return formatPercent(least);
  if (least === 0) return t('audience_less', formatWholePercent(wholeAbove(most)));
  if (most - least <= ROUNDED) return formatWholePercent((least + most) / 2);
  return t('audience_range', formatWholePercent(wholeBelow(least)), formatWholePercent(wholeAbove(most)));
}

/** Sums of parts end a hair beside whole percents. */
function wholeAbove(ratio: number): number {
  return Math.ceil(ratio * 100 - 1e-6) / 100;
}

function wholeBelow(ratio: number): number {
  return Math.floor(ratio * 100 + 1e-6) / 100;
}
