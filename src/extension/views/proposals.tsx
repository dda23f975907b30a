import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { AccountId } from '../../domain/id.ts';
import type { Proposal } from '../../protocol/connection.ts';
import type { Account } from '../../protocol/entity.ts';
import type { Home } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import type { Outcome } from '../store/act.ts';
import type { HomeStore } from '../store/home.ts';
import { t } from '../text.ts';
import { AccountChoice } from './account-choice.tsx';
import { Confirm } from './confirm.tsx';
import { OutcomeText } from './failure-text.tsx';
import { Press } from './press.tsx';
import { formatDate } from './wording.ts';

export type ProposalsProps = { readonly home: Home; readonly store: HomeStore };

/** Single connections that wait for my answer, and what became of the last one. */
export function Proposals({ home, store }: ProposalsProps): JSX.Element {
  const { proposals } = home.connections;
  const last = parseAnswer(store.acts.last.value?.act);
  const running = parseAnswer(store.acts.running.value);
  const outcome = store.acts.last.value?.outcome ?? null;
  const isGone = last !== null && !proposals.some(({ id }) => id === last.id);
  return (
    <>
      {proposals.map((proposal) => (
        <ProposalCard
          key={proposal.id}
          proposal={proposal}
          accounts={home.accounts}
          busy={running?.id === proposal.id ? running.word : null}
          outcome={last?.id === proposal.id ? outcome : null}
          onAccept={(account) => void store.connections.acceptProposal(proposal.id, account)}
          onDecline={(never) => void store.connections.declineProposal(proposal.id, never)}
        />
      ))}
      {isGone && (
        <OutcomeText
          outcome={outcome}
          done={t(last.word === 'see' ? 'proposal_accepted' : 'proposal_declined')}
          about="connect"
        />
      )}
    </>
  );
}

type Word = 'see' | 'pass';

/** Which proposal an act answers, and how; null: none. */
function parseAnswer(act: string | null | undefined): { readonly word: Word; readonly id: string } | null {
  const [word, id] = act?.split(' ') ?? [];
  return id !== undefined && (word === 'see' || word === 'pass') ? { word, id } : null;
}

export type ProposalCardProps = {
  readonly proposal: Proposal;
  readonly accounts: readonly Account[];
  /** Which answer is being given. */
  readonly busy: Word | null;
  readonly outcome: Outcome | null;
  readonly onAccept: (account: AccountId) => void;
  readonly onDecline: (never: boolean) => void;
};

/** Before one agrees: who, which account, and exactly what that one would see. */
export function ProposalCard({ proposal, accounts, busy, outcome, onAccept, onDecline }: ProposalCardProps): JSX.Element {
  const { kind, sender, expiresAt } = proposal;
  const id = useId();
  const [chosen, setChosen] = useState<AccountId | null>(null);
  const account = accounts.find((one) => one.id === chosen) ?? accounts[0];
  return (
    <section class="card card-accent card-tight stack" aria-labelledby={id}>
      <div class="entry-head">
        <Avatar name={sender} size="l" />
        <h2 id={id}>{t(`proposal_${kind}`, sender)}</h2>
      </div>
      {account === undefined ? (
        <p class="small strong">{t('invitation_needs_account')}</p>
      ) : (
        <>
          {accounts.length > 1 && (
            <AccountChoice
              accounts={accounts}
              chosen={account.id}
              onChosen={setChosen}
              label={t(kind === 'offer' ? 'proposal_as' : 'connect_account_offer')}
            />
          )}
          <p class="small">{t(`proposal_${kind}_what`, sender, account.name)}</p>
        </>
      )}
      <p class="small soft">{t('proposal_alone')}</p>
      <OutcomeText outcome={outcome} about="connect" />
      <div class="row">
        {account !== undefined && (
          <Press busy={busy === 'see'} onPress={() => onAccept(account.id)}>
            {t(kind === 'offer' ? 'proposal_accept' : 'proposal_show')}
          </Press>
        )}
        <Decline sender={sender} busy={busy === 'pass'} onDecline={onDecline} />
      </div>
      <p class="tiny soft">{t('invitation_until', formatDate(expiresAt))}</p>
    </section>
  );
}

type DeclineProps = { readonly sender: string; readonly busy: boolean; readonly onDecline: (never: boolean) => void };

/** Asks once; there one may also ask for no more of this person. */
function Decline({ sender, busy, onDecline }: DeclineProps): JSX.Element {
  const [never, setNever] = useState(false);
  return (
    <Confirm
      question={
        <div class="stack-s">
          <p>{t('invitation_decline_sure', sender)}</p>
          <label class="choice">
            <input type="checkbox" checked={never} onChange={(event) => setNever(event.currentTarget.checked)} />
            <span>{t('proposal_never', sender)}</span>
          </label>
        </div>
      }
      yes={t('invitation_decline')}
      onYes={() => onDecline(never)}
      busy={busy}
    >
      {t('invitation_decline')}
    </Confirm>
  );
}
