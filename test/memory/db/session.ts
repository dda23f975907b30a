import type { PersonId } from '../../../src/domain/id.ts';
import type { Db } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

const LIFETIME_MS = 30 * 86_400_000;

export async function insertSession(db: Db, tokenHash: Buffer, personId: PersonId): Promise<void> {
  const hash = tokenHash.toString('hex');
  sessionOf(db).store.tables.session.put(hash, { hash, person: personId, until: Date.now() + LIFETIME_MS });
}

export async function readSession(db: Db, tokenHash: Buffer): Promise<PersonId | null> {
  const row = sessionOf(db).store.tables.session.get(tokenHash.toString('hex'));
  return row && row.until > Date.now() ? row.person : null;
}

export async function deleteSession(db: Db, tokenHash: Buffer): Promise<void> {
  sessionOf(db).store.tables.session.drop(tokenHash.toString('hex'));
}

export async function deleteExpiredSessions(db: Db): Promise<void> {
  const { session } = sessionOf(db).store.tables;
  for (const { hash, until } of session.all()) if (until <= Date.now()) session.drop(hash);
}
