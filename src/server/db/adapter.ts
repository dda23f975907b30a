import { type DialectAdapter, PostgresAdapter } from 'kysely';

/** Kysely takes an advisory lock to migrate; ours is a row that migrate.ts holds, so that any PostgreSQL will do. */
export function createAdapter(): DialectAdapter {
  return Object.assign(new PostgresAdapter(), { acquireMigrationLock: nothing, releaseMigrationLock: nothing });
}

async function nothing(): Promise<void> {}
