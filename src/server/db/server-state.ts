import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from './database.ts';

/** One row. The incarnation changes when a backup is restored, so that no client trusts a cookie from the lost time. */
export type ServerStateTable = {
  one: boolean;
  incarnation: string;
  cookie_key: Buffer;
  pepper: Buffer;
};

export type ServerState = {
  readonly incarnation: string;
  /** 32 bytes: seals the cookies of pull. */
  readonly cookieKey: Buffer;
  /** 32 bytes: keys the hashes of codes, limits and pseudonyms. */
  readonly pepper: Buffer;
};

/** Made by whoever starts first; every process over this database then reads the same. */
export async function readServerState(db: Db): Promise<ServerState> {
  await sql`insert into server_state (one, incarnation, cookie_key, pepper)
    values (true, ${randomUUID()}, ${randomBytes(32)}, ${randomBytes(32)}) on conflict do nothing`.execute(db);
  const row = await db.selectFrom('server_state').selectAll().executeTakeFirstOrThrow();
  return { incarnation: row.incarnation, cookieKey: row.cookie_key, pepper: row.pepper };
}
