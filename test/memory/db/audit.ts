import { randomUUID } from 'node:crypto';
import type { GroupId, PartyId, PersonId } from '../../../src/domain/id.ts';
import type { AuditEntryTable, AuditPartyTable, Party } from '../../../src/server/db/audit.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import { createSqlError, sessionOf, type Store } from '../store.ts';

/** One transaction runs at a time. */
export async function lockLog(): Promise<void> {}

export async function readLastLine(tx: Tx, groupId: GroupId): Promise<Pick<AuditEntryTable, 'seq' | 'hash'> | null> {
  return (await readLines(tx, groupId)).at(-1) ?? null;
}

export async function insertLine(tx: Tx, line: AuditEntryTable): Promise<void> {
  const { auditEntry } = sessionOf(tx).store.tables;
  if (auditEntry.get(`${line.group_id} ${line.seq}`)) throw createSqlError('23505');
  auditEntry.put(`${line.group_id} ${line.seq}`, line);
}

export async function readLines(db: Db, groupId: GroupId): Promise<AuditEntryTable[]> {
  return sessionOf(db)
    .store.tables.auditEntry.of(groupId)
    .sort((a, b) => a.seq - b.seq);
}

export async function readParties(db: Db, groupId: GroupId): Promise<Party[]> {
  return sessionOf(db)
    .store.tables.auditParty.of(groupId)
    .sort((a, b) => (a.party_id < b.party_id ? -1 : 1))
    .map(toParty);
}

export async function putPerson(tx: Tx, groupId: GroupId, personId: PersonId): Promise<Party | null> {
  const { store } = sessionOf(tx);
  const rows = store.tables.membership.of(groupId).filter(({ person_id }) => person_id === personId);
  const [seat] = rows.sort(
    (a, b) =>
      Number(a.ended_at !== null) - Number(b.ended_at !== null) ||
      a.joined_at.getTime() - b.joined_at.getTime() ||
      (a.membership_id < b.membership_id ? -1 : 1),
  );
  const account = seat && store.tables.account.get(seat.account_id);
  return account ? put(store, groupId, { person_id: personId, address: null, name: account.name }) : null;
}

export async function putAddress(tx: Tx, groupId: GroupId, address: string): Promise<Party> {
  return put(sessionOf(tx).store, groupId, { person_id: null, address, name: address });
}

export async function deleteParties(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<Party[]> {
  const { auditParty } = sessionOf(tx).store.tables;
  const rows = auditParty.all().filter(({ person_id, address }) => person_id === personId || addresses.includes(address ?? ''));
  for (const row of rows) auditParty.drop(keyOf(row));
  return rows.map(toParty);
}

export async function deleteLog(tx: Tx, groupId: GroupId): Promise<void> {
  const { auditParty, auditEntry } = sessionOf(tx).store.tables;
  for (const row of auditParty.of(groupId)) auditParty.drop(keyOf(row));
  for (const { seq } of auditEntry.of(groupId)) auditEntry.drop(`${groupId} ${seq}`);
}

function put({ tables }: Store, group: GroupId, who: Pick<AuditPartyTable, 'person_id' | 'address' | 'name'>): Party {
  const known = tables.auditParty
    .of(group)
    .find(({ person_id, address }) => person_id === who.person_id && address === who.address);
  const row = { group_id: group, party_id: known?.party_id ?? (randomUUID() as string as PartyId), ...who }; // a UUIDv4
  tables.auditParty.put(keyOf(row), row);
  return toParty(row);
}

function keyOf({ group_id, person_id, address }: Pick<AuditPartyTable, 'group_id' | 'person_id' | 'address'>): string {
  return `${group_id} ${person_id} ${address}`;
}

function toParty({ group_id, party_id, name }: AuditPartyTable): Party {
  return { group_id, party_id, name };
}
