import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId, MembershipId } from '../../../src/domain/id.ts';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { tellExpired } from '../../../src/server/scopes/upkeep.ts';
import { createRandom, type Random } from '../../model/random.ts';
import { createGround, type Ground } from '../ground.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  join,
  readingOf,
  type Seat,
  signIn,
  staffOf,
  type World,
} from '../world.ts';

const ROUNDS = 25;
let ground: Ground;
let world: World;
let group: GroupId;
let seats: Seat[];
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'races');
  const device = await signIn(world, 'first');
  const created = await createGroup(world, device, await createAccount(world, device, 'First'));
  group = created.group;
  seats = [created.seat];
  for (const role of ['admin', 'admin', 'analyst', 'user', 'user'] as const)
    seats.push(await join(world, device, group, `${role}${seats.length}`, role));
});
afterAll(() => ground.drop());

/** What somebody does in this moment; whether he may is not asked here. Each on a device of his own, so that nobody waits for himself. */
async function doSomething(random: Random): Promise<unknown> {
  const [by, other] = [random.pick(seats), random.pick(seats)];
  const device = await addDevice(world, by.device);
  const { membership } = other;
  const what = random.below(11);
  if (what === 0)
    return act(world, device, 'membership.role', { group, membership, role: random.pick(['user', 'analyst', 'admin']) });
  if (what === 1) return act(world, device, 'membership.undoRole', { group, membership });
  if (what === 2)
    return act(world, device, 'group.handOver', { group, membership: by.membership, to: membership, after: 'user' });
  if (what === 3) return act(world, device, 'membership.leave', { group, membership: by.membership });
  if (what === 4) return act(world, device, 'membership.remove', { group, membership });
  if (what === 5) return changePlan(ground.db, by.device.person, random.pick(['free', 'business', 'business']));
  if (what === 6) return act(world, device, 'group.delete', { group });
  if (what === 7) return importReading(world, { ...by, device }, readingOf('2026-11-20', 1 + random.below(90), random.below(99)));
  if (what === 8) return tellExpired(ground.db, new Date(world.clock.now + 30 * 86_400_000));
  if (what === 9) return act(world, device, 'account.edit', { account: by.account, name: `N ${random.below(99)}`, vanity: null });
  return comeBack(device, by);
}

/** By an invitation, if one waits for him. */
async function comeBack(device: Device, by: Seat): Promise<unknown> {
  const { rows } = await sql<{ id: never }>`select invitation_id as id from invitation
    where address = ${by.device.address} and state = 'open'`.execute(ground.db);
  const [membership, seen] = [world.id<MembershipId>(), await staffOf(world, group)];
  const args = { membership, account: by.account, history: 'all', seen } as const;
  const code = rows[0] && (await act(world, device, 'invitation.accept', { invitation: rows[0].id, ...args, seen }));
  if (code === 'ok') seats[seats.indexOf(by)] = { ...by, membership };
  return code;
}

/** Everybody has his plan again, the Group is there, and who has gone is invited, and mostly comes; an Admin is always left (I4). */
async function setRight(random: Random): Promise<void> {
  for (const { device } of seats) await changePlan(ground.db, device.person, 'business');
  for (const { device } of seats) await act(world, device, 'group.restore', { group });
  const invitations = seats.map(({ device }) => ({ id: world.id<never>(), address: device.address, role: 'analyst' as const }));
  const codes: string[] = [];
  for (const { device } of seats) codes.push(await act(world, device, 'invitation.send', { group, invitations }));
  expect(codes).toContain('ok');
  for (const seat of seats) if (random.below(3) > 0) await comeBack(await addDevice(world, seat.device), seat);
}

/** Records that are told and should not be, or the other way round: what a scope holds, and what the tables say. */
async function findWrong(): Promise<unknown[]> {
  const live = sql`from scope_row where value is not null and scope`;
  const mine = sql`from membership where group_id = ${group} and`;
  const pairs: readonly [ReturnType<typeof sql>, ReturnType<typeof sql>][] = [
    [
      sql`select concat(key, value->>'role') ${live} = ${`card:${group}`} and entity = 'staff'`,
      sql`select concat(membership_id, role) ${mine} present and role <> 'user'`,
    ],
    [
      sql`select concat(key, value->>'role') ${live} = ${`team:${group}`} and entity = 'member'`,
      sql`select concat(membership_id, role) ${mine} present`,
    ],
    [
      sql`select concat(key, value->>'role') ${live} = ${`admin:${group}`} and entity = 'suspended'`,
      sql`select concat(membership_id, role) ${mine} seated and not present`,
    ],
    [
      sql`select concat(key, value->>'role', value->>'suspended' is null) ${live} like 'self:%' and entity = 'membership'`,
      sql`select concat(membership_id, role, present) ${mine} seated`,
    ],
    [
      sql`select concat(key, value->>'endedAt' is null) ${live} like 'self:%' and entity = 'receipt'`,
      sql`select concat(membership_id, seated) ${mine} membership_id in (select r.membership_id from receipt r)`,
    ],
    [
      sql`select concat(key, scope) ${live} like 'self:%' and entity = 'deleted'`,
      sql`select distinct concat(group_id, 'self:', person_id) ${mine} role = 'admin' and ended_at is null and deleted_at is not null`,
    ],
    [
      sql`select concat(key, value->>'state') ${live} = ${`admin:${group}`} and entity = 'sent'`,
      sql`select concat(invitation_id, state) from invitation where group_id = ${group} and (select deleted_at from grp where group_id = ${group}) is null`,
    ],
    [
      sql`select concat(account_id, month) from scope_change where scope = ${`team:${group}`}`,
      sql`select concat(am.account_id, am.month) from membership m join account_month am using (account_id) where m.group_id = ${group} and m.present`,
    ],
  ];
  const wrong: unknown[] = [];
  for (const [at, [told, stored]] of pairs.entries()) {
    const { rows } = await sql`((${told}) except (${stored})) union all ((${stored}) except (${told}))`.execute(ground.db);
    wrong.push(...rows.map((row) => [at, row]));
  }
  return wrong;
}

test('I3, I4, I9, I10: whatever is done at once to a Group’s life, all that is told agrees with what is stored', {
  timeout: 300_000,
}, async () => {
  const random = createRandom(7);
  const done: unknown[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await setRight(random);
    expect(await findWrong(), `after ${round} rounds, in peace`).toEqual([]);
    world.clock.now += 1000;
    done.push(...(await Promise.all(Array.from({ length: 6 }, () => doSomething(random)))));
    expect(await findWrong(), `after ${round} rounds`).toEqual([]);
  }
  expect(done.filter((code) => code === 'ok').length).toBeGreaterThan(10);
});
