/** Goals, each in the table of what it is of. One without an amount was taken away. */
import { sql } from 'kysely';
import type { GoalMetric, GoalPeriod } from '../../domain/goal.ts';
import type { AccountId, GroupId, MembershipId } from '../../domain/id.ts';
import type { Tx } from './database.ts';

type GoalColumns = { metric: GoalMetric; amount: number | null; period: GoalPeriod; set_at: Date };
export type AccountGoalTable = GoalColumns & { account_id: AccountId };
/** `set_by`: the membership of the Admin. */
export type MemberGoalTable = GoalColumns & { group_id: GroupId; membership_id: MembershipId; set_by: MembershipId };
export type GroupGoalTable = GoalColumns & { group_id: GroupId; set_by: MembershipId };

export async function putAccountGoal(tx: Tx, goal: AccountGoalTable): Promise<void> {
  const { account_id, metric, amount, period, set_at } = goal;
  await sql`
    insert into account_goal (account_id, metric, amount, period, set_at)
    values (${account_id}, ${metric}, ${amount}, ${JSON.stringify(period)}::jsonb, ${set_at})
    on conflict (account_id, metric) do update
      set amount = excluded.amount, period = excluded.period, set_at = excluded.set_at`.execute(tx);
}

export async function putMemberGoal(tx: Tx, goal: MemberGoalTable): Promise<void> {
  const { group_id, membership_id, metric, amount, period, set_at, set_by } = goal;
  await sql`
    insert into member_goal (group_id, membership_id, metric, amount, period, set_at, set_by)
    values (${group_id}, ${membership_id}, ${metric}, ${amount}, ${JSON.stringify(period)}::jsonb, ${set_at}, ${set_by})
    on conflict (group_id, membership_id, metric) do update
      set amount = excluded.amount, period = excluded.period, set_at = excluded.set_at, set_by = excluded.set_by`.execute(tx);
}

export async function putGroupGoal(tx: Tx, goal: GroupGoalTable): Promise<void> {
  const { group_id, metric, amount, period, set_at, set_by } = goal;
  await sql`
    insert into group_goal (group_id, metric, amount, period, set_at, set_by)
    values (${group_id}, ${metric}, ${amount}, ${JSON.stringify(period)}::jsonb, ${set_at}, ${set_by})
    on conflict (group_id, metric) do update
      set amount = excluded.amount, period = excluded.period, set_at = excluded.set_at, set_by = excluded.set_by`.execute(tx);
}

/** By the owner, as all that follows: those that are set. */
export function readAccountGoals(tx: Tx, accountId: AccountId): Promise<AccountGoalTable[]> {
  return tx
    .selectFrom('account_goal')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('amount', 'is not', null)
    .orderBy('metric')
    .execute();
}

export function readMemberGoals(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<MemberGoalTable[]> {
  return tx
    .selectFrom('member_goal')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .where('amount', 'is not', null)
    .orderBy('metric')
    .execute();
}

export function readGroupGoals(tx: Tx, groupId: GroupId): Promise<GroupGoalTable[]> {
  return tx
    .selectFrom('group_goal')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('amount', 'is not', null)
    .orderBy('metric')
    .execute();
}

export async function deleteGroupGoals(tx: Tx, groupId: GroupId): Promise<void> {
  await tx.deleteFrom('group_goal').where('group_id', '=', groupId).execute();
}
