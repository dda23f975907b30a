import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { RESTORE_MS } from '../../../src/domain/group.ts';
import type { GroupId } from '../../../src/domain/id.ts';
import { updateAccount } from '../../../src/server/db/account.ts';
import { updateStanding } from '../../../src/server/db/person.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { eraseDeleted } from '../../../src/server/scopes/upkeep.ts';
import { createGround, type Ground, somebodyWaits } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
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
  world = await createWorld(ground.db, `restorations ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  analyst = await join(world, admin, group, `analyst${run}`, 'analyst');
  user = await join(world, admin, group, `user${run}`, 'user');
  for (const seat of [founder, analyst, user]) await importReading(world, seat, readingOf('2026-11-20', 40, 7));
});

const remove = (by = admin) => act(world, by, 'group.delete', { group });
const restore = (by = admin) => act(world, by, 'group.restore', { group });
const later = (ms: number) => {
  world.clock.now += ms;
};

/** All that somebody holds but his log, which tells what happened in between. */
async function holdingOf(device: Device): Promise<unknown> {
  const { rows, tiles, scopes } = await pullAll(world, device);
  const kept = [...rows].filter(([key]) => !/ (event|entry) /.test(key));
  return { rows: new Map(kept.sort()), tiles: new Map([...tiles].sort()), scopes };
}

test('R49: sight ends at once for everybody; only who was Admin is told that the Group may come back', async () => {
  await remove();
  for (const { device } of [founder, analyst, user]) {
    const { rows, tiles, scopes } = await pullAll(world, device);
    expect(scopes).toEqual([`self:${device.person}`]);
    expect([...rows.keys(), ...tiles.keys()].every((key) => key.startsWith('self:'))).toBe(true);
    expect([...rows.keys()].some((key) => key.includes(' membership '))).toBe(false);
  }
  const deleted = { id: group, name: 'Team', deletedAt: world.clock.now, until: world.clock.now + RESTORE_MS };
  expect(await recordsOf(world, admin, 'deleted')).toEqual([deleted]);
  for (const { device } of [analyst, user]) expect(await recordsOf(world, device, 'deleted')).toEqual([]);
});

test('restored, everybody holds what he held: the same memberships, roles, figures and invitations that were answered', async () => {
  const devices = [founder, analyst, user].map(({ device }) => device);
  const before = await Promise.all(devices.map(holdingOf));
  later(1000);
  await remove();
  later(1000);
  expect(await restore()).toBe('ok');
  expect(await Promise.all(devices.map(holdingOf))).toEqual(before);
  const told = (await recordsOf(world, user.device, 'event')).map(({ kind, by }) => [kind, by]);
  expect(told).toEqual([
    ['joined', null],
    ['group-deleted', founder.membership],
    ['group-restored', founder.membership],
  ]);
});

test('I5: an invitation that waited is revoked by the deletion, and stays so', async () => {
  const guest = await signIn(world, `guest${run}`);
  const invitation = await invite(world, admin, group, guest.address, 'user');
  await remove();
  expect(await recordsOf(world, guest, 'invitation')).toEqual([]);
  const { rows } = await sql`select 1 from job where subject = ${invitation}`.execute(ground.db);
  expect(rows).toEqual([]); // its mail goes out no more
  await restore();
  expect(await recordsOf(world, guest, 'invitation')).toEqual([]);
  const sent = (await recordsOf(world, admin, 'sent')).find(({ id }) => id === invitation);
  expect(sent?.state).toBe('revoked');
});

test('nobody restores a Group but who was its Admin when it was deleted, and all others are answered alike', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  const past = await join(world, admin, group, `past${run}`, 'admin');
  await act(world, admin, 'membership.role', { group, membership: past.membership, role: 'analyst' });
  expect(await restore()).toBe('refused'); // it is not deleted
  await remove();
  const stranger = await signIn(world, `stranger${run}`);
  for (const by of [analyst.device, user.device, past.device, stranger]) expect(await restore(by)).toBe('refused');
  expect(await act(world, stranger, 'group.restore', { group: world.id<GroupId>() })).toBe('refused');
  expect(await restore(second.device)).toBe('ok');
  expect(await restore()).toBe('refused');
});

test('R12: without the plan nobody restores, and who lost it meanwhile comes back at rest', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  await remove();
  await changePlan(ground.db, admin.person, 'free');
  expect(await restore()).toBe('refused');
  expect(await restore(second.device)).toBe('ok');
  expect((await pullAll(world, admin)).scopes).toEqual([`self:${admin.person}`]);
  expect(await recordsOf(world, admin, 'membership')).toMatchObject([{ role: 'admin', suspended: 'Team' }]);
  expect(await recordsOf(world, second.device, 'suspended')).toMatchObject([{ id: founder.membership, role: 'admin' }]);
});

test('of a plan that lapses and a Group that is restored at once neither is given up for the other', async () => {
  await remove();
  let restoring: Promise<unknown> = Promise.resolve();
  await ground.db.transaction().execute(async (tx) => {
    await updateStanding(tx, admin.person, { plan: 'free', graceUntil: null, own: { plan: 'free', until: null, left: null } });
    restoring = restore();
    await somebodyWaits(ground.db);
    await sql`select from grp where group_id = ${group} for update nowait`.execute(tx);
  });
  expect(await restoring).toBe('needs-business');
});

test('what is renamed or imported while a Group is restored is in it', async () => {
  await remove();
  let restoring: Promise<unknown> = Promise.resolve();
  await ground.db.transaction().execute(async (tx) => {
    await updateAccount(tx, {
      account_id: user.account,
      person_id: user.device.person,
      name: 'New Name',
      vanity: null,
      confirmed: false,
    });
    restoring = restore();
    await Promise.race([restoring, somebodyWaits(ground.db)]);
  });
  expect(await restoring).toBe('ok');
  const member = (await recordsOf(world, admin, 'member')).find(({ id }) => id === user.membership);
  expect(member?.name).toBe('New Name');
});

test('after seven days it cannot be restored, and upkeep erases its rows and what told of it, but no receipt', async () => {
  await remove();
  later(RESTORE_MS);
  expect(await restore()).toBe('refused');
  await eraseDeleted(ground.db, new Date(world.clock.now));
  const { rows } = await sql<{ left: number }>`
    select (select count(*) from membership where group_id = ${group}) + (select count(*) from invitation where group_id = ${group})
      + (select count(*) from audit_entry where group_id = ${group}) + (select count(*) from audit_party where group_id = ${group})
      + (select count(*) from scope where scope like ${`%:${group}`}) as left`.execute(ground.db);
  expect(rows).toEqual([{ left: 0 }]);
  const { rows: kept } =
    await sql`select name, about, founder_id = group_id as nobody from grp where group_id = ${group}`.execute(ground.db);
  expect(kept).toEqual([{ name: '', about: '', nobody: true }]);
  expect(await recordsOf(world, admin, 'deleted')).toEqual([]);
  expect(await recordsOf(world, user.device, 'receipt')).toMatchObject([{ groupName: 'Team', endedAt: expect.any(Number) }]);
});

test('a Group that is deleted for less than seven days is not erased', async () => {
  await remove();
  later(RESTORE_MS - 1);
  await eraseDeleted(ground.db, new Date(world.clock.now));
  expect(await restore()).toBe('ok');
});
