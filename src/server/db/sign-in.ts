import { sql } from 'kysely';
import type { ColumnType } from 'kysely';
import type { Db } from './database.ts';

/** A code that was asked for. Neither the code nor a hash of it is stored: see auth/code.ts. */
export type SignInTable = {
  request_hash: Buffer;
  address: string;
  tries: ColumnType<number, never, number>;
  expires_at: Date;
};

export const TRIES = 5;

export async function insertSignIn(db: Db, requestHash: Buffer, address: string): Promise<void> {
  await db
    .insertInto('sign_in')
    .values({ request_hash: requestHash, address, expires_at: sql<Date>`now() + interval '10 minutes'` })
    .execute();
}

/** The address to send to, while the code is of use. */
export async function readSignIn(db: Db, requestHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    select address from sign_in where request_hash = ${requestHash} and expires_at > now()`.execute(db);
  return rows[0]?.address ?? null;
}

/** Counts the try before the code is compared, in a statement of its own: no race and no crash gives a sixth. */
export async function countTry(db: Db, requestHash: Buffer): Promise<string | null> {
  const { rows } = await sql<{ address: string }>`
    update sign_in set tries = tries + 1
    where request_hash = ${requestHash} and tries < ${TRIES} and expires_at > now()
    returning address`.execute(db);
  return rows[0]?.address ?? null;
}

/** True for exactly one caller: a code works once. */
export async function takeSignIn(db: Db, requestHash: Buffer): Promise<boolean> {
  const { rows } = await sql`delete from sign_in where request_hash = ${requestHash} returning 1`.execute(db);
  return rows.length > 0;
}

export async function deleteExpiredSignIns(db: Db): Promise<void> {
  await sql`delete from sign_in where expires_at <= now()`.execute(db);
}
