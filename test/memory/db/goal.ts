import type { AccountId, GroupId, MembershipId } from '../../../src/domain/id.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import type { AccountGoalTable, GroupGoalTable, MemberGoalTable } from '../../../src/server/db/goal.ts';
import { hasRole, ownsAccount } from '../sight.ts';
import { createSqlError, sessionOf } from '../store.ts';

export async function putAccountGoal(tx: Tx, goal: AccountGoalTable): Promise<void> {
  const session = sessionOf(tx);
  if (!ownsAccount(session, goal.account_id)) throw createSqlError('42501');
  session.store.tables.accountGoal.put(`${goal.account_id} ${goal.metric}`, { ...goal });
}

export async function putMemberGoal(tx: Tx, goal: MemberGoalTable): Promise<void> {
  const session = sessionOf(tx);
  if (!hasRole(session, goal.group_id, ['admin'])) throw createSqlError('42501');
  session.store.tables.memberGoal.put(`${goal.group_id} ${goal.membership_id} ${goal.metric}`, { ...goal });
}

export async function putGroupGoal(tx: Tx, goal: GroupGoalTable): Promise<void> {
  const session = sessionOf(tx);
  if (!hasRole(session, goal.group_id, ['admin'])) throw createSqlError('42501');
  session.store.tables.groupGoal.put(`${goal.group_id} ${goal.metric}`, { ...goal });
}

export async function readAccountGoals(tx: Tx, accountId: AccountId): Promise<AccountGoalTable[]> {
  return set(sessionOf(tx).store.tables.accountGoal.of(accountId));
}

export async function readMemberGoals(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<MemberGoalTable[]> {
  const goals = sessionOf(tx).store.tables.memberGoal.of(groupId);
  return set(goals.filter(({ membership_id }) => membership_id === membershipId));
}

export async function readGroupGoals(tx: Tx, groupId: GroupId): Promise<GroupGoalTable[]> {
  return set(sessionOf(tx).store.tables.groupGoal.of(groupId));
}

export async function deleteGroupGoals(tx: Tx, groupId: GroupId): Promise<void> {
  const { groupGoal } = sessionOf(tx).store.tables;
  for (const { metric } of groupGoal.of(groupId)) groupGoal.drop(`${groupId} ${metric}`);
}

function set<T extends AccountGoalTable | MemberGoalTable | GroupGoalTable>(goals: readonly T[]): T[] {
  return goals.filter(({ amount }) => amount !== null).sort((a, b) => (a.metric < b.metric ? -1 : 1));
}
