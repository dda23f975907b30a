/** Two to four posts side by side, figure by figure, each with the days it was counted for. */
import { type ListedPost, type PostCount, type PostSpan, spanOf } from './post-list.ts';
import { figureOf, POST_FIGURES, type PostFigure } from './post-order.ts';

export const FEWEST_COMPARED = 2;
export const MOST_COMPARED = 4;

export type ComparedValue = { readonly value: number; readonly count: PostCount; readonly span: PostSpan };

export type ComparedFigure = {
  readonly figure: PostFigure;
  /** One a post, in the posts' order; null: not known. */
  readonly values: readonly (ComparedValue | null)[];
  /** All that are known were counted from the post's first day, and for as many days: only then is more really more. */
  readonly isAlike: boolean;
};

/** Figures that are known of one of the posts at least. */
export function comparePosts(posts: readonly ListedPost[]): ComparedFigure[] {
  return POST_FIGURES.flatMap((figure) => {
    const values = posts.map((post) => compared(post, figure));
    const known = values.filter((value) => value !== null);
    return known.length > 0 ? [{ figure, values, isAlike: areAlike(known) }] : [];
  });
}

function compared(post: ListedPost, figure: PostFigure): ComparedValue | null {
  const found = figureOf(post, figure);
  return found && { ...found, span: spanOf({ ...found.count, publishedOn: post.publishedOn }) };
}

function areAlike(known: readonly ComparedValue[]): boolean {
  const [first, ...rest] = known.map(({ span }) => span);
  if (rest.length === 0) return true;
  return first?.isWhole === true && rest.every(({ isWhole, days }) => isWhole && days === first.days);
}
