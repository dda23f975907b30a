/** A post in words: how it begins, and what its figures are for. */
import { dayAt } from '../../domain/day.ts';
import type { ListedPost, PostCount } from '../../domain/post-list.ts';
import { slugOf } from '../../domain/post-number.ts';
import { formatDay, formatWindow } from '../format.ts';
import { t } from '../text.ts';

/** The text as far as it is kept, else the words in the post's address; null where neither is known. */
export function beginningOf({ text, url }: Pick<ListedPost, 'text' | 'url'>): string | null {
  return text ?? slugOf(url);
}

export function countedOver({ window, capturedAt }: PostCount): string {
  return window ? formatWindow(window) : t('post_since', formatDay(dayAt(capturedAt)));
}
