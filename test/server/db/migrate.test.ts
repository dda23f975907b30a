import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../src/server/db/connect.ts';
import { migrate } from '../../../src/server/db/migrate.ts';
import { createMigration } from '../../../src/server/db/migrations/statement.ts';
import { createDatabase, type TestDatabase } from '../database.ts';
import { createGround, type Ground } from '../ground.ts';

let ground: Ground;
let empty: TestDatabase;
beforeAll(async () => {
  ground = await createGround();
  empty = await createDatabase();
});
afterAll(() => Promise.all([ground.drop(), empty.drop()]));

test('migrating a second time changes nothing', async () => {
  const read = async () => (await sql`select name, timestamp from migration.kysely_migration`.execute(ground.db)).rows;
  const before = await read();
  expect(before).toContainEqual(expect.objectContaining({ name: '001-ground' }));
  await migrate(ground.db);
  expect(await read()).toEqual(before);
});

test('four processes that start at once over an empty database all find it ready', async () => {
  const pools = Array.from({ length: 4 }, () => connect(empty.url));
  await Promise.all(pools.map((db) => migrate(db)));
  const { rows } = await sql`select count(*) as n from person`.execute(pools[0] as Ground['db']); // four were made
  expect(rows).toEqual([{ n: 0 }]);
  await Promise.all(pools.map((db) => db.destroy()));
});

test('a migration that fails leaves nothing behind', async () => {
  const other = await createDatabase();
  const db = connect(other.url);
  const broken = createMigration('create table half (half_id uuid primary key); select 1/0');
  await expect(migrate(db, { '001-broken': broken })).rejects.toThrow();
  const { rows } = await sql`select to_regclass('public.half') as half`.execute(db);
  expect(rows).toEqual([{ half: null }]);
  await db.destroy();
  await other.drop();
});

test('what a migration makes belongs to app_owner', async () => {
  const { rows } = await sql`select distinct tableowner from pg_tables where schemaname = 'public'`.execute(ground.db);
  expect(rows).toEqual([{ tableowner: 'app_owner' }]);
});
