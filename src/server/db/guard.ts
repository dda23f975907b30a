import pg from 'pg';
import { setTimeout as wait } from 'node:timers/promises';
import { clientOptions, type DatabaseAddress } from './connect.ts';

const NAME = 'sidelight: one server';
/** The connection of a server that was killed a moment ago may still be listed so long. */
const PATIENCE_MS = 1500;

/**
 * One server over one embedded database: whoever holds the oldest connection of this name. Unlike a lock file it cannot be
 * left behind, since PostgreSQL ends the connection with its process.
 * @returns how to let go
 * @throws Error when another server runs
 */
export async function holdAlone(address: DatabaseAddress, folder: string): Promise<() => Promise<void>> {
  const client = new pg.Client(clientOptions(address, NAME));
  client.on('error', () => undefined); // PostgreSQL ended first
  await client.connect();
  for (const until = Date.now() + PATIENCE_MS; ; await wait(50)) {
    if (!(await hasElder(client))) return () => client.end();
    if (Date.now() < until) continue;
    await client.end();
    throw new Error(`Sidelight runs already on the data in ${folder}. Stop that one first, or set DATA_DIR to another folder.`);
  }
}

async function hasElder(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query(
    `select 1 from pg_stat_activity other, pg_stat_activity me
     where me.pid = pg_backend_pid() and other.application_name = $1 and other.datid = me.datid
       and (other.backend_start, other.pid) < (me.backend_start, me.pid)`,
    [NAME],
  );
  return rows.length > 0;
}
