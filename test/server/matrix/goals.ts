/** Goals on the stage, each known by its amount, and a leaderboard in each of the two Groups. */
import type { GroupId } from '../../../src/domain/id.ts';
import { act, type Seat, type World } from '../world.ts';

export const AMOUNTS = {
  admin: 770_001,
  user: 770_002,
  otherUser: 770_003,
  exMember: 770_004,
  suspendedUser: 770_005,
  forUser: 770_012,
  forOtherUser: 770_013,
  forExMember: 770_014,
  forSuspendedUser: 770_015,
  group: 770_020,
  otherGroup: 770_021,
  forOtherGroup: 770_022,
} as const;

type Set = {
  readonly group: GroupId;
  readonly admin: Seat;
  readonly other: { readonly group: GroupId; readonly admin: Seat; readonly user: Seat['membership'] };
};
type Members = Readonly<Record<'user' | 'otherUser' | 'exMember' | 'suspendedUser', Seat>>;

/** Before anybody leaves or rests. */
export async function setGoals(world: World, { group, admin, other }: Set, members: Members): Promise<void> {
  const set = async (amount: number, { device, account }: Seat) =>
    must(await act(world, device, 'account.setGoal', { account, ...of(amount) }));
  await set(AMOUNTS.admin, admin);
  await set(AMOUNTS.user, members.user);
  await set(AMOUNTS.otherUser, members.otherUser);
  await set(AMOUNTS.exMember, members.exMember);
  await set(AMOUNTS.suspendedUser, members.suspendedUser);
  const give = async (amount: number, { membership }: Seat) =>
    must(await act(world, admin.device, 'membership.setGoal', { group, membership, ...of(amount) }));
  await give(AMOUNTS.forUser, members.user);
  await give(AMOUNTS.forOtherUser, members.otherUser);
  await give(AMOUNTS.forExMember, members.exMember);
  await give(AMOUNTS.forSuspendedUser, members.suspendedUser);
  must(await act(world, admin.device, 'group.setGoal', { group, ...of(AMOUNTS.group) }));
  const board = { metric: 'impressions', length: 28 } as const;
  must(await act(world, admin.device, 'group.setLeaderboard', { group, board }));
  const { device } = other.admin;
  must(await act(world, device, 'group.setLeaderboard', { group: other.group, board }));
  must(await act(world, device, 'group.setGoal', { group: other.group, ...of(AMOUNTS.otherGroup) }));
  const theirs = { group: other.group, membership: other.user, ...of(AMOUNTS.forOtherGroup) };
  must(await act(world, device, 'membership.setGoal', theirs));
}

function of(amount: number) {
  return { metric: 'impressions', wish: { amount, period: 'month' } } as const;
}

function must(code: string): void {
  if (code !== 'ok') throw new Error(`a goal: ${code}`);
}
