import type { JSX } from 'preact';
import { defaultRole } from '../../domain/group.ts';
import { can, isStaff } from '../../domain/role.ts';
import type { Sent } from '../../protocol/entity.ts';
import type { GroupPage } from '../../protocol/message.ts';
import { Avatar } from '../components/avatar.tsx';
import { Chip } from '../components/chip.tsx';
import type { Draft } from '../store/draft.ts';
import type { GroupStore } from '../store/group.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t, tCount } from '../text.ts';
import { OutcomeText } from './failure-text.tsx';
import type { GroupFieldsProps } from './group-fields.tsx';
import { GroupSettings } from './group-settings.tsx';
import { InviteForm } from './invite-form.tsx';
import { LeaveGroup } from './leave-group.tsx';
import { MemberEntry } from './member-entry.tsx';
import { Press } from './press.tsx';
import { RoleExplainer } from './role-explainer.tsx';
import type { LinkTo } from './route.ts';
import { RouteLink } from './route-link.tsx';
import { SentEntry } from './sent-entry.tsx';
import { StaffList } from './staff-list.tsx';
import { StepHeading } from './step-heading.tsx';

export type PeoplePageProps = {
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly invites: Draft<InviteDraft>;
  readonly now: number;
  readonly linkTo: LinkTo;
  /** One's own addresses: nobody invites himself. */
  readonly ownAddresses: readonly string[];
  readonly onLogoFile: GroupFieldsProps['onLogoFile'];
};

/** Who is in the Group, as one's role may know it: a User sees those who see him (R35), an Analyst the roster, an Admin all and the doors. */
export function PeoplePage(props: PeoplePageProps): JSX.Element {
  const { page, store, linkTo } = props;
  const { group, membership } = page;
  return (
    <div class="sheet-wide stack">
      <div class="between">
        <div class="entry-head">
          <Avatar name={group.name} logo={group.logo} kind="group" size="l" />
          <div>
            <StepHeading step={group.id}>{t('people_title', group.name)}</StepHeading>
            <p class="small soft">{[t(`purpose_${group.purpose}`), group.about].filter(Boolean).join(' · ')}</p>
          </div>
        </div>
        <span class="row">
          <Chip tone="accent">{t(`role_${membership.role}`)}</Chip>
          {isStaff(membership.role) && (
            <RouteLink class="button button-quiet" to={linkTo({ at: 'group', group: group.id })}>
              {t('people_to_dashboard')}
            </RouteLink>
          )}
        </span>
      </div>
      {page.members === null ? <StaffCard page={page} /> : <Members {...props} />}
      {can(membership.role, 'invite') && <Invite {...props} />}
      {page.sent !== null && <SentCard {...props} />}
      {can(membership.role, 'edit') && <GroupSettings group={group} store={store} onLogoFile={props.onLogoFile} />}
      <LeaveGroup page={page} store={store} />
    </div>
  );
}

function StaffCard({ page }: { readonly page: GroupPage }): JSX.Element {
  return (
    <section class="card stack">
      <div class="stack-s">
        <h2>{t('people_staff')}</h2>
        <p class="small soft">{t('people_staff_lead')}</p>
      </div>
      <StaffList staff={page.staff} />
    </section>
  );
}

function Members({ page, store, now, linkTo }: PeoplePageProps): JSX.Element {
  const members = page.members ?? [];
  return (
    <section class="card stack-s">
      <h2>{t('people_members')}</h2>
      <ul class="entries">
        {members.map((member) => (
          <MemberEntry key={member.id} member={member} page={page} store={store} now={now} linkTo={linkTo} />
        ))}
      </ul>
    </section>
  );
}

function Invite({ page, store, invites, ownAddresses }: PeoplePageProps): JSX.Element {
  const { people } = invites.value.value;
  const { last, running } = store.acts;
  const waiting = page.sent?.filter(({ state }) => state === 'open' || state === 'accepted').map(({ address }) => address) ?? [];

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
        taken={new Set([...ownAddresses, ...waiting])}
      />
      <details class="disclosure">
        <summary>{t('roles_title')}</summary>
        <RoleExplainer />
      </details>
      <OutcomeText outcome={last.value?.act === 'invite' ? last.value.outcome : null} done={t('invite_sent')} />
      <div>
        <Press busy={running.value === 'invite'} disabled={people.length === 0} onPress={() => void send()}>
          {people.length === 0 ? t('invite_send_none') : tCount('invite_send', people.length)}
        </Press>
      </div>
    </section>
  );
}

/** Who has accepted stands among the members already, and is put aside here. */
function SentCard({ page, store }: PeoplePageProps): JSX.Element {
  const sent = page.sent ?? [];
  const accepted = sent.filter(({ state }) => state === 'accepted');
  const others = sent.filter(({ state }) => state !== 'accepted');
  return (
    <section class="card stack-s">
      <h2>{t('sent_title')}</h2>
      {others.length === 0 && <p class="small soft">{t('sent_none')}</p>}
      <SentList sent={others} store={store} />
      {accepted.length > 0 && (
        <details class="disclosure">
          <summary>{tCount('sent_accepted_count', accepted.length)}</summary>
          <SentList sent={accepted} store={store} />
        </details>
      )}
    </section>
  );
}

function SentList({ sent, store }: { readonly sent: readonly Sent[]; readonly store: GroupStore }): JSX.Element {
  return (
    <ul class="entries">
      {sent.map((one) => (
        <SentEntry key={one.id} sent={one} store={store} />
      ))}
    </ul>
  );
}
