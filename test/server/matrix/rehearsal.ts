import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { createAdapter } from '../../../src/server/db/adapter.ts';
import { clientOptions } from '../../../src/server/db/connect.ts';
import type { Database, Db } from '../../../src/server/db/database.ts';
import { type Lender, preparePool } from '../../../src/server/db/prepared.ts';

export type Rehearsal = {
  readonly db: Db;
  /** Whatever `work` writes is undone when it has ended. */
  readonly undo: <T>(work: () => Promise<T>) => Promise<T>;
  readonly end: () => Promise<void>;
};

/** What the app's own statements become inside the one transaction that is never committed. */
const BEGIN = 'savepoint app';
/** What was set for the transaction alone would outlive a savepoint. */
const COMMIT = `release savepoint app; reset role; reset plan_cache_mode; select set_config('app.viewer', '', true)`;
const ROLLBACK = 'rollback to savepoint app; release savepoint app';

/**
 * A database of one connection and one transaction, for asking many times "and what if he did this?" of the same state: the app's
 * transactions are savepoints in it, one after another. Everything else is real: rights, policies, keys.
 */
export async function createRehearsal(url: string): Promise<Rehearsal> {
  const client = new pg.Client({ ...clientOptions(url, 'matrix'), pipeline: true });
  await client.connect();
  await client.query('begin');
  const pool = preparePool(createPool(client));
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely<Database>({
    dialect: {
      createAdapter,
      createDriver: () => dialect.createDriver(),
      createIntrospector: (of) => dialect.createIntrospector(of),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
  return {
    db,
    async undo(work) {
      await client.query('savepoint cell');
      try {
        return await work();
      } finally {
        await client.query('rollback to savepoint cell; release savepoint cell');
      }
    },
    end: () => client.end(),
  };
}

/** Lends its one connection to one at a time. */
function createPool(client: pg.Client): Lender {
  let free: Promise<void> = Promise.resolve();
  return {
    async connect() {
      const before = free;
      let release = (): void => undefined;
      free = new Promise((resolve) => {
        release = resolve;
      });
      await before;
      const query = ({ text, ...asked }: pg.QueryConfig) => client.query({ ...asked, text: translate(text) });
      return { query, release, connection: client.connection } as unknown as pg.PoolClient; // all that is used of it
    },
    end: async () => undefined,
  };
}

function translate(text: string): string {
  if (text === 'begin' || text.startsWith('start transaction')) return BEGIN;
  if (text === 'commit') return COMMIT;
  return text === 'rollback' ? ROLLBACK : text;
}
