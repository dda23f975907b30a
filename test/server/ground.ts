import { connect } from '../../src/server/db/connect.ts';
import type { Db } from '../../src/server/db/database.ts';
import { migrate } from '../../src/server/db/migrate.ts';
import { createDatabase } from './database.ts';

export type Ground = { readonly db: Db; readonly url: string; readonly drop: () => Promise<void> };

/** A database of one's own with the newest schema, empty. */
export async function createGround(): Promise<Ground> {
  const { url, drop } = await createDatabase();
  const db = connect(url);
  await migrate(db);
  return { db, url, drop: () => db.destroy().then(drop) };
}
