/** Which scopes learn of an invitation: the Admins', and that of the person it waits for. */
import { createHash } from 'node:crypto';
import type { GroupId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import { readAddress } from '../db/address.ts';
import type { Tx } from '../db/database.ts';
import { readGroup } from '../db/grp.ts';
import { type InvitationTable, readOpenInvitations } from '../db/invitation.ts';
import { readStaff } from '../db/membership.ts';
import { projectInvitation, projectSent } from './projection.ts';
import type { Teller } from './teller.ts';

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

export async function putToInvited(
  { tx, feed, at }: Teller,
  invitations: readonly InvitationTable[],
  groupId: GroupId,
): Promise<void> {
  const open = invitations.filter(({ expires_at }) => expires_at > at);
  const grp = open.length > 0 ? await readGroup(tx, groupId) : null;
  if (!grp) return;
  const staff = await readStaff(tx, groupId);
  for (const invitation of open) {
    const scope = await scopeOfInvited(tx, invitation.address);
    feed.putRow(scope, 'invitation', invitation.invitation_id, projectInvitation(invitation, grp, staff));
  }
}

export async function dropFromInvited({ tx, feed }: Teller, invitation: InvitationTable): Promise<void> {
  feed.dropRow(await scopeOfInvited(tx, invitation.address), 'invitation', invitation.invitation_id);
}

/**
 * Of an address that nobody has shown to be his, a scope that nobody has: it is written to all the same, since the time that an
 * invitation takes would tell an Admin whether its address is known.
 */
export async function scopeOfInvited(tx: Tx, address: string): Promise<Scope> {
  const owner = await readAddress(tx, address);
  return owner?.verified ? `self:${owner.personId}` : nobodysScope(address);
}

export function nobodysScope(address: string): Scope {
  const hex = createHash('sha256').update(`nobody ${address}`).digest('hex');
  return `self:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
