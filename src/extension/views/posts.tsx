import type { JSX } from 'preact';
import { dayAt } from '../../domain/day.ts';
import { FEWEST_COMPARED } from '../../domain/post-compare.ts';
import { EmptyState } from '../components/empty-state.tsx';
import { formatWhole } from '../format.ts';
import type { PostLabelStore } from '../store/labels.ts';
import type { PostListStore } from '../store/post-list.ts';
import { t, tCount } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { PostComparison } from './post-comparison.tsx';
import { PostControls } from './post-controls.tsx';
import { PostTable } from './post-table.tsx';

export type PostsProps = {
  readonly list: PostListStore;
  /** Whose they are: of a team each bears its author. */
  readonly of: 'team' | 'one';
  readonly now: number;
  /** Not given, or null: nothing is written on them from here. */
  readonly labels?: PostLabelStore | null;
};

/** Above so many posts there are fields to find some. */
const FIND_ABOVE = 5;

/** What is known of the posts of one or of many, each with the days its figures are for: sought, put in order, compared. */
export function Posts({ list, of, now, labels }: PostsProps): JSX.Element {
  const count = list.all.value.length;
  if (count === 0)
    return (
      <div class="card">
        <EmptyState title={t('glance_posts_none')} small>
          {t('glance_posts_none_lead')}
        </EmptyState>
      </div>
    );
  const found = list.found.value.length;
  return (
    <section class="card stack-s">
      <div class="between">
        <h2>{t('glance_posts')}</h2>
        <p class="small soft" role="status">
          {found === count ? tCount('posts_count', count) : tCount('posts_found', count, formatWhole(found))}
        </p>
      </div>
      {count > FIND_ABOVE && <PostControls list={list} of={of} today={dayAt(now)} />}
      {count >= FEWEST_COMPARED && <PostComparison list={list} of={of} />}
      {found === 0 ? <NoneFound list={list} /> : <PostTable list={list} of={of} labels={labels} />}
      {labels && <LabelOutcome labels={labels} />}
    </section>
  );
}

/** What became of the last label, where it is not simply there. */
function LabelOutcome({ labels }: { readonly labels: PostLabelStore }): JSX.Element {
  const outcome = labels.acts.last.value?.outcome ?? null;
  return <OutcomeText outcome={outcome === 'ok' ? null : outcome} />;
}

function NoneFound({ list }: Pick<PostsProps, 'list'>): JSX.Element {
  return (
    <div class="row">
      <p class="soft">{t('posts_find_none')}</p>
      <button type="button" class="button button-quiet button-s no-print" onClick={list.seekAll}>
        {t('posts_find_all')}
      </button>
    </div>
  );
}
