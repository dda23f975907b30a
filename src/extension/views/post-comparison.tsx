import type { JSX } from 'preact';
import type { AuthoredPost } from '../../domain/post-find.ts';
import {
  type ComparedFigure,
  type ComparedValue,
  comparePosts,
  FEWEST_COMPARED,
  MOST_COMPARED,
} from '../../domain/post-compare.ts';
import { keyOfPost } from '../../domain/post-find.ts';
import type { PostFigure } from '../../domain/post-order.ts';
import { Avatar } from '../components/avatar.tsx';
import { NotKnown } from '../components/not-known.tsx';
import { formatDay } from '../format.ts';
import type { PostListStore } from '../store/post-list.ts';
import { t, tCount } from '../text.ts';
import { PostLink } from './post-link.tsx';
import { beginningOf, countedFor, countedOver, formatPostFigure, wordOfFigure } from './post-words.ts';

type PostComparisonProps = { readonly list: PostListStore; readonly of: 'team' | 'one' };

/** Two to four posts side by side; before that, how to choose them. */
export function PostComparison({ list, of }: PostComparisonProps): JSX.Element {
  const posts = list.chosen.value;
  if (posts.length === 0) return <p class="small soft no-print">{t('posts_compare_lead', MOST_COMPARED)}</p>;
  const isReady = posts.length >= FEWEST_COMPARED;
  return (
    <div class="comparison stack-s">
      <div class="between">
        {isReady ? <h3>{t('posts_compared')}</h3> : <p class="small">{t('posts_compare_one_more')}</p>}
        <button type="button" class="button button-plain button-s no-print" onClick={list.chooseNone}>
          {t('posts_compare_end')}
        </button>
      </div>
      {isReady && <SideBySide posts={posts} isTeam={of === 'team'} onTake={list.choose} />}
      <p class="hidden" role="status">
        {tCount('posts_chosen', posts.length)}
      </p>
    </div>
  );
}

type SideBySideProps = {
  readonly posts: readonly AuthoredPost[];
  readonly isTeam: boolean;
  /** Takes one out. */
  readonly onTake: (post: AuthoredPost) => void;
};

function SideBySide({ posts, isTeam, onTake }: SideBySideProps): JSX.Element {
  const figures = comparePosts(posts);
  return (
    <>
      {figures.some(({ isAlike }) => !isAlike) && <p class="small soft">{t('posts_unalike_lead')}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('posts_compared')}>
        <table class="table table-plain comparison-table" style={{ '--posts': posts.length }}>
          <thead>
            <tr>
              <th scope="col">
                <span class="hidden">{t('posts_figure')}</span>
              </th>
              {posts.map((post) => (
                <Head key={keyOfPost(post)} post={post} isTeam={isTeam} onTake={onTake} />
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Line key={figure.figure} {...figure} />
            ))}
          </tbody>
        </table>
      </section>
      {figures.length === 0 && <p class="small soft">{t('post_no_figures')}</p>}
    </>
  );
}

type HeadProps = { readonly post: AuthoredPost } & Pick<SideBySideProps, 'isTeam' | 'onTake'>;

function Head({ post, isTeam, onTake }: HeadProps): JSX.Element {
  const day = formatDay(post.publishedOn, { year: true });
  const name = isTeam ? `${post.author.name}, ${day}` : day;
  const words = beginningOf(post);
  return (
    <th scope="col">
      {isTeam && (
        <span class="post-author">
          <Avatar name={post.author.name} size="s" />
          <span class="cut">{post.author.name}</span>
        </span>
      )}
      <span class="comparison-day">{day}</span>
      {words !== null && (
        <span class="comparison-words" dir="auto">
          {words}
        </span>
      )}
      <span class="row">
        <PostLink url={post.url} label={t('post_open_of', name)} />
        <button type="button" class="link no-print" aria-label={t('posts_take_out_of', name)} onClick={() => onTake(post)}>
          {t('posts_take_out')}
        </button>
      </span>
    </th>
  );
}

function Line({ figure, values, isAlike }: ComparedFigure): JSX.Element {
  return (
    <tr>
      <th scope="row">
        {wordOfFigure(figure)}
        {!isAlike && (
          <span class="unalike">
            <span aria-hidden="true">≠</span> {t('posts_unalike')}
          </span>
        )}
      </th>
      {values.map((value, place) => (
        <td key={place}>{value === null ? <NotKnown /> : <Value figure={figure} value={value} />}</td>
      ))}
    </tr>
  );
}

function Value({ figure, value }: { readonly figure: PostFigure; readonly value: ComparedValue }): JSX.Element {
  return (
    <>
      <b>{formatPostFigure(figure, value.value)}</b>
      <span class="post-other-days" title={countedOver(value.count)}>
        {countedFor(value.span)}
      </span>
    </>
  );
}
