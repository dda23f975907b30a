import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId, MembershipId } from '../../../src/domain/id.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  addDevice,
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
  staffOf,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let founder: Seat;
let analyst: Seat;
let user: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `suspensions ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  user = await join(world, admin, group, `user${run}`, 'user');
  for (const seat of [founder, analyst, user]) await importReading(world, seat, readingOf('2026-11-20', 40, 7));
});

const later = () => new Date(++world.clock.now); // so that what happened has an order
const suspend = ({ device }: Seat) => changePlan(ground.db, device.person, 'free', later());
const resume = ({ device }: Seat) => changePlan(ground.db, device.person, 'business', later());
const textOf = async ({ device }: Seat) => {
  const { rows, tiles } = await pullAll(world, device);
  return JSON.stringify([[...rows], [...tiles]]);
};

test('I10: a plan that lapses ends all sight at the next answer, in both directions, and says so to him and to the Admins', async () => {
  await suspend(analyst);
  const { scopes, rows } = await pullAll(world, analyst.device);
  expect(scopes).toEqual([`self:${analyst.device.person}`]);
  expect([...rows.keys()].every((key) => key.startsWith('self:'))).toBe(true);
  expect(await recordsOf(world, analyst.device, 'membership')).toMatchObject([{ role: 'analyst', suspended: 'Team' }]);
  expect((await recordsOf(world, analyst.device, 'event')).at(-1)).toMatchObject({ kind: 'suspended', groupName: 'Team' });
  const { rows: seen, tiles } = await pullAll(world, admin);
  expect([...tiles.keys()].filter((key) => key.startsWith('team:')).join()).not.toContain(analyst.account);
  expect(seen.has(`team:${group} member ${analyst.membership}`)).toBe(false);
  expect(seen.has(`card:${group} staff ${analyst.membership}`)).toBe(false);
  expect(await recordsOf(world, admin, 'suspended')).toEqual([
    { id: analyst.membership, name: `analyst${run}`, role: 'analyst', at: world.clock.now },
  ]);
});

test('I10: the plan back, everything is as it was, and figures of the time between are there', async () => {
  const before = await pullAll(world, admin);
  await suspend(user);
  await importReading(world, user, readingOf('2026-11-20', 80, 9, world.clock.now + 1));
  expect(await textOf(founder)).not.toContain(user.account);
  await resume(user);
  const { rows, tiles, scopes } = await pullAll(world, admin);
  expect(rows.get(`team:${group} member ${user.membership}`)).toEqual(before.rows.get(`team:${group} member ${user.membership}`));
  expect([...tiles.keys()].filter((key) => key.includes(user.account)).map((key) => key.slice(-7))).toHaveLength(3);
  expect(scopes).toEqual(before.scopes);
  expect(await recordsOf(world, admin, 'suspended')).toEqual([]);
  expect(await recordsOf(world, user.device, 'membership')).toMatchObject([{ suspended: null }]);
  expect((await pullAll(world, user.device)).scopes).toEqual([`card:${group}`, `self:${user.device.person}`]);
});

test('R33: no other User can tell that a User’s plan lapsed or came back: not a head of his moves', async () => {
  const other = await join(world, admin, group, `other${run}`, 'user');
  const { cookie } = await pullAll(world, other.device);
  for (const change of [suspend, resume]) {
    await change(user);
    const response = await world.app.request('/v1/pull', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${other.device.token}` },
      body: JSON.stringify({ clientId: other.device.clientId, cookie }),
    });
    expect(response.status).toBe(204);
  }
});

test('whoever rests reads nothing of the Group by row-level security alone, and nobody but staff reads of him', async () => {
  await suspend(analyst);
  const look = (seat: Seat) =>
    asViewer(ground.db, seat.device.person, async (tx) => ({
      accounts: (await tx.selectFrom('account').select('account_id').execute()).map((row) => row.account_id),
      months: (await tx.selectFrom('account_month').select('account_id').distinct().execute()).map((row) => row.account_id),
      groups: (await tx.selectFrom('grp').select('group_id').execute()).map((row) => row.group_id),
      scopes: (await tx.selectFrom('scope').select('scope').execute()).map((row) => row.scope),
    }));
  expect(await look(analyst)).toEqual({
    accounts: [analyst.account],
    months: [analyst.account],
    groups: [],
    scopes: [`self:${analyst.device.person}`],
  });
  expect((await look(founder)).months).not.toContain(analyst.account);
});

test('I8: who rests may still leave, and do nothing else; his invitation says that he left', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  await suspend(second);
  const { device, membership } = second;
  expect(await act(world, device, 'group.edit', { group, name: 'X', logo: null, purpose: 'other', about: '' })).toBe('refused');
  expect(await act(world, device, 'membership.remove', { group, membership: user.membership })).toBe('refused');
  expect(await act(world, device, 'group.delete', { group })).toBe('refused');
  expect(await act(world, device, 'membership.leave', { group, membership })).toBe('ok');
  expect(await recordsOf(world, admin, 'suspended')).toEqual([]);
  expect((await recordsOf(world, admin, 'sent')).find(({ address }) => address === device.address)?.state).toBe('left');
  await resume(second);
  expect((await pullAll(world, device)).scopes).toEqual([`self:${device.person}`]);
});

test('an Admin removes one who rests, and changes no role of his; inviting him again changes nothing', async () => {
  await suspend(user);
  const { membership, device } = user;
  expect(await act(world, admin, 'membership.role', { group, membership, role: 'admin' })).toBe('refused');
  await invite(world, admin, group, device.address, 'admin');
  expect((await recordsOf(world, admin, 'sent')).filter(({ address }) => address === device.address)).toHaveLength(1);
  later();
  expect(await act(world, admin, 'membership.remove', { group, membership })).toBe('ok');
  expect((await recordsOf(world, device, 'event')).at(-1)).toMatchObject({ kind: 'removed', by: founder.membership });
});

test('I4: an Admin who rests counts for nobody else, and the only one cannot leave, at rest or not', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  await suspend(second);
  const leave = (seat: Seat) => act(world, seat.device, 'membership.leave', { group, membership: seat.membership });
  expect(await leave(founder)).toBe('last-admin');
  await suspend(founder);
  expect(await leave(second)).toBe('ok'); // another Admin has his seat, at rest too
  expect(await leave(founder)).toBe('last-admin');
  await resume(founder);
  expect((await pullAll(world, admin)).scopes).toContain(`admin:${group}`);
});

test('whoever is at rest is not shown to those invited, and agreeing without him is agreeing to all', async () => {
  await suspend(analyst);
  const guest = await signIn(world, `guest${run}`);
  const account = await createAccount(world, guest, 'Guest');
  const invitation = await invite(world, admin, group, guest.address, 'user');
  expect((await recordsOf(world, guest, 'invitation'))[0]?.staff.map(({ id }) => id)).toEqual([founder.membership]);
  const seen = await staffOf(world, group);
  expect(seen).toEqual([founder.membership]);
  const args = { invitation, membership: world.id<MembershipId>(), account, history: 'all', seen } as const;
  expect(await act(world, guest, 'invitation.accept', args)).toBe('ok');
});

test('a Group that is renamed meanwhile is known by its new name to whoever rests', async () => {
  await suspend(user);
  await act(world, admin, 'group.edit', { group, name: 'Renamed', logo: null, purpose: 'other', about: '' });
  expect(await recordsOf(world, user.device, 'membership')).toMatchObject([{ suspended: 'Renamed' }]);
});

test('of a plan that lapses and an invitation that is accepted at once, no member stays without the plan', async () => {
  for (let round = 0; round < 12; round++) {
    const device = await signIn(world, `racer${run}-${round}`);
    const account = await createAccount(world, device, 'Racer');
    const invitation = await invite(world, admin, group, device.address, 'user');
    const seen = await staffOf(world, group);
    const args = { invitation, membership: world.id<MembershipId>(), account, history: 'all', seen } as const;
    await Promise.all([act(world, device, 'invitation.accept', args), changePlan(ground.db, device.person, 'free')]);
    expect((await pullAll(world, device)).scopes).toEqual([`self:${device.person}`]);
  }
});

test('I10: of imports, plans that lapse and come back, removals and changes of role at once, none leaves a figure behind', async () => {
  for (let round = 0; round < 8; round++) {
    const seat = await join(world, admin, group, `busy${run}-${round}`, round % 2 ? 'analyst' : 'user');
    const second = await addDevice(world, seat.device);
    const import_ = (value: number) =>
      importReading(world, { ...seat, device: second }, readingOf('2026-11-20', 60 + value, value, world.clock.now + value));
    const figures = async () =>
      [...(await pullAll(world, admin)).tiles.keys()].filter((key) => key.startsWith('team:') && key.includes(seat.account))
        .length;
    await Promise.all([import_(round), suspend(seat)]);
    expect(await figures()).toBe(0);
    await Promise.all([import_(100 + round), resume(seat)]);
    expect(await figures()).toBeGreaterThan(4);
    const { membership } = seat;
    const role = act(world, admin, 'membership.role', { group, membership, role: 'analyst' });
    await Promise.all([import_(200), suspend(seat), role]);
    expect(await figures()).toBe(0);
    const ending = act(world, admin, 'membership.remove', { group, membership });
    await Promise.all([import_(300), resume(seat), ending]);
    expect([await ending, await figures()]).toEqual(['ok', 0]);
    const { rows } = await pullAll(world, admin);
    expect([...rows].filter(([key]) => !/ (sent|left) /.test(key) && key.includes(membership))).toEqual([]);
  }
});
