import type { JSX } from 'preact';
import type { Post } from '../../domain/figures.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { useProgressive } from '../components/progressive.ts';
import { formatCount, formatDay, formatWindow, NOT_KNOWN } from '../format.ts';
import { t, tCount } from '../text.ts';

const COLUMNS = ['impressions', 'engagements'] as const;

/** What LinkedIn's export lists of somebody's posts, the newest first, each with the days its figures are for. */
export function Posts({ posts }: { readonly posts: readonly Post[] }): JSX.Element {
  const sorted = lastOf(posts).sort((a, b) => (a.publishedOn < b.publishedOn ? 1 : a.publishedOn > b.publishedOn ? -1 : 0));
  const { shown, rest, showAll } = useProgressive(sorted.length, 10);
  if (sorted.length === 0)
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
              <th scope="col">{t('glance_published')}</th>
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
            {sorted.slice(0, shown).map((post) => (
              <tr key={`${post.id} ${post.window?.from} ${post.window?.to}`}>
                <th scope="row">{formatDay(post.publishedOn, { year: true })}</th>
                {COLUMNS.map((metric) => (
                  <td key={metric}>{post.figures[metric] === undefined ? NOT_KNOWN : formatCount(post.figures[metric])}</td>
                ))}
                <td class="soft">{post.window ? formatWindow(post.window) : t('glance_lifetime')}</td>
                <td>
                  <a href={post.url} target="_blank" rel="noreferrer noopener">
                    {t('glance_post_open')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rest > 0 && (
        <button type="button" class="button button-plain no-print" onClick={showAll}>
          {tCount('glance_show_all', sorted.length)}
        </button>
      )}
    </section>
  );
}

/** A post is counted over several windows: of each the one that ends last and is the longest. */
function lastOf(posts: readonly Post[]): Post[] {
  const known = new Map<string, Post>();
  for (const post of posts) {
    const other = known.get(post.id);
    if (!other || isLater(post, other)) known.set(post.id, post);
  }
  return [...known.values()];
}

function isLater({ window: a }: Post, { window: b }: Post): boolean {
  if (a === null || b === null) return a === null; // since its publication: nothing is longer
  return a.to > b.to || (a.to === b.to && a.from < b.from);
}
