import type { AccountId, PersonId } from '../../../src/domain/id.ts';
import type { AccountTable } from '../../../src/server/db/account.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { seesAccount } from '../sight.ts';
import { createSqlError, sessionOf } from '../store.ts';

export async function insertAccount(tx: Tx, account: AccountTable): Promise<void> {
  const { store, viewer, isOwner } = sessionOf(tx);
  if (!isOwner && account.person_id !== viewer) throw createSqlError('42501');
  if (store.tables.account.get(account.account_id)) throw createSqlError('23505');
  store.tables.account.put(account.account_id, { ...account });
}

export async function lockOwnAccount(tx: Tx, personId: PersonId, accountId: AccountId): Promise<AccountTable | null> {
  const { store, viewer, isOwner } = sessionOf(tx);
  const row = store.tables.account.get(accountId);
  return row?.person_id === personId && (isOwner || personId === viewer) ? row : null;
}

export async function holdAccount(tx: Tx, accountId: AccountId): Promise<AccountTable | null> {
  return readAccount(tx, accountId);
}

/** One transaction runs at a time. */
export async function lockAccountsOf(): Promise<void> {}

export async function lockAccountsOfDeleted(): Promise<void> {}

export async function updateAccount(tx: Tx, account: AccountTable): Promise<void> {
  const { store, viewer, isOwner } = sessionOf(tx);
  const row = store.tables.account.get(account.account_id);
  const { name, vanity, confirmed } = account;
  if (row && (isOwner || row.person_id === viewer)) store.tables.account.put(row.account_id, { ...row, name, vanity, confirmed });
}

export async function readAccount(db: Db, accountId: AccountId): Promise<AccountTable | null> {
  const session = sessionOf(db);
  const row = session.store.tables.account.get(accountId);
  return row && seesAccount(session, accountId, '9999-12') ? row : null;
}

export async function countAccounts(tx: Tx, personId: PersonId): Promise<number> {
  const session = sessionOf(tx);
  return session.store.tables.account.of(personId).filter(({ account_id }) => seesAccount(session, account_id, '9999-12')).length;
}
