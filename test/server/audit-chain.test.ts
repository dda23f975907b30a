import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { findBreak } from '../../src/domain/audit.ts';
import type { GroupId } from '../../src/domain/id.ts';
import { readLines } from '../../src/server/db/audit.ts';
import { deletePerson } from '../../src/server/db/person.ts';
import { asViewer, beyondSight } from '../../src/server/db/role.ts';
import { forgetParties, projectEntry, sha256, writeAudit } from '../../src/server/scopes/audit.ts';
import { createFeed } from '../../src/server/scopes/feed.ts';
import { pullLog } from './audit-log.ts';
import { createGround, type Ground } from './ground.ts';
import { act, createAccount, createGroup, createWorld, invite, join, type Seat, signIn, type World } from './world.ts';

let ground: Ground;
let world: World;
let group: GroupId;
let admin: Seat;
let member: Seat;
let run = 0;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());
beforeEach(async () => {
  world = await createWorld(ground.db, `chain ${run++}`);
  const device = await signIn(world, `admin${run}`);
  const created = await createGroup(world, device, await createAccount(world, device, 'Ada'));
  [group, admin] = [created.group, created.seat];
  member = await join(world, device, group, `member${run}`, 'user');
  await invite(world, device, group, `guest${run}@x.test`, 'user');
});

/** Read from the tables, as a pull would project them. */
async function findBreakInTable(): Promise<number | null> {
  return findBreak(group, (await readLines(world.db, group)).map(projectEntry), async (text) => sha256(text));
}

/** Created, invited, joined, invited. */
const LINES = 4;

/** By somebody with all rights in the database. */
const FORGERIES: readonly (readonly [string, (of: GroupId) => ReturnType<typeof sql>, number | null])[] = [
  ['nothing', () => sql`select 1`, null],
  ['another time', (of) => sql`update audit_entry set at = at + interval '1 second' where group_id = ${of} and seq = 2`, 2],
  ['another action', (of) => sql`update audit_entry set action = 'group.edit' where group_id = ${of} and seq = 1`, 1],
  ['another person', (of) => sql`update audit_entry set by_id = gen_random_uuid() where group_id = ${of} and seq = 3`, 3],
  ['to another', (of) => sql`update audit_entry set subject_id = null where group_id = ${of} and seq = 4`, 4],
  ['another role', (of) => sql`update audit_entry set detail = '{"role":"admin"}' where group_id = ${of} and seq = 2`, 2],
  ['another hash', (of) => sql`update audit_entry set hash = repeat('0', 64) where group_id = ${of} and seq = 4`, 4],
  ['a line dropped', (of) => sql`delete from audit_entry where group_id = ${of} and seq = 2`, 2],
  ['the first dropped', (of) => sql`delete from audit_entry where group_id = ${of} and seq = 1`, 1],
  [
    'a line dropped, and the others moved up',
    (of) => sql`with gone as (delete from audit_entry where group_id = ${of} and seq = 2)
      update audit_entry set seq = seq + 100 where group_id = ${of} and seq > 2`,
    2,
  ],
  [
    'two lines swapped',
    (of) => sql`update audit_entry a set entry_id = b.entry_id, at = b.at, action = b.action, by_id = b.by_id,
      subject_id = b.subject_id, detail = b.detail from audit_entry b
      where a.group_id = ${of} and b.group_id = ${of} and (a.seq, b.seq) in ((2, 3), (3, 2))`,
    2,
  ],
];

test.each(FORGERIES)('%s: the log shows where it was done', async (_, forge, at) => {
  expect(await readLines(world.db, group)).toHaveLength(LINES);
  await forge(group).execute(world.db);
  expect(await findBreakInTable()).toBe(at);
});

const WRITES: readonly (readonly [string, (of: GroupId) => ReturnType<typeof sql>])[] = [
  ['changes a line', (of) => sql`update audit_entry set action = 'group.edit' where group_id = ${of}`],
  ['drops a line', (of) => sql`delete from audit_entry where group_id = ${of}`],
  ['empties the table', () => sql`truncate audit_entry`],
  [
    'makes up a line',
    (of) => sql`insert into audit_entry select ${of}, 99, gen_random_uuid(), now(), 'group.edit', null, null, '{}', hash, hash
      from audit_entry limit 1`,
  ],
  ['renames a party', (of) => sql`update audit_party set name = 'x' where group_id = ${of}`],
  ['drops a party', (of) => sql`delete from audit_party where group_id = ${of}`],
  ['makes up a party', (of) => sql`insert into audit_party values (${of}, gen_random_uuid(), null, 'a', 'a')`],
  ['reads whose party it is', () => sql`select person_id, address from audit_party`],
];

test.each(WRITES)('nobody %s as a viewer, not even an Admin', async (_, write) => {
  const code = await asViewer(world.db, admin.device.person, (tx) => write(group).execute(tx)).then(
    () => 'done',
    (error: { code?: string }) => error.code,
  );
  expect(code).toBe('42501');
});

test.each(WRITES.slice(0, 1).concat([WRITES[2] as (typeof WRITES)[0]]))('nobody %s as the owner', async (_, write) => {
  const work = world.db.transaction().execute((tx) => beyondSight(tx, () => write(group).execute(tx)));
  expect(
    await work.then(
      () => 'done',
      (error: { code?: string }) => error.code,
    ),
  ).toBe('42501');
});

test('an Admin reads the lines and the names of his Group alone', async () => {
  const other = await signIn(world, `other${run}`);
  await createGroup(world, other, await createAccount(world, other, 'Other'));
  const groups = await asViewer(world.db, admin.device.person, async (tx) => [
    ...(await tx.selectFrom('audit_entry').select('group_id').execute()),
    ...(await tx.selectFrom('audit_party').select('group_id').execute()),
  ]);
  expect([...new Set(groups.map(({ group_id }) => group_id))]).toEqual([group]);
});

test('a person who is erased leaves the log whole, and no name and no address of his in it', async () => {
  const before = await pullLog(world, admin.device, group);
  await world.db.transaction().execute(async (tx) => {
    const feed = createFeed();
    await forgetParties({ tx, feed, at: new Date(world.clock.now) }, member.device.person);
    await deletePerson(tx, member.device.person);
    await feed.flush(tx);
  });
  const after = await pullLog(world, admin.device, group);
  expect(after.entries).toEqual(before.entries);
  expect(await findBreakInTable()).toBeNull();
  expect(before.said[1]).toEqual(['Ada', 'invitation.send', member.device.address, { role: 'user' }]);
  expect(after.said.slice(1, 3)).toEqual([
    ['Ada', 'invitation.send', 'erased', { role: 'user' }],
    ['erased', 'invitation.accept', 'erased', { role: 'user', history: 'all' }],
  ]);
  const { rows } = await sql<{ text: string }>`
    select string_agg(t::text, '') as text from (select to_json(e) as t from audit_entry e union all select to_json(p) from audit_party p
      where p.group_id = ${group}) as x`.execute(world.db);
  for (const word of [member.device.address, member.device.person, `"name":"member${run}"`])
    expect(rows[0]?.text).not.toContain(word);
});

test('a person whose row alone is deleted takes his name along', async () => {
  await deletePerson(world.db, member.device.person);
  const { rows } = await sql<{ name: string }>`select name from audit_party where group_id = ${group} order by name`.execute(
    world.db,
  );
  expect(rows.map(({ name }) => name)).toEqual(['Ada', `guest${run}@x.test`, member.device.address]);
  expect(await findBreakInTable()).toBeNull();
});

test('what nobody does has nobody who did it, and stands in the same chain', async () => {
  await world.db.transaction().execute(async (tx) => {
    const feed = createFeed();
    const note = { group, action: 'membership.suspend', subject: { person: member.device.person } } as const;
    await writeAudit({ tx, feed, at: new Date(world.clock.now) }, null, [note]);
    await feed.flush(tx);
  });
  const log = await pullLog(world, admin.device, group);
  expect(log.said.at(-1)).toEqual([null, 'membership.suspend', `member${run}`, {}]);
  expect(await findBreakInTable()).toBeNull();
});

test('a Group that is brought back has its log again, and the line of its deletion', async () => {
  const before = await pullLog(world, admin.device, group);
  expect(await act(world, admin.device, 'group.delete', { group })).toBe('ok');
  expect((await pullLog(world, admin.device, group)).entries).toEqual([]);
  expect(await act(world, admin.device, 'group.restore', { group })).toBe('ok');
  const after = await pullLog(world, admin.device, group);
  expect(after.said.slice(0, LINES)).toEqual(before.said);
  expect(after.said.slice(LINES).map(([by, action]) => [by, action])).toEqual([
    ['Ada', 'group.delete'],
    ['Ada', 'group.restore'],
  ]);
});
