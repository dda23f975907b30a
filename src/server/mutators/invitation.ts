import { dayAt } from '../../domain/day.ts';
import type { GroupId, InvitationId } from '../../domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../domain/invitation.ts';
import {
  acceptInvitation,
  type InvitationTable,
  lockInvitation,
  readInvitation,
  readInvitationTo,
  updateInvitation,
} from '../db/invitation.ts';
import { lockGroup } from '../db/grp.ts';
import { hasMembership, readMembership, readOwnAdminship } from '../db/membership.ts';
import { cancelInvitationMail } from '../jobs/mail.ts';
import { tellInvitation, tellJoining } from '../scopes/tell.ts';
import { lockAccount } from './account.ts';
import { requireBusiness } from './group.ts';
import { countInvitations, enqueueMail, sendInvitations } from './invitation-sending.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type InvitationMutation =
  | 'invitation.send'
  | 'invitation.resend'
  | 'invitation.revoke'
  | 'invitation.accept'
  | 'invitation.decline';

export const invitationMutators: Mutators<InvitationMutation> = {
  async 'invitation.send'(context, { group, invitations }) {
    await enterGroup(context, group, 'invite');
    await sendInvitations(context, group, invitations);
  },

  /** Renews one that waits or has expired; the mail goes again, in the name of whoever sends it again. */
  async 'invitation.resend'(context, { group, invitation: id }) {
    const { tx, person, at } = context;
    const invitation = await findUnanswered(context, group, id);
    const inviter = (await readOwnAdminship(tx, person, group)) ?? fail('refused');
    await countInvitations(context, 1);
    const expires = new Date(at.getTime() + INVITATION_LIFETIME_MS);
    const change = { state: 'open', mail: 'waiting', inviter_id: inviter.id, sent_at: at, expires_at: expires } as const;
    await update(context, invitation, change);
    await cancelInvitationMail(tx, id);
    await enqueueMail(tx, invitation, inviter);
  },

  async 'invitation.revoke'(context, { group, invitation: id }) {
    const invitation = await findUnanswered(context, group, id);
    await update(context, invitation, { state: 'revoked' });
    await cancelInvitationMail(context.tx, id);
  },

  /**
   * Only by the person whose verified address was invited, once, in time. To everybody else each invitation is as one that never
   * was. Whether the inviter is an Admin still does not matter.
   */
  async 'invitation.accept'(context, { invitation: id, membership, account: accountId, history }) {
    const { tx, person, at } = context;
    const invitation = (await readInvitationTo(tx, person, id, at)) ?? fail('refused');
    await requireBusiness(context);
    const account = await lockAccount(context, accountId);
    if (await hasMembership(tx, person, membership)) fail('refused');
    const since = history === 'all' ? null : dayAt(at.getTime());
    await lockGroup(tx, invitation.group_id);
    const group = await acceptInvitation(tx, { invitation: id, membership, account: accountId, since, at });
    if (group !== invitation.group_id) fail('refused');
    await cancelInvitationMail(tx, id);
    await tell(context, async (teller) => {
      const [joined, accepted] = [await readMembership(tx, group, membership), await readInvitation(tx, group, id)];
      if (!joined || !accepted) throw new Error('what was written is there');
      await tellInvitation(teller, accepted);
      await tellJoining(teller, joined, account);
    });
  },

  async 'invitation.decline'(context, { invitation: id }) {
    const { tx, person, at } = context;
    const invitation = (await readInvitationTo(tx, person, id, at)) ?? fail('refused');
    const locked = await lockInvitation(tx, invitation.group_id, id);
    if (locked?.state !== 'open') fail('refused');
    await update(context, invitation, { state: 'declined' });
    await cancelInvitationMail(tx, id);
  },
};

/** As an Admin: one that waits for its answer, or waited in vain. */
async function findUnanswered(context: MutationContext, group: GroupId, id: InvitationId): Promise<InvitationTable> {
  await enterGroup(context, group, 'invite');
  const invitation = (await lockInvitation(context.tx, group, id)) ?? fail('refused');
  return invitation.state === 'open' || invitation.state === 'expired' ? invitation : fail('refused');
}

async function update(
  context: MutationContext,
  invitation: InvitationTable,
  change: Parameters<typeof updateInvitation>[2],
): Promise<void> {
  await updateInvitation(context.tx, invitation, change);
  await tell(context, (teller) => tellInvitation(teller, { ...invitation, ...change }));
}
