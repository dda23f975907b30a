import type { JSX } from 'preact';
import { defaultRole } from '../../domain/group.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import type { Draft } from '../store/draft.ts';
import type { GroupStore } from '../store/group.ts';
import { standingsOf } from '../store/invitee.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t, tCount } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import { InviteForm } from './invite-form.tsx';
import { Press } from './press.tsx';
import { RoleExplainer } from './role-explainer.tsx';

export type InviteCardProps = {
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly invites: Draft<InviteDraft>;
  /** One's own addresses: nobody invites himself. */
  readonly ownAddresses: readonly string[];
  readonly now: number;
};

/** R21, R22, R30: an Admin invites, many at once. */
export function InviteCard({ page, store, invites, ownAddresses, now }: InviteCardProps): JSX.Element {
  const { people } = invites.value.value;
  const { last, running } = store.acts;

  async function send(): Promise<void> {
    const outcome = await store.invite(people);
    if (outcome === 'ok' || outcome === 'waiting') await invites.clear();
  }

  return (
    <section class="card stack" id="invite">
      <h2>{t('people_invite')}</h2>
      <InviteForm
        value={invites.value.value}
        onValue={(value) => invites.edit(value)}
        startRole={defaultRole(page.group.purpose)}
        standings={standingsOf(ownAddresses, page.sent ?? [], now)}
      />
      <details class="disclosure">
        <summary>{t('roles_title')}</summary>
        <RoleExplainer />
      </details>
      <OutcomeText outcome={last.value?.act === 'invite' ? last.value.outcome : null} done={t('invite_sent')} about="invite" />
      <div>
        <Press busy={running.value === 'invite'} disabled={people.length === 0} onPress={() => void send()}>
          {people.length === 0 ? t('invite_send_none') : tCount('invite_send', people.length)}
        </Press>
      </div>
    </section>
  );
}
