import type { JSX } from 'preact';
import type { HomeShown } from '../../protocol/home-connections.ts';
import type { Home } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { ChangeText } from './change-text.tsx';
import { OutcomeText } from './failure-text.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { SentConnection } from './sent-connection.tsx';
import { ViewerEntry } from './viewer-entry.tsx';
import { formatAge, formatList } from './wording.ts';

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
              <ViewerEntry key={one.id} viewer={one} home={home} store={store} linkTo={linkTo} />
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
  const { id, account, name, vanity, capturedAt, stale, change, mayImport, schedule, alsoIn } = shown;
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
        {schedule && (
          <RouteLink
            class="quick"
            to={linkTo({ at: 'shared-schedule', connection: id })}
            label={t('next_for', t('schedule_title'), name)}
          >
            {t('schedule_title')}
          </RouteLink>
        )}
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
