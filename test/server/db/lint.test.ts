import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../../../src/server/db/database.ts';
import { createGround, type Ground } from '../ground.ts';

/** Tables that no viewer may touch: row-level security is on, and there is neither policy nor grant. */
const OWNER_ONLY = ['addressee', 'digest', 'job', 'payment', 'rate', 'server_state', 'session', 'sign_in'];

/** Small, or looked up by a key of their own; in a distributed PostgreSQL they are reference tables, or lie by that key. */
const ROOTS = [
  'address',
  'addressee',
  'connection',
  'job',
  'payment',
  'person',
  'rate',
  'scheduled_post',
  'server_state',
  'session',
  'sign_in',
];

/** What lies together: every other table begins its primary key with one of these. */
const DISTRIBUTION = ['account_id', 'group_id', 'organization_id', 'scope', 'person_id', 'client_id'];

let ground: Ground;
beforeAll(async () => {
  ground = await createGround();
});
afterAll(() => ground.drop());

const list = (values: readonly string[]) => sql`array[${sql.join(values)}]::text[]`;

/** Asks the catalogue what Citus, CockroachDB, YugabyteDB and Aurora Limitless ask of a schema. */
async function lint(db: Db): Promise<string[]> {
  const { rows } = await sql<{ fault: string }>`
    with t as (select c.oid, c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')),
    k as (select k.*, t.relname from pg_constraint k join t on t.oid = k.conrelid)
    select 'no primary key: ' || relname as fault from t
      where not exists (select from k where k.conrelid = t.oid and contype = 'p')
    union all select 'primary key does not begin with what the table lies by: ' || k.relname
      from k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where contype = 'p' and k.relname <> all(${list(ROOTS)}) and a.attname <> all(${list(DISTRIBUTION)})
    union all select 'unique index: ' || i.relname from t join pg_index x on x.indrelid = t.oid and x.indisunique and not x.indisprimary
      join pg_class i on i.oid = x.indexrelid
      where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attnum = any(x.indkey) and a.attname = any(${list(DISTRIBUTION)}))
    union all select 'sequence: ' || relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace
    union all select 'deferrable: ' || conname from k where condeferrable
    union all select 'exclusion: ' || conname from k where contype = 'x'
    union all select 'trigger: ' || tgname from pg_trigger g join t on t.oid = g.tgrelid where not tgisinternal
    union all select 'index that is no b-tree: ' || i.relname from t join pg_index x on x.indrelid = t.oid
      join pg_class i on i.oid = x.indexrelid join pg_am m on m.oid = i.relam where m.amname <> 'btree'
    union all select 'no row-level security: ' || relname from t join pg_class using (oid, relname) where not relrowsecurity
    union all select 'no policy: ' || relname from t
      where relname <> all(${list(OWNER_ONLY)}) and not exists (select from pg_policy p where p.polrelid = t.oid)
    union all select 'owner only, yet open: ' || relname from t
      where relname = any(${list(OWNER_ONLY)}) and (exists (select from pg_policy p where p.polrelid = t.oid)
        or has_any_column_privilege('app_user', t.oid, 'select, insert, update, references'))
    union all select 'a viewer may delete: ' || relname from t where has_table_privilege('app_user', t.oid, 'delete, truncate, trigger')
    union all select 'anybody may use: ' || relname from t join pg_class c using (oid, relname), aclexplode(c.relacl) a where a.grantee = 0
    union all select 'definer without fixed search_path, or not of app_owner: ' || p.proname from pg_proc p join pg_roles r on r.oid = p.proowner
      where pronamespace = 'app'::regnamespace and prosecdef
        and (r.rolname <> 'app_owner' or not exists (select from unnest(proconfig) c where c like 'search_path=pg_catalog%'))
    union all select 'definer that anybody may call: ' || p.proname from pg_proc p
      where pronamespace = 'app'::regnamespace and prosecdef and has_function_privilege('public', p.oid, 'execute')
    order by 1`.execute(db);
  return rows.map(({ fault }) => fault);
}

test('the schema asks for nothing that a distributed PostgreSQL refuses, and every table is held by row-level security', async () => {
  expect(await lint(ground.db)).toEqual([]);
});

test('each fault is found when it is planted', async () => {
  const planted = `
    create table bad (id serial unique, words text);
    create table bare (group_id uuid primary key, words tsvector);
    create index bare_words on bare using gin (words);
    alter table bare enable row level security;
    grant select on rate to app_user;
    grant delete on client to app_user;
    grant select on person to public;
    create function app.loose() returns int language sql security definer as 'select 1';`;
  const faults = await ground.db
    .transaction()
    .execute(async (tx) => {
      await sql.raw(planted).execute(tx);
      throw await lint(tx);
    })
    .catch((found: unknown) => found);
  expect(faults).toEqual([
    'a viewer may delete: client',
    'anybody may use: person',
    'definer that anybody may call: loose',
    'definer without fixed search_path, or not of app_owner: loose',
    'index that is no b-tree: bare_words',
    'no policy: bad',
    'no policy: bare',
    'no primary key: bad',
    'no row-level security: bad',
    'owner only, yet open: rate',
    'sequence: bad_id_seq',
    'unique index: bad_id_key',
  ]);
});

test('row-level security holds app_user and not app_owner, and nobody logs in as either', async () => {
  const { rows } = await sql`select rolname, rolbypassrls, rolcanlogin, rolsuper from pg_roles
    where rolname like 'app\\_%' order by 1`.execute(ground.db);
  expect(rows).toEqual([
    { rolname: 'app_owner', rolbypassrls: true, rolcanlogin: false, rolsuper: false },
    { rolname: 'app_user', rolbypassrls: false, rolcanlogin: false, rolsuper: false },
  ]);
});
