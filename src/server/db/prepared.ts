/**
 * Statements with parameters are prepared: PostgreSQL parses and plans each once a connection (see role.ts). What is asked here is
 * small, so that this was a third of its work. A plan holds what row-level security asks of one role, and would be made anew whenever
 * another one comes: each role has its own.
 */
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import type pg from 'pg';
import { createPipeline } from './pipeline.ts';

/** What is used of a pool whose clients were opened with `pipeline: true`. */
export type Lender = { readonly connect: () => Promise<pg.PoolClient>; readonly end: () => Promise<void> };

/** So many texts are known in all; what comes after them is not prepared. Ours are some hundreds: lists are sent as arrays. */
const MOST_STATEMENTS = 1000;

const TAKES_ROLE = /^(?:set local role |select set_config\('role', ')(\w+)/;
/** A role is its transaction's. */
const ENDS_ROLE: readonly string[] = ['commit', 'rollback'];

const names = new Map<string, string>();

export function preparePool(pool: Lender): PostgresPool {
  const known = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const prepared = known.get(client) ?? prepareClient(client);
      known.set(client, prepared);
      return prepared;
    },
    end: () => pool.end(),
  };
}

function prepareClient(client: pg.PoolClient): PostgresPoolClient {
  const send = createPipeline(client);
  let role = '';
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  function query<R>(asked: string | PostgresCursor<R>, values: readonly unknown[] = []): unknown {
    if (typeof asked !== 'string') throw new TypeError('nothing here reads through a cursor');
    role = ENDS_ROLE.includes(asked) ? '' : (TAKES_ROLE.exec(asked)?.[1] ?? role);
    return send(withName(asked, [...values], role));
  }
  return { query, release: () => client.release() };
}

function withName(text: string, values: unknown[], role: string): pg.QueryConfig {
  const name = values.length === 0 ? undefined : nameOf(text);
  return name === undefined ? { text, values } : { name: `${name} ${role}`, text, values };
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_STATEMENTS) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
