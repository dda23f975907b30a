import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AccountId } from '../../domain/id.ts';
import { HISTORIES, type History } from '../../domain/invitation.ts';
import type { Account, Invitation } from '../../protocol/entity.ts';
import { Avatar } from '../components/avatar.tsx';
import { formatDate } from './wording.ts';
import type { Outcome } from '../store/act.ts';
import type { Acceptance } from '../store/home.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { StaffList } from './staff-list.tsx';

export type InvitationCardProps = {
  readonly invitation: Invitation;
  readonly accounts: readonly Account[];
  readonly busy: boolean;
  readonly outcome: Outcome | null;
  readonly onAccept: (answer: Acceptance) => void;
  readonly onDecline: (never: boolean) => void;
};

/** Who invites, into what, in which role, who will see one's figures (R35: never a User), and how much of the past. */
export function InvitationCard({ invitation, accounts, busy, outcome, onAccept, onDecline }: InvitationCardProps): JSX.Element {
  const id = useId();
  const [history, setHistory] = useState<History>('all');
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const account = accounts.find((one) => one.id === chosen) ?? accounts[0];
  const { group } = invitation;

  return (
    <section class="card card-accent card-tight stack" aria-labelledby={id}>
      <div class="entry-head">
        <Avatar name={group.name} logo={group.logo} kind="group" size="l" />
        <div>
          <h2 id={id}>{t('invitation_title', group.name)}</h2>
          <p class="small soft">{t('invitation_from', invitation.inviter, t(`purpose_${group.purpose}`))}</p>
        </div>
      </div>
      {group.about && <p class="small">{group.about}</p>}
      <p class="small">{t(`role_you_${invitation.role}`)}</p>
      <div class="stack-s">
        <h3 class="section-label">{t('invitation_seen_by')}</h3>
        <StaffList staff={invitation.staff} />
      </div>
      {account === undefined ? (
        <p class="small strong">{t('invitation_needs_account')}</p>
      ) : (
        <>
          <HistoryChoice name={id} history={history} onHistory={setHistory} />
          {accounts.length > 1 && <AccountChoice accounts={accounts} chosen={account.id} onChosen={setChosen} />}
        </>
      )}
      <OutcomeText outcome={outcome} about="invitation" />
      <div class="row">
        {account !== undefined && (
          <Press
            busy={busy}
            onPress={() => onAccept({ account: account.id, history, seen: invitation.staff.map((one) => one.id) })}
          >
            {t('invitation_accept')}
          </Press>
        )}
        <Confirm
          question={t('invitation_decline_sure', invitation.inviter)}
          yes={t('invitation_decline')}
          onYes={() => onDecline(false)}
          busy={busy}
        >
          {t('invitation_decline')}
        </Confirm>
      </div>
      <p class="tiny soft">{t('invitation_until', formatDate(invitation.expiresAt))}</p>
    </section>
  );
}

type HistoryChoiceProps = { readonly name: string; readonly history: History; readonly onHistory: (history: History) => void };

function HistoryChoice({ name, history, onHistory }: HistoryChoiceProps): JSX.Element {
  return (
    <fieldset class="stack-s">
      <legend class="label">{t('invitation_history')}</legend>
      {HISTORIES.map((one) => (
        <label key={one} class="choice">
          <input type="radio" name={name} value={one} checked={one === history} onChange={() => onHistory(one)} />
          <span>{t(one === 'all' ? 'invitation_all' : 'invitation_today')}</span>
        </label>
      ))}
    </fieldset>
  );
}
