import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { can } from '../../domain/role.ts';
import type { GroupPage } from '../../protocol/group-page.ts';
import type { MemberLabels } from '../components/member-label-line.tsx';
import type { Draft } from '../store/draft.ts';
import type { GroupStore } from '../store/group.ts';
import type { RoleChanged } from '../store/undo.ts';
import type { InviteDraft } from '../store/wizard.ts';
import { t } from '../text.ts';
import type { GroupFieldsProps } from './group-fields.tsx';
import { GroupSettings } from './group-settings.tsx';
import { InviteCard } from './invite-card.tsx';
import { LeaveGroup } from './leave-group.tsx';
import { ListMe } from './list-me.tsx';
import { MemberEntry } from './member-entry.tsx';
import { PeopleHead } from './people-head.tsx';
import type { LinkTo } from './route.ts';
import { SentCard } from './sent-card.tsx';
import { StaffCard } from './staff-card.tsx';
import { SuspendedCard } from './suspended-card.tsx';

export type PeoplePageProps = {
  readonly page: GroupPage;
  readonly store: GroupStore;
  readonly invites: Draft<InviteDraft>;
  readonly now: number;
  readonly linkTo: LinkTo;
  /** One's own addresses: nobody invites himself. */
  readonly ownAddresses: readonly string[];
  /** The page that invitations lead to. */
  readonly inviteLink: string;
  readonly onLogoFile: GroupFieldsProps['onLogoFile'];
  /** What is written on the members. */
  readonly labels?: MemberLabels;
  /** A role was changed: it can be undone for a moment, wherever one is by then. */
  readonly onRoleChanged: (change: RoleChanged) => void;
};

/** Who is in the Group, as one's role may know it: a User sees those who see him (R35), an Analyst the roster, an Admin all and the doors. */
export function PeoplePage(props: PeoplePageProps): JSX.Element {
  const { page, store, linkTo } = props;
  const { group, membership } = page;
  const deleteDoor = useRef<HTMLDetailsElement>(null);
  return (
    <div class="sheet-wide stack">
      <PeopleHead page={page} linkTo={linkTo} />
      {page.members === null ? <StaffCard staff={page.staff} /> : <Members {...props} />}
      {page.suspended !== null && <SuspendedCard suspended={page.suspended} store={store} />}
      {can(membership.role, 'invite') && <InviteCard {...props} />}
      {page.sent !== null && <SentCard sent={page.sent} store={store} now={props.now} link={props.inviteLink} linkTo={linkTo} />}
      {can(membership.role, 'edit') && (
        <GroupSettings group={group} board={page.board} store={store} onLogoFile={props.onLogoFile} deleteDoor={deleteDoor} />
      )}
      <ListMe seats={page.seats} store={store} />
      <LeaveGroup page={page} store={store} linkTo={linkTo} onDelete={() => openDoor(deleteDoor.current)} />
    </div>
  );
}

/** What is folded, and may be far up: opened, and gone to. */
function openDoor(door: HTMLDetailsElement | null): void {
  if (door === null) return;
  door.open = true;
  door.querySelector('summary')?.focus();
}

function Members({ page, store, now, linkTo, labels, onRoleChanged }: PeoplePageProps): JSX.Element {
  const members = page.members ?? [];
  return (
    <section class="card stack-s">
      <h2>{t('people_members')}</h2>
      <ul class="entries">
        {members.map((member) => (
          <MemberEntry key={member.id} {...{ member, page, store, now, linkTo, labels, onRoleChanged }} />
        ))}
      </ul>
      {labels?.outcome}
    </section>
  );
}
