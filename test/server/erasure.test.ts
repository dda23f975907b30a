import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AccountId, ConnectionId, GroupId, MembershipId, ScheduledPostId } from '../../src/domain/id.ts';
import { erasePerson } from '../../src/server/scopes/erasure.ts';
import { findBreak } from '../../src/domain/audit.ts';
import { sha256 } from '../../src/server/scopes/audit.ts';
import { pullLog } from './audit-log.ts';
import { createGround, type Ground } from './ground.ts';
import { pullAll } from './holding.ts';
import { recordsOf } from './records.ts';
import { connect } from './matrix/publishers.ts';
import { createOrganization, createPayer, offer, pay, sit } from './seats.ts';
import {
  act,
  createAccount,
  createGroup,
  createWorld,
  type Device,
  importReading,
  invite,
  join,
  post,
  readingOf,
  type Seat,
  seat,
  signIn,
  type World,
} from './world.ts';

let ground: Ground;
let world: World;
let admin: Device;
let group: GroupId;
/** An Admin of the Group who did and left everything that one can, named like nobody else. */
let eva: Seat;
let user: Seat;
let run = 0;
const FIGURE = 987_600;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `erasures ${run++}`);
  admin = await signIn(world, `admin${run}`);
  ({ group } = await createGroup(world, admin, await createAccount(world, admin, 'Ann Admin')));
  eva = await join(world, admin, group, `evanescent${run}`, 'admin');
  user = await join(world, admin, group, `user${run}`, 'user');
});

const erase = ({ person }: Device) => erasePerson(ground.db, person, new Date(world.clock.now));

/** What he did in this Group and in others: founded and handed over, left, invited, was invited, and what the server does for him. */
async function liveALife(): Promise<{ readonly own: ScheduledPostId; readonly sharing: ConnectionId }> {
  const { device, account } = eva;
  await act(world, device, 'account.edit', { account, name: `evanescent${run} of old`, vanity: `evanescent${run}` });
  await importReading(world, eva, readingOf('2026-11-20', 40, FIGURE));
  await connect(world, eva, `evanescent${run} at LinkedIn`, `evanescent${run} token`);
  const founded = await createGroup(world, device, await createAccount(world, device, `evanescent${run} too`), 'Founded');
  const heir = await seat(world, device, founded.group, user, 'user');
  await act(world, device, 'group.handOver', {
    group: founded.group,
    membership: founded.seat.membership,
    to: heir.membership,
    after: 'leave',
  });
  const elsewhere = await signIn(world, `elsewhere${run}`);
  const other = await createGroup(world, elsewhere, await createAccount(world, elsewhere, 'Elsewhere'), 'Elsewhere');
  await invite(world, elsewhere, other.group, device.address, 'user');
  const deleted = await createGroup(world, device, account, 'Deleted');
  await act(world, device, 'group.delete', { group: deleted.group });
  const goal = { metric: 'posts', wish: { amount: FIGURE, period: 'month' } } as const;
  await act(world, device, 'account.setGoal', { account, ...goal });
  await act(world, admin, 'membership.setGoal', { group, membership: eva.membership, ...goal });
  await invite(world, device, group, `guest${run}@x.test`, 'user');
  await act(world, device, 'membership.role', { group, membership: user.membership, role: 'analyst' });
  await post(world, { token: '' }, '/v1/auth/code', { address: device.address });
  await sit(world, await createPayer(world, `payer${run}`, 3), device);
  await offer(world, await createPayer(world, `other-payer${run}`, 3), device.address);
  const organization = await createOrganization(world, device, account);
  await pay(world, organization, 3);
  await offer(world, { device, account, organization }, `guest${run}@x.test`);
  await act(world, device, 'help.ask', { topic: 'other', text: `By evanescent${run}`, address: device.address });
  const own = await plan(account, `By evanescent${run}, for herself`);
  const sharing = world.id<ConnectionId>();
  const send = { connection: sharing, kind: 'offer', account: user.account, address: device.address, back: null } as const;
  await act(world, user.device, 'connection.send', send);
  await act(world, device, 'connection.accept', { connection: sharing, account });
  await act(world, user.device, 'connection.allowSchedule', { connection: sharing, sharing: { approve: false } });
  await plan(user.account, `For user${run}`);
  return { own, sharing };
}

async function plan(account: AccountId, text: string): Promise<ScheduledPostId> {
  const post = world.id<ScheduledPostId>();
  const time = { at: world.clock.now + 3_600_000, zone: 'Europe/Berlin' };
  expect(await act(world, eva.device, 'schedule.put', { post, account, revision: 0, text, time, how: 'publish' })).toBe('ok');
  return post;
}

/** Every table, row by row, as text: from the catalogue, so that a table that comes later is looked at too. */
async function readEverything(): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`.execute(
    ground.db,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql<{ text: string }>`select to_jsonb(t)::text as text from ${sql.table(name)} t`.execute(ground.db);
    lines.push(...rows.map(({ text }) => `${name} ${text}`));
  }
  return lines.sort();
}

test('L-07: of a person who is erased no name, no address, no figure and no id of his is left in any table', async () => {
  const { own } = await liveALife();
  const { device, account } = eva;
  const words = [`evanescent${run}`, device.person, account, String(FIGURE + 5), own];
  const before = await readEverything();
  for (const word of words)
    expect(
      before.some((line) => line.includes(word)),
      word,
    ).toBe(true);
  expect(await erase(device)).toEqual({ last: [] });
  const after = await readEverything();
  expect(after.filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
});

test('R57: what he planned for another is that one’s draft, leads nowhere, and is shown to nobody else', async () => {
  const { sharing } = await liveALife();
  await erase(eva.device);
  const posts = (await readEverything()).filter((line) => line.startsWith('scheduled_post '));
  expect(posts.filter((line) => line.includes(`For user${run}`))).toHaveLength(1);
  expect(posts.filter((line) => line.includes(sharing))).toEqual([]);
  const jobs = await sql`select from job where kind = 'publish-post' and run_at > now()`.execute(ground.db);
  expect(jobs.rows).toEqual([]);
  const [held] = await recordsOf(world, user.device, 'scheduled');
  expect(held).toMatchObject({ text: `For user${run}`, state: 'draft', problem: 'sharing-ended', by: null });
});

test('I11: he is in no view of his Groups at their next sync; whom he invited, and whom he raised, stay so', async () => {
  await liveALife();
  const held = await pullAll(world, admin);
  const guest = await signIn(world, `guest${run}`);
  const waiting = await pullAll(world, guest);
  expect(JSON.stringify([...held.rows, ...held.tiles, ...waiting.rows])).toContain(`evanescent${run}`);
  await erase(eva.device);
  for (const [by, holding] of [
    [admin, held],
    [guest, waiting],
  ] as const) {
    const { rows, tiles } = await pullAll(world, by, holding);
    for (const word of [`evanescent${run}`, eva.account]) expect(JSON.stringify([...rows, ...tiles])).not.toContain(word);
  }
  expect([...waiting.rows.values()]).toContainEqual(expect.objectContaining({ inviter: 'Ann Admin' }));
  const fresh = await pullAll(world, admin);
  expect([held.rows, held.tiles]).toEqual([fresh.rows, fresh.tiles]);
  expect(held.rows.get(`team:${group} member ${user.membership}`)).toMatchObject({ role: 'analyst' });
});

test('the log of his Group stays whole, and says of nobody that it was he', async () => {
  const before = await pullLog(world, admin, group);
  await erase(eva.device);
  const { entries, said } = await pullLog(world, admin, group);
  expect(entries.slice(0, before.entries.length)).toEqual(before.entries);
  expect(said.slice(1, 3).map(([by, action, subject]) => [by, action, subject])).toEqual([
    ['Ann Admin', 'invitation.send', 'erased'],
    ['erased', 'invitation.accept', 'erased'],
  ]);
  expect(said.at(-1)).toEqual([null, 'membership.remove', 'erased', { role: 'admin' }]);
  expect(await findBreak(group, entries, async (text) => sha256(text))).toBeNull();
});

test('his session is over; signed in anew he is somebody new, whom nothing waits for', async () => {
  await erase(eva.device);
  const pull = await post(world, eva.device, '/v1/pull', { clientId: eva.device.clientId, cookie: null });
  expect([pull.status, await pull.json()]).toEqual([401, expect.objectContaining({ s: 'gone' })]);
  const anew = await signIn(world, `evanescent${run}`);
  const { scopes, rows } = await pullAll(world, anew);
  expect([scopes, [...rows.keys()]]).toEqual([[`self:${anew.person}`], [`self:${anew.person} person ${anew.person}`]]);
  await invite(world, admin, group, anew.address, 'user');
  expect([...(await pullAll(world, anew)).rows.keys()].filter((key) => key.includes(' invitation '))).toHaveLength(1);
});

test('I4: the only Admin of a Group is not erased, and nothing of him is', async () => {
  expect(await erase(admin)).toEqual({ last: [] }); // Eva is one too
  const before = await readEverything();
  expect(await erase(eva.device)).toEqual({ last: ['Team'] });
  expect(await readEverything()).toEqual(before);
  expect(await act(world, eva.device, 'group.delete', { group })).toBe('ok');
  expect(await erase(eva.device)).toEqual({ last: [] });
});

test('I4: of two seats of one person in a Group neither keeps the other an Admin', async () => {
  const account = await createAccount(world, admin, 'Ann again');
  await seat(world, admin, group, { device: admin, account }, 'admin');
  await act(world, admin, 'membership.role', { group, membership: eva.membership, role: 'user' });
  expect(await erase(admin)).toEqual({ last: ['Team'] });
});

test('R33: no other User can tell that a User was erased: not a head of his moves', async () => {
  const other = await join(world, admin, group, `other${run}`, 'user');
  await importReading(world, other, readingOf('2026-11-20', 40, 7));
  const { cookie } = await pullAll(world, user.device);
  await erase(other.device);
  const pull = await post(world, user.device, '/v1/pull', { clientId: user.device.clientId, cookie });
  expect(pull.status).toBe(204);
});

test('whoever accepts or imports in the moment in which he is erased leaves nothing behind', async () => {
  for (let round = 0; round < 8; round++) {
    const device = await signIn(world, `late${run}-${round}`);
    const account = await createAccount(world, device, `late${run}-${round}`);
    const invitation = await invite(world, admin, group, device.address, 'user');
    const args = { invitation, membership: world.id<MembershipId>(), account, history: 'all', seen: await staff() } as const;
    const work =
      round % 2
        ? act(world, device, 'invitation.accept', args)
        : importReading(world, { device, account }, readingOf('2026-11-20', 9, 1));
    await Promise.all([work.catch(() => undefined), erase(device)]); // it may come too late
    const words = [`late${run}-${round}`, account, device.person];
    expect((await readEverything()).filter((line) => words.some((word) => line.includes(word)))).toEqual([]);
  }
});

async function staff(): Promise<MembershipId[]> {
  const { rows } = await pullAll(world, admin);
  return [...rows]
    .filter(([key]) => key.startsWith(`card:${group} staff `))
    .map(([, value]) => (value as { id: MembershipId }).id);
}
