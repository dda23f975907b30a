import { dayAt } from '../../domain/day.ts';
import type { GroupId, InvitationId } from '../../domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../domain/invitation.ts';
import { canUseGroups } from '../../domain/plan.ts';
import {
  acceptInvitation,
  hasUnseenStaff,
  type InvitationTable,
  lockInvitation,
  readInvitation,
  readInvitationTo,
  requestPlan,
  updateInvitation,
} from '../db/invitation.ts';
import { lockGroup, readGroup } from '../db/grp.ts';
import { hasMembership, readMembership, readOwnAdminship } from '../db/membership.ts';
import { readPlan } from '../db/person.ts';
import { cancelInvitationMail } from '../jobs/mail.ts';
import { tellEvent } from '../scopes/event.ts';
import { recordConsent } from '../scopes/receipt.ts';
import { tellInvitation } from '../scopes/tell-invitation.ts';
import { tellJoining } from '../scopes/tell-membership.ts';
import { lockAccount } from './account.ts';
import { requireBusiness } from './group.ts';
import { countInvitations, countResend, enqueueMail, mayRenew, sendInvitations } from './invitation-sending.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type InvitationMutation =
  | 'invitation.send'
  | 'invitation.resend'
  | 'invitation.revoke'
  | 'invitation.accept'
  | 'invitation.decline'
  | 'invitation.requestPlan';

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
    if (!(await mayRenew(context, invitation))) fail('refused');
    await countInvitations(context, 1);
    await countResend(context, id);
    const expires = new Date(at.getTime() + INVITATION_LIFETIME_MS);
    const change = { state: 'open', mail: 'waiting', inviter_id: inviter.id, sent_at: at, expires_at: expires } as const;
    await update(context, invitation, change);
    await cancelInvitationMail(tx, id);
    await enqueueMail(tx, invitation, inviter);
    context.note({ group, action: 'invitation.resend', subject: { address: invitation.address } });
  },

  async 'invitation.revoke'(context, { group, invitation: id }) {
    const invitation = await findUnanswered(context, group, id);
    await update(context, invitation, { state: 'revoked' });
    await cancelInvitationMail(context.tx, id);
    context.note({ group, action: 'invitation.revoke', subject: { address: invitation.address } });
  },

  /**
   * Only by the person whose verified address was invited, once, in time. To everybody else each invitation is as one that never
   * was. Whether the inviter is an Admin still does not matter; whether somebody would see the figures whom he was not shown does.
   */
  async 'invitation.accept'(context, { invitation: id, membership, account: accountId, history, seen }) {
    const { tx, person, at } = context;
    const invitation = (await readInvitationTo(tx, person, id, at)) ?? fail('refused');
    await requireBusiness(context);
    const account = await lockAccount(context, accountId);
    if (await hasMembership(tx, person, membership)) fail('refused');
    const since = history === 'all' ? null : dayAt(at.getTime());
    await lockGroup(tx, invitation.group_id);
    if (await hasUnseenStaff(tx, id, seen)) fail('changed');
    const group = await acceptInvitation(tx, { invitation: id, membership, account: accountId, since, at });
    if (group !== invitation.group_id) fail('refused');
    await cancelInvitationMail(tx, id);
    await tell(context, async (teller) => {
      const [joined, accepted] = [await readMembership(tx, group, membership), await readInvitation(tx, group, id)];
      const grp = await readGroup(tx, group);
      if (!joined || !accepted || !grp) throw new Error('what was written is there');
      await tellInvitation(teller, accepted);
      await recordConsent(teller, joined, grp);
      await tellJoining(teller, joined, account);
      tellEvent(teller, joined, grp, { kind: 'joined', role: joined.role });
    });
    context.note({ group, action: 'invitation.accept', subject: { person }, detail: { role: invitation.role, history } });
  },

  /** `never`: for good. */
  async 'invitation.decline'(context, { invitation: id, never }) {
    const { tx } = context;
    const invitation = await holdInvitationTo(context, id);
    await update(context, invitation, { state: 'declined', never });
    await cancelInvitationMail(tx, id);
    const { group_id: group, address } = invitation;
    context.note({ group, action: 'invitation.decline', subject: { address } });
  },

  /** Whoever has the plan asks for nothing; whoever asks again changes nothing. */
  async 'invitation.requestPlan'(context, { invitation: id }) {
    const { tx, person, at } = context;
    const invitation = await holdInvitationTo(context, id);
    const plan = await readPlan(tx, person);
    if (invitation.needs_plan || (plan && canUseGroups(plan))) return;
    const group = (await requestPlan(tx, id, at)) ?? fail('refused');
    await tell(context, (teller) => tellInvitation(teller, { ...invitation, needs_plan: true }));
    context.note({ group, action: 'invitation.requestPlan', subject: { address: invitation.address } });
  },
};

/** As the person invited: one that waits for him, held with its Group. */
async function holdInvitationTo({ tx, person, at }: MutationContext, id: InvitationId): Promise<InvitationTable> {
  const { group_id: group } = (await readInvitationTo(tx, person, id, at)) ?? fail('refused');
  await lockGroup(tx, group);
  const locked = await lockInvitation(tx, group, id);
  return locked?.state === 'open' ? locked : fail('refused');
}

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
