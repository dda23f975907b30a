import { sql } from 'kysely';
import type { ColumnType } from 'kysely';
import type { PersonId } from '../../domain/id.ts';
import type { Db } from './database.ts';

/** `last_seen` is a day, no finer: when somebody works is nobody's business. */
export type SessionTable = {
  token_hash: Buffer;
  person_id: PersonId;
  created_at: ColumnType<Date, never, never>;
  expires_at: Date;
  last_seen: ColumnType<string, never, never>;
};

export async function insertSession(db: Db, tokenHash: Buffer, personId: PersonId): Promise<void> {
  await db
    .insertInto('session')
    .values({ token_hash: tokenHash, person_id: personId, expires_at: sql<Date>`now() + interval '30 days'` })
    .execute();
}

/** Whose session this is, while it lasts. */
export async function readSession(db: Db, tokenHash: Buffer): Promise<PersonId | null> {
  const { rows } = await sql<{ person_id: PersonId; stale: boolean }>`
    select person_id, last_seen < current_date as stale from session
    where token_hash = ${tokenHash} and expires_at > now()`.execute(db);
  const row = rows[0];
  if (row?.stale) await sql`update session set last_seen = current_date where token_hash = ${tokenHash}`.execute(db);
  return row?.person_id ?? null;
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();
}

export async function deleteExpiredSessions(db: Db): Promise<void> {
  await sql`delete from session where expires_at <= now()`.execute(db);
}
