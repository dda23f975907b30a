import { type Migration, type MigrationProvider, Migrator, sql } from 'kysely';
import type { Db } from './database.ts';
import { roles } from './migrations/000-roles.ts';
import { ground } from './migrations/001-ground.ts';
import { team } from './migrations/002-team.ts';
import { teamPolicies } from './migrations/003-team-policies.ts';
import { life } from './migrations/004-life.ts';
import { audit } from './migrations/005-audit.ts';
import { ask } from './migrations/006-ask.ts';
import { connection } from './migrations/008-connection.ts';
import { goals } from './migrations/007-goals.ts';
import { leaderboard } from './migrations/011-leaderboard.ts';
import { organization } from './migrations/009-organization.ts';
import { label } from './migrations/010-label.ts';
import { digest } from './migrations/012-digest.ts';
import { schedule } from './migrations/013-schedule.ts';
import { publisher } from './migrations/014-publisher.ts';
import { digestLanguage } from './migrations/015-digest-language.ts';
import { scheduleUndo } from './migrations/016-schedule-undo.ts';
import { publisherGrant } from './migrations/017-publisher-grant.ts';
import { postSending } from './migrations/018-post-sending.ts';
import { headsPlan } from './migrations/019-heads-plan.ts';

/** In the order of their names, each once, and never changed after a release. */
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '000-roles': roles,
  '001-ground': ground,
  '002-team': team,
  '003-team-policies': teamPolicies,
  '004-life': life,
  '005-audit': audit,
  '006-ask': ask,
  '008-connection': connection,
  '007-goals': goals,
  '009-organization': organization,
  '010-label': label,
  '011-leaderboard': leaderboard,
  '012-digest': digest,
  '013-schedule': schedule,
  '014-publisher': publisher,
  '015-digest-language': digestLanguage,
  '016-schedule-undo': scheduleUndo,
  '017-publisher-grant': publisherGrant,
  '018-post-sending': postSending,
  '019-heads-plan': headsPlan,
};

/** Kysely's own tables, away from ours: no viewer has a right to their schema. */
const SCHEMA = 'migration';

/**
 * Two processes may meet an empty database at once: the loser of that race finds the gate made. Whoever holds the gate's row
 * migrates; Kysely's own advisory lock is not used, since a distributed PostgreSQL has none (see adapter.ts).
 */
const GATE = `do $$ begin
  create schema if not exists ${SCHEMA};
  create table if not exists ${SCHEMA}.gate (one boolean primary key);
  insert into ${SCHEMA}.gate values (true) on conflict do nothing;
exception when unique_violation or duplicate_table or duplicate_schema then null; end $$`;

/** Brings the database to the newest schema, all in one transaction: a kill leaves the old one. */
export async function migrate(db: Db, migrations: Readonly<Record<string, Migration>> = MIGRATIONS): Promise<void> {
  await sql.raw(GATE).execute(db);
  await db.transaction().execute(async (tx) => {
    await sql.raw(`select 1 from ${SCHEMA}.gate for update`).execute(tx);
    const provider: MigrationProvider = { getMigrations: async () => ({ ...migrations }) };
    const migrator = new Migrator({ db, provider, migrationTableSchema: SCHEMA });
    const { error } = await migrator.migrateToLatest();
    if (error) throw error;
  });
}
