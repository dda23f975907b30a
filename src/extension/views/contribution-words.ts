/** One sentence: who moved the figure most, by which post where that is known, and who most the other way. */
import type { Contribution } from '../../domain/contribution.ts';
import type { Moved, NamedPost } from '../../domain/contribution-sentence.ts';
import type { TalliedMetric } from '../../domain/tally.ts';
import { formatCount, formatDay, formatPercent, formatPoints } from '../format.ts';
import { t, tCount } from '../text.ts';

/** Null: there is nothing to compare. `alone`: of one account, whose posts alone are to be told of. */
export function sentenceOf({ metric, change, moved }: Contribution, alone: boolean): string | null {
  if (!change || !moved) return null;
  const isFall = change.difference < 0;
  const { most, against } = moved;
  const first = most?.post && postWords(most.post, alone ? null : most.name, metric, isFall);
  const parts = [
    first ??
      (most && !alone ? t(isFall ? 'glance_moved_lost' : 'glance_moved_brought', most.name, amountOf(metric, most)) : null),
    against && !alone
      ? t(isFall ? 'glance_moved_made_up' : 'glance_moved_gave_back', against.name, amountOf(metric, against))
      : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(' ') : alone ? null : t('glance_moved_none');
}

function postWords({ publishedOn, part, share }: NamedPost, name: string | null, metric: TalliedMetric, isFall: boolean): string {
  const how = share === null ? amount(metric, part) : formatPercent(share);
  const key = share === null ? (part < 0 ? 'took' : 'gave') : isFall ? 'fall' : 'rise';
  return name === null
    ? t(`moved_own_post_${key}`, formatDay(publishedOn), how)
    : t(`moved_post_${key}`, name, formatDay(publishedOn), how);
}

/** How much somebody moved it, and how many posts he published where that is another number than before. */
function amountOf(metric: TalliedMetric, { by, published }: NonNullable<Moved['against']>): string {
  const words = amount(metric, by);
  return published && metric !== 'posts'
    ? tCount('moved_with_posts', published.now, words, formatCount(published.before))
    : words;
}

/** Without its sign, which the words tell. */
function amount(metric: TalliedMetric, value: number): string {
  if (metric !== 'engagementRate') return formatCount(Math.abs(value));
  return t('moved_points', formatPoints(Math.abs(value)).replace('+', ''));
}
