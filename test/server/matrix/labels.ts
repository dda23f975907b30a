/** What is written on whom before the people of the stage have left or rest. */
import type { GroupId } from '../../../src/domain/id.ts';
import { act, type Seat, type World } from '../world.ts';

/** Words that stand nowhere else. */
export const WORDS = {
  user: 'word on the User',
  post: 'word on his post',
  suspendedUser: 'word on who rests',
  exMember: 'word on who left',
  other: 'word elsewhere',
  own: { user: 'word of his own', analyst: 'word of her own' },
} as const;

type Written = Readonly<Record<'admin' | 'analyst' | 'user' | 'suspendedUser' | 'exMember', Seat>>;
type Elsewhere = { readonly group: GroupId; readonly otherAdmin: Seat };

export async function writeLabels(world: World, group: GroupId, seats: Written, elsewhere: Elsewhere): Promise<void> {
  const posts = ['activity:7400000000000000001'];
  const { device } = seats.admin;
  const on = async ({ membership }: Seat, word: string) =>
    act(world, device, 'membership.label', { group, membership, labels: [word] });
  const own = ({ device: mine, account }: Seat, word: string) =>
    act(world, mine, 'post.label', { account, posts, labels: [word] });
  const { group: other, otherAdmin } = elsewhere;
  const done = [
    await on(seats.user, WORDS.user),
    await on(seats.suspendedUser, WORDS.suspendedUser),
    await on(seats.exMember, WORDS.exMember),
    await act(world, device, 'membership.labelPost', { group, membership: seats.user.membership, posts, labels: [WORDS.post] }),
    await act(world, otherAdmin.device, 'membership.label', {
      group: other,
      membership: otherAdmin.membership,
      labels: [WORDS.other],
    }),
    await own(seats.user, WORDS.own.user),
    await own(seats.analyst, WORDS.own.analyst),
  ];
  if (done.some((code) => code !== 'ok')) throw new Error(`labels: ${done}`);
}
