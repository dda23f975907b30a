import type { JSX } from 'preact';
import type { GroupPage } from '../../protocol/group-page.ts';
import type { GroupStore } from '../store/group.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';

/** Whether one is in a leaderboard: for every member the same words and the same switch, whether or not the Group has one. */
export function ListMe({ seats, store }: { readonly seats: GroupPage['seats']; readonly store: GroupStore }): JSX.Element {
  const { last } = store.acts;
  return (
    <section class="card stack-s">
      <h2>{t('list_title')}</h2>
      <p class="small soft">{t('list_lead')}</p>
      <label class="choice">
        <input
          type="checkbox"
          checked={seats.every(({ listed }) => listed)}
          onChange={(event) =>
            void store.list(
              seats.map(({ id }) => id),
              event.currentTarget.checked,
            )
          }
        />
        <span>{t('list_me')}</span>
      </label>
      <OutcomeText outcome={last.value?.act === 'list' ? last.value.outcome : null} done={t('profile_saved')} />
    </section>
  );
}
