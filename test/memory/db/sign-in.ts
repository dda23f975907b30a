import type { Db } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export const TRIES = 5;
const LIFETIME_MS = 600_000;

export async function insertSignIn(db: Db, requestHash: Buffer, address: string): Promise<void> {
  const hash = requestHash.toString('hex');
  sessionOf(db).store.tables.signIn.put(hash, { hash, address, tries: 0, until: Date.now() + LIFETIME_MS });
}

export async function readSignIn(db: Db, requestHash: Buffer): Promise<string | null> {
  const row = sessionOf(db).store.tables.signIn.get(requestHash.toString('hex'));
  return row && row.until > Date.now() ? row.address : null;
}

export async function countTry(db: Db, requestHash: Buffer): Promise<string | null> {
  const { signIn } = sessionOf(db).store.tables;
  const row = signIn.get(requestHash.toString('hex'));
  if (!row || row.tries >= TRIES || row.until <= Date.now()) return null;
  signIn.put(row.hash, { ...row, tries: row.tries + 1 });
  return row.address;
}

export async function takeSignIn(db: Db, requestHash: Buffer): Promise<boolean> {
  const { signIn } = sessionOf(db).store.tables;
  const hash = requestHash.toString('hex');
  const found = signIn.get(hash) !== undefined;
  signIn.drop(hash);
  return found;
}

export async function deleteExpiredSignIns(db: Db): Promise<void> {
  const { signIn } = sessionOf(db).store.tables;
  for (const { hash, until } of signIn.all()) if (until <= Date.now()) signIn.drop(hash);
}
