import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { AccountId, ConnectionId, ScheduledPostId } from '../../../src/domain/id.ts';
import type { Scope } from '../../../src/domain/visibility.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import { asViewer } from '../../../src/server/db/role.ts';
import { createGround, type Ground } from '../ground.ts';
import { act, createAccount, createGroup, createWorld, type Device, join, signIn, type World } from '../world.ts';

type Person = { readonly device: Device; readonly account: AccountId };

/** What PostgreSQL alone lets a viewer write, whatever the server decides: statements without any `where` but the row's id. */
let ground: Ground;
let world: World;
let owner: Person;
let writer: Person;
let other: Person;
let connection: ConnectionId;
let second: ConnectionId;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `schedule policies ${run++}`);
  [owner, writer, other] = [await enter('Owner'), await enter('Writer'), await enter('Other')];
  connection = await connect(writer, true);
  second = await connect(other, false);
});

async function enter(name: string): Promise<Person> {
  const device = await signIn(world, `${name.toLowerCase()}${run}`);
  return { device, account: await createAccount(world, device, name) };
}

async function connect(viewer: Person, approve: boolean): Promise<ConnectionId> {
  const id = world.id<ConnectionId>();
  const send = { connection: id, kind: 'offer', account: owner.account, address: viewer.device.address, back: null } as const;
  await act(world, owner.device, 'connection.send', send);
  await act(world, viewer.device, 'connection.accept', { connection: id, account: viewer.account });
  expect(await act(world, owner.device, 'connection.allowSchedule', { connection: id, sharing: { approve } })).toBe('ok');
  return id;
}

async function write({ device }: Person): Promise<ScheduledPostId> {
  const post = world.id<ScheduledPostId>();
  const time = { at: world.clock.now + 3_600_000, zone: 'Europe/Berlin' };
  const args = { post, account: owner.account, revision: 0, text: 'Mine', time, how: 'publish' } as const;
  expect(await act(world, device, 'schedule.put', args)).toBe('ok');
  return post;
}

/** How many rows it changed, or that it may not be. */
async function tryAs(
  { device }: Person,
  work: (tx: Tx) => Promise<{ readonly numAffectedRows?: bigint }>,
): Promise<number | string> {
  return asViewer(ground.db, device.person, work).then(
    ({ numAffectedRows }) => Number(numAffectedRows),
    (error: { code: string }) => error.code,
  );
}

const insertAs = (who: Person, by: ConnectionId | null, state: string) =>
  tryAs(who, (tx) =>
    sql`insert into scheduled_post
        (scheduled_post_id, account_id, connection_id, origin, text, publish_at, zone, how, state, revision, changed_at)
      values (${world.id<ScheduledPostId>()}, ${owner.account}, ${by}, ${by}, 'Mine', now() + interval '1 hour', 'UTC', 'publish',
        ${state}, 1, now())`.execute(tx),
  );
const setAs = (who: Person, post: ScheduledPostId, state: string) =>
  tryAs(who, (tx) => sql`update scheduled_post set state = ${state} where scheduled_post_id = ${post}`.execute(tx));

test('R57: whoever is to be approved plans nothing by himself, neither anew nor what he has written', async () => {
  expect(await insertAs(writer, connection, 'proposed')).toBe(1);
  expect(await insertAs(writer, connection, 'scheduled')).toBe('42501');
  expect(await setAs(writer, await write(writer), 'scheduled')).toBe('42501');
  expect(await insertAs(other, second, 'scheduled')).toBe(1);
});

test('R57: nobody writes in the owner’s name, through another’s connection, or what is another’s', async () => {
  expect(await insertAs(writer, null, 'draft')).toBe('42501');
  expect(await insertAs(writer, second, 'draft')).toBe('42501');
  const [own, theirs] = [await write(owner), await write(other)];
  expect([await setAs(writer, own, 'draft'), await setAs(writer, theirs, 'draft')]).toEqual([0, 0]);
});

test('R57: what was deleted is brought back by its owner and by whoever wrote it, and keeps through which connection it came', async () => {
  const [post, own] = [await write(writer), await write(owner)];
  for (const one of [post, own]) await act(world, owner.device, 'schedule.delete', { post: one, revision: 1 });
  expect([await setAs(other, post, 'draft'), await setAs(writer, own, 'draft'), await setAs(writer, post, 'draft')]).toEqual([
    0, 0, 1,
  ]);
  expect(await setAs(owner, post, 'deleted')).toBe(1);
  expect(await setAs(owner, post, 'draft')).toBe(1);
  const renamed = tryAs(owner, (tx) =>
    sql`update scheduled_post set origin = null where scheduled_post_id = ${post}`.execute(tx),
  );
  expect(await renamed).toBe('42501');
});

test('what is being published nobody changes, and nobody says that it is', async () => {
  const post = await write(owner);
  for (const who of [owner, other]) expect(await setAs(who, await write(who), 'publishing')).toBe('42501');
  await sql`update scheduled_post set state = 'publishing' where scheduled_post_id = ${post}`.execute(ground.db);
  expect(await setAs(owner, post, 'draft')).toBe(0);
  for (const state of ['published', 'failed', 'unknown', 'missed'])
    expect(await setAs(other, await write(other), state)).toBe('42501');
});

test('A-12: once the sharing is taken back, he neither reads nor writes any of it', async () => {
  const post = await write(writer);
  await write(owner);
  await act(world, owner.device, 'connection.allowSchedule', { connection, sharing: null });
  expect(await asViewer(ground.db, writer.device.person, (tx) => tx.selectFrom('scheduled_post').selectAll().execute())).toEqual(
    [],
  );
  expect(await setAs(writer, post, 'proposed')).toBe(0);
  expect(await insertAs(writer, connection, 'draft')).toBe('42501');
});

test('A-12: once the sharing is taken back, what would be left in its scope is not read by him; what is gone he is told', async () => {
  const [left, gone] = [await write(writer), await write(writer)];
  await act(world, owner.device, 'schedule.delete', { post: gone, revision: 1 });
  await sql`update connection set schedule = null where connection_id = ${connection}`.execute(ground.db); // and no row is dropped
  const scope: Scope = `connection:${connection}`;
  const rows = await asViewer(ground.db, writer.device.person, (tx) =>
    tx.selectFrom('scope_row').select(['entity', 'key', 'value']).where('scope', '=', scope).execute(),
  );
  expect(rows.map(({ entity, key, value }) => [entity, key, value !== null]).sort()).toEqual(
    [
      ['scheduled', gone, false],
      ['shown', connection, true],
    ].sort(),
  );
  const own = await asViewer(ground.db, owner.device.person, (tx) =>
    tx.selectFrom('scope_row').select('key').where('entity', '=', 'scheduled').where('value', 'is not', null).execute(),
  );
  expect(own.map(({ key }) => key)).toEqual([left]);
});

test('R57: an Admin of a Group that the account is in reads none of its posts and writes none', async () => {
  const admin = await enter('Admin');
  const { group } = await createGroup(world, admin.device, admin.account);
  const send = { id: world.id<never>(), address: owner.device.address, role: 'user' } as const;
  await act(world, admin.device, 'invitation.send', { group, invitations: [send] });
  const accept = { invitation: send.id, membership: world.id<never>(), account: owner.account, history: 'all' } as const;
  const seen = [...(await ground.db.selectFrom('membership').select('membership_id').where('group_id', '=', group).execute())];
  const ids = seen.map(({ membership_id }) => membership_id);
  expect(await act(world, owner.device, 'invitation.accept', { ...accept, seen: ids })).toBe('ok');
  const analyst = { ...(await join(world, admin.device, group, `analyst${run}`, 'analyst')) };
  const post = await write(owner);
  for (const who of [admin, analyst]) {
    expect(await asViewer(ground.db, who.device.person, (tx) => tx.selectFrom('scheduled_post').selectAll().execute())).toEqual(
      [],
    );
    expect([await setAs(who, post, 'draft'), await insertAs(who, null, 'draft')]).toEqual([0, '42501']);
  }
});
