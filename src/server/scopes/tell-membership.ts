/** Which scopes learn of a membership: its person's own, and for as long as it is present its Group's. */
import { isStaff } from '../../domain/role.ts';
import { shareMonth } from '../../domain/visibility.ts';
import { type AccountTable, readAccount } from '../db/account.ts';
import { readAllMonths } from '../db/account-month.ts';
import { readGroup } from '../db/grp.ts';
import { readInvitationOf, updateInvitation } from '../db/invitation.ts';
import type { MembershipTable } from '../db/membership.ts';
import {
  projectAsked,
  projectLeft,
  projectMember,
  projectMembership,
  projectSent,
  projectStaff,
  projectSuspended,
} from './projection.ts';
import { endConsent } from './receipt.ts';
import { dropGoalsOf, tellGoalsOf } from './tell-goal.ts';
import { tellInvitations } from './tell-invitation.ts';
import { dropLabels, putLabels } from './tell-label.ts';
import type { Teller } from './teller.ts';

/** A role that changed. Whoever becomes or ceases to be staff is news to those invited, too. */
export async function tellRole(teller: Teller, membership: MembershipTable): Promise<void> {
  const account = await readAccount(teller.tx, membership.account_id);
  if (!account) return;
  await putSeat(teller, membership, account);
  await tellInvitations(teller, membership.group_id);
}

/** Something of it that changes nobody's sight: that he was asked for new figures, or has put that away; whether he is in a leaderboard. */
export async function tellSeat(teller: Teller, membership: MembershipTable): Promise<void> {
  const account = await readAccount(teller.tx, membership.account_id);
  if (account) await putSeat(teller, membership, account);
}

/** Somebody new, or back: his record, and all of his figures that he shares with this Group. */
export async function tellJoining(teller: Teller, membership: MembershipTable, account: AccountTable): Promise<void> {
  await putSeat(teller, membership, account);
  await putFigures(teller, membership);
  await putLabels(teller, membership);
  if (isStaff(membership.role)) await tellInvitations(teller, membership.group_id);
  await tellGoalsOf(teller, membership);
}

/**
 * Demoted or left: the same tombstone in `card`. The figures go with the member; that somebody went is told to those who saw them. The
 * invitation he came by says that he is gone.
 */
export async function tellLeaving(teller: Teller, membership: MembershipTable, how: 'left' | 'removed'): Promise<void> {
  const { tx, feed, at } = teller;
  const { group_id, membership_id, person_id } = membership;
  const invitation = await readInvitationOf(tx, group_id, membership_id);
  if (invitation) {
    await updateInvitation(tx, invitation, { state: how });
    feed.putRow(`admin:${group_id}`, 'sent', invitation.invitation_id, projectSent({ ...invitation, state: how }));
  }
  feed.dropRow(`self:${person_id}`, 'membership', membership_id);
  await dropFromGroup(teller, membership, true);
  tellLeft(teller, membership, at);
  await dropGoalsOf(teller, membership);
  feed.dropRow(`admin:${group_id}`, 'suspended', membership_id);
  await endConsent(teller, membership, at);
  if (isStaff(membership.role)) await tellInvitations(teller, group_id);
}

export function tellLeft({ feed }: Teller, membership: MembershipTable, at: Date): void {
  feed.putRow(`team:${membership.group_id}`, 'left', membership.membership_id, projectLeft(membership, at));
}

/** The membership rests with its person's plan. */
export async function tellSuspension(teller: Teller, membership: MembershipTable): Promise<void> {
  const account = await readAccount(teller.tx, membership.account_id);
  if (!account) return;
  await dropFromGroup(teller, membership, false);
  await putSeat(teller, membership, account);
  await dropGoalsOf(teller, membership);
  if (isStaff(membership.role)) await tellInvitations(teller, membership.group_id);
}

/** The plan is back, or the Group: everything as it was. */
export async function tellReturn(teller: Teller, membership: MembershipTable): Promise<void> {
  const { tx, feed } = teller;
  const account = await readAccount(tx, membership.account_id);
  if (!account) return;
  feed.dropRow(`admin:${membership.group_id}`, 'suspended', membership.membership_id);
  if (membership.suspended_at) await putSeat(teller, membership, account);
  else await tellJoining(teller, membership, account);
}

/** Where a membership that is there is known: one that rests by its person, and as a line by the Admins. */
export async function putSeat({ tx, feed }: Teller, membership: MembershipTable, account: AccountTable): Promise<void> {
  const { group_id, membership_id: id, person_id, role, staff_since, suspended_at } = membership;
  const grp = suspended_at ? await readGroup(tx, group_id) : null;
  feed.putRow(`self:${person_id}`, 'membership', id, projectMembership(membership, grp));
  if (suspended_at) return feed.putRow(`admin:${group_id}`, 'suspended', id, projectSuspended(membership, account));
  feed.putRow(`team:${group_id}`, 'member', id, projectMember(membership, account));
  if (membership.asked_at) feed.putRow(`admin:${group_id}`, 'asked', id, projectAsked(membership, membership.asked_at));
  if (isStaff(role)) feed.putRow(`card:${group_id}`, 'staff', id, projectStaff({ id, name: account.name, role, staff_since }));
  else feed.dropRow(`card:${group_id}`, 'staff', id);
}

async function dropFromGroup(teller: Teller, membership: MembershipTable, isGone: boolean): Promise<void> {
  const { feed } = teller;
  const { group_id, membership_id, account_id } = membership;
  await dropLabels(teller, membership, isGone);
  feed.dropRow(`card:${group_id}`, 'staff', membership_id);
  feed.dropRow(`team:${group_id}`, 'member', membership_id);
  feed.dropRow(`admin:${group_id}`, 'asked', membership_id);
  feed.dropMonths(`team:${group_id}`, account_id);
}

async function putFigures({ tx, feed }: Teller, { account_id, group_id, since }: MembershipTable): Promise<void> {
  const shared = (await readAllMonths(tx, account_id)).filter((month) => shareMonth(month, since));
  feed.putMonths(
    `team:${group_id}`,
    account_id,
    shared.map(({ month }) => month),
  );
}
