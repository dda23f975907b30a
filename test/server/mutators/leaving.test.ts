import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll, pullOnce } from '../holding.ts';
import { recordsOf } from '../records.ts';
import { act, createAccount, createGroup, createWorld, type Device, join, type Seat, signIn, type World } from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let analyst: Seat;
let user: Seat;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'leavings');
  admin = await signIn(world, 'admin');
  ({ group } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  analyst = await join(world, admin, group, 'analyst', 'analyst');
  user = await join(world, admin, group, 'user', 'user');
});
afterAll(() => ground.drop());

test('R33, R37: that somebody has left is told those who saw him, with the time and no name; a User’s answer stays the same', async () => {
  const [leaver, removed] = [
    await join(world, admin, group, 'leaver', 'user'),
    await join(world, admin, group, 'removed', 'user'),
  ];
  const { cookie } = await pullAll(world, user.device);
  world.clock.now += 1000;
  const at = world.clock.now;
  expect(await act(world, leaver.device, 'membership.leave', { group, membership: leaver.membership })).toBe('ok');
  expect(await act(world, admin, 'membership.remove', { group, membership: removed.membership })).toBe('ok');
  const told = [leaver, removed].map(({ membership }) => ({ id: membership, at })).sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const device of [admin, analyst.device])
    expect((await recordsOf(world, device, 'left')).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(told);
  expect(await recordsOf(world, user.device, 'left')).toEqual([]);
  expect(await pullOnce(world, user.device, cookie)).toBeNull(); // nothing is new
});

test('a role that is lowered is no leaving; and a Group that comes back knows who had left', async () => {
  const [demoted, leaver] = [
    await join(world, admin, group, 'demoted', 'analyst'),
    await join(world, admin, group, 'another', 'user'),
  ];
  expect(await act(world, leaver.device, 'membership.leave', { group, membership: leaver.membership })).toBe('ok');
  const before = await recordsOf(world, admin, 'left');
  expect(await act(world, admin, 'membership.role', { group, membership: demoted.membership, role: 'user' })).toBe('ok');
  expect(await recordsOf(world, admin, 'left')).toEqual(before);
  expect(await act(world, admin, 'group.delete', { group })).toBe('ok');
  expect(await recordsOf(world, admin, 'left')).toEqual([]);
  expect(await act(world, admin, 'group.restore', { group })).toBe('ok');
  expect(before.length).toBeGreaterThan(0);
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  expect((await recordsOf(world, analyst.device, 'left')).sort(byId)).toEqual([...before].sort(byId));
});
