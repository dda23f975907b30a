import { isLastAdmin } from '../../domain/group.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { lockGroup, readGroup } from '../db/grp.ts';
import { endMembership, lockMembership, type MembershipTable, readAdmins, readMembership } from '../db/membership.ts';
import { beyondSight } from '../db/role.ts';
import { tellEvent } from '../scopes/event.ts';
import { tellLeaving } from '../scopes/tell-membership.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';
import { ownAdminship } from './group.ts';

export const membershipMutators: Mutators<'membership.remove' | 'membership.leave'> = {
  async 'membership.remove'(context, { group, membership: id }) {
    await enterGroup(context, group, 'remove');
    const by = await ownAdminship(context, group);
    const membership = await findSeated(context, group, id);
    await end(context, membership, membership.person_id === context.person ? undefined : by);
  },

  /** Anybody may leave (I8), also while his membership rests, but the last Admin (I4). */
  async 'membership.leave'(context, { group, membership: id }) {
    await lockGroup(context.tx, group);
    const membership = await findSeated(context, group, id);
    if (membership.person_id !== context.person) fail('refused');
    await end(context, membership, undefined);
  },
};

/** A membership that has not ended; it may rest. */
export async function findSeated({ tx }: MutationContext, group: GroupId, id: MembershipId): Promise<MembershipTable> {
  return (await lockMembership(tx, group, id)) ?? fail('refused');
}

/** A membership that does not rest. */
export async function findPresent(context: MutationContext, group: GroupId, id: MembershipId): Promise<MembershipTable> {
  const membership = await findSeated(context, group, id);
  return membership.suspended_at ? fail('refused') : membership;
}

/** One that does not rest, of somebody whom one sees and may not change: it cannot end meanwhile, since its Group is held. */
export async function findSeen({ tx }: MutationContext, group: GroupId, id: MembershipId): Promise<MembershipTable> {
  const membership = await readMembership(tx, group, id);
  return membership?.present ? membership : fail('refused');
}

/** `by`: not given when somebody leaves, or removes himself. */
export async function end(context: MutationContext, membership: MembershipTable, by: MembershipId | undefined): Promise<void> {
  const { tx, at, note } = context;
  const { group_id: group, membership_id: id, person_id: person } = membership;
  const how = by ? 'removed' : 'left';
  await requireAnotherAdmin(context, membership);
  await endMembership(tx, group, id, at);
  await tell(context, async (teller) => {
    const grp = await readGroup(tx, group);
    await tellLeaving(teller, membership, how);
    if (grp) tellEvent(teller, membership, grp, { kind: how, by });
  });
  note({ group, action: by ? 'membership.remove' : 'membership.leave', subject: { person }, detail: { role: membership.role } });
}

/**
 * One who is present, unless his own membership rests: then any who has a seat. Beyond sight, since he who rests sees no other. Only
 * an Admin can be the last one, so that a User's leaving looks at nobody else.
 */
export async function requireAnotherAdmin(context: MutationContext, membership: MembershipTable): Promise<void> {
  if (membership.role !== 'admin') return;
  const admins = await readAdminsOf(context, membership.group_id, membership.suspended_at !== null);
  if (isLastAdmin(admins, membership.membership_id)) fail('last-admin');
}

export async function requireSomeAdmin(context: MutationContext, group: GroupId): Promise<void> {
  if ((await readAdminsOf(context, group, false)).length === 0) fail('last-admin');
}

function readAdminsOf({ tx }: MutationContext, group: GroupId, resting: boolean): ReturnType<typeof readAdmins> {
  return beyondSight(tx, () => readAdmins(tx, group, resting));
}
