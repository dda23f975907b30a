import type { Day } from '../../../src/domain/day.ts';
import type {
  AccountId,
  ConnectionId,
  GroupId,
  InvitationId,
  MembershipId,
  OrganizationId,
  SeatId,
} from '../../../src/domain/id.ts';
import type { PostReading } from '../../../src/domain/reading.ts';
import type { MutationArgs, MutationName } from '../../../src/protocol/mutation.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createOrganization, offer, pay, sit } from '../seats.ts';
import {
  act,
  createAccount,
  createGroup,
  type Device,
  importReading,
  invite,
  join,
  NOON,
  readingOf,
  type Seat,
  seat,
  signIn,
  type World,
} from '../world.ts';
import { writeLabels } from './labels.ts';
import { connect, LINKEDIN_NAMES } from './publishers.ts';
import { type Scheduled, writePosts } from './schedules.ts';

import { setGoals } from './goals.ts';

/** Whoever may ask, as columns of the decision table. `coAdmin` and the like are no columns: they are only there. */
export const ACTORS = [
  'admin',
  'analyst',
  'user',
  'otherUser',
  'exMember',
  'removedAdmin',
  'invitee',
  'stranger',
  'otherAdmin',
  'suspendedAdmin',
  'suspendedUser',
  'anonymous',
] as const;
export type Actor = (typeof ACTORS)[number];

/** What an actor has of his own. Where he never was a member of the Group, `membership` is an id that nobody has. */
export type Me = {
  readonly device: Device;
  /** In the Group where he is or was a member; else in none. */
  readonly account: AccountId;
  /** In no Group. */
  readonly spare: AccountId;
  readonly membership: MembershipId;
  /** From the Group of `keeper`, to himself: open, revoked, and run out. */
  readonly invited: InvitationId;
  readonly revoked: InvitationId;
  readonly expired: InvitationId;
  /** From `keeper`, to himself. */
  readonly proposed: Readonly<Record<Proposed, ConnectionId>>;
  /** Of the Organization of `keeper`, offered to himself. */
  readonly seat: SeatId;
};

type Proposed = 'offer' | 'request' | 'revoked' | 'expired';

export type Stage = {
  readonly world: World;
  readonly group: GroupId;
  /** `otherAdmin` alone administers it; one User, one open invitation. */
  readonly other: GroupId;
  /** Of `keeper`, who has invited everybody. */
  readonly inviting: GroupId;
  readonly keeper: MembershipId;
  /** `admin` is its last Admin. */
  readonly alone: { readonly group: GroupId; readonly admin: MembershipId; readonly user: MembershipId };
  /** `admin` deleted it this morning; the suspended Admin was one there too, analyst and user were members. */
  readonly deleted: GroupId;
  /** `admin` deleted it eight days ago. */
  readonly gone: GroupId;
  readonly of: Readonly<Record<Actor, Me>>;
  /** Without figures, and asked for them by `admin` a moment ago. */
  readonly coAdmin: MembershipId;
  /** A User whom `admin` made an Analyst a moment ago. */
  readonly raised: Seat;
  readonly staff: readonly MembershipId[];
  /** The Group's invitations. */
  readonly sent: Readonly<Record<'open' | 'revoked' | 'declined' | 'accepted' | 'expired', InvitationId>>;
  readonly otherUser: MembershipId;
  readonly otherSent: InvitationId;
  /** The User asked to see the other User's spare account, and so did the invitee; the ex-member lets the stranger see his, and import; the Analyst has offered his to the other Admin. */
  readonly connected: Readonly<Record<'shown' | 'second' | 'importing' | 'open', ConnectionId>>;
  readonly scheduled: Scheduled;
  readonly paying: Paying;
};

/** Two Organizations: `admin` and `otherAdmin` each own one. */
export type Paying = {
  readonly organization: OrganizationId;
  readonly other: OrganizationId;
  /** Of the first: held by the User, and by the Analyst, who is asked to take it over; to the invitee; given back; and of the other. */
  readonly seats: Readonly<Record<'user' | 'analyst' | 'open' | 'left' | 'other', SeatId>>;
};

const DAY_MS = 86_400_000;

/** Everybody has published these: two are of one day, and may be one. */
const POSTS: readonly PostReading[] = [
  'activity:7400000000000000001',
  'activity:7400000000000000003',
  'share:7400000000000000002',
].map((id) => ({
  id,
  url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
  publishedOn: '2026-11-18' as Day,
  window: null,
  figures: { impressions: 9 },
}));
export const PAIR = ['activity:7400000000000000001', 'share:7400000000000000002'] as const;

/** Every relation that a person can have to a Group, once: over a week ago, yesterday, and a moment ago. */
export async function setStage(world: World): Promise<Stage> {
  world.clock.now = NOON - 8 * DAY_MS;
  const early = await setEarly(world);
  const { group, admin, keeper } = early;
  world.clock.now = NOON - DAY_MS;
  const { coAdmin, ...seats } = await fillGroup(world, early);
  const elsewhere = await setOther(world);
  const outside = {
    invitee: await enter(world, 'invitee'),
    stranger: await enter(world, 'stranger'),
    anonymous: await enter(world, 'anonymous'),
  };
  const all = { admin, ...seats, ...outside, otherAdmin: elsewhere.otherAdmin };
  for (const one of Object.values(all)) await importReading(world, one, { ...readingOf('2026-11-20', 40, 7), posts: POSTS });
  await writeLabels(world, group, { admin, ...seats }, elsewhere);
  const more = await setMoreGroups(world, admin, { coAdmin, ...seats });
  const sent = { ...(await sendAll(world, early)), expired: early.expired };
  const staff = [admin, coAdmin, seats.analyst, seats.removedAdmin, seats.suspendedAdmin].map(({ membership }) => membership);
  const raised = await accept(world, sent.accepted, staff);
  const { otherAdmin, otherUser } = elsewhere;
  await setGoals(world, { group, admin, other: { group: elsewhere.group, admin: otherAdmin, user: otherUser } }, seats);
  await end(world, early, seats);
  world.clock.now = NOON;
  const of = {} as Record<Actor, Me>; // every one of them is put below
  const payer = { ...keeper, organization: await createOrganization(world, keeper.device, keeper.account) };
  await pay(world, payer.organization, 50);
  for (const name of ACTORS) {
    const seat = await offer(world, payer, all[name].device.address);
    const late = { expired: early.late.get(name), expiredOffer: early.lateOffers.get(name) };
    of[name] = { ...(await own(world, keeper, { ...all[name], ...late })), seat };
  }
  const connected = await connectSome(world, of);
  const scheduled = await writePosts(world, of, connected);
  await connect(world, of.user, LINKEDIN_NAMES.user);
  await connect(world, { ...of.otherUser, account: of.otherUser.spare }, LINKEDIN_NAMES.shown);
  await must(world, admin.device, 'membership.role', { group, membership: raised.membership, role: 'analyst' });
  await must(world, admin.device, 'membership.askFigures', { group, membership: coAdmin.membership });
  return {
    world,
    group,
    other: elsewhere.group,
    inviting: keeper.group,
    keeper: keeper.membership,
    ...more,
    gone: early.gone,
    of,
    coAdmin: coAdmin.membership,
    raised,
    staff: [...staff, raised.membership],
    sent,
    otherUser: elsewhere.otherUser,
    otherSent: elsewhere.otherSent,
    connected,
    scheduled,
    paying: await setPaying(world, of),
  };
}

async function setPaying(world: World, of: Stage['of']): Promise<Paying> {
  const { admin, otherAdmin, user, analyst, invitee, otherUser } = of;
  const [mine, others] = await Promise.all([payerOf(world, admin), payerOf(world, otherAdmin)]);
  const { organization } = mine;
  const left = await sit(world, mine, otherUser.device);
  await must(world, otherUser.device, 'seat.leave', { seat: left });
  const seats = {
    user: await sit(world, mine, user.device),
    analyst: await sit(world, mine, analyst.device),
    open: await offer(world, mine, invitee.device.address),
    left,
    other: await offer(world, others, 'guest@x.test'),
  };
  await must(world, admin.device, 'organization.offer', { organization, seat: seats.analyst });
  return { organization, other: others.organization, seats };
}

async function payerOf(world: World, { device, account }: Pick<Seat, 'device' | 'account'>) {
  const payer = { device, account, organization: await createOrganization(world, device, account) };
  await pay(world, payer.organization, 5);
  return payer;
}

type Keeper = Seat & { readonly group: GroupId };
type Early = {
  readonly group: GroupId;
  readonly admin: Seat;
  readonly gone: GroupId;
  readonly expired: InvitationId;
  readonly keeper: Keeper;
  readonly late: ReadonlyMap<Actor, InvitationId>;
  readonly lateOffers: ReadonlyMap<Actor, ConnectionId>;
};

/** What has run out by now. */
async function setEarly(world: World): Promise<Early> {
  const founder = await enter(world, 'admin');
  const { group, seat: admin } = await createGroup(world, founder.device, founder.account, 'The Group');
  const gone = (await createGroup(world, founder.device, founder.account, 'Gone')).group;
  await must(world, founder.device, 'group.delete', { group: gone });
  const expired = await invite(world, founder.device, group, 'late@x.test', 'user');
  const inviting = await enter(world, 'keeper');
  const kept = await createGroup(world, inviting.device, inviting.account, 'Inviting');
  const late = new Map<Actor, InvitationId>();
  for (const name of ACTORS) late.set(name, await invite(world, inviting.device, kept.group, addressOf(name), 'user'));
  const lateOffers = new Map<Actor, ConnectionId>();
  for (const name of ACTORS) lateOffers.set(name, (await propose(world, inviting, addressOf(name), 'offer')).connection);
  return { group, admin, gone, expired, keeper: { ...kept.seat, group: kept.group }, late, lateOffers };
}

type Members = Readonly<
  Record<'coAdmin' | 'analyst' | 'user' | 'otherUser' | 'exMember' | 'removedAdmin' | 'suspendedAdmin' | 'suspendedUser', Seat>
>;

async function fillGroup(world: World, { group, admin }: Early): Promise<Members> {
  const add = (name: string, role: Seat['role']) => join(world, admin.device, group, name.toLowerCase(), role);
  return {
    coAdmin: await add('coAdmin', 'admin'),
    analyst: await add('analyst', 'analyst'),
    user: await add('user', 'user'),
    otherUser: await add('otherUser', 'user'),
    exMember: await add('exMember', 'user'),
    removedAdmin: await add('removedAdmin', 'admin'),
    suspendedAdmin: await add('suspendedAdmin', 'admin'),
    suspendedUser: await add('suspendedUser', 'user'),
  };
}

type Elsewhere = Pick<Stage, 'otherUser' | 'otherSent'> & { readonly group: GroupId; readonly otherAdmin: Seat };

async function setOther(world: World): Promise<Elsewhere> {
  const foreign = await enter(world, 'otherAdmin');
  const { group, seat: otherAdmin } = await createGroup(world, foreign.device, foreign.account, 'The other Group');
  const otherUser = (await join(world, foreign.device, group, 'foreign', 'user')).membership;
  return { group, otherAdmin, otherUser, otherSent: await invite(world, foreign.device, group, 'guest@x.test', 'user') };
}

/** One whose last Admin `admin` is, and one that he deleted. */
async function setMoreGroups(world: World, admin: Seat, members: Members): Promise<Pick<Stage, 'alone' | 'deleted'>> {
  const single = await createGroup(world, admin.device, admin.account, 'Alone');
  const { membership: user } = await seat(world, admin.device, single.group, members.coAdmin, 'user');
  const { group: deleted } = await createGroup(world, admin.device, admin.account, 'Deleted');
  await seat(world, admin.device, deleted, members.suspendedAdmin, 'admin');
  await seat(world, admin.device, deleted, members.analyst, 'analyst');
  await seat(world, admin.device, deleted, members.user, 'user');
  await must(world, admin.device, 'group.delete', { group: deleted });
  return { alone: { group: single.group, admin: single.seat.membership, user }, deleted };
}

async function sendAll(world: World, { group, admin: { device } }: Early): Promise<Omit<Stage['sent'], 'expired'>> {
  const send = (name: string) => invite(world, device, group, addressOf(name), 'user');
  const [open, revoked] = [await send('invitee'), await send('revoked')];
  const [declined, accepted] = [await send('declined'), await send('accepted')];
  await must(world, device, 'invitation.revoke', { group, invitation: revoked });
  const declining = await enter(world, 'declined');
  await must(world, declining.device, 'invitation.decline', { invitation: declined, never: false });
  return { open, revoked, declined, accepted };
}

async function accept(world: World, invitation: InvitationId, seen: MembershipId[]): Promise<Seat> {
  const { device, account } = await enter(world, 'accepted');
  const membership = world.id<MembershipId>();
  await must(world, device, 'invitation.accept', { invitation, membership, account, history: 'all', seen });
  return { device, account, membership, role: 'user' };
}

/** Left, removed, and without the plan. */
async function end(world: World, { group, admin }: Early, members: Omit<Members, 'coAdmin'>): Promise<void> {
  const { exMember, removedAdmin, suspendedAdmin, suspendedUser } = members;
  await must(world, exMember.device, 'membership.leave', { group, membership: exMember.membership });
  await must(world, admin.device, 'membership.remove', { group, membership: removedAdmin.membership });
  for (const { device } of [suspendedAdmin, suspendedUser]) await changePlan(world.db, device.person, 'free');
}

type Person = Pick<Seat, 'device' | 'account'> & {
  readonly membership?: MembershipId;
  readonly expired: InvitationId | undefined;
  readonly expiredOffer: ConnectionId | undefined;
};

async function own(world: World, keeper: Keeper, person: Person): Promise<Omit<Me, 'seat'>> {
  const { device, account, membership, expired } = person;
  const { group } = keeper;
  const revoked = await invite(world, keeper.device, group, device.address, 'user');
  await must(world, keeper.device, 'invitation.revoke', { group, invitation: revoked });
  return {
    device,
    account,
    spare: await createAccount(world, device, `Spare of ${device.address.split('@')[0]}`),
    membership: membership ?? world.id<MembershipId>(),
    invited: await invite(world, keeper.device, group, device.address, 'user'),
    revoked,
    expired: expired ?? world.id<InvitationId>(),
    proposed: await proposeAll(world, keeper, person),
  };
}

async function proposeAll(world: World, keeper: Keeper, { device, expiredOffer }: Person): Promise<Me['proposed']> {
  const { connection: revoked } = await propose(world, keeper, device.address, 'offer');
  await must(world, keeper.device, 'connection.end', { connection: revoked });
  const { connection: offer, back } = await propose(world, keeper, device.address, 'offer', world.id());
  if (!back) throw new Error('both ways were asked for');
  return { offer, request: back, revoked, expired: expiredOffer ?? world.id<ConnectionId>() };
}

async function connectSome(world: World, of: Readonly<Record<Actor, Me>>): Promise<Stage['connected']> {
  const { user, otherUser, exMember, stranger, analyst, otherAdmin, invitee } = of;
  const spare = ({ device, spare: account }: Me) => ({ device, account });
  for (const me of [otherUser, exMember]) await importReading(world, spare(me), readingOf('2026-11-20', 40, 11));
  const { connection: shown } = await propose(world, spare(user), otherUser.device.address, 'request');
  await must(world, otherUser.device, 'connection.accept', { connection: shown, account: otherUser.spare });
  const { connection: second } = await propose(world, spare(invitee), otherUser.device.address, 'request');
  await must(world, otherUser.device, 'connection.accept', { connection: second, account: otherUser.spare });
  const { connection: importing } = await propose(world, spare(exMember), stranger.device.address, 'offer');
  await must(world, stranger.device, 'connection.accept', { connection: importing, account: stranger.spare });
  await must(world, exMember.device, 'connection.allowImport', { connection: importing, allowed: true });
  const { connection: open } = await propose(world, spare(analyst), otherAdmin.device.address, 'offer');
  return { shown, second, importing, open };
}

async function propose(
  world: World,
  { device, account }: Pick<Seat, 'device' | 'account'>,
  address: string,
  kind: 'offer' | 'request',
  back: ConnectionId | null = null,
): Promise<MutationArgs['connection.send']> {
  const args = { connection: world.id<ConnectionId>(), kind, account, address, back };
  await must(world, device, 'connection.send', args);
  return args;
}

/** Of whoever signs in by that name. */
function addressOf(name: string): string {
  return `${name.toLowerCase()}@x.test`;
}

async function enter(world: World, name: string): Promise<Pick<Seat, 'device' | 'account'>> {
  const device = await signIn(world, name.toLowerCase());
  return { device, account: await createAccount(world, device, name) };
}

async function must<N extends MutationName>(world: World, device: Device, name: N, args: MutationArgs[N]): Promise<void> {
  const code = await act(world, device, name, args);
  if (code !== 'ok') throw new Error(`${name}: ${code}`);
}
