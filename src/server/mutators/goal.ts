import { putAccountGoal, putGroupGoal, putMemberGoal } from '../db/goal.ts';
import { tellAccountGoal, tellGroupGoal, tellMemberGoal } from '../scopes/tell-goal.ts';
import { lockAccount } from './account.ts';
import { ownAdminship } from './group.ts';
import { findPresent } from './membership.ts';
import { enterGroup, type Mutators, tell } from './mutation-context.ts';

/** What is kept of a goal that was taken away. */
const NO_WISH = { amount: null, period: 'month' } as const;

export const goalMutators: Mutators<'account.setGoal' | 'membership.setGoal' | 'group.setGoal'> = {
  async 'account.setGoal'(context, { account: id, metric, wish }) {
    const account = await lockAccount(context, id);
    const goal = { account_id: id, metric, ...(wish ?? NO_WISH), set_at: context.at };
    await putAccountGoal(context.tx, goal);
    await tell(context, (teller) => tellAccountGoal(teller, account, goal));
  },

  async 'membership.setGoal'(context, { group, membership: id, metric, wish }) {
    const { tx, at, note } = context;
    await enterGroup(context, group, 'setGoals');
    const by = await ownAdminship(context, group);
    const membership = await findPresent(context, group, id);
    const goal = { group_id: group, membership_id: id, metric, ...(wish ?? NO_WISH), set_at: at, set_by: by };
    await putMemberGoal(tx, goal);
    await tell(context, async (teller) => tellMemberGoal(teller, membership, goal));
    note({ group, action: 'membership.setGoal', subject: { person: membership.person_id } });
  },

  async 'group.setGoal'(context, { group, metric, wish }) {
    const { tx, at, note } = context;
    await enterGroup(context, group, 'setGoals');
    const by = await ownAdminship(context, group);
    const goal = { group_id: group, metric, ...(wish ?? NO_WISH), set_at: at, set_by: by };
    await putGroupGoal(tx, goal);
    await tell(context, async (teller) => tellGroupGoal(teller, goal));
    note({ group, action: 'group.setGoal', subject: null });
  },
};
