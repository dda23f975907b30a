import type { JSX } from 'preact';
import type { ListedPost } from '../../domain/post-list.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useProgressive } from '../components/progressive.ts';
import { t, tCount } from '../text.ts';
import { COLUMNS, PostRow } from './post-row.tsx';

/** What is known of somebody's posts, the newest first, each with the days its figures are for. */
export function Posts({ posts }: { readonly posts: readonly ListedPost[] }): JSX.Element {
  const { shown, rest, showAll } = useProgressive(posts.length, 10);
  if (posts.length === 0)
    return (
      <div class="card">
        <EmptyState title={t('glance_posts_none')} small>
          {t('glance_posts_none_lead')}
        </EmptyState>
      </div>
    );
  return (
    <section class="card stack-s">
      <h2>{t('glance_posts')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={t('glance_posts')}>
        <table class="table posts">
          <thead>
            <tr>
              <th scope="col">{t('glance_post')}</th>
              {COLUMNS.map((metric) => (
                <th key={metric} scope="col">
                  {t(`glance_${metric}`)}
                </th>
              ))}
              <th scope="col">{t('glance_counted')}</th>
              <th scope="col">
                <span class="hidden">{t('glance_post_link')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {posts.slice(0, shown).map((post) => (
              <PostRow key={post.id} post={post} />
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" class="button button-plain no-print" onClick={showAll}>
          {tCount('glance_show_all', posts.length)}
        </button>
      )}
    </section>
  );
}
