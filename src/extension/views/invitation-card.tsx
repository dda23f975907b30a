import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AccountId, MembershipId } from '../../domain/id.ts';
import { HISTORIES, type History } from '../../domain/invitation.ts';
import type { Account, Invitation } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { Notice } from '../components/notice.tsx';
import type { Outcome } from '../store/act.ts';
import type { Acceptance, Answer } from '../store/home.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { DeclineInvitation } from './decline-invitation.tsx';
import { OutcomeText } from './failure-text.tsx';
import { NeedsPlan } from './needs-plan.tsx';
import { Press } from './press.tsx';
import { StaffList } from './staff-list.tsx';
import { formatDate } from './wording.ts';

export type InvitationCardProps = {
  readonly invitation: Invitation;
  readonly accounts: readonly Account[];
  /** Whether one is on the plan that joining needs. */
  readonly hasPlan: boolean;
  /** Which answer is being given. */
  readonly running: Answer | null;
  /** What became of the last answer. */
  readonly last: { readonly answer: Answer; readonly outcome: Outcome } | null;
  readonly onAccept: (acceptance: Acceptance) => void;
  readonly onDecline: (never: boolean) => void;
  readonly onRequestPlan: () => void;
};

/** Before one agrees: into what, in which role, exactly what is shared, and with whom by name (R35: never a User). */
export function InvitationCard(props: InvitationCardProps): JSX.Element {
  const { invitation, accounts, last, running } = props;
  const id = useId();
  const [history, setHistory] = useState<History>('all');
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const [agreed, setAgreed] = useState<readonly MembershipId[]>([]);
  const account = accounts.find((one) => one.id === chosen) ?? accounts[0];
  const accepting = last?.answer === 'accept' ? last.outcome : null;
  const mayAccept = props.hasPlan && accepting !== 'needs-business';
  const isAsking = running === 'requestPlan' || last?.answer === 'requestPlan';
  const seen = invitation.staff.map((one) => one.id);

  return (
    <section class="card card-accent card-tight stack" aria-labelledby={id}>
      <Head id={id} invitation={invitation} />
      {accepting === 'changed' && <Notice tone="warn">{t('invitation_changed')}</Notice>}
      <div class="stack-s">
        <h3 class="section-label">{t('invitation_seen_by')}</h3>
        <StaffList staff={invitation.staff} fresh={accepting === 'changed' ? seen.filter((one) => !agreed.includes(one)) : []} />
        <p class="small soft">{t(`invitation_others_${invitation.role}`)}</p>
      </div>
      {account === undefined ? (
        <p class="small strong">{t('invitation_needs_account')}</p>
      ) : (
        <div class="stack-s">
          <h3 class="section-label">{t('invitation_what')}</h3>
          {accounts.length > 1 && <AccountChoice accounts={accounts} chosen={account.id} onChosen={setChosen} />}
          <p class="small">{t('invitation_what_lead', account.name)}</p>
          <HistoryChoice name={id} history={history} onHistory={setHistory} />
        </div>
      )}
      <p class="small soft">{t('invitation_leave')}</p>
      {(!mayAccept || isAsking) && (
        <NeedsPlan
          invitation={invitation}
          busy={running === 'requestPlan'}
          outcome={last?.answer === 'requestPlan' ? last.outcome : null}
          onRequest={props.onRequestPlan}
        />
      )}
      {accepting !== 'changed' && accepting !== 'needs-business' && <OutcomeText outcome={accepting} about="invitation" />}
      {last?.answer === 'decline' && <OutcomeText outcome={last.outcome} about="invitation" />}
      <div class="row">
        {account !== undefined && mayAccept && (
          <Press
            busy={running === 'accept'}
            onPress={() => {
              setAgreed(seen);
              props.onAccept({ account: account.id, history, seen });
            }}
          >
            {t('invitation_accept')}
          </Press>
        )}
        <DeclineInvitation invitation={invitation} busy={running === 'decline'} onDecline={props.onDecline} />
      </div>
      <p class="tiny soft">{t('invitation_until', formatDate(invitation.expiresAt))}</p>
    </section>
  );
}

function Head({ id, invitation }: { readonly id: string; readonly invitation: Invitation }): JSX.Element {
  const { group, inviter, role } = invitation;
  return (
    <>
      <div class="entry-head">
        <Avatar name={group.name} logo={group.logo} kind="group" size="l" />
        <div>
          <h2 id={id}>{t('invitation_title', group.name)}</h2>
          <p class="small soft">{t('invitation_from', inviter, t(`purpose_${group.purpose}`))}</p>
        </div>
      </div>
      {group.about && <p class="small">{group.about}</p>}
      <p class="small">{t(`role_you_${role}`)}</p>
    </>
  );
}

type HistoryChoiceProps = {
  readonly name: string;
  readonly history: History;
  readonly onHistory: (history: History) => void;
};

function HistoryChoice({ name, history, onHistory }: HistoryChoiceProps): JSX.Element {
  return (
    <fieldset>
      <legend class="hidden">{t('invitation_history')}</legend>
      {HISTORIES.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} checked={one === history} onChange={() => onHistory(one)} />
          <span>{t(one === 'all' ? 'invitation_all' : 'invitation_today')}</span>
        </label>
      ))}
    </fieldset>
  );
}
