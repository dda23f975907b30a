import type { JSX } from 'preact';
import type { Connection } from '../../protocol/connection.ts';
import type { Account } from '../../protocol/entity.ts';
import type { SightPage, Watcher } from '../../protocol/sight.ts';
import { Avatar } from '../components/avatar.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import type { Asked } from '../store/asked.ts';
import { t, tCount } from '../text.ts';
import { EventList } from './event-list.tsx';
import { FailureText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { byGroup } from './seen-by.tsx';
import { StaffList } from './staff-list.tsx';
import { StepHeading } from './step-heading.tsx';
import { Waiting } from './waiting.tsx';
import { formatDate, formatDay } from './wording.ts';

export type WhoSeesMeProps = {
  readonly sight: Asked<SightPage>;
  /** Those whom one lets see an account singly. */
  readonly viewers: readonly Connection[];
  /** One's own, to be named where there are several. */
  readonly accounts: readonly Account[];
  readonly onBack: () => void;
};

/** R35: everybody who sees one's figures, since when and through what; then what one agreed to, and what happened to oneself. */
export function WhoSeesMe({ sight, viewers, accounts, onBack }: WhoSeesMeProps): JSX.Element {
  return (
    <div class="stack">
      <div>
        <Press kind="link" onPress={onBack}>
          ← {t('back')}
        </Press>
        <StepHeading step="sees">{t('sees_title')}</StepHeading>
      </div>
      {sight.state === 'loading' && <Waiting />}
      {sight.state === 'failed' && <FailureText trouble={sight.trouble} />}
      {sight.state === 'ready' && <Page page={sight.value} viewers={viewers} accounts={accounts} />}
    </div>
  );
}

type PageProps = Pick<WhoSeesMeProps, 'viewers' | 'accounts'> & { readonly page: SightPage };

function Page({ page, viewers, accounts }: PageProps): JSX.Element {
  const groups = byGroup(page.watchers);
  return (
    <>
      {groups.length + viewers.length === 0 ? (
        <EmptyState small title={t('glance_seen_by_nobody')}>
          {t('sees_nobody')}
        </EmptyState>
      ) : (
        <p class="small soft">{tCount('sees_lead', page.watchers.length + viewers.length)}</p>
      )}
      {groups.map((watchers) => (
        <Watchers key={watchers[0].group} watchers={watchers} isOnly={accounts.length === 1} />
      ))}
      {viewers.length > 0 && <SingleViewers viewers={viewers} accounts={accounts} />}
      <ReceiptList receipts={page.receipts} watchers={page.watchers} accounts={accounts} />
      <EventList events={page.events} />
    </>
  );
}

type WatchersProps = { readonly watchers: readonly [Watcher, ...Watcher[]]; readonly isOnly: boolean };

/** One Group: through which of one's accounts, how much of its past, and who. */
function Watchers({ watchers, isOnly }: WatchersProps): JSX.Element {
  const [{ groupName, accounts }] = watchers;
  return (
    <section class="card card-tight stack-s" aria-label={groupName}>
      <div class="entry-head">
        <Avatar name={groupName} kind="group" />
        <div class="grow">
          <h2>{groupName}</h2>
          {accounts.map(({ id, name, from }) => (
            <p key={id} class="small soft">
              {!isOnly && <span class="strong">{name}: </span>}
              {from === null ? t('sees_all') : t('sees_since', formatDay(from))}
            </p>
          ))}
        </div>
      </div>
      <StaffList staff={watchers} />
    </section>
  );
}

/** Each sees one account, and no other. */
function SingleViewers({ viewers, accounts }: Pick<WhoSeesMeProps, 'viewers' | 'accounts'>): JSX.Element {
  return (
    <section class="card card-tight stack-s" aria-labelledby="single-viewers">
      <h2 id="single-viewers">{t('connected_single')}</h2>
      <ul class="stack-s">
        {viewers.map(({ id, name, account, at, schedule }) => (
          <li key={id} class="entry-head">
            <Avatar name={name ?? ''} size="s" />
            <div class="grow">
              <p>{name}</p>
              <p class="small soft">
                {t('connected_viewer_of', accounts.find((one) => one.id === account)?.name ?? '', formatDate(at))}
              </p>
              {schedule && <p class="small soft">{t(schedule.approve ? 'share_sees_asks' : 'share_sees_plans')}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
