/** A history that follows from its seed alone: a few people, two or three Groups, and what they do in a fortnight or so. */
import type {
  AccountId,
  ClientId,
  ConnectionId,
  GroupId,
  MembershipId,
  OrganizationId,
  PersonId,
  ScheduledPostId,
  SeatId,
} from '../../src/domain/id.ts';
import { PLANS } from '../../src/domain/plan.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import { createRandom, type Random } from '../model/random.ts';
import { type Choosing, choose, type Mutation } from './choice.ts';
import { apply } from './deed.ts';
import { type Act, type History, type Person, type Step, VIEWER, type Who } from './history.ts';
import { connectedTo } from './links.ts';
import { probe } from './probe.ts';
import { inventPost } from './schedule-choice.ts';
import { ownOf } from './seat-deed.ts';
import { createSociety, isPaidFor, knowable, type Society } from './society.ts';

export const BEGIN = Date.parse('2026-11-21T12:00:00Z');
/** What passes between two steps, in milliseconds: never near to 15 s or a week in sum, where two clocks might differ. */
const PAUSES = [0, 3000, 3000, 60_000, 3_600_000, 3_600_000, 26 * 3_600_000];

type Making = {
  readonly random: Random;
  readonly society: Society;
  readonly people: readonly Person[];
  readonly steps: Step[];
  readonly id: <T>() => T;
  readonly shy: ReadonlySet<Who>;
  readonly closed: Set<string>;
  readonly present: Set<Who>;
  at: number;
};

export function inventHistory(seed: number, length: number): History {
  const random = createRandom(seed);
  const id = createIds(random);
  const open = 1 + random.below(2);
  const people = Array.from({ length: 1 + open + 3 + random.below(3) }, (_, who) => inventPerson(who, id));
  const shy = new Set(people.map(({ who }) => who).filter((who) => who > open));
  const making: Making = {
    random,
    society: createSociety(),
    people,
    steps: [],
    id,
    shy,
    closed: new Set(),
    present: new Set(),
    at: BEGIN,
  };
  begin(making, open);
  for (let count = 0; count < length; count++) proceed(making);
  for (const device of length > 20 ? [0, 1] : [random.below(2)]) take(making, VIEWER, { kind: 'pull', device });
  take(making, VIEWER, { kind: 'hear' });
  const hidden = new Set(people.map(({ who }) => who));
  for (const who of knowable(making.society)) hidden.delete(who);
  const connected = connectedTo(making.society.links);
  const single = new Set([...hidden].filter((who) => connected.has(who)));
  for (const who of single) hidden.delete(who);
  const groups = making.society.groups.map((group) => group.id);
  return { seed, people, steps: making.steps, groups, hidden, single, page: seed % 4 === 0 ? 3 : 1000 };
}

/** Two Groups that the viewer may come to know of and mostly is in, and one that he is never invited to. */
function begin(making: Making, open: number): void {
  const { random, closed, people } = making;
  arrive(making, 1);
  const [first] = foundGroup(making, 1);
  if (random.below(8) > 0) arrive(making, VIEWER);
  bring(making, 1, first, VIEWER, random.below(8) === 0 ? 'analyst' : 'user');
  if (!making.present.has(VIEWER)) arrive(making, VIEWER);
  if (random.below(6) > 0) answer(making, VIEWER);
  for (const who of [open + 1, open + 2].slice(random.below(2))) joinFirst(making, first, who);
  if (random.below(2) === 0) foundGroup(making, open === 2 ? arrive(making, 2) : 1);
  if (random.below(5) > 0) {
    const [group] = foundGroup(making, arrive(making, people.length - 1));
    closed.add(group);
  }
  if (random.below(10) === 0) sponsor(making, random.below(3) === 0 ? 1 : open + 1, random.below(4) === 0 ? VIEWER : open + 2);
  if (random.below(8) === 0) share(making, open + 1, random.pick([VIEWER, open + 3]), open + 2);
  take(making, VIEWER, { kind: 'pull', device: 0 });
}

/** One account whose posts two others may plan, of whom neither may learn of the other; the second writes one, and its owner may make it his, delete it, and bring it back. */
function share(making: Making, owner: Who, first: Who, second: Who): void {
  const { random, id } = making;
  for (const who of [owner, first, second]) arrive(making, who);
  const [account] = personOf(making, owner).accounts;
  for (const who of [first, second]) {
    const [connection, [seeing]] = [id<ConnectionId>(), personOf(making, who).accounts];
    if (!account || !seeing) return;
    const send = { connection, kind: 'offer', account, address: personOf(making, who).address, back: null } as const;
    mutate(making, owner, { name: 'connection.send', args: send });
    mutate(making, who, { name: 'connection.accept', args: { connection, account: seeing } });
    const sharing = { approve: random.below(3) > 0 };
    mutate(making, owner, { name: 'connection.allowSchedule', args: { connection, sharing } });
  }
  if (account && random.below(2) === 0) publish(making, { owner, account, writers: [second, first] });
  const post = { post: id<ScheduledPostId>(), revision: 0, ...inventPost(random, making.at) };
  if (!account) return;
  mutate(making, second, { name: 'schedule.put', args: { ...post, account } });
  if (random.below(2) === 0) return;
  mutate(making, owner, { name: 'schedule.put', args: { ...post, account, revision: 1 } });
  if (random.below(2) === 0) return;
  const { revision: _, ...again } = post;
  mutate(making, owner, { name: 'schedule.delete', args: { post: post.post, revision: 2 } });
  mutate(making, owner, { name: 'schedule.restore', args: again });
}

type Published = { readonly owner: Who; readonly account: AccountId; readonly writers: readonly Who[] };

/** Posts of both for the same moment: by the first LinkedIn says that it knows the owner's permission no more. */
function publish(making: Making, { owner, account, writers }: Published): void {
  const { id } = making;
  take(making, owner, { kind: 'permit', account });
  const time = { at: making.at + 3_600_000, zone: 'Europe/Berlin' };
  const posts = writers.map((who) => ({ who, post: id<ScheduledPostId>() }));
  for (const { who, post } of posts) {
    const args = { post, account, revision: 0, text: 'At once', time, how: 'publish' } as const;
    mutate(making, who, { name: 'schedule.put', args });
    mutate(making, owner, { name: 'schedule.approve', args: { post, revision: 1 } });
  }
  making.at = time.at;
  for (const { who, post } of posts) {
    take(making, who, { kind: 'publish', post });
    const planned = making.society.posts.find((one) => one.id === post);
    if (planned) planned.state = 'over';
  }
}

/** A User beside the viewer, in his own Group. */
function joinFirst(making: Making, group: GroupId, who: Who): void {
  arrive(making, who);
  bring(making, 1, group, who, 'user');
  answer(making, who);
}

function proceed(making: Making): void {
  const { random, people, shy } = making;
  making.at += random.pick(PAUSES);
  const chance = random.below(100);
  if (chance < 30) {
    if (chance < 3) step(making, null, { kind: 'upkeep' });
    else actAsViewer(making);
    return;
  }
  const isShy = random.below(100) < 68;
  const person = random.pick(people.filter(({ who }) => who !== VIEWER && shy.has(who) === isShy));
  if (!making.present.has(person.who)) arrive(making, person.who);
  else if (random.below(25) === 0) changePlan(making, person.who);
  else mutate(making, person.who, choose(choosing(making), person));
}

function actAsViewer(making: Making): void {
  const { random } = making;
  const viewer = personOf(making, VIEWER);
  const device = random.below(2);
  const chance = random.below(100);
  if (chance < 40) take(making, VIEWER, { kind: 'pull', device });
  else if (chance < 65) take(making, VIEWER, { kind: 'mutate', device, ...observed(making, probe(choosing(making), viewer)) });
  else if (chance < 90) mutate(making, VIEWER, choose(choosing(making), viewer));
  else if (chance < 92) changePlan(making, VIEWER);
  else
    take(
      making,
      VIEWER,
      random.pick<Act>([
        { kind: 'sign-in', device },
        { kind: 'push-again', device },
        { kind: 'pull-astray', device },
        { kind: 'hear' },
      ]),
    );
}

/** What a viewer who is an Admin just now tries may well be done. */
function observed<T extends { readonly name: string; readonly args: unknown }>({ society, at, people }: Making, tried: T): T {
  const isWhole = !['account.create', 'group.create', 'team.list'].includes(tried.name);
  if (isWhole) apply({ society, who: VIEWER, at, whoseAddress: whose(people) }, tried.name as MutationName, tried.args as never); // of this name
  return tried;
}

/** Whoever has to do with an Organization keeps the plan of his own: what he may do must follow from that alone. */
function changePlan(making: Making, who: Who): void {
  if (isPaidFor(making.society, who)) return;
  const plan = random2(making, who);
  making.society.plans.set(who, plan);
  take(making, who, { kind: 'plan', plan });
}

function random2({ society }: Making, who: Who): (typeof PLANS)[number] {
  return PLANS.find((plan) => plan !== society.plans.get(who)) ?? 'business';
}

function arrive(making: Making, who: Who): Who {
  if (making.present.has(who)) return who;
  making.present.add(who);
  making.society.plans.set(who, 'business');
  take(making, who, { kind: 'sign-up' });
  const account = making.id<Person['accounts'][number]>();
  personOf(making, who).accounts.push(account);
  mutate(making, who, { name: 'account.create', args: { account, name: `P${who}`, vanity: null } });
  return who;
}

function foundGroup(making: Making, who: Who): [GroupId, MembershipId] {
  const [group, membership] = [making.id<GroupId>(), making.id<MembershipId>()];
  const [account] = personOf(making, who).accounts;
  if (!account) throw new Error('who has arrived has an account');
  const fields = {
    name: `G${making.society.groups.length}`,
    logo: null,
    purpose: 'clients',
    about: '',
    invitations: [],
  } as const;
  mutate(making, who, { name: 'group.create', args: { group, membership, account, ...fields, invitations: [] } });
  return [group, membership];
}

function bring(making: Making, by: Who, group: GroupId, who: Who, role: 'user' | 'analyst'): void {
  const invitation = { id: making.id<never>(), address: personOf(making, who).address, role };
  mutate(making, by, { name: 'invitation.send', args: { group, invitations: [invitation] } });
}

/** Accepts what waits for him. */
function answer(making: Making, who: Who): void {
  const [invite] = making.society.invites.filter((each) => each.who === who && each.state === 'open');
  const [account] = personOf(making, who).accounts;
  if (!invite || !account) return;
  const seen = invite.group.seats.map(({ id }) => id);
  const args = { invitation: invite.id, membership: making.id<MembershipId>(), account, history: 'all', seen } as const;
  mutate(making, who, { name: 'invitation.accept', args: { ...args, seen } });
}

function mutate(making: Making, who: Who, mutation: Mutation): void {
  const device = making.random.below(2);
  take(making, who, { kind: 'mutate', device, ...mutation });
  apply({ society: making.society, who, at: making.at, whoseAddress: whose(making.people) }, mutation.name, mutation.args);
  if (mutation.name === 'organization.create' || making.random.below(12) === 0) pay(making, who);
  if (mutation.name === 'membership.role' && making.random.below(3) === 0) undo(making, who, mutation.args);
}

/** Somebody who pays for somebody of his own kind, and may hand it all over to him. */
function sponsor(making: Making, who: Who, other: Who): void {
  const { random, id } = making;
  for (const one of [who, other]) arrive(making, one);
  const [organization, seat] = [id<OrganizationId>(), id<SeatId>()];
  const [[account], [heir]] = [personOf(making, who).accounts, personOf(making, other).accounts];
  if (!account || !heir) return;
  mutate(making, who, { name: 'organization.create', args: { organization, account, name: 'Pays' } });
  take(making, who, { kind: 'pay', organization, seats: 1 + random.below(3) });
  const seats = [{ id: seat, address: personOf(making, other).address }];
  mutate(making, who, { name: 'seat.offer', args: { organization, seats } });
  mutate(making, other, { name: 'seat.accept', args: { seat } });
  if (random.below(3) > 0) return;
  mutate(making, who, { name: 'organization.offer', args: { organization, seat } });
  mutate(making, other, { name: 'organization.takeOver', args: { seat, account: heir } });
}

function pay(making: Making, who: Who): void {
  const own = ownOf(making.society, who);
  if (own) take(making, who, { kind: 'pay', organization: own.id, seats: making.random.below(5) });
}

/** While it still can be undone. */
function undo(making: Making, who: Who, { group, membership }: MutationArgs['membership.undoRole']): void {
  making.at += 3000;
  mutate(making, who, { name: 'membership.undoRole', args: { group, membership } });
}

function take(making: Making, who: Who, act: Act): void {
  step(making, who, act);
}

function step({ steps, at, society }: Making, who: Who | null, act: Act): void {
  society.step = steps.length;
  steps.push({ at, who, act });
}

function choosing({ random, society, people, at, id, shy, closed }: Making): Choosing {
  return { random, society, people, at, id, shy, closed };
}

function personOf({ people }: Making, who: Who): Person {
  const person = people[who];
  if (!person) throw new RangeError('nobody of that number');
  return person;
}

function whose(people: readonly Person[]): (address: string) => Who | null {
  return (address) => people.find((person) => person.address === address)?.who ?? null;
}

function inventPerson(who: Who, id: <T>() => T): Person {
  return { who, id: id<PersonId>(), address: `p${who}@x.test`, clients: [id<ClientId>(), id<ClientId>()], accounts: [] };
}

/** UUIDv4 in form. */
function createIds(random: Random): <T>() => T {
  const hex = (length: number) => Array.from({ length }, () => random.below(16).toString(16)).join('');
  return <T>() => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}` as T;
}
