import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Contribution } from '../../domain/contribution.ts';
import type { PostPart, PostSplit } from '../../domain/contribution-posts.ts';
import type { Window } from '../../domain/reading.ts';
import { labelOf } from '../components/metric-word.ts';
import { formatDay, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';
import { decimalsOf, formatLevel, formatPart, type PartsOf, postsShown, round } from './contribution-steps.ts';
import { beginningOf } from './post-words.ts';

export type ContributionPostsProps = {
  readonly told: Contribution;
  readonly of: PartsOf;
  /** Whether it must be said whose they are. */
  readonly named: boolean;
  /** Other days are to be looked at. */
  readonly onDays: (days: Window) => void;
};

/** So many posts at first, where they stand beside those of others, and alone. */
const FIRST = { named: 4, alone: 6 };

/** Which post gave what, and what LinkedIn does not list; or why that cannot be told. */
export function ContributionPosts({ told, of, named, onDays }: ContributionPostsProps): JSX.Element | null {
  const { posts, parts, metric, comparison } = told;
  const name = parts.find(({ id }) => id === posts?.id)?.name;
  if (!posts || name === undefined || metric === 'posts') return null; // posts are no parts of themselves
  const split = of === 'change' ? (posts.change ?? posts.total) : posts.total;
  const isChange = of === 'change' && posts.change !== null;
  return (
    <section class="contribution-posts" aria-label={t('moved_posts_of', name)}>
      <h3 class={named ? undefined : 'hidden'}>{named ? t('moved_posts_of', name) : t('glance_posts')}</h3>
      {split && isChange !== (of === 'change') && <p class="tiny soft">{t('moved_posts_total')}</p>}
      {split ? (
        <Split split={split} told={told} isChange={isChange} most={named ? FIRST.named : FIRST.alone} />
      ) : (
        <Missing told={told} onDays={onDays} />
      )}
      {of === 'change' && split && !isChange && (
        <p class="figure-note">{t('moved_posts_once', formatWindow(comparison.previous))}</p>
      )}
    </section>
  );
}

/** Why it cannot be told, and of which days it can. */
function Missing({ told, onDays }: { readonly told: Contribution; readonly onDays: (days: Window) => void }): JSX.Element {
  const { metric, comparison, posts } = told;
  const { period } = comparison;
  if (metric === 'newFollowers' || metric === 'followers')
    return <p class="small soft">{t('moved_posts_never', labelOf(metric))}</p>;
  return (
    <div class="stack-s">
      <p class="small soft">{t('moved_no_export', formatDay(period.to), formatWindow(period))}</p>
      {posts && posts.exported.length > 0 && (
        <p class="row small no-print">
          {t('moved_exports')}
          {posts.exported.map((days) => (
            <button
              key={days.to}
              type="button"
              class="button button-quiet button-s"
              onClick={(event) => event.isTrusted && onDays(days)}
            >
              {formatWindow(days)}
            </button>
          ))}
        </p>
      )}
    </div>
  );
}

type SplitProps = { readonly split: PostSplit; readonly told: Contribution; readonly isChange: boolean; readonly most: number };

function Split({ split, told: { metric }, isChange, most }: SplitProps): JSX.Element {
  const [isAll, setAll] = useState(false);
  const values = postsShown(split, metric);
  const format = isChange ? formatPart : formatLevel;
  const first = isAll || split.posts.length === most + 1 ? split.posts.length : most;
  const rest = values.posts.slice(first);
  const bars = barsOf(values.posts.slice(0, first));
  return (
    <ul class="post-parts">
      {split.posts.slice(0, first).map((post, index) => (
        <li key={post.id}>
          <PostName post={post} />
          <PostBar {...bars[index]} isChange={isChange} />
          <b class="number">{format(metric, values.posts[index] ?? 0)}</b>
        </li>
      ))}
      {rest.length > 0 && (
        <li>
          <button type="button" class="link" onClick={(event) => event.isTrusted && setAll(true)}>
            {tCount('moved_other_posts', rest.length)}
          </button>
          <b class="number">{format(metric, sumOf(rest, metric))}</b>
        </li>
      )}
      <li class="post-unlisted">
        <details class="post-why">
          <summary>{t('moved_unlisted')}</summary>
          <p class="figure-note">{t(isChange ? 'moved_unlisted_change_help' : 'moved_unlisted_help')}</p>
        </details>
        <b class="number">{format(metric, values.unlisted)}</b>
      </li>
      <li class="post-whole">
        <span>{t('moved_together')}</span>
        <b class="number">{format(metric, split.whole)}</b>
      </li>
    </ul>
  );
}

type Bar = { readonly start?: number; readonly size?: number; readonly isLess?: boolean };

/** From where nothing stands to either side, among posts that are shown one by one. */
function barsOf(values: readonly number[]): Bar[] {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)];
  const span = most - least || 1;
  return values.map((value) => ({ start: (Math.min(0, value) - least) / span, size: Math.abs(value) / span, isLess: value < 0 }));
}

/** Where there is room for it: the same beside the figure, for the eye. */
function PostBar({ start = 0, size = 0, isLess, isChange }: Bar & Pick<SplitProps, 'isChange'>): JSX.Element {
  const look = isChange ? (isLess ? 'flow-down' : 'flow-up') : 'flow-given';
  return (
    <span class="post-part-track" aria-hidden="true">
      {size > 0 && <span class={`flow-bar ${look}`} style={{ insetInlineStart: percent(start), inlineSize: percent(size) }} />}
    </span>
  );
}

function percent(part: number): string {
  return `${Math.round(part * 10_000) / 100}%`;
}

function sumOf(values: readonly number[], metric: Contribution['metric']): number {
  return round(
    values.reduce((sum, value) => sum + value, 0),
    decimalsOf(metric),
  );
}

function PostName({ post }: { readonly post: PostPart }): JSX.Element {
  const day = formatDay(post.publishedOn);
  const words = beginningOf(post);
  return (
    <span class="post-part-name">
      <a
        href={post.url}
        target="_blank"
        rel="noreferrer noopener"
        aria-label={t('post_open_of', formatDay(post.publishedOn, { year: true }))}
        onClick={(event) => {
          if (!event.isTrusted) event.preventDefault();
        }}
      >
        {day}
      </a>
      {words !== null && (
        <span class="cut soft" dir="auto" title={words}>
          {words}
        </span>
      )}
    </span>
  );
}
