import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, MembershipId } from '../../../src/domain/id.ts';
import type { Role } from '../../../src/domain/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  invite,
  join,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let founder: Seat;
let guest: Pick<Seat, 'device' | 'account'>;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `consents ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  const device = await signIn(world, `guest${run}`);
  guest = { device, account: await createAccount(world, device, 'Guest') };
});

async function accept(seen: MembershipId[], role: Role = 'user', membership = world.id<MembershipId>()): Promise<string> {
  const [waiting] = await recordsOf(world, guest.device, 'invitation');
  const invitation = waiting?.id ?? (await invite(world, admin, group, guest.device.address, role));
  const { device, account } = guest;
  return act(world, device, 'invitation.accept', { invitation, membership, account, history: 'from-today', seen });
}

test('R35: who would be seen by somebody he was not shown is not a member yet, and nothing is written', async () => {
  const shown = await staffOf(world, group);
  const analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  const before = await pullAll(world, guest.device);
  expect(await accept(shown)).toBe('changed');
  expect(await accept([])).toBe('changed');
  expect((await pullAll(world, guest.device)).scopes).toEqual(before.scopes);
  expect(await recordsOf(world, guest.device, 'receipt')).toEqual([]);
  expect((await recordsOf(world, admin, 'sent')).map(({ state }) => state).sort()).toEqual(['accepted', 'open']);
  expect(await accept([...shown, analyst.membership])).toBe('ok');
});

test('whoever was shown and is gone, or sees less now, needs no second look', async () => {
  const analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  const shown = await staffOf(world, group);
  await act(world, admin, 'membership.role', { group, membership: analyst.membership, role: 'user' });
  expect(await accept(shown)).toBe('ok');
});

test('R33: Users who come and go change nothing about what was shown', async () => {
  const shown = await staffOf(world, group);
  await join(world, admin, group, `hidden${run}`, 'user');
  expect(await accept(shown)).toBe('ok');
});

test('an invitation of somebody else’s is refused, whatever was shown', async () => {
  const invitation = await invite(world, admin, group, `else${run}@x.test`, 'user');
  const args = { invitation, membership: world.id<MembershipId>(), account: guest.account, history: 'all', seen: [] } as const;
  expect(await act(world, guest.device, 'invitation.accept', { ...args, seen: [] })).toBe('refused');
});

test('R35: the receipt says what was agreed to: role, from when, who sees it, and holds no User', async () => {
  const analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  await join(world, admin, group, `hidden${run}`, 'user');
  const membership = world.id<MembershipId>();
  expect(await accept(await staffOf(world, group), 'analyst', membership)).toBe('ok');
  const [receipt] = await recordsOf(world, guest.device, 'receipt');
  expect(receipt).toEqual({
    id: membership,
    group,
    groupName: 'Team',
    account: guest.account,
    role: 'analyst',
    since: '2026-11-21',
    staff: expect.arrayContaining([
      { id: founder.membership, role: 'admin' },
      { id: analyst.membership, role: 'analyst' },
    ]),
    at: world.clock.now,
    endedAt: null,
  });
  expect(receipt?.staff).toHaveLength(2);
  expect(await recordsOf(world, admin, 'receipt')).toEqual([]);
});

test('a receipt is never changed by what others do, and ends with the membership', async () => {
  const membership = world.id<MembershipId>();
  await accept(await staffOf(world, group), 'user', membership);
  const [receipt] = await recordsOf(world, guest.device, 'receipt');
  await join(world, admin, group, `later${run}`, 'analyst');
  await act(world, admin, 'group.edit', { group, name: 'Renamed', logo: null, purpose: 'other', about: '' });
  await act(world, admin, 'membership.role', { group, membership, role: 'analyst' });
  expect(await recordsOf(world, guest.device, 'receipt')).toEqual([receipt]);
  world.clock.now += 5;
  await act(world, admin, 'membership.remove', { group, membership });
  expect(await recordsOf(world, guest.device, 'receipt')).toEqual([{ ...receipt, endedAt: world.clock.now }]);
});

test('who comes back agrees anew: two receipts, one ended', async () => {
  const membership = world.id<MembershipId>();
  await accept(await staffOf(world, group), 'user', membership);
  await act(world, guest.device, 'membership.leave', { group, membership });
  expect(await accept(await staffOf(world, group), 'user', membership)).toBe('refused');
  expect(await accept(await staffOf(world, group))).toBe('ok');
  const receipts = await recordsOf(world, guest.device, 'receipt');
  expect(receipts.map(({ endedAt }) => endedAt === null).sort()).toEqual([false, true]);
});
