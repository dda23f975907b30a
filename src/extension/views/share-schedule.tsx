import type { JSX } from 'preact';
import type { Connection } from '../../protocol/connection.ts';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';

export type ShareScheduleProps = {
  /** Whom one lets see an account. */
  readonly viewer: Connection;
  readonly store: HomeStore;
  readonly linkTo: LinkTo;
};

/** R57: whether he may use the scheduling tool for that account. Off at first; once on, each of his posts waits for one's yes until one says otherwise. */
export function ShareSchedule({ viewer, store, linkTo }: ShareScheduleProps): JSX.Element {
  const { id, account, schedule } = viewer;
  const name = viewer.name ?? '';
  const last = store.acts.last.value;
  const isBusy = store.acts.running.value === `schedule ${id}`;
  const share = store.connections.allowSchedule;
  return (
    <>
      <label class="choice small">
        <input
          type="checkbox"
          checked={schedule !== null}
          disabled={isBusy}
          onChange={({ currentTarget }) => void share(id, currentTarget.checked ? { approve: true } : null)}
        />
        <span>{t('share_schedule', name)}</span>
      </label>
      {schedule && (
        <div class="share-more">
          <label class="choice small">
            <input
              type="checkbox"
              checked={schedule.approve}
              disabled={isBusy}
              onChange={({ currentTarget }) => void share(id, { approve: currentTarget.checked })}
            />
            <span>{t('share_ask')}</span>
          </label>
          <RouteLink class="quick" to={linkTo({ at: 'schedule', account })} label={`${t('schedule_title')}, ${name}`}>
            {t('schedule_title')}
          </RouteLink>
        </div>
      )}
      {last?.act === `schedule ${id}` && <OutcomeText outcome={last.outcome} about="connect" />}
      <details class="disclosure">
        <summary class="small">{t('share_what')}</summary>
        <ul class="small soft share-list">
          {(['share_write', 'share_own', 'share_sees', 'share_back'] as const).map((key) => (
            <li key={key}>{t(key)}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
