import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { POST_METRICS, type PostMetric } from '../../domain/metric.ts';
import type { ListedPost, PostCount } from '../../domain/post-list.ts';
import { NotKnown } from '../components/not-known.tsx';
import { formatCount, formatDay } from '../format.ts';
import { t } from '../text.ts';
import { beginningOf, countedOver } from './post-words.ts';

/** Social engagements are never in the column of engagements, which count clicks too. */
export const COLUMNS = ['impressions', 'engagements'] as const satisfies readonly PostMetric[];

/** A post, and below it all that is known of it, when that is asked for. */
export function PostRow({ post }: { readonly post: ListedPost }): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const [first] = post.counts;
  const words = beginningOf(post);
  const day = formatDay(post.publishedOn, { year: true });
  const details = `post-${post.id.replace(':', '-')}`;
  return (
    <>
      <tr>
        <th scope="row">
          {words !== null && (
            <span class="post-words" dir="auto">
              {words}
            </span>
          )}{' '}
          <span class={words === null ? '' : 'small soft'}>{day}</span>
        </th>
        {COLUMNS.map((metric) => {
          const value = first?.figures[metric];
          return <td key={metric}>{value === undefined ? <NotKnown /> : formatCount(value)}</td>;
        })}
        <td class="soft">{first ? countedOver(first) : <NotKnown />}</td>
        <td>
          {hasMore(post) && (
            <button
              type="button"
              class="button button-plain button-s no-print"
              aria-expanded={isOpen}
              aria-controls={isOpen ? details : undefined}
              aria-label={t('post_details_of', day)}
              onClick={() => setOpen(!isOpen)}
            >
              {t('post_details')}
            </button>
          )}{' '}
          <a href={post.url} target="_blank" rel="noreferrer noopener" aria-label={t('post_open_of', day)}>
            {t('glance_post_open')}
          </a>
        </td>
      </tr>
      {isOpen && (
        <tr class="post-more" id={details}>
          <td colSpan={COLUMNS.length + 3}>
            <PostDetails post={post} />
          </td>
        </tr>
      )}
    </>
  );
}

function hasMore(post: ListedPost): boolean {
  return (
    post.text !== undefined || post.counts.length > 1 || (post.counts[0] !== undefined && besides(post.counts[0]).length > 0)
  );
}

function PostDetails({ post }: { readonly post: ListedPost }): JSX.Element {
  const hasSocial = post.counts.some(({ figures }) => figures.socialEngagements !== undefined);
  return (
    <div class="stack-s">
      {post.text !== undefined && (
        <p class="post-text" dir="auto">
          {post.text}
        </p>
      )}
      {post.counts.length === 0 && <p class="small soft">{t('post_no_figures')}</p>}
      {post.counts.map((count) => (
        <Count key={countedOver(count)} count={count} />
      ))}
      {hasSocial && <p class="small soft">{t('post_social_help')}</p>}
    </div>
  );
}

function Count({ count }: { readonly count: PostCount }): JSX.Element {
  return (
    <dl class="post-figures">
      <div>
        <dt>{t('glance_counted')}</dt>
        <dd>{countedOver(count)}</dd>
      </div>
      {POST_METRICS.map((metric) => {
        const value = count.figures[metric];
        if (value === undefined) return null;
        return (
          <div key={metric}>
            <dt>{t(`post_${metric}`)}</dt>
            <dd>{formatCount(value)}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function besides({ figures }: PostCount): PostMetric[] {
  return POST_METRICS.filter((metric) => figures[metric] !== undefined && !(COLUMNS as readonly PostMetric[]).includes(metric));
}
