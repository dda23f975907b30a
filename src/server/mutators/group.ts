import { canUseGroups } from '../../domain/plan.ts';
import type { MembershipTable } from '../db/membership.ts';
import { endAllMemberships, insertMembership } from '../db/membership.ts';
import { insertGroup, markGroupDeleted, updateGroup } from '../db/grp.ts';
import { revokeAll } from '../db/invitation.ts';
import { readPlan } from '../db/person.ts';
import { tellGroup, tellGroupDeletion, tellJoining } from '../scopes/tell.ts';
import { lockAccount } from './account.ts';
import { sendInvitations } from './invitation-sending.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

export const groupMutators: Mutators<'group.create' | 'group.edit' | 'group.delete'> = {
  /** All or nothing: with an invitation that cannot be, there is no Group. */
  async 'group.create'(context, { group, membership: id, account: accountId, invitations, ...fields }) {
    const { tx, person, at } = context;
    await requireBusiness(context);
    const account = await lockAccount(context, accountId);
    const membership: MembershipTable = {
      group_id: group,
      membership_id: id,
      account_id: account.account_id,
      person_id: person,
      role: 'admin',
      since: null,
      joined_at: at,
      ended_at: null,
    };
    await insertGroup(tx, group, person, fields);
    await insertMembership(tx, membership);
    await tell(context, async (teller) => {
      await tellGroup(teller, group);
      await tellJoining(teller, membership, account);
    });
    await sendInvitations(context, group, invitations);
  },

  async 'group.edit'(context, { group, ...fields }) {
    await enterGroup(context, group, 'edit');
    await updateGroup(context.tx, group, fields);
    await tell(context, (teller) => tellGroup(teller, group));
  },

  /** Invitations first, so that who accepts in this moment is either refused or ended with the others. */
  async 'group.delete'(context, { group }) {
    const { tx, at } = context;
    await enterGroup(context, group, 'delete');
    await tell(context, (teller) => tellGroupDeletion(teller, group));
    await revokeAll(tx, group);
    await markGroupDeleted(tx, group, at);
    await endAllMemberships(tx, group, at);
  },
};

/** Creating and joining a Group need the business plan (R12, R13). */
export async function requireBusiness({ tx, person }: MutationContext): Promise<void> {
  const plan = await readPlan(tx, person);
  if (!plan || !canUseGroups(plan)) fail('needs-business');
}
