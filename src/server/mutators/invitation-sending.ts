import type { GroupId, InvitationId, MembershipId } from '../../domain/id.ts';
import { INVITATION_LIFETIME_MS, INVITATIONS_A_DAY, RESENDS_A_DAY } from '../../domain/invitation.ts';
import type { MutationArgs } from '../../protocol/mutation.ts';
import type { Tx } from '../db/database.ts';
import {
  insertInvitations,
  type InvitationTable,
  isInvitationIdTaken,
  lockAddressees,
  readInvitedAddresses,
} from '../db/invitation.ts';
import { type OwnAdminship, readOwnAdminship } from '../db/membership.ts';
import { beyondSight } from '../db/role.ts';
import { enqueueInvitationMail } from '../jobs/mail.ts';
import { tellInvitation } from '../scopes/tell-invitation.ts';
import { countInDay } from './count.ts';
import { fail, type MutationContext, tell } from './mutation-context.ts';

type NewInvitations = MutationArgs['invitation.send']['invitations'];

/**
 * Of addresses that are invited already, or whose member is here, nothing changes. The others get an invitation and a mail, the
 * same whether we know the address or not.
 */
export async function sendInvitations(context: MutationContext, group: GroupId, asked: NewInvitations): Promise<void> {
  if (asked.length === 0) return;
  const { tx, person, at } = context;
  const inviter = (await readOwnAdminship(tx, person, group)) ?? fail('refused');
  const fresh = await dropInvited(context, group, asked);
  await countInvitations(context, fresh.length);
  const invitations = fresh.map((invitation) => createInvitation(group, invitation, inviter.id, at));
  await insertInvitations(tx, invitations);
  for (const invitation of invitations) await enqueueMail(tx, invitation, inviter);
  await tell(context, async (teller) => {
    for (const invitation of invitations) await tellInvitation(teller, invitation);
  });
  for (const { address, role } of invitations)
    context.note({ group, action: 'invitation.send', subject: { address }, detail: { role } });
}

/**
 * One that is over is renewed only where its address could be invited anew: not behind the back of whoever has asked for no more, or
 * has a newer one. Held as an address that is invited, since what is renewed must not miss who proves it to be his.
 */
export function mayRenew({ tx, at }: MutationContext, invitation: InvitationTable): Promise<boolean> {
  const { group_id: group, address, state, expires_at: end } = invitation;
  return beyondSight(tx, async () => {
    await lockAddressees(tx, [address]);
    const waits = state === 'open' && end > at;
    return waits || (await readInvitedAddresses(tx, group, [address], at)).length === 0;
  });
}

export async function enqueueMail(tx: Tx, invitation: InvitationTable, { name }: OwnAdminship): Promise<void> {
  const { group_id: group, invitation_id: id, address: to } = invitation;
  await enqueueInvitationMail(tx, { group, invitation: id, to, inviter: name });
}

/** @throws ExpectedFailure 'too-many': an Admin's own limit, over all his Groups. */
export async function countInvitations(context: MutationContext, count: number): Promise<void> {
  if ((await countInDay(context, ['invitations', context.person], count)) > INVITATIONS_A_DAY) fail('too-many');
}

/** @throws ExpectedFailure 'too-many': nobody's mailbox is to be filled, however many Admins there are. */
export async function countResend(context: MutationContext, invitation: InvitationId): Promise<void> {
  if ((await countInDay(context, ['resends', invitation], 1)) > RESENDS_A_DAY) fail('too-many');
}

/**
 * Beyond sight, since the addresses are locked there. An id that another invitation to the same address has is refused: the
 * invited person answers by this id alone.
 */
function dropInvited({ tx, at }: MutationContext, group: GroupId, asked: NewInvitations): Promise<NewInvitations> {
  const byAddress = new Map([...asked].reverse().map((invitation) => [invitation.address, invitation]));
  const addresses = [...byAddress.keys()];
  return beyondSight(tx, async () => {
    await lockAddressees(tx, addresses);
    const invited = new Set(await readInvitedAddresses(tx, group, addresses, at));
    const fresh = asked.filter(
      (invitation) => byAddress.get(invitation.address) === invitation && !invited.has(invitation.address),
    );
    if (await isInvitationIdTaken(tx, fresh)) fail('refused');
    return fresh;
  });
}

function createInvitation(group: GroupId, invitation: NewInvitations[number], inviter: MembershipId, at: Date): InvitationTable {
  const { id, address, role } = invitation;
  return {
    group_id: group,
    invitation_id: id,
    address,
    role,
    state: 'open',
    mail: 'waiting',
    never: false,
    needs_plan: false,
    inviter_id: inviter,
    membership_id: null,
    sent_at: at,
    expires_at: new Date(at.getTime() + INVITATION_LIFETIME_MS),
  };
}
