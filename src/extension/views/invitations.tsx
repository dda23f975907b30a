import type { JSX } from 'preact';
import { canUseGroups } from '../../domain/plan.ts';
import type { Home } from '../../protocol/message.ts';
import { type HomeStore, parseAnswer } from '../store/home.ts';
import { t } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { InvitationCard } from './invitation-card.tsx';
import { Press } from './press.tsx';

export type InvitationsProps = {
  readonly home: Home;
  readonly store: HomeStore;
  readonly onSignOut: () => void;
};

/** The invitations that wait for my answer, and what became of the last one. */
export function Invitations({ home, store }: InvitationsProps): JSX.Element {
  const last = parseAnswer(store.acts.last.value?.act);
  const running = parseAnswer(store.acts.running.value);
  const outcome = store.acts.last.value?.outcome;
  return (
    <>
      {home.invitations.map((invitation) => (
        <InvitationCard
          key={invitation.id}
          invitation={invitation}
          accounts={home.accounts}
          hasPlan={home.person !== null && canUseGroups(home.person.plan)}
          running={running?.invitation === invitation.id ? running.answer : null}
          last={last?.invitation === invitation.id && outcome !== undefined ? { answer: last.answer, outcome } : null}
          onAccept={(acceptance) => void store.accept(invitation.id, acceptance)}
          onDecline={(never) => void store.decline(invitation.id, never)}
          onRequestPlan={() => void store.requestPlan(invitation.id)}
        />
      ))}
      <Answered home={home} store={store} />
    </>
  );
}

/** An invitation that was answered is gone; what became of the answer is said in its place. */
function Answered({ home, store }: Pick<InvitationsProps, 'home' | 'store'>): JSX.Element | null {
  const last = store.acts.last.value;
  const said = parseAnswer(last?.act);
  if (!last || !said || home.invitations.some(({ id }) => id === said.invitation)) return null;
  const done = t(said.answer === 'accept' ? 'invitation_accepted' : 'invitation_declined');
  return <OutcomeText outcome={last.outcome} done={done} about="invitation" />;
}

/** I12: signed in with another address than the invited one, or too late: what to do, in words. */
export function MissingInvitation({ home, onSignOut }: Pick<InvitationsProps, 'home' | 'onSignOut'>): JSX.Element | null {
  if (home.invitations.length > 0) return null;
  return (
    <details class="disclosure">
      <summary>{t('missing_title')}</summary>
      <div class="stack-s small">
        <p>{t('missing_address', home.person?.addresses.join(', ') ?? '')}</p>
        <p>{t('missing_over')}</p>
        <div>
          <Press kind="quiet" small onPress={onSignOut}>
            {t('missing_other')}
          </Press>
        </div>
      </div>
    </details>
  );
}
