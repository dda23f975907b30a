/** Which scopes learn of a Group: changed, deleted, back. */
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { type GrpTable, readGroup } from '../db/grp.ts';
import { readInvitationsOf, readOpenInvitations } from '../db/invitation.ts';
import { type MembershipTable, readEnded, readSeated, readSuspended } from '../db/membership.ts';
import { readAccount } from '../db/account.ts';
import { tellEvent } from './event.ts';
import { projectDeleted, projectGroup, projectSent } from './projection.ts';
import { endConsent } from './receipt.ts';
import { dropGoalsOf, tellGroupGoals } from './tell-goal.ts';
import { dropFromInvited, tellInvitations } from './tell-invitation.ts';
import type { Board } from '../../domain/leaderboard.ts';
import { readLeaderboard } from '../db/leaderboard.ts';
import { putSeat, tellLeft, tellReturn } from './tell-membership.ts';
import type { Teller } from './teller.ts';

/** Also to those whose membership rests: they know the Group by its name. */
export async function tellGroup(teller: Teller, groupId: GroupId): Promise<void> {
  const { tx, feed } = teller;
  const grp = await readGroup(tx, groupId);
  if (grp) feed.putRow(`card:${groupId}`, 'group', groupId, projectGroup(grp));
  for (const membership of await readSuspended(tx, groupId)) {
    const account = await readAccount(tx, membership.account_id);
    if (account) await putSeat(teller, membership, account);
  }
  await tellInvitations(teller, groupId);
}

/** To its Admins and Analysts alone. */
export function tellLeaderboard({ feed }: Teller, group: GroupId, board: Board | null): void {
  if (board) feed.putRow(`team:${group}`, 'leaderboard', group, { metric: board.metric, length: board.length });
  else feed.dropRow(`team:${group}`, 'leaderboard', group);
}

/** Before it is marked: what is there says who is to be told. Its Admins are told that they may bring it back. */
export async function tellGroupDeletion(teller: Teller, grp: GrpTable, by: MembershipId): Promise<void> {
  const { tx, feed, at } = teller;
  for (const membership of await readSeated(tx, { group: grp.group_id })) {
    feed.dropRow(`self:${membership.person_id}`, 'membership', membership.membership_id);
    await dropGoalsOf(teller, membership);
    await endConsent(teller, membership, at);
    tellEvent(teller, membership, grp, { kind: 'group-deleted', by: unlessOwn(membership, by) });
    if (membership.role === 'admin')
      feed.putRow(`self:${membership.person_id}`, 'deleted', grp.group_id, projectDeleted(grp, at));
  }
  for (const invitation of await readOpenInvitations(tx, { group: grp.group_id })) await dropFromInvited(teller, invitation);
  for (const kind of ['card', 'team', 'admin'] as const) feed.dropScope(`${kind}:${grp.group_id}`);
}

/** After it is back. */
export async function tellGroupRestoration(teller: Teller, grp: GrpTable, by: MembershipId): Promise<void> {
  const { tx, feed } = teller;
  feed.putRow(`card:${grp.group_id}`, 'group', grp.group_id, projectGroup(grp));
  for (const membership of await readEnded(tx, grp.group_id)) tellLeft(teller, membership, membership.ended_at ?? teller.at);
  await tellGroupGoals(teller, grp.group_id);
  tellLeaderboard(teller, grp.group_id, await readLeaderboard(tx, grp.group_id));
  for (const invitation of await readInvitationsOf(tx, grp.group_id))
    feed.putRow(`admin:${grp.group_id}`, 'sent', invitation.invitation_id, projectSent(invitation));
  for (const membership of await readSeated(tx, { group: grp.group_id })) {
    await tellReturn(teller, membership);
    await endConsent(teller, membership, null);
    tellEvent(teller, membership, grp, { kind: 'group-restored', by: unlessOwn(membership, by) });
    if (membership.role === 'admin') feed.dropRow(`self:${membership.person_id}`, 'deleted', grp.group_id);
  }
}

function unlessOwn({ membership_id }: MembershipTable, by: MembershipId): MembershipId | undefined {
  return membership_id === by ? undefined : by;
}
