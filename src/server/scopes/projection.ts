/** What of a row crosses the wire: allowlists, one for each record. domain/visibility.ts says into which scope each goes. */
import type { Goal, GoalOf, GoalPeriod } from '../../domain/goal.ts';
import type { PlanStanding } from '../../domain/plan.ts';
import type { AccountId, MembershipId, PersonId } from '../../domain/id.ts';
import type {
  Account,
  Asked,
  Deleted,
  Group,
  Invitation,
  LabelRecord,
  Left,
  Member,
  Membership,
  OwnLabel,
  Person,
  Receipt,
  Sent,
  Staff,
  Suspended,
} from '../../protocol/entity.ts';
import type { Organization, SeatRecord, Sponsor } from '../../protocol/organization.ts';
import { RESTORE_MS } from '../../domain/group.ts';
import type { GoalRecord } from '../../protocol/goal.ts';
import type { AccountTable } from '../db/account.ts';
import type { GrpTable } from '../db/grp.ts';
import type { InvitationTable } from '../db/invitation.ts';
import type { Labelled } from '../db/label.ts';
import type { MembershipTable, StaffRow } from '../db/membership.ts';
import type { OrganizationRow } from '../db/organization.ts';
import type { ReceiptTable } from '../db/receipt.ts';
import type { SeatRow } from '../db/seat.ts';

export type PersonFacts = { readonly standing: PlanStanding; readonly addresses: readonly string[]; readonly digest: boolean };

export function projectPerson(id: PersonId, { standing: { plan, graceUntil, own }, addresses, digest }: PersonFacts): Person {
  return { id, addresses: [...addresses].sort(), plan, graceUntil, own, digest };
}

export function projectAccount({ account_id, name, vanity, confirmed }: AccountTable): Account {
  return { id: account_id, name, vanity, confirmed };
}

/** `grp` is needed only for one that rests: its person has the Group's card no more. */
export function projectMembership(membership: MembershipTable, grp: GrpTable | null): Membership {
  const { membership_id, group_id, account_id, role, since, joined_at, raised_from } = membership;
  return {
    id: membership_id,
    group: group_id,
    account: account_id,
    role,
    since,
    joinedAt: joined_at.getTime(),
    listed: membership.listed,
    raisedFrom: raised_from,
    suspended: membership.suspended_at && grp ? grp.name : null,
    asked: projectAsk(membership),
  };
}

function projectAsk({ asked_by, asked_at, asked_capture }: MembershipTable): Membership['asked'] {
  return asked_by && asked_at && { by: asked_by, at: asked_at.getTime(), capturedAt: asked_capture?.getTime() ?? null };
}

export function projectAsked({ membership_id }: MembershipTable, at: Date): Asked {
  return { id: membership_id, at: at.getTime() };
}

export function projectStaff({ id, name, role, staff_since }: StaffRow): Staff {
  return { id, name, role, staffSince: staff_since?.getTime() ?? 0 };
}

export function projectSuspended({ membership_id, role, suspended_at }: MembershipTable, { name }: AccountTable): Suspended {
  return { id: membership_id, name, role, at: suspended_at?.getTime() ?? 0 };
}

export function projectReceipt(receipt: ReceiptTable): Receipt {
  const { membership_id, group_id, group_name, account_id, role, since, staff, at, ended_at } = receipt;
  return {
    id: membership_id,
    group: group_id,
    groupName: group_name,
    account: account_id,
    role,
    since,
    staff,
    at: at.getTime(),
    endedAt: ended_at?.getTime() ?? null,
  };
}

export function projectDeleted({ group_id, name }: GrpTable, at: Date): Deleted {
  return { id: group_id, name, deletedAt: at.getTime(), until: at.getTime() + RESTORE_MS };
}

export function projectMember(membership: MembershipTable, { name, vanity }: AccountTable): Member {
  const { membership_id, account_id, role, since, joined_at, listed } = membership;
  return { id: membership_id, account: account_id, name, vanity, role, since, joinedAt: joined_at.getTime(), listed };
}

export function projectLeft({ membership_id }: MembershipTable, at: Date): Left {
  return { id: membership_id, at: at.getTime() };
}

type SetGoal = Goal & { readonly by: MembershipId | null; readonly at: Date };

export function projectGoal(of: GoalOf, { metric, amount, period, by, at }: SetGoal): GoalRecord {
  return { of, metric, amount, period: projectPeriod(period), by, at: at.getTime() };
}

function projectPeriod(period: GoalPeriod): GoalPeriod {
  return typeof period === 'object' ? { from: period.from, to: period.to } : period;
}

export function projectLabel(id: MembershipId, { post, labels }: Labelled): LabelRecord {
  return { id, post, labels: [...labels] };
}

export function projectOwnLabel(id: AccountId, { post, labels }: Labelled & { readonly post: string }): OwnLabel {
  return { id, post, labels: [...labels] };
}

export function projectGroup({ group_id, name, logo, purpose, about }: GrpTable): Group {
  return { id: group_id, name, logo, purpose, about };
}

export function projectSent(invitation: InvitationTable): Sent {
  const { invitation_id, address, role, state, mail, never, needs_plan, sent_at, expires_at } = invitation;
  return {
    id: invitation_id,
    address,
    role,
    state,
    mail,
    never,
    needsPlan: needs_plan,
    sentAt: sent_at.getTime(),
    expiresAt: expires_at.getTime(),
  };
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

export function projectOrganization({ organization_id, name, seats, paid_until, heir_id }: OrganizationRow): Organization {
  return { id: organization_id, name, seats, paidUntil: paid_until?.getTime() ?? null, heir: heir_id };
}

/** To the owner: nothing that he has not typed himself, but what became of it. */
export function projectSeat({ seat_id, address, state, paid, mail, expires_at }: SeatRow): SeatRecord {
  return { id: seat_id, address, state, paid, mail, expiresAt: expires_at.getTime() };
}

/** To whom it is offered, or whose it is; null: neither. */
export function projectSponsor(seat: SeatRow, { name, heir_id }: OrganizationRow, owner: string): Sponsor | null {
  const { seat_id: id, state, paid, expires_at } = seat;
  if (state !== 'open' && state !== 'held') return null;
  return { id, name, owner, state, paid, heir: heir_id === id, expiresAt: expires_at.getTime() };
}
