/** Where the run's PostgreSQL is, and what is in it from the start. */
import pg from 'pg';

/** `host` is the folder of the socket; `user` is a superuser without a password. */
export type PostgresAddress = { readonly host: string; readonly user: string };

/** A database with the newest schema and no row: copies of it need not be migrated. Nobody may connect to it. */
export const TEMPLATE = 'ground';

/** For `DATABASE_URL`. */
export function urlOf({ host, user }: PostgresAddress, database: string): string {
  return `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
}

/** Runs one statement from the database that is always there. */
export async function run(address: PostgresAddress, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(address, 'postgres') });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
