/** How statements are planned, and what they read of tables that are large: a count of rows, for no clock tells it alike twice. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AccountId, createId, type PersonId } from '../../../src/domain/id.ts';
import { connect } from '../../../src/server/db/connect.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { findExpired } from '../../../src/server/db/invitation.ts';
import { findLapsed } from '../../../src/server/db/person.ts';
import { asViewer, beyondSight, readAsViewer } from '../../../src/server/db/role.ts';
import { findOldPost } from '../../../src/server/db/scheduled-post.ts';
import { readHeads, writeScopes } from '../../../src/server/db/scope.ts';
import { findExpiredSeat } from '../../../src/server/db/seat.ts';
import { createGround, type Ground } from '../ground.ts';

const MANY = 2000;
const MONTHS = 26;
const somebody = createId<PersonId>();
const TEAM = `team:${somebody}` as const;
let ground: Ground;
/** Of one connection. */
let db: Db;
beforeAll(async () => {
  ground = await createGround();
  db = connect(ground.url, 'plans', 1);
  await fill();
});
afterAll(async () => {
  await db.destroy();
  await ground.drop();
});

/** Many of everything, and nothing of it over. */
async function fill(): Promise<void> {
  await sql`
    with given as (select gen_random_uuid() as id, n from generate_series(1, ${MANY}::int) as n),
    people as (
      insert into person (person_id, plan, own_plan, own_until, grace_until)
      select id, 'business', 'business', now() + '1 day', now() + '1 day' from given),
    accounts as (insert into account (account_id, person_id, name) select id, id, 'A' from given),
    months as (
      insert into account_month (account_id, month, value)
      select id, '2026-' || lpad(month::text, 2, '0'), '{}' from given, generate_series(1, ${MONTHS}::int) as month where n <= 300),
    changes as (
      insert into scope_change (scope, account_id, month, head)
      select ${TEAM}, id, '2026-' || lpad(month::text, 2, '0'), 1 from given, generate_series(1, ${MONTHS}::int) as month where n <= 300),
    posts as (
      insert into scheduled_post (scheduled_post_id, account_id, text, how, state, revision, changed_at)
      select id, id, '', 'reminder', 'deleted', 1, now() from given),
    sessions as (
      insert into session (token_hash, person_id, expires_at) select sha256(id::text::bytea), id, now() + '1 day' from given),
    scopes as (insert into scope (scope, head, floor) select 'self:' || id, 1, 0 from given),
    groups as (insert into grp (group_id, founder_id, name, purpose, about) select id, id, 'G', 'other', '' from given),
    invitations as (
      insert into invitation (group_id, invitation_id, address, role, state, mail, inviter_id, sent_at, expires_at)
      select id, id, id || '@x.test', 'user', 'open', 'none', id, now(), now() + '1 day' from given),
    organizations as (insert into organization (organization_id, name) select id, 'O' from given)
    insert into seat (organization_id, seat_id, address, state, mail, sent_at, expires_at)
    select id, id, id || '@x.test', 'open', 'none', now(), now() + '1 day' from given`.execute(ground.db);
  await sql`analyze`.execute(ground.db);
}

/** Rows of a table that were looked at in this transaction. */
async function countRead(tx: Tx, table: string): Promise<number> {
  const { rows } = await sql<{ read: number }>`
    select seq_tup_read + coalesce(idx_tup_fetch, 0) as read from pg_stat_xact_user_tables where relname = ${table}`.execute(tx);
  return rows[0]?.read ?? Number.NaN;
}

async function planning(of: Db): Promise<string | undefined> {
  const { rows } = await sql<{ mode: string }>`select current_setting('plan_cache_mode') as mode`.execute(of);
  return rows[0]?.mode;
}

test('no setting is asked for when a connection is opened: a pooler before PostgreSQL would refuse it', async () => {
  const { rows } = await sql<{ name: string }>`select name from pg_settings where source = 'client' order by name`.execute(db);
  expect(rows).toEqual([{ name: 'application_name' }, { name: 'client_encoding' }]);
});

test('what a viewer asks is planned once a connection, what is done for nobody is not', async () => {
  expect(await asViewer(db, somebody, planning)).toBe('force_generic_plan');
  expect(await asViewer(db, somebody, (tx) => beyondSight(tx, () => planning(tx)))).toBe('force_generic_plan');
  expect(await readAsViewer(db, somebody, planning)).toBe('force_generic_plan');
  expect(await planning(db)).toBe('auto');
  expect(await db.transaction().execute(planning)).toBe('auto');
});

test('to take one account’s months out of a scope, nobody else’s are read', async () => {
  const { rows } = await sql<{ account: AccountId }>`select account_id as account from scope_change limit 1`.execute(ground.db);
  const gone = rows.map(({ account }) => account);
  const read = await asViewer(db, somebody, (tx) =>
    beyondSight(tx, async () => {
      await writeScopes(tx, [{ scope: TEAM, rows: [], months: [], gone, dropped: false }]);
      return countRead(tx, 'scope_change');
    }),
  );
  const left = await sql`select 1 from scope_change where scope = ${TEAM}`.execute(ground.db);
  expect(left.rows).toHaveLength(299 * MONTHS);
  expect(read).toBeLessThan(3 * MONTHS);
});

test('to look for news of some, nothing of anybody else is read', async () => {
  const { rows } = await sql<{ token: Buffer }>`select token_hash as token from session limit 3`.execute(ground.db);
  const tokens = rows.map(({ token }) => token);
  const looker = connect(ground.url, 'heads', 1);
  try {
    const read = await looker.transaction().execute(async (tx) => {
      expect((await readHeads(tx, tokens)).size).toBe(3);
      return [await countRead(tx, 'session'), await countRead(tx, 'scope')];
    });
    expect(read).toEqual([3, 3]);
  } finally {
    await looker.destroy();
  }
});

test('to write to a scope, no other one is read', async () => {
  const rows = [{ entity: 'person', key: somebody, value: {} }];
  const writer = connect(ground.url, 'writer', 1);
  try {
    const read = await asViewer(writer, somebody, (tx) =>
      beyondSight(tx, async () => {
        await writeScopes(tx, [{ scope: `self:${somebody}`, rows, months: [], gone: [], dropped: false }]);
        return countRead(tx, 'scope');
      }),
    );
    expect(read).toBeLessThan(10);
  } finally {
    await writer.destroy();
  }
});

/** As often as PostgreSQL needs to take a plan that is not for its parameters. */
test.each<readonly [string, (tx: Tx, at: Date) => Promise<unknown>]>([
  ['scheduled_post', findOldPost],
  ['invitation', findExpired],
  ['seat', findExpiredSeat],
  ['person', findLapsed],
])('whoever finds nothing that is over in %s has not read all of it', async (table, find) => {
  const before = new Date(Date.now() - 60_000);
  for (let time = 0; time < 8; time++) {
    const [found, read] = await db.transaction().execute(async (tx) => [await find(tx, before), await countRead(tx, table)]);
    expect([found, read]).toEqual([null, 0]);
  }
});
