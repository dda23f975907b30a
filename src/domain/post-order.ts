/** A post's figures one by one, and the orders that posts can stand in. What is not known comes last, whichever way. */
import { POST_METRICS } from './metric.ts';
import type { AuthoredPost } from './post-find.ts';
import { type ListedPost, newestFirst, type PostCount } from './post-list.ts';

/** What LinkedIn gives of a post, and the rate that is made of it. */
export const POST_FIGURES = [...POST_METRICS, 'engagementRate'] as const;
export type PostFigure = (typeof POST_FIGURES)[number];

export type PostColumn = PostFigure | 'publishedOn';
export type PostOrder = { readonly column: PostColumn; readonly descending: boolean };

export const NEWEST_FIRST: PostOrder = { column: 'publishedOn', descending: true };

/** A figure, and the count it is from: without its window it says little. */
export type PostValue = { readonly value: number; readonly count: PostCount };

/** By the count that tells most of it; null: not known. */
export function figureOf({ counts }: ListedPost, figure: PostFigure): PostValue | null {
  for (const count of counts) {
    const value = valueIn(count, figure);
    if (value !== null) return { value, count };
  }
  return null;
}

/** Both numbers of a rate are of one window. */
function valueIn({ figures }: PostCount, figure: PostFigure): number | null {
  if (figure !== 'engagementRate') return figures[figure] ?? null;
  const { engagements, impressions } = figures;
  return engagements === undefined || !impressions ? null : engagements / impressions;
}

/** The same column again turns it round; another begins with the greatest. */
export function turnPosts(order: PostOrder, column: PostColumn): PostOrder {
  return { column, descending: order.column === column ? !order.descending : true };
}

export function sortPosts(posts: readonly AuthoredPost[], { column, descending }: PostOrder): AuthoredPost[] {
  const sign = descending ? 1 : -1;
  if (column === 'publishedOn') return [...posts].sort((a, b) => sign * newestFirst(a, b));
  const valued = posts.map((post) => ({ post, value: figureOf(post, column)?.value ?? null }));
  valued.sort((a, b) => {
    if (a.value === null || b.value === null)
      return (a.value === null ? 1 : 0) - (b.value === null ? 1 : 0) || newestFirst(a.post, b.post);
    return sign * (b.value - a.value) || newestFirst(a.post, b.post);
  });
  return valued.map(({ post }) => post);
}
