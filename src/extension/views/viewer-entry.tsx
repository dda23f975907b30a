import type { JSX } from 'preact';
import type { Access } from '../../protocol/connection.ts';
import type { HomeConnections } from '../../protocol/home-connections.ts';
import type { Home } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import type { HomeStore } from '../store/home.ts';
import { t, type TextKey } from '../text.ts';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { ShareSchedule } from './share-schedule.tsx';
import { formatDate } from './wording.ts';

type ViewerEntryProps = {
  readonly viewer: HomeConnections['viewers'][number];
  readonly home: Home;
  readonly store: HomeStore;
  readonly linkTo: LinkTo;
};

/** Who sees which account of mine, since when; with one press he sees it no more. */
export function ViewerEntry({ viewer, home, store, linkTo }: ViewerEntryProps): JSX.Element {
  const { id, account, at, mayImport, log } = viewer;
  const name = viewer.name ?? '';
  const own = home.accounts.find((one) => one.id === account)?.name ?? '';
  const running = store.acts.running.value;
  const last = store.acts.last.value;
  return (
    <li class="entry">
      <Avatar name={name} />
      <div class="entry-words grow">
        <span class="strong">{name}</span>
        <span class="small soft">{t('connected_sees', own, formatDate(at))}</span>
        <label class="choice small">
          <input
            type="checkbox"
            checked={mayImport}
            disabled={running === `import ${id}`}
            onChange={(event) => void store.connections.allowImport(id, event.currentTarget.checked)}
          />
          <span>{t('connected_may_import', name)}</span>
        </label>
        {last?.act === `import ${id}` && <OutcomeText outcome={last.outcome} about="connect" />}
        <ShareSchedule viewer={viewer} store={store} linkTo={linkTo} />
        <AccessLog log={log} />
      </div>
      <div class="entry-end">
        <Confirm
          small
          busy={running === `end ${id}`}
          label={t('connected_revoke_label', name)}
          question={t('connected_revoke_sure', name, own)}
          yes={t('connected_revoke')}
          onYes={() => void store.connections.endConnection(id)}
        >
          {t('connected_revoke')}
        </Confirm>
      </div>
    </li>
  );
}

const LOGGED: Readonly<Record<Access['kind'], TextKey>> = {
  began: 'access_began',
  ended: 'access_ended',
  'import-allowed': 'access_import_allowed',
  'import-stopped': 'access_import_stopped',
  imported: 'access_imported',
  'schedule-allowed': 'access_schedule_allowed',
  'schedule-stopped': 'access_schedule_stopped',
  'approval-asked': 'access_approval_asked',
  'approval-dropped': 'access_approval_dropped',
  drafted: 'access_drafted',
  edited: 'access_edited',
  scheduled: 'access_scheduled',
  moved: 'access_moved',
  unscheduled: 'access_unscheduled',
  deleted: 'access_deleted',
};

/** What was let and what was brought, newest first. */
function AccessLog({ log }: { readonly log: readonly Access[] }): JSX.Element {
  return (
    <details class="disclosure">
      <summary class="small">{t('access_title')}</summary>
      <ul class="small soft">
        {log.map(({ id, kind, at }) => (
          <li key={id}>
            {formatDate(at)} · {t(LOGGED[kind])}
          </li>
        ))}
      </ul>
    </details>
  );
}
