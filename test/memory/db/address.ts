import type { PersonId } from '../../../src/domain/id.ts';
import type { AddressOwner } from '../../../src/server/db/address.ts';
import type { Db } from '../../../src/server/db/database.ts';
import { sessionOf } from '../store.ts';

export async function readAddress(db: Db, address: string): Promise<AddressOwner | null> {
  const { store, viewer, isOwner } = sessionOf(db);
  const row = store.tables.address.get(address);
  return row && (isOwner || row.person_id === viewer) ? { personId: row.person_id, verified: row.verified_at !== null } : null;
}

export async function insertAddress(db: Db, address: string, personId: PersonId): Promise<boolean> {
  const { address: addresses } = sessionOf(db).store.tables;
  if (addresses.get(address)) return false;
  addresses.put(address, { address, person_id: personId, verified_at: null });
  return true;
}

export async function verifyAddress(db: Db, address: string): Promise<boolean> {
  const { address: addresses } = sessionOf(db).store.tables;
  const row = addresses.get(address);
  if (!row || row.verified_at !== null) return false;
  addresses.put(address, { ...row, verified_at: new Date() });
  return true;
}

export async function readVerifiedAddresses(db: Db, personId: PersonId): Promise<string[]> {
  const { store, viewer, isOwner } = sessionOf(db);
  if (!isOwner && personId !== viewer) return [];
  return store.tables.address.of(personId).flatMap(({ address, verified_at }) => (verified_at ? [address] : []));
}
