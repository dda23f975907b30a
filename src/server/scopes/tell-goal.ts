/**
 * Which scopes learn of a goal. One's own: oneself, and each team that sees one's figures. A member's: he and that team. A Group's: its
 * team alone, since a User would learn from it what others do.
 */
import { goalKey, type GoalOf } from '../../domain/goal.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { AccountTable } from '../db/account.ts';
import {
  type AccountGoalTable,
  type GroupGoalTable,
  type MemberGoalTable,
  readAccountGoals,
  readGroupGoals,
  readMemberGoals,
} from '../db/goal.ts';
import { lockGroupsOf } from '../db/grp.ts';
import { type MembershipTable, readSeated } from '../db/membership.ts';
import { projectGoal } from './projection.ts';
import type { Teller } from './teller.ts';

type GoalRow = AccountGoalTable | MemberGoalTable | GroupGoalTable;

export async function tellAccountGoal(teller: Teller, account: AccountTable, goal: AccountGoalTable): Promise<void> {
  put(teller, `self:${account.person_id}`, goalKey('account', account.account_id, goal.metric), goal);
  await lockGroupsOf(teller.tx, account.account_id);
  for (const membership of await readSeated(teller.tx, { account: account.account_id }))
    if (!membership.suspended_at) putOwn(teller, membership, goal);
}

export function tellMemberGoal(
  teller: Teller,
  { person_id, group_id, membership_id }: MembershipTable,
  goal: MemberGoalTable,
): void {
  const key = goalKey('member', membership_id, goal.metric);
  put(teller, `self:${person_id}`, key, goal);
  put(teller, `team:${group_id}`, key, goal);
}

export function tellGroupGoal(teller: Teller, goal: GroupGoalTable): void {
  put(teller, `team:${goal.group_id}`, goalKey('group', goal.group_id, goal.metric), goal);
}

/** A deleted Group is back. */
export async function tellGroupGoals(teller: Teller, group: GroupId): Promise<void> {
  for (const goal of await readGroupGoals(teller.tx, group)) tellGroupGoal(teller, goal);
}

/** Somebody joined, or is back. */
export async function tellGoalsOf(teller: Teller, membership: MembershipTable): Promise<void> {
  const { account_id, group_id, membership_id } = membership;
  for (const goal of await readAccountGoals(teller.tx, account_id)) putOwn(teller, membership, goal);
  for (const goal of await readMemberGoals(teller.tx, group_id, membership_id)) tellMemberGoal(teller, membership, goal);
}

/** He left, rests, or his Group is deleted. */
export async function dropGoalsOf({ tx, feed }: Teller, membership: MembershipTable): Promise<void> {
  const { account_id, group_id, membership_id, person_id } = membership;
  for (const { metric } of await readAccountGoals(tx, account_id))
    feed.dropRow(`team:${group_id}`, 'goal', goalKey('account', membership_id, metric));
  for (const { metric } of await readMemberGoals(tx, group_id, membership_id)) {
    feed.dropRow(`team:${group_id}`, 'goal', goalKey('member', membership_id, metric));
    feed.dropRow(`self:${person_id}`, 'goal', goalKey('member', membership_id, metric));
  }
}

function putOwn(teller: Teller, { group_id, membership_id }: MembershipTable, goal: AccountGoalTable): void {
  put(teller, `team:${group_id}`, goalKey('account', membership_id, goal.metric), goal);
}

function put({ feed }: Teller, scope: Scope, key: string, goal: GoalRow): void {
  const [of, by] = whoseIs(goal);
  const { metric, amount, period, set_at: at } = goal;
  if (amount === null) feed.dropRow(scope, 'goal', key);
  else feed.putRow(scope, 'goal', key, projectGoal(of, { metric, amount, period, by, at }));
}

function whoseIs(goal: GoalRow): readonly [of: GoalOf, by: MembershipId | null] {
  if ('account_id' in goal) return [{ kind: 'account', account: goal.account_id }, null];
  if ('membership_id' in goal) return [{ kind: 'member', group: goal.group_id, membership: goal.membership_id }, goal.set_by];
  return [{ kind: 'group', group: goal.group_id }, goal.set_by];
}
