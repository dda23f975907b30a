/** What somebody may sensibly do next about scheduled posts: his own accounts', and those that he is let plan. */
import type { AccountId, ConnectionId, ScheduledPostId } from '../../src/domain/id.ts';
import type { MutationArgs } from '../../src/protocol/mutation.ts';
import type { Random } from '../model/random.ts';
import type { Choosing, Mutation, Option } from './choice.ts';
import type { Person } from './history.ts';
import { ownerOf, shownBy } from './links.ts';
import { type Planned, sharedWith } from './schedule-deed.ts';

const HOUR = 3_600_000;

export function scheduleOptions(choosing: Choosing, person: Person): Option[] {
  const { society, random, id } = choosing;
  const { who, accounts } = person;
  if (accounts.length === 0) return [];
  const mine = society.links.filter((link) => link.state === 'accepted' && ownerOf(link) === who);
  const shared = sharedWith(society.links, who);
  const isOwn = ({ account }: Planned): boolean => accounts.includes(account);
  const mayHave = (post: Planned): boolean => isOwn(post) || shared.some((link) => link.id === post.link);
  const open = society.posts.filter(({ state }) => state !== 'over' && state !== 'gone');
  const gone = society.posts.filter(({ state }) => state === 'gone');
  return [
    [2, () => fresh(choosing, random.pick(accounts))],
    [1, () => mutation('publisher.forget', { account: random.pick(accounts) })],
    ...mine.map(
      ({ id: connection }): Option => [
        6,
        () => mutation('connection.allowSchedule', { connection, sharing: inventSharing(random) }),
      ],
    ),
    ...shared.map(
      (link): Option => [8, () => fresh(choosing, shownBy(link) ?? id<AccountId>(), random.pick([undefined, link.id]))],
    ),
    ...open
      .filter(mayHave)
      .flatMap((post) => [
        [2, () => edit(choosing, post)] as const,
        [1, () => mutation('schedule.delete', basedOn(random, post))] as const,
      ]),
    ...open.filter(isOwn).flatMap((post) => answers(choosing, post)),
    ...gone
      .filter(mayHave)
      .map(({ id: post }): Option => [4, () => mutation('schedule.restore', { post, ...inventPost(random, choosing.at) })]),
  ];
}

function answers({ random, at }: Choosing, post: Planned): Option[] {
  const isDue = post.state === 'scheduled' && post.isReminder && post.at !== null && post.at <= at;
  const outcome = random.pick(['published', 'not-published'] as const);
  return [
    [post.state === 'proposed' ? 40 : 0, () => mutation('schedule.approve', basedOn(random, post))],
    [post.state === 'proposed' ? 40 : 0, () => mutation('schedule.decline', basedOn(random, post))],
    [isDue ? 5 : 0, () => mutation('schedule.settle', { ...basedOn(random, post), outcome })],
  ];
}

function fresh(choosing: Choosing, account: AccountId, through?: ConnectionId): Mutation {
  const written = inventPost(choosing.random, choosing.at);
  return mutation('schedule.put', {
    post: choosing.id<ScheduledPostId>(),
    account,
    revision: 0,
    ...written,
    ...(through && { through }),
  });
}

function edit({ random, at }: Choosing, post: Planned): Mutation {
  return mutation('schedule.put', { ...basedOn(random, post), account: post.account, ...inventPost(random, at) });
}

/** Now and then on one that was there before. */
function basedOn(random: Random, { id: post, revision }: Planned): { readonly post: ScheduledPostId; readonly revision: number } {
  return { post, revision: random.below(12) === 0 ? revision + 1 : revision };
}

export function inventPost(random: Random, at: number): Pick<MutationArgs['schedule.put'], 'text' | 'time' | 'how'> {
  const time = { at: at + random.pick([-1, 1, 1, 30]) * HOUR, zone: 'Europe/Berlin' };
  const how = random.pick(['reminder', 'reminder', 'publish'] as const);
  return { text: `Post ${random.below(90)}`, time: random.below(3) === 0 ? null : time, how };
}

export function inventSharing(random: Random): MutationArgs['connection.allowSchedule']['sharing'] {
  return random.pick([null, { approve: true }, { approve: true }, { approve: false }]);
}

function mutation<N extends Mutation['name']>(name: N, args: Extract<Mutation, { name: N }>['args']): Mutation {
  return { name, args } as Mutation; // of one name
}
