import { sql } from 'kysely';
import { connect } from '../../src/server/db/connect.ts';
import type { Db } from '../../src/server/db/database.ts';
import { TEMPLATE } from './address.ts';
import { createDatabase } from './database.ts';

export type Ground = { readonly db: Db; readonly url: string; readonly drop: () => Promise<void> };

/** A database of one's own with the newest schema, empty. */
export async function createGround(): Promise<Ground> {
  const { url, drop } = await createDatabase(TEMPLATE);
  const db = connect(url);
  return { db, url, drop: () => db.destroy().then(drop) };
}

/** Until a transaction waits for another one. */
export async function somebodyWaits(db: Db): Promise<void> {
  while ((await countWaiting(db)) === 0);
}

/** So many transactions wait for another one. */
export async function countWaiting(db: Db): Promise<number> {
  const { rows } =
    await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
  return rows.length;
}
