import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GroupId } from '../../src/domain/id.ts';
import type { Db } from '../../src/server/db/database.ts';
import { createGround, type Ground } from '../server/ground.ts';
import { listCalls } from './calls.ts';
import { createPlace } from './crowd.ts';

/** Rows that a call reads do not depend on how many others there are; so its time cannot. */
type Reads = Readonly<Record<string, { readonly bySequence: number; readonly byIndex: number }>>;

/** Both so many that PostgreSQL has reason to use its indexes. */
const [FEW, MANY] = [400, 4000];
const grounds: Ground[] = [];

/** By index: one plan a statement, whatever a sample of a table made PostgreSQL guess of it (a merge join reads a row past the last). */
const GUESSED = ['enable_seqscan', 'enable_bitmapscan', 'enable_mergejoin', 'enable_hashjoin'];
const PLANS = {
  'by index': [...GUESSED.map((setting) => [setting, 'off'] as const), ['join_collapse_limit', '1'] as const],
  'as it likes': [...GUESSED.map((setting) => [setting, 'on'] as const), ['join_collapse_limit', '8'] as const],
};
beforeAll(async () => {
  grounds.push(await createGround(), await createGround());
});
afterAll(() => Promise.all(grounds.map((ground) => ground.drop())));

test('R33, R34: whatever a User asks, the rows that are read are as many among 4,000 others as among 400', {
  timeout: 120_000,
}, async () => {
  const [few, many] = [await readsAmong(grounds[0], FEW, 'by index'), await readsAmong(grounds[1], MANY, 'by index')];
  expect(Object.keys(few)).toHaveLength(6);
  for (const [call, reads] of Object.entries(few)) expect(many[call], call).toEqual(reads);
  expect(few['pull without news']?.membership?.byIndex).toBeGreaterThan(0); // it does count
});

test('R33, R34: PostgreSQL itself never reads a whole table for a User among 4,000 others', { timeout: 120_000 }, async () => {
  const reads = await readsAmong(grounds[1], MANY, 'as it likes');
  for (const [call, tables] of Object.entries(reads))
    for (const table of ['membership', 'scope', 'scope_row', 'scope_change', 'account_month', 'account', 'person'])
      expect(tables[table]?.bySequence ?? 0, `${call}: ${table}`).toBe(0);
});

/** By call, and by table. On one connection: it tells what it read when it is asked to. */
async function readsAmong(ground: Ground | undefined, others: number, how: keyof typeof PLANS): Promise<Record<string, Reads>> {
  if (!ground) throw new Error('it was made');
  return ground.db.connection().execute(async (db) => {
    await sql`truncate person, grp, scope, scope_row, scope_change, addressee cascade`.execute(db);
    const place = await createPlace(db, { count: 1, where: 'here' });
    await crowd(db, place.group, others);
    await sql`vacuum analyze`.execute(db);
    for (const [setting, value] of PLANS[how]) await sql.raw(`set ${setting} = ${value}`).execute(db);
    const reads: Record<string, Reads> = {};
    for (const { name, kinds } of (await listCalls(place, place)).filter((call) => isUsers(call.name))) {
      const [kind] = kinds;
      await (await kind(0))(); // what is planned once, or renewed once a day
      const call = await kind(1);
      const before = await countReads(db);
      await (await call()).text();
      reads[name] = difference(before, await countReads(db));
    }
    return reads;
  });
}

function isUsers(name: string): boolean {
  return !/code|invitation/.test(name);
}

/** Straight into the tables: so many Users of the Group with a year of figures, and what Admins are told of them. */
async function crowd(db: Db, group: GroupId, others: number): Promise<void> {
  await sql`create temp table other as select gen_random_uuid() as person_id, gen_random_uuid() as account_id,
    gen_random_uuid() as membership_id, nth from generate_series(1, ${others}::int) as nth`.execute(db);
  await sql`insert into person (person_id, plan, own_plan) select person_id, 'business', 'business' from other`.execute(db);
  await sql`insert into account (account_id, person_id, name) select account_id, person_id, 'Other ' || nth from other`.execute(
    db,
  );
  await sql`insert into membership (group_id, membership_id, account_id, person_id, role, joined_at)
    select ${group}, membership_id, account_id, person_id, 'user', now() from other`.execute(db);
  await sql`insert into account_month (account_id, month, value)
    select account_id, '2026-' || lpad(month::text, 2, '0'), '{}' from other, generate_series(1, 12) as month`.execute(db);
  await sql`insert into scope_row (scope, entity, key, head, value)
    select ${`team:${group}`}, 'member', membership_id, 100 + nth, '{}' from other`.execute(db);
  await sql`insert into scope_change (scope, month, account_id, head)
    select ${`team:${group}`}, '2026-' || lpad(month::text, 2, '0'), account_id, 100000 + nth from other, generate_series(1, 12) as month`.execute(
    db,
  );
  await sql`insert into scope (scope, head, floor) select 'self:' || person_id, 1, 0 from other`.execute(db);
  await sql`insert into scope_row (scope, entity, key, head, value)
    select 'self:' || person_id, 'person', person_id, 1, '{}' from other`.execute(db);
  await sql`update scope set head = 900000 where scope = ${`team:${group}`}`.execute(db);
  await sql`drop table other`.execute(db);
}

async function countReads(db: Db): Promise<Reads> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ table: string; bySequence: number; byIndex: number }>`
    select relname as table, seq_scan as "bySequence", coalesce(idx_tup_fetch, 0) as "byIndex" from pg_stat_user_tables`.execute(
    db,
  );
  return Object.fromEntries(rows.map(({ table, ...counts }) => [table, counts]));
}

function difference(before: Reads, after: Reads): Reads {
  return Object.fromEntries(
    Object.entries(after).map(([table, { bySequence, byIndex }]) => [
      table,
      {
        bySequence: bySequence - (before[table]?.bySequence ?? 0),
        byIndex: byIndex - (before[table]?.byIndex ?? 0),
      },
    ]),
  );
}
