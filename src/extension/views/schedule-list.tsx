import type { JSX } from 'preact';
import { groupOf, POST_GROUPS, type PostGroup, postsIn } from '../../domain/schedule-list.ts';
import type { SchedulePage } from '../../protocol/schedule-page.ts';
import { formatWhole } from '../format.ts';
import { t, type TextKey } from '../text.ts';
import { type EntryProps, ScheduleEntry } from './schedule-entry.tsx';

export type ScheduleListProps = EntryProps & {
  readonly group: PostGroup;
  readonly onGroup: (group: PostGroup) => void;
};

const WORDS: Readonly<Record<PostGroup, TextKey>> = {
  needs: 'schedule_group_needs',
  approve: 'schedule_group_approve',
  planned: 'schedule_group_planned',
  draft: 'schedule_group_drafts',
  out: 'schedule_group_out',
};

const EMPTY: Readonly<Record<PostGroup, TextKey>> = {
  needs: 'schedule_none_needs',
  approve: 'schedule_none_approve',
  planned: 'schedule_none_planned',
  draft: 'schedule_none_drafts',
  out: 'schedule_none_out',
};

/** All posts, by what is to be done with them. */
export function ScheduleList(props: ScheduleListProps): JSX.Element {
  const { page, group, now, onGroup } = props;
  const posts = postsIn(page.posts, group, now);
  return (
    <section class="card stack" aria-labelledby="plan-list">
      <h2 id="plan-list" class="hidden">
        {t('schedule_list')}
      </h2>
      <div class="segments" role="radiogroup" aria-label={t('schedule_list')}>
        {POST_GROUPS.map((one) => {
          const count = page.posts.filter((post) => groupOf(post, now) === one).length;
          return (
            <label key={one}>
              <input type="radio" name="plan-group" checked={one === group} onChange={() => onGroup(one)} />
              <span>
                {wordsOf(one, page)}
                {count > 0 && <span class={one === 'needs' ? 'tally tally-warn' : 'tally'}>{formatWhole(count)}</span>}
              </span>
            </label>
          );
        })}
      </div>
      {posts.length === 0 ? (
        <p class="small soft">{t(EMPTY[group])}</p>
      ) : (
        <ul class="entries">
          {posts.map((post) => (
            <ScheduleEntry key={post.id} {...props} post={post} />
          ))}
        </ul>
      )}
    </section>
  );
}

function wordsOf(group: PostGroup, { hand }: SchedulePage): string {
  if (hand !== null && group === 'needs') return t('schedule_group_needs_other');
  return t(hand !== null && group === 'approve' ? 'schedule_group_approve_other' : WORDS[group]);
}
