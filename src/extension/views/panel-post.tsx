import type { JSX } from 'preact';
import { isWanted } from '../../domain/freshness.ts';
import type { PanelPost } from '../../protocol/panel.ts';
import { formatDay } from '../format.ts';
import { t } from '../text.ts';
import { PostDetails } from './post-details.tsx';
import type { PanelViewProps } from './panel-props.ts';

type PanelPostCardProps = { readonly post: PanelPost } & Pick<PanelViewProps, 'now' | 'onDashboard' | 'onImport'>;

/** The post whose page is open: its figures, each with the days it was counted over, and the way to newer ones. */
export function PanelPostCard({ post, now, onDashboard, onImport }: PanelPostCardProps): JSX.Element {
  const title = post.kind === 'own' ? t('panel_post') : t('panel_post_member', post.name);
  const newest = post.counts.reduce<number | null>((latest, { capturedAt }) => Math.max(latest ?? 0, capturedAt), null);
  return (
    <section class="panel-post" aria-label={title}>
      <div>
        <h2 class="small panel-section">{title}</h2>
        <p class="soft tiny">{formatDay(post.publishedOn, { year: true })}</p>
      </div>
      <PostDetails post={{ counts: post.counts }} />
      <div class="row">
        <button
          type="button"
          class="button button-plain button-s"
          onClick={(event) => event.isTrusted && onDashboard(subjectOf(post))}
        >
          {t('panel_post_all')}
        </button>
        {post.kind === 'own' && isWanted(newest, now) && (
          <button
            type="button"
            class="button button-plain button-s"
            onClick={(event) => event.isTrusted && onImport(post.account)}
          >
            {t('next_import')}
          </button>
        )}
      </div>
    </section>
  );
}

function subjectOf(post: PanelPost): Parameters<PanelViewProps['onDashboard']>[0] {
  if (post.kind === 'own') return { kind: 'account', account: post.account };
  if (post.kind === 'connection') return { kind: 'connection', connection: post.connection };
  return { kind: 'member', group: post.group, membership: post.membership };
}
