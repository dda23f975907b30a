import { lockGroup } from '../db/grp.ts';
import { listMember, putLeaderboard } from '../db/leaderboard.ts';
import { tellLeaderboard } from '../scopes/tell-group.ts';
import { tellSeat } from '../scopes/tell-membership.ts';
import { findPresent } from './membership.ts';
import { enterGroup, fail, type Mutators, tell } from './mutation-context.ts';

export const leaderboardMutators: Mutators<'group.setLeaderboard' | 'membership.list'> = {
  async 'group.setLeaderboard'(context, { group, board }) {
    const { tx, note } = context;
    await enterGroup(context, group, 'edit');
    await putLeaderboard(tx, group, board);
    await tell(context, async (teller) => tellLeaderboard(teller, group, board));
    note({ group, action: 'group.setLeaderboard', subject: null });
  },

  /** Whether the Group has one he is not told, and it does not matter. */
  async 'membership.list'(context, { group, membership: id, listed }) {
    const { tx, person } = context;
    await lockGroup(tx, group);
    const membership = await findPresent(context, group, id);
    if (membership.person_id !== person) fail('refused');
    await listMember(tx, group, id, listed);
    await tell(context, (teller) => tellSeat(teller, { ...membership, listed }));
  },
};
