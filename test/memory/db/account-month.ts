import type { AccountMonth } from '../../../src/domain/account-month.ts';
import type { Month } from '../../../src/domain/day.ts';
import type { AccountId, ConnectionId, GroupId, PersonId } from '../../../src/domain/id.ts';
import type { MonthKey, SharedMonth } from '../../../src/server/db/account-month.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { importsFor, isPresent, ownsAccount, readsConnection, readsMembership, seesAccount } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

export async function lockMonths(tx: Tx, accountId: AccountId, months: readonly Month[]): Promise<AccountMonth[]> {
  const session = sessionOf(tx);
  if (!mayWrite(session, accountId)) return [];
  return listMonths(session, accountId).filter(({ month }) => months.includes(month));
}

export async function writeMonths(tx: Tx, accountId: AccountId, months: readonly AccountMonth[]): Promise<void> {
  const session = sessionOf(tx);
  if (months.length > 0 && !mayWrite(session, accountId)) throw createSqlError('42501');
  for (const value of months)
    session.store.tables.accountMonth.put(`${accountId} ${value.month}`, { account_id: accountId, month: value.month, value });
}

export async function readAllMonths(db: Db, accountId: AccountId): Promise<AccountMonth[]> {
  return listMonths(sessionOf(db), accountId);
}

export async function readOwnMonths(tx: Tx, personId: PersonId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const session = sessionOf(tx);
  return keys.flatMap((key) => {
    if (session.store.tables.account.get(key.account)?.person_id !== personId) return [];
    return readMonth(session, key).map((value) => ({ value, since: null }));
  });
}

export async function readGroupMonths(tx: Tx, groupId: GroupId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const session = sessionOf(tx);
  const members = session.store.tables.membership
    .of(groupId)
    .filter((membership) => isPresent(membership) && readsMembership(session, membership));
  return keys.flatMap((key) =>
    members
      .filter(({ account_id }) => account_id === key.account)
      .flatMap(({ since }) => readMonth(session, key).map((value) => ({ value, since }))),
  );
}

export async function readConnectedMonths(tx: Tx, connectionId: ConnectionId, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const session = sessionOf(tx);
  const row = session.store.tables.connection.get(connectionId);
  if (row?.state !== 'accepted' || !readsConnection(session, row)) return [];
  return keys.flatMap((key) =>
    key.account === row.owner_account ? readMonth(session, key).map((value) => ({ value, since: null })) : [],
  );
}

function mayWrite(session: Session, account: AccountId): boolean {
  return session.isOwner || ownsAccount(session, account) || importsFor(session, account);
}

function readMonth(session: Session, { account, month }: MonthKey): AccountMonth[] {
  const row = session.store.tables.accountMonth.get(`${account} ${month}`);
  return row && seesAccount(session, account, month) ? [row.value] : [];
}

function listMonths(session: Session, account: AccountId): AccountMonth[] {
  return session.store.tables.accountMonth
    .of(account)
    .filter(({ month }) => seesAccount(session, account, month))
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .map(({ value }) => value);
}
