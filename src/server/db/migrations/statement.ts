import { type Kysely, type Migration, sql } from 'kysely';

/** A migration in plain SQL. All it makes belongs to `app_owner`; it runs in one transaction, and there is no way back down. */
export function createMigration(statements: string): Migration {
  return {
    async up(db: Kysely<unknown>): Promise<void> {
      await sql`set local role app_owner`.execute(db);
      await sql.raw(statements).execute(db);
      await sql`reset role`.execute(db);
    },
  };
}
