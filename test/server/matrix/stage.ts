import type { AccountId, GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import type { MutationArgs, MutationName } from '../../../src/protocol/mutation.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
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
};

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
  readonly coAdmin: MembershipId;
  /** A User whom `admin` made an Analyst a moment ago. */
  readonly raised: Seat;
  readonly staff: readonly MembershipId[];
  /** The Group's invitations. */
  readonly sent: Readonly<Record<'open' | 'revoked' | 'declined' | 'accepted' | 'expired', InvitationId>>;
  readonly otherUser: MembershipId;
  readonly otherSent: InvitationId;
};

const DAY_MS = 86_400_000;

/** Every relation that a person can have to a Group, once. */
export async function setStage(world: World): Promise<Stage> {
  world.clock.now = NOON - 8 * DAY_MS;
  const founder = await enter(world, 'admin');
  const { group, seat: admin } = await createGroup(world, founder.device, founder.account, 'The Group');
  const gone = (await createGroup(world, founder.device, founder.account, 'Gone')).group;
  await must(world, founder.device, 'group.delete', { group: gone });
  const expired = await invite(world, founder.device, group, 'late@x.test', 'user');
  const keeper = await enter(world, 'keeper');
  const { group: inviting, seat: keeping } = await createGroup(world, keeper.device, keeper.account, 'Inviting');
  const late = new Map<string, InvitationId>();
  for (const name of ACTORS) late.set(name, await invite(world, keeper.device, inviting, addressOf(name), 'user'));

  world.clock.now = NOON - DAY_MS;
  const add = (name: string, role: Seat['role']) => join(world, founder.device, group, name.toLowerCase(), role);
  const coAdmin = await add('coAdmin', 'admin');
  const seats = {
    admin,
    analyst: await add('analyst', 'analyst'),
    user: await add('user', 'user'),
    otherUser: await add('otherUser', 'user'),
    exMember: await add('exMember', 'user'),
    removedAdmin: await add('removedAdmin', 'admin'),
    suspendedAdmin: await add('suspendedAdmin', 'admin'),
    suspendedUser: await add('suspendedUser', 'user'),
  };
  const others = {
    invitee: await enter(world, 'invitee'),
    stranger: await enter(world, 'stranger'),
    anonymous: await enter(world, 'anonymous'),
  };
  const foreign = await enter(world, 'otherAdmin');
  const { group: other, seat: otherAdmin } = await createGroup(world, foreign.device, foreign.account, 'The other Group');
  const otherUser = await join(world, foreign.device, other, 'foreign', 'user');
  const all = { ...seats, ...others, otherAdmin };
  for (const one of Object.values(all)) await importReading(world, one, readingOf('2026-11-20', 40, 7));

  const single = await createGroup(world, founder.device, founder.account, 'Alone');
  const singleUser = await seat(world, founder.device, single.group, coAdmin, 'user');
  const deleted = (await createGroup(world, founder.device, founder.account, 'Deleted')).group;
  await seat(world, founder.device, deleted, seats.suspendedAdmin, 'admin');
  await seat(world, founder.device, deleted, seats.analyst, 'analyst');
  await seat(world, founder.device, deleted, seats.user, 'user');
  await must(world, founder.device, 'group.delete', { group: deleted });

  const send = (name: string) => invite(world, founder.device, group, `${name}@x.test`, 'user');
  const sent = {
    open: await send('invitee'),
    revoked: await send('revoked'),
    declined: await send('declined'),
    accepted: await send('accepted'),
    expired,
  };
  await must(world, founder.device, 'invitation.revoke', { group, invitation: sent.revoked });
  const declining = await enter(world, 'declined');
  await must(world, declining.device, 'invitation.decline', { invitation: sent.declined, never: false });
  const accepting = await enter(world, 'accepted');
  const raised = { ...accepting, membership: world.id<MembershipId>(), role: 'user' as const };
  const staff = [admin, coAdmin, seats.analyst, seats.removedAdmin, seats.suspendedAdmin].map(({ membership }) => membership);
  await must(world, raised.device, 'invitation.accept', {
    invitation: sent.accepted,
    membership: raised.membership,
    account: raised.account,
    history: 'all',
    seen: staff,
  });
  const otherSent = await invite(world, foreign.device, other, 'guest@x.test', 'user');

  await must(world, seats.exMember.device, 'membership.leave', { group, membership: seats.exMember.membership });
  await must(world, founder.device, 'membership.remove', { group, membership: seats.removedAdmin.membership });
  for (const { device } of [seats.suspendedAdmin, seats.suspendedUser]) await changePlan(world.db, device.person, 'free');

  world.clock.now = NOON;
  const of = {} as Record<Actor, Me>;
  for (const name of ACTORS) {
    const mine = all[name];
    of[name] = {
      device: mine.device,
      account: mine.account,
      spare: await createAccount(world, mine.device, `Spare of ${name}`),
      membership: 'membership' in mine ? mine.membership : world.id<MembershipId>(),
      invited: world.id<InvitationId>(),
      revoked: world.id<InvitationId>(),
      expired: late.get(name) ?? world.id<InvitationId>(),
    };
    for (const id of [of[name].revoked, of[name].invited]) {
      await must(world, keeper.device, 'invitation.send', {
        group: inviting,
        invitations: [{ id, address: mine.device.address, role: 'user' }],
      });
      if (id === of[name].revoked) await must(world, keeper.device, 'invitation.revoke', { group: inviting, invitation: id });
    }
  }
  await must(world, founder.device, 'membership.role', { group, membership: raised.membership, role: 'analyst' });
  return {
    world,
    group,
    other,
    inviting,
    keeper: keeping.membership,
    alone: { group: single.group, admin: single.seat.membership, user: singleUser.membership },
    deleted,
    gone,
    of,
    coAdmin: coAdmin.membership,
    raised,
    staff: [...staff, raised.membership],
    sent,
    otherUser: otherUser.membership,
    otherSent,
  };
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
