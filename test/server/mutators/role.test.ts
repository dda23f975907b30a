import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountId, GroupId, InvitationId, MembershipId } from '../../../src/domain/id.ts';
import type { Role } from '../../../src/domain/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { createHolding, pullAll } from '../holding.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  invite,
  join,
  readingOf,
  type Seat,
  signIn,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'roles');
});
afterAll(() => ground.drop());

type Who = 'admin' | 'analyst' | 'user' | 'ex-member' | 'admin elsewhere' | 'nobody';
type Scene = {
  group: GroupId;
  founder: Seat;
  victim: Seat;
  invitation: InvitationId;
  me: { device: Device; account: AccountId };
};

let run = 0;
async function setScene(who: Who): Promise<Scene> {
  run++;
  const founderDevice = await signIn(world, `founder${run}`);
  const { group, seat: founder } = await createGroup(world, founderDevice, await createAccount(world, founderDevice, 'Founder'));
  const victim = await join(world, founderDevice, group, `victim${run}`, 'user');
  const invitation = await invite(world, founderDevice, group, `waiting${run}@x.test`, 'user');
  if (who === 'admin' || who === 'analyst' || who === 'user')
    return { group, founder, victim, invitation, me: await join(world, founderDevice, group, `me${run}`, who) };
  const device = await signIn(world, `me${run}`);
  const account = await createAccount(world, device, 'Me');
  if (who === 'admin elsewhere') await createGroup(world, device, account);
  if (who === 'ex-member') {
    const seat = await join(world, founderDevice, group, `ex${run}`, 'admin');
    await act(world, founderDevice, 'membership.remove', { group, membership: seat.membership });
    return { group, founder, victim, invitation, me: seat };
  }
  return { group, founder, victim, invitation, me: { device, account } };
}

/** In an order in which an Admin can do one after the other. */
const ACTS: Readonly<Record<string, (scene: Scene) => Promise<string>>> = {
  'invite (R30, R38, R45)': ({ group, me }) =>
    act(world, me.device, 'invitation.send', {
      group,
      invitations: [{ id: world.id<InvitationId>(), address: 'new@x.test', role: 'user' }],
    }),
  'send an invitation again': ({ group, invitation, me }) => act(world, me.device, 'invitation.resend', { group, invitation }),
  'revoke an invitation': ({ group, invitation, me }) => act(world, me.device, 'invitation.revoke', { group, invitation }),
  'change a role (R36, R42)': ({ group, victim, me }) =>
    act(world, me.device, 'membership.role', { group, membership: victim.membership, role: 'analyst' }),
  'remove a member (R31, R39, R46)': ({ group, victim, me }) =>
    act(world, me.device, 'membership.remove', { group, membership: victim.membership }),
  'edit the Group (R32, R40, R47)': ({ group, me }) =>
    act(world, me.device, 'group.edit', { group, name: 'New', logo: null, purpose: 'other', about: '' }),
  'delete the Group (R49)': ({ group, me }) => act(world, me.device, 'group.delete', { group }),
};
const NAMES = Object.keys(ACTS);
const WHO: readonly Who[] = ['admin', 'analyst', 'user', 'ex-member', 'admin elsewhere', 'nobody'];

describe.each(WHO)('%s', (who) => {
  const code = who === 'admin' ? 'ok' : 'refused';
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(who);
  });

  test.each(NAMES)(`%s: is answered ${code}`, async (name) => {
    expect(await ACTS[name]?.(scene)).toBe(code);
  });
});

describe('one who may not is answered the same where nothing is there', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene('user');
  });

  test.each(NAMES)('%s', async (name) => {
    const nothing = {
      group: world.id<GroupId>(),
      invitation: world.id<InvitationId>(),
      victim: { ...scene.victim, membership: world.id<MembershipId>() },
    };
    expect(await ACTS[name]?.({ ...scene, ...nothing })).toBe('refused');
    expect(await ACTS[name]?.({ ...scene, ...nothing, group: scene.group })).toBe('refused');
  });
});

test("I8: anybody may leave; I11: his figures leave every colleague's sight with him, and stay his own", async () => {
  const { founder, victim, group } = await setScene('nobody');
  await importReading(world, victim, readingOf('2026-11-20', 10, 5));
  const before = await pullAll(world, founder.device);
  expect([...before.tiles.keys()]).toContain(`team:${group} ${victim.account} 2026-11`);
  expect(await act(world, victim.device, 'membership.leave', { group, membership: victim.membership })).toBe('ok');
  const after = await pullAll(world, founder.device, before);
  expect(JSON.stringify([[...after.tiles.keys()], [...after.rows.values()]])).not.toContain(victim.account);
  const own = await pullAll(world, victim.device);
  expect(own.scopes).toEqual([`self:${victim.device.person}`]);
  expect([...own.tiles.keys()]).toEqual([`self:${victim.device.person} ${victim.account} 2026-11`]);
});

test('nobody ends a membership for another by leaving', async () => {
  const { me, victim, group } = await setScene('admin');
  expect(await act(world, me.device, 'membership.leave', { group, membership: victim.membership })).toBe('refused');
});

test('I1: who creates a Group is its first Admin', async () => {
  const { group, founder } = await setScene('nobody');
  const holding = await pullAll(world, founder.device);
  expect(holding.rows.get(`card:${group} staff ${founder.membership}`)).toMatchObject({ name: 'Founder', role: 'admin' });
});

const LAST: readonly (readonly [string, (scene: Scene) => Promise<string>])[] = [
  ['leave', ({ founder, group }) => act(world, founder.device, 'membership.leave', { group, membership: founder.membership })],
  [
    'be removed',
    ({ founder, group }) => act(world, founder.device, 'membership.remove', { group, membership: founder.membership }),
  ],
  [
    'become Analyst',
    ({ founder, group }) =>
      act(world, founder.device, 'membership.role', { group, membership: founder.membership, role: 'analyst' }),
  ],
];
test.each(LAST)('I4: the last Admin cannot %s', async (_, attempt) => {
  const scene = await setScene('analyst');
  expect(await attempt(scene)).toBe('last-admin');
});

test('I4: of two Admins who demote each other at once, one stays', async () => {
  for (let round = 0; round < 10; round++) {
    const scene = await setScene('admin');
    const me = scene.me as Seat; // an Admin joined
    const demote = (by: Seat, whom: Seat) =>
      act(world, by.device, 'membership.role', { group: scene.group, membership: whom.membership, role: 'user' });
    const codes = await Promise.all([demote(me, scene.founder), demote(scene.founder, me)]);
    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  }
});

test('I3, I9: a role that is lowered, or a membership that ends, shows in the scopes of the next answer', async () => {
  const { group, founder, me } = await setScene('admin');
  const seat = me as Seat; // an Admin joined
  const scopes: Record<string, string[]> = {};
  let holding = createHolding();
  for (const role of ['admin', 'analyst', 'user'] as Role[]) {
    await act(world, founder.device, 'membership.role', { group, membership: seat.membership, role });
    holding = await pullAll(world, seat.device, holding);
    scopes[role] = holding.scopes.map((scope) => scope.split(':')[0] ?? '');
  }
  await act(world, founder.device, 'membership.remove', { group, membership: seat.membership });
  holding = await pullAll(world, seat.device, holding);
  scopes.removed = holding.scopes.map((scope) => scope.split(':')[0] ?? '');
  expect(scopes).toEqual({
    admin: ['admin', 'card', 'self', 'team'],
    analyst: ['card', 'self', 'team'],
    user: ['card', 'self'],
    removed: ['self'],
  });
  expect([...holding.rows.keys(), ...holding.tiles.keys()].every((key) => key.startsWith('self:'))).toBe(true);
});

test('I13: what a person sees is the union over his accounts, Group by Group', async () => {
  const { group, founder, me } = await setScene('user');
  const other = await setSecondGroup(me);
  const holding = await pullAll(world, me.device);
  expect(holding.scopes).toEqual(
    [`admin:${other}`, `card:${group}`, `card:${other}`, `self:${me.device.person}`, `team:${other}`].sort(),
  );
  expect(JSON.stringify([...holding.tiles.keys()])).not.toContain(founder.account);
});

async function setSecondGroup(me: Scene['me']): Promise<GroupId> {
  const account = await createAccount(world, me.device, 'Second');
  return (await createGroup(world, me.device, account)).group;
}

test('a Group that is deleted is gone for everybody at the next answer, and cannot be made again by its id', async () => {
  const { group, founder, victim } = await setScene('nobody');
  const holding = await pullAll(world, victim.device);
  expect(await act(world, founder.device, 'group.delete', { group })).toBe('ok');
  await pullAll(world, victim.device, holding);
  expect(holding.scopes).toEqual([`self:${victim.device.person}`]);
  expect([...holding.rows.keys()].filter((key) => key.includes('membership'))).toEqual([]);
  const args = {
    group,
    membership: world.id<MembershipId>(),
    account: founder.account,
    name: 'X',
    logo: null,
    purpose: 'other',
    about: '',
    invitations: [],
  } as const;
  expect(await act(world, founder.device, 'group.create', { ...args, invitations: [] })).toBe('refused');
});
