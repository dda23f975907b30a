import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { type Role, UNDO_GRACE_MS, UNDO_MS } from '../../../src/domain/role.ts';
import { createMailHandlers } from '../../../src/server/jobs/mail.ts';
import type { Message } from '../../../src/server/mail/message.ts';
import { createGround, type Ground } from '../ground.ts';
import { pullAll } from '../holding.ts';
import { recordsOf } from '../records.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  join,
  type Seat,
  seat,
  signIn,
  type World,
} from '../world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
let founder: Seat;
let member: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `changes ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group, seat: founder } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  member = await join(world, admin, group, `member${run}`, 'user');
});

const setRole = (seat: Seat, role: Role, by = admin) =>
  act(world, by, 'membership.role', { group, membership: seat.membership, role });
const undo = (seat: Seat, by = admin) => act(world, by, 'membership.undoRole', { group, membership: seat.membership });
const acknowledge = (seat: Seat, by = seat.device) =>
  act(world, by, 'membership.acknowledge', { group, membership: seat.membership });
const ownOf = async ({ device }: Seat) => (await recordsOf(world, device, 'membership'))[0];
const later = (ms: number) => {
  world.clock.now += ms;
};

test('R36, R42: a raise is told to its person until he has taken note, and to him alone', async () => {
  expect(await setRole(member, 'analyst')).toBe('ok');
  expect(await ownOf(member)).toMatchObject({ role: 'analyst', raisedFrom: 'user' });
  expect(JSON.stringify([...(await pullAll(world, admin)).rows.values()])).not.toContain('"raisedFrom":"user"');
  expect(await acknowledge(member, admin)).toBe('refused');
  expect(await acknowledge(member)).toBe('ok');
  expect(await ownOf(member)).toMatchObject({ role: 'analyst', raisedFrom: null });
});

test('who is raised twice before he looks is told from where, and lowering him ends it', async () => {
  await setRole(member, 'analyst');
  await setRole(member, 'admin');
  expect(await ownOf(member)).toMatchObject({ role: 'admin', raisedFrom: 'user' });
  await setRole(member, 'analyst');
  expect(await ownOf(member)).toMatchObject({ role: 'analyst', raisedFrom: null });
});

test('a change is undone once, by whoever made it, and all is as before: role, since when, and what is not yet noted', async () => {
  await setRole(member, 'analyst');
  const before = await pullAll(world, admin);
  later(1000);
  await setRole(member, 'user');
  later(1000);
  const second = await join(world, admin, group, `second${run}`, 'admin');
  expect(await undo(member, second.device)).toBe('refused');
  expect(await undo(member, member.device)).toBe('refused');
  expect(await undo(member)).toBe('ok');
  expect(await undo(member)).toBe('refused');
  const after = await pullAll(world, admin);
  for (const key of [`card:${group} staff ${member.membership}`, `team:${group} member ${member.membership}`])
    expect(after.rows.get(key)).toEqual(before.rows.get(key));
  expect(await ownOf(member)).toMatchObject({ role: 'analyst', raisedFrom: 'user' });
});

test('after ten seconds and what the way takes, a change stands', async () => {
  await setRole(member, 'admin');
  later(UNDO_MS + UNDO_GRACE_MS - 1);
  expect(await undo(member)).toBe('ok');
  await setRole(member, 'admin');
  later(UNDO_MS + UNDO_GRACE_MS);
  expect(await undo(member)).toBe('refused');
});

test('a change that somebody else has followed up cannot be undone by the first', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  await setRole(member, 'analyst');
  await setRole(member, 'admin', second.device);
  expect(await undo(member)).toBe('refused');
  expect(await undo(member, second.device)).toBe('ok');
  expect((await ownOf(member))?.role).toBe('analyst');
});

test('who demoted himself may take it back; who was demoted by another may undo nothing', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  await setRole(founder, 'user');
  expect((await ownOf(founder))?.role).toBe('user');
  expect(await undo(founder)).toBe('ok');
  expect((await ownOf(founder))?.role).toBe('admin');
  await setRole(member, 'analyst');
  await setRole(founder, 'user', second.device);
  expect([await undo(member), await undo(founder)]).toEqual(['refused', 'refused']);
});

test('I4: an undo that would leave no Admin is refused, and changes nothing', async () => {
  const account = await createAccount(world, admin, 'Ann again');
  const other = await seat(world, admin, group, { device: admin, account }, 'user');
  await setRole(other, 'admin'); // by her own first seat
  await act(world, admin, 'membership.role', { group, membership: founder.membership, role: 'user' });
  expect(await undo(other)).toBe('last-admin');
  const roles = (await recordsOf(world, admin, 'membership')).map(({ role }) => role);
  expect(roles.sort()).toEqual(['admin', 'user']);
});

test('what happened to a person’s role stands in his own log, by whom, and in nobody else’s', async () => {
  later(1);
  await setRole(member, 'analyst');
  later(1);
  await undo(member);
  const told = (await recordsOf(world, member.device, 'event')).map(({ kind, role, by }) => ({ kind, role, by }));
  expect(told).toEqual([
    { kind: 'joined', role: 'user', by: null },
    { kind: 'role', role: 'analyst', by: founder.membership },
    { kind: 'role', role: 'user', by: founder.membership },
  ]);
  expect(await recordsOf(world, admin, 'event')).toEqual([]);
});

type RaiseJob = { payload: unknown; subject: string; wait: number; due: number };
const raiseJobs = async () =>
  (
    await sql<RaiseJob>`select payload, subject, extract(epoch from run_at - now())::float8 as wait, extract(epoch from run_at)::float8 as due from job
      where kind = 'raise-mail' and payload->>'group' = ${group} order by run_at`.execute(ground.db)
  ).rows;

async function mailRaises(jobs: readonly RaiseJob[]): Promise<Message[]> {
  const mails: Message[] = [];
  const mailer = { delivers: true, send: async (mail: Message) => void mails.push(mail), close: () => undefined };
  const handler = createMailHandlers(world.context, mailer)['raise-mail'];
  for (const { payload } of jobs) await handler?.(payload);
  return mails;
}

test('I6: a raise is mailed to its person when it can no longer be undone, and names the acting Admin and nobody else', async () => {
  const hidden = await join(world, admin, group, `hidden${run}`, 'user');
  await setRole(member, 'analyst');
  const jobs = await raiseJobs();
  expect(jobs).toHaveLength(1);
  expect(jobs[0]?.wait).toBeGreaterThan((UNDO_MS + UNDO_GRACE_MS) / 1000 - 5);
  const [mail] = await mailRaises(jobs);
  expect(mail?.to).toBe(member.device.address);
  expect(mail?.text).toContain('Ann Admin has made you an Analyst');
  for (const word of [hidden.device.address, `hidden${run}`, 'Team']) expect(mail?.text).not.toContain(word);
});

test('a raise that was undone, lowered or noted is not mailed, and an Admin who is none any more is not named', async () => {
  await setRole(member, 'analyst');
  const undone = await raiseJobs();
  await undo(member);
  expect(await raiseJobs()).toEqual([]);
  expect(await mailRaises(undone)).toEqual([]);
  await setRole(member, 'admin');
  expect(await setRole(founder, 'user', member.device)).toBe('ok');
  const [mail] = await mailRaises(await raiseJobs());
  expect(mail?.text).toContain('An Admin has made you an Admin');
  await acknowledge(member);
  expect(await mailRaises(await raiseJobs())).toEqual([]);
});

test('who is raised, lowered and raised again is mailed once, when the last of it can no longer be undone', async () => {
  await setRole(member, 'analyst');
  const [first] = await raiseJobs();
  await setRole(member, 'user');
  await setRole(member, 'analyst');
  const [second, ...more] = await raiseJobs();
  expect(more).toEqual([]);
  expect(second?.due).toBeGreaterThan(first?.due ?? Number.POSITIVE_INFINITY);
});

test('what its person has taken note of, an undo of a later raise does not say again', async () => {
  await setRole(member, 'analyst');
  await setRole(member, 'admin');
  await acknowledge(member);
  expect(await undo(member)).toBe('ok');
  expect(await ownOf(member)).toMatchObject({ role: 'analyst', raisedFrom: null });
});

const handOver = (to: Seat, after: 'analyst' | 'user' | 'leave', own = founder) =>
  act(world, own.device, 'group.handOver', { group, membership: own.membership, to: to.membership, after });

test.each(['analyst', 'user', 'leave'] as const)('I4: the last Admin hands over in one step, and becomes %s', async (after) => {
  expect(await handOver(member, after)).toBe('ok');
  expect(await ownOf(member)).toMatchObject({ role: 'admin', raisedFrom: 'user' });
  expect((await ownOf(founder))?.role).toBe(after === 'leave' ? undefined : after);
  expect([await undo(member), await undo(founder)]).toEqual(['refused', 'refused']);
  expect((await recordsOf(world, founder.device, 'event')).at(-1)).toMatchObject({
    kind: after === 'leave' ? 'left' : 'role',
    by: null,
  });
});

test('nobody hands over what is not his, to himself, or to nobody; and neither half is done alone', async () => {
  const second = await join(world, admin, group, `second${run}`, 'admin');
  const gone = await join(world, admin, group, `gone${run}`, 'user');
  await act(world, gone.device, 'membership.leave', { group, membership: gone.membership });
  expect(await handOver(founder, 'user')).toBe('refused');
  expect(await handOver(gone, 'user')).toBe('refused');
  expect(await handOver(member, 'user', member)).toBe('refused');
  const foreign = { group, membership: second.membership, to: member.membership, after: 'user' } as const;
  expect(await act(world, admin, 'group.handOver', foreign)).toBe('refused');
  expect((await ownOf(member))?.role).toBe('user');
  expect((await ownOf(second))?.role).toBe('admin');
});
