/** What of a row crosses the wire: allowlists, one for each record. domain/visibility.ts says into which scope each goes. */
import type { Plan } from '../../domain/plan.ts';
import type { PersonId } from '../../domain/id.ts';
import type { Account, Group, Invitation, Member, Membership, Person, Sent, Staff } from '../../protocol/entity.ts';
import type { AccountTable } from '../db/account.ts';
import type { GrpTable } from '../db/grp.ts';
import type { InvitationTable } from '../db/invitation.ts';
import type { MembershipTable, StaffRow } from '../db/membership.ts';

export function projectPerson(id: PersonId, plan: Plan, addresses: readonly string[]): Person {
  return { id, addresses: [...addresses].sort(), plan };
}

export function projectAccount({ account_id, name, vanity, confirmed }: AccountTable): Account {
  return { id: account_id, name, vanity, confirmed };
}

export function projectMembership(membership: MembershipTable): Membership {
  const { membership_id, group_id, account_id, role, since, joined_at } = membership;
  return { id: membership_id, group: group_id, account: account_id, role, since, joinedAt: joined_at.getTime() };
}

export function projectStaff({ id, name, role }: StaffRow): Staff {
  return { id, name, role };
}

export function projectMember(membership: MembershipTable, { name, vanity }: AccountTable): Member {
  const { membership_id, account_id, role, since, joined_at } = membership;
  return { id: membership_id, account: account_id, name, vanity, role, since, joinedAt: joined_at.getTime() };
}

export function projectGroup({ group_id, name, logo, purpose, about }: GrpTable): Group {
  return { id: group_id, name, logo, purpose, about };
}

export function projectSent(invitation: InvitationTable): Sent {
  const { invitation_id, address, role, state, mail, sent_at, expires_at } = invitation;
  return { id: invitation_id, address, role, state, mail, sentAt: sent_at.getTime(), expiresAt: expires_at.getTime() };
}

/**
 * What the person invited sees. An inviter who is no Admin or Analyst any more is named no longer, since a User must not be known
 * by other Users (R33); the first Admin stands for him.
 */
export function projectInvitation(invitation: InvitationTable, grp: GrpTable, staff: readonly StaffRow[]): Invitation {
  const inviter = staff.find(({ id }) => id === invitation.inviter_id) ??
    staff.find(({ role }) => role === 'admin') ?? { name: grp.name };
  const { name, logo, purpose, about } = grp;
  return {
    id: invitation.invitation_id,
    group: { name, logo, purpose, about },
    inviter: inviter.name,
    role: invitation.role,
    staff: staff.map(projectStaff),
    expiresAt: invitation.expires_at.getTime(),
  };
}
