import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { connect } from '../../../src/server/db/connect.ts';
import type { Db } from '../../../src/server/db/database.ts';
import { openDatabase } from '../../../src/server/db/open.ts';
import { checkPrivileges } from '../../../src/server/db/privilege.ts';
import { createDatabase, type TestDatabase } from '../database.ts';

const role = `operator_${randomBytes(4).toString('hex')}`;
let database: TestDatabase;
let admin: Db;

beforeAll(async () => {
  database = await createDatabase();
  admin = connect(database.url);
  await sql.raw(`create role ${role} login`).execute(admin);
});
afterAll(async () => {
  await admin.destroy();
  await database.drop();
  const other = await createDatabase();
  const db = connect(other.url);
  await sql.raw(`drop role ${role}`).execute(db);
  await db.destroy();
  await other.drop();
});

async function check(): Promise<void> {
  const db = connect(database.url.replace('//postgres@', `//${role}@`));
  await checkPrivileges(db).finally(() => db.destroy());
}

test('a role that may do too little is told what to do', async () => {
  await expect(check()).rejects.toThrow(`As a superuser run: alter role "${role}" createrole bypassrls;`);
});

test('a role that does not own its database is told so', async () => {
  await sql.raw(`alter role ${role} superuser`).execute(admin);
  await check();
  await sql.raw(`alter role ${role} nosuperuser createrole bypassrls`).execute(admin);
  const { rows } = await sql<{ modern: boolean }>`select current_setting('server_version_num')::int >= 160000 as modern`.execute(
    admin,
  );
  await expect(check()).rejects.toThrow(rows[0]?.modern ? 'must own its database' : 'createrole bypassrls');
});

test('a server starts on a database of its own operator, who is no superuser from PostgreSQL 16 on', async () => {
  const { rows } = await sql<{ modern: boolean }>`select current_setting('server_version_num')::int >= 160000 as modern`.execute(
    admin,
  );
  await sql.raw(`alter role ${role} ${rows[0]?.modern ? 'nosuperuser createrole bypassrls' : 'superuser'}`).execute(admin);
  await sql.raw(`alter database ${database.name} owner to ${role}`).execute(admin);
  // roles are the whole PostgreSQL's: other test files may have made these two already, as its superuser
  await sql
    .raw(`do $$ begin
    if exists (select from pg_roles where rolname = 'app_owner') then grant app_owner, app_user to ${role} with admin option; end if;
  end $$`)
    .execute(admin);
  const options = { databaseUrl: database.url.replace('//postgres@', `//${role}@`), dataDir: '/nowhere' };
  for (let start = 0; start < 2; start += 1) {
    const { db, close } = await openDatabase(options);
    expect(await db.selectFrom('person').selectAll().execute()).toEqual([]);
    await close();
  }
});

test('a database that does not exist is named as such', async () => {
  const options = { databaseUrl: database.url.replace(database.name, 'nothing_here'), dataDir: '/nowhere' };
  await expect(openDatabase(options)).rejects.toThrow('The database named in DATABASE_URL does not exist. Create it first.');
});
