import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AUDIT_ACTIONS, findBreak } from '../../src/domain/audit.ts';
import type { GroupId, InvitationId } from '../../src/domain/id.ts';
import { INVITATION_LIFETIME_MS } from '../../src/domain/invitation.ts';
import { MUTATION_SCHEMAS } from '../../src/protocol/mutation.ts';
import type { Event } from '../../src/protocol/entity.ts';
import { asViewer } from '../../src/server/db/role.ts';
import { sha256 } from '../../src/server/scopes/audit.ts';
import { changePlan } from '../../src/server/scopes/plan.ts';
import { tellExpired } from '../../src/server/scopes/upkeep.ts';
import { type Log, pullLog } from './audit-log.ts';
import { createGround, type Ground } from './ground.ts';
import { pullAll } from './holding.ts';
import {
  act,
  addDevice,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  invite,
  join,
  type Seat,
  signIn,
  type World,
} from './world.ts';

let ground: Ground;
let world: World;
beforeAll(async () => {
  ground = await createGround();
  world = await createWorld(ground.db, 'audit');
});
afterAll(() => ground.drop());

const FIELDS = { name: 'Renamed', logo: null, purpose: 'clients', about: 'x' } as const;
const breakOf = (group: GroupId, { entries }: Log) => findBreak(group, entries, async (text) => sha256(text));

async function found(name: string): Promise<{ group: GroupId; admin: Seat }> {
  const device = await signIn(world, name);
  const { group, seat: admin } = await createGroup(world, device, await createAccount(world, device, name));
  return { group, admin };
}

/** One of each, a minute after the other; who changed a role thinks better of it after a second. */
async function doEverything(): Promise<{ readonly group: GroupId; readonly reader: Device }> {
  const { group, admin } = await found('ada');
  const ada = admin.device;
  const step = async (work: Promise<unknown>, wait = 60_000): Promise<void> => {
    if (typeof (await work) === 'string') expect(await work).toBe('ok');
    world.clock.now += wait;
  };
  await step(act(world, ada, 'group.edit', { group, ...FIELDS }));
  const bo = await join(world, ada, group, 'bo', 'analyst', 'from-today');
  const [dee, fay] = [await signIn(world, 'dee'), await signIn(world, 'fay', 'free')];
  const declined = await invite(world, ada, group, 'dee@x.test', 'user');
  await step(act(world, dee, 'invitation.decline', { invitation: declined, never: true }));
  const cy = await invite(world, ada, group, 'cy@x.test', 'user');
  await step(act(world, ada, 'invitation.resend', { group, invitation: cy }));
  const needing = await invite(world, ada, group, 'fay@x.test', 'user');
  await step(act(world, fay, 'invitation.requestPlan', { invitation: needing }));
  await step(act(world, ada, 'invitation.revoke', { group, invitation: needing }));
  await step(act(world, ada, 'membership.askFigures', { group, membership: bo.membership }));
  await step(act(world, ada, 'membership.setGoal', { group, membership: bo.membership, metric: 'posts', wish: null }));
  await step(act(world, ada, 'group.setLeaderboard', { group, board: null }));
  await step(act(world, ada, 'group.setGoal', { group, metric: 'posts', wish: null }));
  await step(act(world, ada, 'membership.label', { group, membership: bo.membership, labels: ['Word'] }));
  await step(act(world, ada, 'membership.role', { group, membership: bo.membership, role: 'user' }), 1000);
  await step(act(world, ada, 'membership.undoRole', { group, membership: bo.membership }), INVITATION_LIFETIME_MS);
  await step(tellExpired(world.db, new Date(world.clock.now)));
  await step(changePlan(world.db, bo.device.person, 'free', new Date(world.clock.now)));
  await step(changePlan(world.db, bo.device.person, 'business', new Date(world.clock.now)));
  const handOver = { group, membership: admin.membership, to: bo.membership, after: 'analyst' } as const;
  await step(act(world, ada, 'group.handOver', handOver));
  await step(act(world, bo.device, 'membership.remove', { group, membership: admin.membership }));
  const gil = await join(world, bo.device, group, 'gil', 'user');
  await step(act(world, gil.device, 'membership.leave', { group, membership: gil.membership }));
  await step(act(world, bo.device, 'group.delete', { group }));
  await step(act(world, bo.device, 'group.restore', { group }), 0);
  return { group, reader: bo.device };
}

test('who did what, when, and to whom: a line for each action, in order, whole', async () => {
  const begun = world.clock.now;
  const { group, reader } = await doEverything();
  const log = await pullLog(world, reader, group);
  expect(log.said).toEqual([
    ['ada', 'group.create', null, {}],
    ['ada', 'group.edit', null, {}],
    ['ada', 'invitation.send', 'bo@x.test', { role: 'analyst' }],
    ['bo', 'invitation.accept', 'bo', { role: 'analyst', history: 'from-today' }],
    ['ada', 'invitation.send', 'dee@x.test', { role: 'user' }],
    ['dee@x.test', 'invitation.decline', 'dee@x.test', {}],
    ['ada', 'invitation.send', 'cy@x.test', { role: 'user' }],
    ['ada', 'invitation.resend', 'cy@x.test', {}],
    ['ada', 'invitation.send', 'fay@x.test', { role: 'user' }],
    ['fay@x.test', 'invitation.requestPlan', 'fay@x.test', {}],
    ['ada', 'invitation.revoke', 'fay@x.test', {}],
    ['ada', 'membership.askFigures', 'bo', {}],
    ['ada', 'membership.setGoal', 'bo', {}],
    ['ada', 'group.setLeaderboard', null, {}],
    ['ada', 'group.setGoal', null, {}],
    ['ada', 'membership.label', 'bo', {}],
    ['ada', 'membership.role', 'bo', { from: 'analyst', to: 'user' }],
    ['ada', 'membership.undoRole', 'bo', { from: 'user', to: 'analyst' }],
    [null, 'invitation.expire', 'cy@x.test', {}],
    [null, 'membership.suspend', 'bo', {}],
    [null, 'membership.resume', 'bo', {}],
    ['ada', 'group.handOver', 'bo', { from: 'analyst', to: 'analyst' }],
    ['bo', 'membership.remove', 'ada', { role: 'analyst' }],
    ['bo', 'invitation.send', 'gil@x.test', { role: 'user' }],
    ['gil', 'invitation.accept', 'gil', { role: 'user', history: 'all' }],
    ['gil', 'membership.leave', 'gil', { role: 'user' }],
    ['bo', 'group.delete', null, {}],
    ['bo', 'group.restore', null, {}],
  ]);
  const times = log.entries.map(({ at }) => at);
  expect([times[0], times.at(-1)]).toEqual([begun, world.clock.now]);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect((times[17] ?? 0) - (times[16] ?? 0)).toBe(1000);
  expect(log.entries.map(({ seq }) => seq)).toEqual(log.entries.map((_, place) => place + 1));
  expect(await breakOf(group, log)).toBeNull();
  expect([...new Set(log.entries.map(({ action }) => action))].sort()).toEqual([...AUDIT_ACTIONS].sort());
});

test('a mutation that was refused, and one that changed nothing, leave no line', async () => {
  const { group, admin } = await found('ann');
  const ben = await join(world, admin.device, group, 'ben', 'user');
  const before = (await pullLog(world, admin.device, group)).entries.length;
  expect(await act(world, ben.device, 'group.edit', { group, ...FIELDS })).toBe('refused');
  expect(await act(world, admin.device, 'membership.leave', { group, membership: admin.membership })).toBe('last-admin');
  expect(await act(world, admin.device, 'membership.role', { group, membership: ben.membership, role: 'user' })).toBe('ok');
  const again = { id: world.id<InvitationId>(), address: ben.device.address, role: 'user' } as const;
  expect(await act(world, admin.device, 'invitation.send', { group, invitations: [again] })).toBe('ok');
  expect((await pullLog(world, admin.device, group)).entries).toHaveLength(before);
});

test('lines that many write at once have numbers without a gap, and each follows from the one before it', async () => {
  const { group, admin } = await found('cat');
  const other = await join(world, admin.device, group, 'dan', 'admin');
  const devices = await Promise.all(Array.from({ length: 12 }, (_, at) => addDevice(world, (at % 2 ? admin : other).device)));
  const answers = await Promise.all(
    devices.map((device, at) => act(world, device, 'group.edit', { group, ...FIELDS, about: `${at}` })),
  );
  expect(answers).toEqual(devices.map(() => 'ok'));
  const log = await pullLog(world, admin.device, group);
  expect(log.entries.map(({ seq }) => seq)).toEqual(log.entries.map((_, place) => place + 1));
  expect(log.entries).toHaveLength(3 + devices.length);
  expect(await breakOf(group, log)).toBeNull();
});

test('who was invited is named by that address alone, though we know whose it is', async () => {
  const { group, admin } = await found('eli');
  const fox = await signIn(world, 'fox');
  await createAccount(world, fox, 'Fiona Fox');
  const invitation = await invite(world, admin.device, group, fox.address, 'user');
  expect(await act(world, fox, 'invitation.decline', { invitation, never: false })).toBe('ok');
  const { said } = await pullLog(world, admin.device, group);
  expect(said.at(-1)).toEqual([fox.address, 'invitation.decline', fox.address, {}]);
  const { rows } = await sql`select 1 from audit_party where group_id = ${group} and person_id = ${fox.person}`.execute(world.db);
  expect(rows).toEqual([]);
});

test('a person has another id in the log of each Group', async () => {
  const { group, admin } = await found('gus');
  const second = await createGroup(world, admin.device, admin.account);
  const [one, two] = [await pullLog(world, admin.device, group), await pullLog(world, admin.device, second.group)];
  expect([one.said[0]?.[0], two.said[0]?.[0]]).toEqual(['gus', 'gus']);
  expect(one.entries[0]?.by).not.toBe(two.entries[0]?.by);
});

test('R33: an Analyst and a User get nothing of the log, nor a stranger; a User is told of what concerns himself', async () => {
  const { group, admin } = await found('hal');
  const ida = await join(world, admin.device, group, 'ida', 'analyst');
  const jo = await join(world, admin.device, group, 'jo', 'user');
  await join(world, admin.device, group, 'kim', 'user');
  await act(world, admin.device, 'membership.role', { group, membership: jo.membership, role: 'analyst' });
  await act(world, admin.device, 'membership.role', { group, membership: jo.membership, role: 'user' });
  expect((await pullLog(world, admin.device, group)).entries).toHaveLength(9);
  for (const seat of [ida, jo, { device: await signIn(world, 'lou') }]) {
    const { rows } = await pullAll(world, seat.device);
    expect([...rows.keys()].filter((key) => / (entry|party) /.test(key))).toEqual([]);
    expect(await readTables(seat.device)).toEqual([0, 0]);
  }
  const { rows } = await pullAll(world, jo.device);
  const events = [...rows]
    .filter(([key]) => key.startsWith(`self:${jo.device.person} event `))
    .map(([, value]) => value as Event);
  expect(events.map(({ kind, role, by }) => [kind, role, by]).toSorted()).toEqual([
    ['joined', 'user', null],
    ['role', 'analyst', admin.membership],
    ['role', 'user', admin.membership],
  ]);
  expect([...rows.keys()].filter((key) => / event /.test(key))).toHaveLength(3);
});

/** Without a `where`, as this viewer: how many lines, how many names. */
function readTables({ person }: Device): Promise<number[]> {
  return asViewer(world.db, person, async (tx) => [
    (await tx.selectFrom('audit_entry').select('seq').execute()).length,
    (await tx.selectFrom('audit_party').select('name').execute()).length,
  ]);
}

test('every mutation in a Group is an action of the log, but that somebody took note, and what is written on posts', () => {
  const inGroup = Object.keys(MUTATION_SCHEMAS).filter(
    (name) => !/^(person|account|reading|post|schedule|publisher|organization|seat|help|connection)\./.test(name),
  );
  expect(inGroup.filter((name) => !(AUDIT_ACTIONS as readonly string[]).includes(name))).toEqual([
    'membership.acknowledge',
    'membership.dismissAsk',
    'membership.list', // one's own wish, which no other Admin changed
    'membership.labelPost',
  ]);
});
