import type { JSX } from 'preact';
import type { Access } from '../../protocol/connection.ts';
import type { HomeConnections, HomeShown } from '../../protocol/home-connections.ts';
import type { Home } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import type { HomeStore } from '../store/home.ts';
import { t, type TextKey } from '../text.ts';
import { ChangeText } from './change-text.tsx';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { SentConnection } from './sent-connection.tsx';
import { formatAge, formatDate, formatList } from './wording.ts';

export type ConnectionCardsProps = {
  readonly home: Home;
  readonly store: HomeStore;
  readonly now: number;
  readonly linkTo: LinkTo;
};

/** R51 to R55: whose account I see singly, who sees one of mine, and what waits; none of it where there is nothing. */
export function ConnectionCards({ home, store, now, linkTo }: ConnectionCardsProps): JSX.Element {
  const { shown, viewers, sent } = home.connections;
  const last = store.acts.last.value;
  const ended = last?.act.startsWith('end ') === true;
  return (
    <>
      {shown.length > 0 && (
        <section class="stack-s" aria-labelledby="connected-shown">
          <h2 id="connected-shown" class="section-label">
            {t('connected_shown')}
          </h2>
          <ul class="entries">
            {shown.map((one) => (
              <ShownEntry key={one.id} shown={one} now={now} linkTo={linkTo} />
            ))}
          </ul>
        </section>
      )}
      {viewers.length > 0 && (
        <section class="stack-s" aria-labelledby="connected-viewers">
          <h2 id="connected-viewers" class="section-label">
            {t('connected_viewers')}
          </h2>
          <ul class="entries">
            {viewers.map((one) => (
              <ViewerEntry key={one.id} viewer={one} home={home} store={store} />
            ))}
          </ul>
        </section>
      )}
      {sent.length > 0 && (
        <section class="stack-s" aria-labelledby="connected-sent">
          <h2 id="connected-sent" class="section-label">
            {t('connected_sent')}
          </h2>
          <ul class="entries">
            {sent.map((one) => (
              <SentConnection key={one.id} sent={one} store={store} now={now} />
            ))}
          </ul>
        </section>
      )}
      {ended && <OutcomeText outcome={last.outcome} done={t('connected_ended')} about="connect" />}
    </>
  );
}

type ShownEntryProps = { readonly shown: HomeShown; readonly now: number; readonly linkTo: LinkTo };

/** Its name leads to its figures. It says where else one sees the same account. */
function ShownEntry({ shown, now, linkTo }: ShownEntryProps): JSX.Element {
  const { id, account, name, vanity, capturedAt, stale, change, mayImport, alsoIn } = shown;
  return (
    <li class="entry">
      <Avatar name={name} />
      <div class="entry-words">
        <RouteLink class="entry-name" to={linkTo({ at: 'connection', connection: id })}>
          {name}
        </RouteLink>
        <span class="small soft">
          {capturedAt === null ? t('age_none') : t('account_figures', formatAge(capturedAt, now))}
          {stale && (
            <>
              {' '}
              <Chip tone="warn">{t('figures_old')}</Chip>
            </>
          )}
        </span>
        {vanity !== null && <span class="tiny soft">in/{vanity}</span>}
        {alsoIn.length > 0 && <span class="tiny soft">{t('connected_also', formatList(alsoIn))}</span>}
      </div>
      <div class="entry-end">
        <ChangeText change={change} />
        {mayImport && (
          <RouteLink
            class="button button-quiet button-s"
            to={linkTo({ at: 'import', account })}
            label={t('next_for', t('next_import'), name)}
          >
            {t('next_import')}
          </RouteLink>
        )}
      </div>
    </li>
  );
}

type ViewerEntryProps = {
  readonly viewer: HomeConnections['viewers'][number];
  readonly home: Home;
  readonly store: HomeStore;
};

/** Who sees which account of mine, since when; with one press he sees it no more. */
function ViewerEntry({ viewer, home, store }: ViewerEntryProps): JSX.Element {
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
