import { isLastAdmin } from '../../domain/group.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { lockGroup } from '../db/grp.ts';
import { endMembership, lockMembership, type MembershipTable, readAdmins, updateRole } from '../db/membership.ts';
import { tellLeaving, tellRole } from '../scopes/tell.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

export const membershipMutators: Mutators<'membership.role' | 'membership.remove' | 'membership.leave'> = {
  async 'membership.role'(context, { group, membership: id, role }) {
    await enterGroup(context, group, 'changeRole');
    const membership = await findMember(context, group, id);
    if (membership.role === role) return;
    if (role !== 'admin') await requireAnotherAdmin(context, membership);
    await updateRole(context.tx, group, id, role);
    await tell(context, (teller) => tellRole(teller, { ...membership, role }));
  },

  async 'membership.remove'(context, { group, membership: id }) {
    await enterGroup(context, group, 'remove');
    await end(context, await findMember(context, group, id));
  },

  /** Anybody may leave (I8), but the last Admin (I4). */
  async 'membership.leave'(context, { group, membership: id }) {
    await lockGroup(context.tx, group);
    const membership = await findMember(context, group, id);
    if (membership.person_id !== context.person) fail('refused');
    await end(context, membership);
  },
};

async function findMember({ tx }: MutationContext, group: GroupId, id: MembershipId): Promise<MembershipTable> {
  return (await lockMembership(tx, group, id)) ?? fail('refused');
}

async function end(context: MutationContext, membership: MembershipTable): Promise<void> {
  await requireAnotherAdmin(context, membership);
  await endMembership(context.tx, membership.group_id, membership.membership_id, context.at);
  await tell(context, (teller) => tellLeaving(teller, membership));
}

/** Only an Admin can be the last one, so that a User's leaving looks at nobody else. */
async function requireAnotherAdmin({ tx }: MutationContext, { group_id, membership_id, role }: MembershipTable): Promise<void> {
  if (role === 'admin' && isLastAdmin(await readAdmins(tx, group_id), membership_id)) fail('last-admin');
}
