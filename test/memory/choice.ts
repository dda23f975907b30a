/** What somebody may sensibly do next, as mutations with all their ids: one of them, by chance. */
import type { AccountId } from '../../src/domain/id.ts';
import { parseDay } from '../../src/domain/day.ts';
import { AFTER_HAND_OVER, PURPOSES } from '../../src/domain/group.ts';
import { GOAL_METRICS } from '../../src/domain/goal.ts';
import { ROLES, type Role } from '../../src/domain/role.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import type { Random } from '../model/random.ts';
import { isOpenTo } from './deed.ts';
import { type Person, VIEWER, type Who } from './history.ts';
import { inventAnswer, inventLabelled, inventLabels, inventReading } from './invented-reading.ts';
import { linkOptions } from './link-choice.ts';
import { scheduleOptions } from './schedule-choice.ts';
import { seatOptions as payingOptions } from './seat-choice.ts';
import { type Group, isAdmin, type Seat, seatsOf, type Society } from './society.ts';

export type Mutation = { readonly [N in MutationName]: { readonly name: N; readonly args: MutationArgs[N] } }[MutationName];

export type Choosing = {
  readonly random: Random;
  readonly society: Society;
  readonly people: readonly Person[];
  readonly at: number;
  readonly id: <T>() => T;
  /** People who are seldom made Admin or Analyst where the viewer is or may come. */
  readonly shy: ReadonlySet<Who>;
  /** Groups that the viewer is never invited to. */
  readonly closed: ReadonlySet<string>;
};

export type Option = readonly [weight: number, make: () => Mutation];

export function choose(choosing: Choosing, person: Person): Mutation {
  const options = [
    ...ownOptions(choosing, person),
    ...inviteeOptions(choosing, person),
    ...groupOptions(choosing, person),
    ...linkOptions(choosing, person),
    ...payingOptions(choosing, person),
    ...scheduleOptions(choosing, person),
  ];
  let left = choosing.random.below(options.reduce((sum, [weight]) => sum + weight, 0));
  for (const [weight, make] of options) {
    left -= weight;
    if (left < 0) return make();
  }
  throw new Error('one of them is chosen');
}

function ownOptions({ random, id, at }: Choosing, { accounts, who }: Person): Option[] {
  const account = (): AccountId => random.pick(accounts);
  const name = `${who === VIEWER ? 'U' : 'P'}${who} ${random.below(90)}`;
  const vanity = random.pick([null, `profile-${who}`, 'user-profile']);
  const create: Option = [
    accounts.length < 2 ? 2 : 0,
    () => mutation('account.create', { account: add(accounts, id()), name, vanity }),
  ];
  if (accounts.length === 0) return [create];
  const reading = () => inventReading(random, at);
  return [
    create,
    [3, () => mutation('account.edit', { account: account(), name, vanity })],
    [5, () => mutation('reading.import', { account: account(), reading: reading(), confirms: random.pick([null, vanity]) })],
    [2, () => mutation('post.answer', { account: account(), ...inventAnswer(random, at) })],
    [2, () => mutation('account.setGoal', { account: account(), ...inventGoal(random) })],
    [2, () => mutation('person.digest', { on: random.below(4) > 0, language: 'de' })],
    [2, () => mutation('post.label', { account: account(), ...inventLabelled(random, at) })],
  ];
}

function inviteeOptions({ random, society, id, at }: Choosing, { who, accounts }: Person): Option[] {
  return society.invites
    .filter((invite) => isOpenTo(invite, who, at))
    .flatMap(({ id: invitation, group }): Option[] => {
      const staff = group.seats.filter(({ isOver, role }) => !isOver && role !== 'user').map((seat) => seat.id);
      const history = random.pick(['all', 'all', 'from-today'] as const);
      const accept = () =>
        mutation('invitation.accept', { invitation, membership: id(), account: random.pick(accounts), history, seen: staff });
      return [
        [accounts.length > 0 ? 12 : 0, accept],
        [1, () => mutation('invitation.decline', { invitation, never: random.below(3) === 0 })],
        [1, () => mutation('invitation.requestPlan', { invitation })],
      ];
    });
}

function groupOptions(choosing: Choosing, { who }: Person): Option[] {
  const { society } = choosing;
  return society.groups.flatMap((group) => [
    ...seatsOf(group, who).flatMap((seat) => seatOptions(choosing.random, group, seat)),
    ...(isStaffIn(group, who) ? staffOptions(choosing, group) : []),
    ...(isAdmin(society, group, who) ? adminOptions(choosing, group, who) : []),
    ...(group.deletedAt !== null && seatsOf(group, who).some(({ role }) => role === 'admin') ? restoreOptions(group) : []),
  ]);
}

function seatOptions(random: Random, { id: group, deletedAt }: Group, { id: membership, who }: Seat): Option[] {
  if (deletedAt !== null) return [];
  return [
    [who === VIEWER ? 1 : 2, () => mutation('membership.leave', { group, membership })],
    [1, () => mutation('membership.acknowledge', { group, membership })],
    [2, () => mutation('membership.dismissAsk', { group, membership })],
    [1, () => mutation('membership.list', { group, membership, listed: random.below(2) === 0 })],
  ];
}

function isStaffIn(group: Group, who: Who): boolean {
  return group.deletedAt === null && seatsOf(group, who).some(({ role }) => role !== 'user');
}

/** Analysts write on posts, too. */
function staffOptions({ random, at }: Choosing, { id: group, seats }: Group): Option[] {
  const member = () => random.pick(seats.filter(({ isOver }) => !isOver)).id;
  return [[4, () => mutation('membership.labelPost', { group, membership: member(), ...inventLabelled(random, at) })]];
}

function restoreOptions({ id: group }: Group): Option[] {
  return [[6, () => mutation('group.restore', { group })]];
}

function adminOptions(choosing: Choosing, grp: Group, who: Who): Option[] {
  const { random, society, id } = choosing;
  const { id: group } = grp;
  const present = grp.seats.filter(({ isOver }) => !isOver);
  const member = () => random.pick(present);
  const sent = society.invites.filter((invite) => invite.group === grp && invite.state === 'open');
  const fields = { name: `T${random.below(90)}`, logo: null, purpose: random.pick(PURPOSES), about: '' };
  const own = present.find((seat) => seat.who === who && seat.role === 'admin');
  const others = present.filter((seat) => seat.who !== who);
  const changed = present.find(({ before }) => before?.by === who);
  return [
    [6, () => mutation('invitation.send', { group, invitations: inviteSome(choosing, grp) })],
    [2, () => mutation('group.edit', { group, ...fields })],
    [3, () => changeOf(choosing, grp, member())],
    [4, () => mutation('membership.label', { group, membership: member().id, labels: inventLabels(random) })],
    [others.length > 0 ? 4 : 0, () => mutation('membership.askFigures', { group, membership: random.pick(others).id })],
    [2, () => mutation('group.setLeaderboard', { group, board: random.pick([null, { metric: 'posts', length: 28 } as const]) })],
    [2, () => mutation('group.setGoal', { group, ...inventGoal(random) })],
    [3, () => mutation('membership.setGoal', { group, membership: member().id, ...inventGoal(random) })],
    [changed ? 8 : 0, () => mutation('membership.undoRole', { group, membership: changed?.id ?? id() })],
    [others.length > 0 ? 1 : 0, () => mutation('membership.remove', { group, membership: random.pick(others).id })],
    [sent.length > 0 ? 1 : 0, () => mutation('invitation.resend', { group, invitation: random.pick(sent).id })],
    [sent.length > 0 ? 1 : 0, () => mutation('invitation.revoke', { group, invitation: random.pick(sent).id })],
    [
      own && others.length > 0 && !isGuarded(choosing, grp) ? 1 : 0,
      () => handOver(choosing, group, own?.id ?? id(), random.pick(others)),
    ],
    [1, () => mutation('group.delete', { group })],
  ];
}

/** Now and then it is taken away. */
export function inventGoal(random: Random): Pick<MutationArgs['group.setGoal'], 'metric' | 'wish'> {
  const metric = random.pick(GOAL_METRICS);
  const days = { from: parseDay('2026-03-02'), to: parseDay('2026-12-30') };
  const period = random.pick(['month', 'quarter', days] as const);
  return { metric, wish: random.below(4) === 0 ? null : { amount: 1 + random.below(999), period } };
}

/** Most Groups that the viewer is in are handed to nobody: whom they were handed to he knows. */
function isGuarded({ random, closed }: Choosing, { id }: Group): boolean {
  return !closed.has(id) && random.below(3) > 0;
}

function handOver({ random }: Choosing, group: Group['id'], membership: Seat['id'], to: Seat): Mutation {
  return mutation('group.handOver', { group, membership, to: to.id, after: random.pick(AFTER_HAND_OVER) });
}

function changeOf(choosing: Choosing, group: Group, { who, id: membership }: Seat): Mutation {
  return mutation('membership.role', { group: group.id, membership, role: roleFor(choosing, group, who) });
}

function inviteSome(choosing: Choosing, group: Group): MutationArgs['invitation.send']['invitations'] {
  const { random, people, id, closed } = choosing;
  const asked = Array.from({ length: 1 + random.below(3) }, () => {
    const person = random.below(8) === 0 ? null : random.pick(people);
    if (person?.who === VIEWER && closed.has(group.id)) return null;
    const address = person?.address ?? `stranger${random.below(3)}@x.test`;
    return {
      id: id<MutationArgs['invitation.resend']['invitation']>(),
      address,
      role: roleFor(choosing, group, person?.who ?? null),
    };
  });
  return asked.filter((each) => each !== null);
}

function roleFor({ random, shy, closed }: Choosing, { id }: Group, who: Who | null): Role {
  const isKept = !closed.has(id) && who !== null && (shy.has(who) ? random.below(40) > 0 : who === VIEWER && random.below(4) > 0);
  return isKept ? 'user' : random.pick(ROLES);
}

function mutation<N extends MutationName>(name: N, args: MutationArgs[N]): Mutation {
  return { name, args } as Mutation; // of one name
}

function add<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}
