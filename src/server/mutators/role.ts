import type { MembershipId } from '../../domain/id.ts';
import { isStaff, type Role, UNDO_GRACE_MS, UNDO_MS } from '../../domain/role.ts';
import { isRaise } from '../../domain/sight.ts';
import { lockGroup, readGroup } from '../db/grp.ts';
import { acknowledgeRole, type MembershipTable, readMembership, undoRole, updateRole } from '../db/membership.ts';
import { beyondSight } from '../db/role.ts';
import { cancelRaiseMail, enqueueRaiseMail } from '../jobs/raise-mail.ts';
import { tellEvent } from '../scopes/event.ts';
import { tellRole } from '../scopes/tell-membership.ts';
import { ownAdminship } from './group.ts';
import { end, findPresent, findSeated, requireAnotherAdmin, requireSomeAdmin } from './membership.ts';
import { enterGroup, fail, type MutationContext, type Mutators, tell } from './mutation-context.ts';

type RoleMutation = 'membership.role' | 'membership.undoRole' | 'membership.acknowledge' | 'group.handOver';

/** Who makes a change, and whether he may take it back. */
type Change = { readonly by: MembershipId; readonly canUndo: boolean };

export const roleMutators: Mutators<RoleMutation> = {
  async 'membership.role'(context, { group, membership: id, role }) {
    await enterGroup(context, group, 'changeRole');
    const by = await ownAdminship(context, group);
    const membership = await findPresent(context, group, id);
    if (membership.role === role) return;
    if (role !== 'admin') await requireAnotherAdmin(context, membership);
    await change(context, membership, role, { by, canUndo: true });
    const detail = { from: membership.role, to: role };
    context.note({ group, action: 'membership.role', subject: { person: membership.person_id }, detail });
  },

  /** By whoever changed it last, an Admin still, or on himself. What was there before comes back, with its dates. */
  async 'membership.undoRole'(context, { group, membership: id }) {
    const { tx, at } = context;
    await lockGroup(tx, group);
    const before = await beyondSight(tx, () => readMembership(tx, group, id));
    const after = new Date(at.getTime() - UNDO_MS - UNDO_GRACE_MS);
    const isUndone = await undoRole(tx, group, id, after); // asked also of what is not there: the time must not tell
    if (!isUndone || !before?.role_changed_by) fail('refused');
    const undone = await beyondSight(tx, () => readMembership(tx, group, id));
    if (!undone) throw new Error('what was written is there');
    if (before.role === 'admin') await requireSomeAdmin(context, group);
    await cancelRaiseMail(tx, id, before.role);
    await tellChange(context, undone, before.role_changed_by);
    const detail = { from: before.role, to: undone.role };
    context.note({ group, action: 'membership.undoRole', subject: { person: undone.person_id }, detail });
  },

  /** Tells nobody else. */
  async 'membership.acknowledge'(context, { group, membership: id }) {
    const { tx, person } = context;
    await lockGroup(tx, group);
    const membership = await findSeated(context, group, id);
    if (membership.person_id !== person) fail('refused');
    await acknowledgeRole(tx, group, id);
    await tell(context, (teller) => tellRole(teller, { ...membership, raised_from: null }));
  },

  /** Both or neither; there is no moment without an Admin, and no undoing. */
  async 'group.handOver'(context, { group, membership: id, to, after }) {
    const { person } = context;
    await enterGroup(context, group, 'handOver');
    const own = await findPresent(context, group, id);
    const next = await findPresent(context, group, to);
    if (own.person_id !== person || own.role !== 'admin' || to === id) fail('refused');
    const by = { by: id, canUndo: false };
    if (next.role !== 'admin') await change(context, next, 'admin', by);
    if (after === 'leave') await end(context, own, undefined);
    else await change(context, own, after, by);
    context.note({
      group,
      action: 'group.handOver',
      subject: { person: next.person_id },
      detail: { from: next.role, to: after },
    });
  },
};

async function change(context: MutationContext, before: MembershipTable, role: Role, { by, canUndo }: Change): Promise<void> {
  const { tx, at } = context;
  const raised = isRaise(before.role, role);
  const membership: MembershipTable = {
    ...before,
    role,
    staff_since: isStaff(role) ? (before.staff_since ?? at) : null,
    raised_from: raised ? (before.raised_from ?? before.role) : null,
    role_before: canUndo ? before.role : null,
    staff_before: canUndo ? before.staff_since : null,
    raised_before: canUndo ? before.raised_from : null,
    role_changed_by: canUndo ? by : null,
    role_changed_at: canUndo ? at : null,
  };
  await updateRole(tx, membership);
  await tellChange(context, membership, by);
  if (raised) await enqueueRaiseMail(tx, { group: before.group_id, membership: before.membership_id, role, by });
}

function tellChange(context: MutationContext, membership: MembershipTable, by: MembershipId): Promise<void> {
  return tell(context, async (teller) => {
    const grp = await readGroup(teller.tx, membership.group_id);
    await tellRole(teller, membership);
    const other = by === membership.membership_id ? undefined : by;
    if (grp) tellEvent(teller, membership, grp, { kind: 'role', role: membership.role, by: other });
  });
}
