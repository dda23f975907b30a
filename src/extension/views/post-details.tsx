import type { JSX } from 'preact';
import { POST_METRICS } from '../../domain/metric.ts';
import type { ListedPost, PostCount } from '../../domain/post-list.ts';
import { formatCount } from '../format.ts';
import { t } from '../text.ts';
import { countedOver } from './post-words.ts';

/** Whether more is known of a post than its line says. */
export function hasDetails({ text, counts }: ListedPost): boolean {
  const [first] = counts;
  return text !== undefined || counts.length > 1 || (first !== undefined && besides(first));
}

/** A post's beginning, and all its figures, by the days that they are for. */
export function PostDetails({ post }: { readonly post: Pick<ListedPost, 'text' | 'counts'> }): JSX.Element {
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

function besides({ figures }: PostCount): boolean {
  return POST_METRICS.some((metric) => figures[metric] !== undefined && metric !== 'impressions' && metric !== 'engagements');
}
