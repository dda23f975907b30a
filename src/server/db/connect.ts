import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Db } from './database.ts';
import { createAdapter } from './adapter.ts';
import { preparePool } from './prepared.ts';

/** A URL, or where the embedded PostgreSQL listens. */
export type DatabaseAddress =
  | string
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly password?: string;
      readonly database: string;
    };

const INT8 = 20;
const DATE = 1082;

/** Nothing is opened before the first statement. `destroy()` closes the pool. */
export function connect(address: DatabaseAddress, applicationName = 'sidelight', most = 10): Db {
  const pool = new pg.Pool({
    ...clientOptions(address, applicationName),
    max: most,
    pipeline: true,
  });
  pool.on('error', () => undefined); // an idle connection that broke is replaced at its next use; unheard it would end us
  pool.on('connect', (client) => client.on('error', () => undefined)); // one in use as well: its next statement fails
  const dialect = new PostgresDialect({ pool: preparePool(pool) });
  return new Kysely<Database>({ dialect: { ...bind(dialect), createAdapter } });
}

/** No `options`: a pooler before PostgreSQL refuses a connection that asks for settings of its own, and the operator's would be lost. */
export function clientOptions(address: DatabaseAddress, applicationName: string): pg.ClientConfig {
  return {
    ...(typeof address === 'string' ? { connectionString: address } : address),
    application_name: applicationName,
    types: { getTypeParser },
  };
}

/** A date stays the text it is, with no time zone to shift it; counts and heads are numbers (they stay far below 2^53). */
function getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
  if (oid === INT8) return Number;
  if (oid === DATE) return (value) => value;
  return pg.types.getTypeParser(oid, format as 'text'); // pg's types ask for the literal that they default to
}

function bind(dialect: PostgresDialect): Omit<PostgresDialect, 'createAdapter'> {
  return {
    createDriver: () => dialect.createDriver(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
  };
}
