import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export type TestDatabase = {
  /** For `DATABASE_URL`: a superuser on a database nobody else uses. */
  readonly url: string;
  readonly name: string;
  readonly drop: () => Promise<void>;
};

/** A new database in the run's PostgreSQL; a copy of `template` when one is named. */
export async function createDatabase(template = 'template0'): Promise<TestDatabase> {
  const { host, user } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const address = (database: string) => `postgresql://${user}@localhost/${database}?host=${encodeURIComponent(host)}`;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  await run(`create database ${name} template ${template}`);
  return { url: address(name), name, drop: () => run(`drop database ${name} with (force)`) };
}
