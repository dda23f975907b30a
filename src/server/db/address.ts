import type { PersonId } from '../../domain/id.ts';
import type { Db } from './database.ts';

/** A person's e-mail addresses, normalized. Until `verified_at` is set nobody has shown that the mailbox is theirs. */
export type AddressTable = {
  address: string;
  person_id: PersonId;
  verified_at: Date | null;
};

export type AddressOwner = { readonly personId: PersonId; readonly verified: boolean };

export async function readAddress(db: Db, address: string): Promise<AddressOwner | null> {
  const row = await db
    .selectFrom('address')
    .select(['person_id', 'verified_at'])
    .where('address', '=', address)
    .executeTakeFirst();
  return row ? { personId: row.person_id, verified: row.verified_at !== null } : null;
}

/** False when somebody was quicker: the address is taken. */
export async function insertAddress(db: Db, address: string, personId: PersonId): Promise<boolean> {
  const result = await db
    .insertInto('address')
    .values({ address, person_id: personId, verified_at: null })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** True when the address was not verified before: once in its life. */
export async function verifyAddress(db: Db, address: string): Promise<boolean> {
  const result = await db
    .updateTable('address')
    .set({ verified_at: new Date() })
    .where('address', '=', address)
    .where('verified_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

export async function readVerifiedAddresses(db: Db, personId: PersonId): Promise<string[]> {
  const rows = await db
    .selectFrom('address')
    .select('address')
    .where('person_id', '=', personId)
    .where('verified_at', 'is not', null)
    .execute();
  return rows.map(({ address }) => address);
}
