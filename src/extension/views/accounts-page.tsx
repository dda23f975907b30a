import type { JSX } from 'preact';
import { canUseGroups } from '../../domain/plan.ts';
import type { Home } from '../../protocol/message.ts';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { AccountEntry } from './account-entry.tsx';
import { ConnectionCards } from './connection-cards.tsx';
import { OutcomeText } from './failure-text.tsx';
import { GoalDoors } from './goal-doors.tsx';
import { GroupEntry } from './group-entry.tsx';
import { GroupNotices } from './group-notices.tsx';
import { Invitations, MissingInvitation } from './invitations.tsx';
import { PlanGrace, PlanLines } from './plan-lines.tsx';
import { PlanDoors } from './plan-doors.tsx';
import { Press } from './press.tsx';
import { Proposals } from './proposals.tsx';
import { DigestSwitch } from './digest-switch.tsx';
import { ReminderSwitch } from './reminder-switch.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { SponsorCards } from './sponsor-cards.tsx';
import { StepHeading } from './step-heading.tsx';
import { SyncAge, SyncNotice } from './sync-notice.tsx';

export type AccountsPageProps = {
  readonly home: Home;
  readonly store: HomeStore;
  readonly now: number;
  readonly linkTo: LinkTo;
  /** The places that a popup holds itself. */
  readonly onPlace: (place: 'choose' | 'who-sees-me' | 'new-account') => void;
  readonly onEdit: (account: Home['accounts'][number]) => void;
  /** Where one's own figures are shown in the same place. */
  readonly onFigures?: (account: Home['accounts'][number]) => void;
  readonly onSignOut: () => void;
  readonly isPopup?: boolean;
};

/** R15, R16: the first page one sees. My accounts, my Groups, each with its age and next step; at the top the door to Groups. */
export function AccountsPage(props: AccountsPageProps): JSX.Element {
  const { home, store, now, linkTo, onPlace, isPopup = false } = props;
  const hasPlan = home.person !== null && canUseGroups(home.person.plan);
  const { last } = store.acts;

  return (
    <div class="stack">
      <div class="stack-s">
        <div class="page-head">
          <StepHeading step="accounts" quiet>
            {t('accounts_title')}
          </StepHeading>
          <span class="tiny soft cut" title={home.person?.addresses.join(', ')}>
            {home.person?.addresses[0]}
          </span>
        </div>
        {/* R14: without the plan the option is not shown; a single connection needs none (R51). */}
        {hasPlan ? (
          <Press wide onPress={() => onPlace('choose')}>
            {t('accounts_action')}
          </Press>
        ) : (
          <>
            <RouteLink class="button button-quiet button-wide" to={linkTo({ at: 'new-connection' })}>
              {t('choose_connect')}
            </RouteLink>
            <p class="small soft">{t('accounts_no_plan')}</p>
          </>
        )}
      </div>
      <SyncNotice sync={home.sync} onDismiss={(id) => void store.dismiss(id)} />
      <PlanGrace person={home.person} />
      <SponsorCards home={home} store={store} />
      <Invitations {...props} />
      <Proposals home={home} store={store} />
      <GroupNotices home={home} store={store} linkTo={linkTo} />
      <PlanDoors home={home} now={now} linkTo={linkTo} />
      <section class="stack-s" aria-labelledby="mine">
        <div class="between">
          <h2 id="mine" class="section-label">
            {t('accounts_mine')}
          </h2>
          <Press kind="link" onPress={() => onPlace('new-account')}>
            {t('accounts_add')}
          </Press>
        </div>
        <ul class="entries">
          {home.accounts.map((account) => (
            <AccountEntry
              key={account.id}
              account={account}
              now={now}
              linkTo={linkTo}
              onEdit={() => props.onEdit(account)}
              onFigures={props.onFigures && (() => props.onFigures?.(account))}
            />
          ))}
        </ul>
        <ReminderSwitch on={home.reminds} store={store} />
        {home.person && <DigestSwitch on={home.person.digest} store={store} />}
      </section>
      <GoalDoors home={home} linkTo={linkTo} />
      <section class="stack-s" aria-labelledby="groups">
        <h2 id="groups" class="section-label">
          {t('accounts_groups')}
        </h2>
        {home.groups.length === 0 && <p class="small soft">{t('accounts_no_groups')}</p>}
        <ul class="entries">
          {home.groups.map((group) => (
            <GroupEntry key={group.membership.id} group={group} now={now} linkTo={linkTo} />
          ))}
        </ul>
        <MissingInvitation {...props} />
      </section>
      <ConnectionCards home={home} store={store} now={now} linkTo={linkTo} />
      <PlanLines home={home} store={store} />
      {last.value?.act === 'sync' && <OutcomeText outcome={last.value.outcome} />}
      <footer class="page-foot">
        <span class="row">
          <SyncAge sync={home.sync} now={now} />
          <Press kind="link" busy={store.acts.running.value === 'sync'} onPress={() => void store.syncNow()}>
            {t('sync_now')}
          </Press>
        </span>
        <Press kind="link" onPress={() => onPlace('who-sees-me')}>
          {t('accounts_who_sees')}
        </Press>
        {home.organization !== null && (
          <RouteLink class="quick" to={linkTo({ at: 'organization' })}>
            {t('org_title')}
          </RouteLink>
        )}
        <RouteLink class="quick" to={linkTo({ at: 'help' })}>
          {t('help_title')}
        </RouteLink>
        {isPopup && (
          <RouteLink class="quick" to={linkTo({ at: 'accounts' })}>
            {t('accounts_open_tab')}
          </RouteLink>
        )}
        <Press kind="link" onPress={props.onSignOut}>
          {t('accounts_sign_out')}
        </Press>
      </footer>
    </div>
  );
}
