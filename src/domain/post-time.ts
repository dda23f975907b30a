import { dayAt } from './day.ts';
import type { ListedPost } from './post-list.ts';
import { instantOf, kindOf } from './post-number.ts';

/** `isPublication`: else the post was made then, and published later on the same day, or at once. */
export type PostTime = { readonly at: number; readonly isPublication: boolean };

/**
 * When a post was published, as its numbers tell. An activity's number does. A share's or content's tells when the post was made, which
 * for most is the same moment, and for a planned one hours or days before: it stands only where it is of the day of publication.
 */
export function timeOfPost({ ids, publishedOn }: Pick<ListedPost, 'ids' | 'publishedOn'>): PostTime | null {
  const activity = ids.find((id) => kindOf(id) === 'activity');
  const made = activity ? [activity] : ids;
  const at = Math.max(...made.map(instantOf)); // the later one is nearer to the publication
  return dayAt(at) === publishedOn ? { at, isPublication: activity !== undefined } : null;
}
