/** A post in words: how it begins, its figures, and what they are for. */
import { dayAt } from '../../domain/day.ts';
import type { ListedPost, PostCount, PostSpan } from '../../domain/post-list.ts';
import { slugOf } from '../../domain/post-number.ts';
import type { PostFigure } from '../../domain/post-order.ts';
import { formatCount, formatDay, formatRate, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';

/** The text as far as it is kept, else the words in the post's address; null where neither is known. */
export function beginningOf({ text, url }: Pick<ListedPost, 'text' | 'url'>): string | null {
  return text ?? slugOf(url);
}

export function countedOver({ window, capturedAt }: PostCount): string {
  return window ? formatWindow(window) : t('post_since', formatDay(dayAt(capturedAt)));
}

/** How long a figure was counted, and whether that was from the post's first day. */
export function countedFor({ days, isWhole }: PostSpan): string {
  return isWhole ? tCount('posts_first_days', days) : tCount('posts_later_days', days);
}

export function wordOfFigure(figure: PostFigure): string {
  return figure === 'engagementRate' ? t('glance_engagement_rate') : t(`post_${figure}`);
}

export function formatPostFigure(figure: PostFigure, value: number): string {
  return figure === 'engagementRate' ? formatRate(value) : formatCount(value);
}
