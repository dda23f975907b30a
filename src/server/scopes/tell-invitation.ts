/** Which scopes learn of an invitation: the Admins', and that of the person it waits for. */
import type { GroupId } from '../../domain/id.ts';
import { readAddress } from '../db/address.ts';
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
    const owner = await readAddress(tx, invitation.address);
    if (owner?.verified)
      feed.putRow(`self:${owner.personId}`, 'invitation', invitation.invitation_id, projectInvitation(invitation, grp, staff));
  }
}

export async function dropFromInvited({ tx, feed }: Teller, invitation: InvitationTable): Promise<void> {
  const owner = await readAddress(tx, invitation.address);
  if (owner) feed.dropRow(`self:${owner.personId}`, 'invitation', invitation.invitation_id);
}
