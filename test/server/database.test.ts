import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase, type TestDatabase } from './database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.drop());

test('a test file gets an empty database of its own in a real PostgreSQL', async () => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    'select current_database() as name, (select count(*)::int from pg_stat_user_tables) as tables',
  );
  await client.end();
  expect(rows).toEqual([{ name: database.name, tables: 0 }]);
});
