/** What a post's line is made of, in a table and in a narrow list. */
import type { JSX } from 'preact';
import type { Labels } from '../../domain/label.ts';
import type { AuthoredPost } from '../../domain/post-find.ts';
import { figureOf, type PostColumn, type PostFigure } from '../../domain/post-order.ts';
import { Avatar } from '../components/avatar.tsx';
import { LabelLine } from '../components/label-line.tsx';
import { NotKnown } from '../components/not-known.tsx';
import { formatDay } from '../format.ts';
import { t } from '../text.ts';
import { hasDetails } from './post-details.tsx';
import { beginningOf, countedOver, formatPostFigure } from './post-words.ts';

/** Social engagements are never in the column of engagements, which count clicks too. */
export const USUAL_FIGURES = ['impressions', 'engagements'] as const satisfies readonly PostFigure[];

/** The figure by which posts stand in order is always seen. */
export function columnsFor(column: PostColumn): readonly PostFigure[] {
  return column === 'publishedOn' || USUAL_FIGURES.some((one) => one === column) ? USUAL_FIGURES : [...USUAL_FIGURES, column];
}

export type PostLineProps = {
  readonly post: AuthoredPost;
  readonly columns: readonly PostFigure[];
  readonly isTeam: boolean;
  readonly isChosen: boolean;
  readonly canChoose: boolean;
  /** Labels of the others, and who sees them. */
  readonly known: Labels;
  readonly note: string;
  /** Null: nothing is written on it from here. */
  readonly onLabel: ((post: AuthoredPost, labels: Labels) => void) | null;
  /** Null: there is nothing to compare it with. */
  readonly onChoose: ((post: AuthoredPost) => void) | null;
};

/** What tells a post from others to whoever hears its buttons alone. */
export function nameOfPost({ post, isTeam }: Pick<PostLineProps, 'post' | 'isTeam'>): string {
  const day = formatDay(post.publishedOn, { year: true });
  return isTeam ? `${post.author.name}, ${day}` : day;
}

export function idOfDetails({ id, author }: AuthoredPost): string {
  return `post-${id.replace(':', '-')}-${author.id}`;
}

export function PostChoice(props: PostLineProps): JSX.Element {
  const { post, isChosen, canChoose, onChoose } = props;
  return (
    <input
      type="checkbox"
      class="post-choice no-print"
      checked={isChosen}
      disabled={!isChosen && !canChoose}
      aria-label={t('posts_compare_of', nameOfPost(props))}
      onChange={() => onChoose?.(post)}
    />
  );
}

/** How it begins, whose it is among others', and its day. */
export function PostTitle({ post, isTeam }: Pick<PostLineProps, 'post' | 'isTeam'>): JSX.Element {
  const words = beginningOf(post);
  return (
    <>
      {words !== null && (
        <span class="post-words" dir="auto">
          {words}
        </span>
      )}{' '}
      {isTeam && (
        <span class="post-author small">
          <Avatar name={post.author.name} size="s" />
          <span class="cut">{post.author.name}</span>
        </span>
      )}{' '}
      <span class={words === null && !isTeam ? '' : 'small soft'}>{formatDay(post.publishedOn, { year: true })}</span>
    </>
  );
}

export function PostLabels(props: PostLineProps): JSX.Element {
  const { post, known, note, onLabel } = props;
  return (
    <LabelLine
      labels={post.labels ?? []}
      name={nameOfPost(props)}
      known={known}
      note={note}
      onChange={onLabel && ((labels) => onLabel(post, labels))}
    />
  );
}

/** Of other days than those of the line, which then stand below the figure. */
export function PostFigureText({ post, figure }: { readonly post: AuthoredPost; readonly figure: PostFigure }): JSX.Element {
  const found = figureOf(post, figure);
  if (!found) return <NotKnown />;
  return (
    <>
      {formatPostFigure(figure, found.value)}
      {found.count !== post.counts[0] && <span class="post-other-days">{countedOver(found.count)}</span>}
    </>
  );
}

type MoreButtonProps = Pick<PostLineProps, 'post' | 'isTeam'> & { readonly isOpen: boolean; readonly onTurn: () => void };

/** Opens all that is known of a post, where that is more than its line says. */
export function MoreButton({ post, isTeam, isOpen, onTurn }: MoreButtonProps): JSX.Element | null {
  if (!hasDetails(post)) return null;
  return (
    <button
      type="button"
      class="button button-plain button-s no-print"
      aria-expanded={isOpen}
      aria-controls={isOpen ? idOfDetails(post) : undefined}
      aria-label={t('post_details_of', nameOfPost({ post, isTeam }))}
      onClick={onTurn}
    >
      {t('post_details')}
    </button>
  );
}
