import { canUseGroups } from '../../domain/plan.ts';
import { RESTORE_MS } from '../../domain/group.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import {
  type GrpTable,
  insertGroup,
  lockGroup,
  markGroupDeleted,
  mayRestore,
  readGroup,
  restoreGroup,
  updateGroup,
} from '../db/grp.ts';
import { lockAccountsOfDeleted } from '../db/account.ts';
import { revokeAll } from '../db/invitation.ts';
import { insertMembership, markMembershipsDeleted, readOwnAdminship } from '../db/membership.ts';
import { holdPlan } from '../db/person.ts';
import { cancelInvitationMail } from '../jobs/mail.ts';
import { beyondSight } from '../db/role.ts';
import { tellGroup, tellGroupDeletion, tellGroupRestoration } from '../scopes/tell-group.ts';
import { tellJoining } from '../scopes/tell-membership.ts';
import { lockAccount } from './account.ts';
import { sendInvitations } from './invitation-sending.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

export const groupMutators: Mutators<'group.create' | 'group.edit' | 'group.delete' | 'group.restore'> = {
  /** All or nothing: with an invitation that cannot be, there is no Group. */
  async 'group.create'(context, { group, membership: id, account: accountId, invitations, ...fields }) {
    const { tx, person, at } = context;
    await requireBusiness(context);
    const account = await lockAccount(context, accountId);
    await insertGroup(tx, group, person, fields);
    const membership = await insertMembership(tx, {
      group_id: group,
      membership_id: id,
      account_id: account.account_id,
      person_id: person,
      role: 'admin',
      since: null,
      joined_at: at,
    });
    await tell(context, async (teller) => {
      await tellGroup(teller, group);
      await tellJoining(teller, membership, account);
    });
    context.note({ group, action: 'group.create', subject: null });
    await sendInvitations(context, group, invitations);
  },

  async 'group.edit'(context, { group, ...fields }) {
    await enterGroup(context, group, 'edit');
    await updateGroup(context.tx, group, fields);
    await tell(context, (teller) => tellGroup(teller, group));
    context.note({ group, action: 'group.edit', subject: null });
  },

  /** Invitations first, so that who accepts in this moment is either refused or deleted with the others. */
  async 'group.delete'(context, { group }) {
    const { tx, at } = context;
    await enterGroup(context, group, 'delete');
    const [by, grp] = [await ownAdminship(context, group), await existing(context, group)];
    await tell(context, (teller) => tellGroupDeletion(teller, grp, by));
    for (const invitation of await revokeAll(tx, group)) await cancelInvitationMail(tx, invitation);
    await markGroupDeleted(tx, group, at);
    await markMembershipsDeleted(tx, group, at);
    context.note({ group, action: 'group.delete', subject: null });
  },

  /**
   * Everybody is back as he was, but for those who were only invited. What is imported or renamed meanwhile is told to no Group that
   * is deleted: it is waited for, and told by the restoring.
   */
  async 'group.restore'(context, { group }) {
    const { tx, at } = context;
    const after = new Date(at.getTime() - RESTORE_MS);
    await holdPlan(tx); // before the Group, as whatever changes a plan does
    await beyondSight(tx, () => lockAccountsOfDeleted(tx, group, after));
    await lockGroup(tx, group);
    if (!(await mayRestore(tx, group, after))) fail('refused');
    await requireBusiness(context);
    await restoreGroup(tx, group, after);
    const [by, grp] = [await ownAdminship(context, group), await existing(context, group)];
    await tell(context, (teller) => tellGroupRestoration(teller, grp, by));
    context.note({ group, action: 'group.restore', subject: null });
  },
};

/** Creating and joining a Group need the business plan (R12, R13). */
export async function requireBusiness({ tx }: MutationContext): Promise<void> {
  const plan = await holdPlan(tx);
  if (!plan || !canUseGroups(plan)) fail('needs-business');
}

/** In whose name somebody acts who was found to be an Admin. */
export async function ownAdminship({ tx, person }: MutationContext, group: GroupId): Promise<MembershipId> {
  return (await readOwnAdminship(tx, person, group))?.id ?? fail('refused');
}

async function existing({ tx }: MutationContext, group: GroupId): Promise<GrpTable> {
  return (await readGroup(tx, group)) ?? fail('refused');
}
