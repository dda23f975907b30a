/**
 * Which scopes learn of a change, one function for each thing that changes. All of them read and write beyond the sight of
 * whoever made the change, and run with the owner's rights.
 */
import { shareMonth } from '../../domain/visibility.ts';
import type { GroupId, PersonId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import { type AccountTable, readAccount } from '../db/account.ts';
import { readAllMonths } from '../db/account-month.ts';
import { readAddress, readVerifiedAddresses } from '../db/address.ts';
import type { Tx } from '../db/database.ts';
import { lockGroupsOf, readGroup } from '../db/grp.ts';
import { type InvitationTable, lockAddressees, readInvitationOf, readOpenInvitations } from '../db/invitation.ts';
import { type MembershipTable, readPresent, readStaff } from '../db/membership.ts';
import { readPlan } from '../db/person.ts';
import type { Feed } from './feed.ts';
import {
  projectAccount,
  projectGroup,
  projectInvitation,
  projectMember,
  projectMembership,
  projectPerson,
  projectSent,
  projectStaff,
} from './projection.ts';

export type Teller = { readonly tx: Tx; readonly feed: Feed; readonly at: Date };

export async function tellPerson({ tx, feed }: Teller, person: PersonId): Promise<void> {
  const plan = await readPlan(tx, person);
  if (plan) feed.putRow(`self:${person}`, 'person', person, projectPerson(person, plan, await readVerifiedAddresses(tx, person)));
}

/** A new name or profile: to oneself, to each team; and where one is known by all, to the card and to those invited. */
export async function tellAccount(teller: Teller, account: AccountTable): Promise<void> {
  const { tx, feed } = teller;
  feed.putRow(`self:${account.person_id}`, 'account', account.account_id, projectAccount(account));
  await lockGroupsOf(tx, account.account_id);
  for (const membership of await readPresent(tx, { account: account.account_id })) {
    putPresent(feed, membership, account);
    if (isStaff(membership.role)) await tellInvitations(teller, membership.group_id);
  }
}

/** A role that changed. Whoever becomes or ceases to be staff is news to those invited, too. */
export async function tellRole(teller: Teller, membership: MembershipTable): Promise<void> {
  const account = await readAccount(teller.tx, membership.account_id);
  if (!account) return;
  putPresent(teller.feed, membership, account);
  await tellInvitations(teller, membership.group_id);
}

/** Somebody new: his record, and all of his figures that he shares with this Group. */
export async function tellJoining(teller: Teller, membership: MembershipTable, account: AccountTable): Promise<void> {
  const { tx, feed } = teller;
  putPresent(feed, membership, account);
  const shared = (await readAllMonths(tx, account.account_id)).filter((month) => shareMonth(month, membership.since));
  feed.putMonths(
    `team:${membership.group_id}`,
    account.account_id,
    shared.map(({ month }) => month),
  );
  if (isStaff(membership.role)) await tellInvitations(teller, membership.group_id);
}

/** Demoted or left: the same tombstone in `card`. The figures go with the member; so does the invitation he came by: he may be invited again. */
export async function tellLeaving(teller: Teller, membership: MembershipTable): Promise<void> {
  const { tx, feed } = teller;
  const { group_id, membership_id, person_id, account_id } = membership;
  const invitation = await readInvitationOf(tx, group_id, membership_id);
  if (invitation) feed.dropRow(`admin:${group_id}`, 'sent', invitation);
  feed.dropRow(`self:${person_id}`, 'membership', membership_id);
  feed.dropRow(`card:${group_id}`, 'staff', membership_id);
  feed.dropRow(`team:${group_id}`, 'member', membership_id);
  feed.dropMonths(`team:${group_id}`, account_id);
  if (isStaff(membership.role)) await tellInvitations(teller, group_id);
}

export async function tellGroup(teller: Teller, groupId: GroupId): Promise<void> {
  const grp = await readGroup(teller.tx, groupId);
  if (grp) teller.feed.putRow(`card:${groupId}`, 'group', groupId, projectGroup(grp));
  await tellInvitations(teller, groupId);
}

/** Before the memberships end: they say who is to be told. */
export async function tellGroupDeletion(teller: Teller, groupId: GroupId): Promise<void> {
  const { tx, feed } = teller;
  for (const { person_id, membership_id } of await readPresent(tx, { group: groupId }))
    feed.dropRow(`self:${person_id}`, 'membership', membership_id);
  for (const invitation of await readOpenInvitations(tx, { group: groupId })) await dropFromInvited(teller, invitation);
  for (const kind of ['card', 'team', 'admin'] as const) feed.dropScope(`${kind}:${groupId}`);
}

/** Sent, sent again, answered, revoked, expired, mailed: to the Admins, and to the person it waits for. */
export async function tellInvitation(teller: Teller, invitation: InvitationTable): Promise<void> {
  teller.feed.putRow(`admin:${invitation.group_id}`, 'sent', invitation.invitation_id, projectSent(invitation));
  if (invitation.state === 'open') await putToInvited(teller, [invitation], invitation.group_id);
  else await dropFromInvited(teller, invitation);
}

/** What a Group's invitations tell of it has changed: its card, or its staff. */
export async function tellInvitations(teller: Teller, groupId: GroupId): Promise<void> {
  await putToInvited(teller, await readOpenInvitations(teller.tx, { group: groupId }), groupId);
}

/** An address was shown to be this person's: what waits for it becomes his. */
export async function tellAddressVerified(teller: Teller, person: PersonId, address: string): Promise<void> {
  await lockAddressees(teller.tx, [address]);
  await tellPerson(teller, person);
  for (const invitation of await readOpenInvitations(teller.tx, { address }))
    await putToInvited(teller, [invitation], invitation.group_id);
}

function putPresent(feed: Feed, membership: MembershipTable, account: AccountTable): void {
  const { group_id, membership_id: id, person_id, role } = membership;
  feed.putRow(`self:${person_id}`, 'membership', id, projectMembership(membership));
  feed.putRow(`team:${group_id}`, 'member', id, projectMember(membership, account));
  if (isStaff(role)) feed.putRow(`card:${group_id}`, 'staff', id, projectStaff({ id, name: account.name, role }));
  else feed.dropRow(`card:${group_id}`, 'staff', id);
}

async function putToInvited({ tx, feed, at }: Teller, invitations: readonly InvitationTable[], groupId: GroupId): Promise<void> {
  const open = invitations.filter(({ expires_at }) => expires_at > at);
  const grp = open.length > 0 ? await readGroup(tx, groupId) : null;
  if (!grp) return;
  const staff = await readStaff(tx, groupId);
  for (const invitation of open) {
    const owner = await readAddress(tx, invitation.address);
    if (owner?.verified)
      feed.putRow(`self:${owner.personId}`, 'invitation', invitation.invitation_id, projectInvitation(invitation, grp, staff));
  }
}

async function dropFromInvited({ tx, feed }: Teller, invitation: InvitationTable): Promise<void> {
  const owner = await readAddress(tx, invitation.address);
  if (owner) feed.dropRow(`self:${owner.personId}`, 'invitation', invitation.invitation_id);
}
