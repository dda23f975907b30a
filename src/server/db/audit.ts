import { sql } from 'kysely';
import type { AuditAction, AuditDetail } from '../../domain/audit.ts';
import type { EntryId, GroupId, PartyId, PersonId } from '../../domain/id.ts';
import type { Db, Tx } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** A line of a Group's audit log. Inserted once, never updated: app_owner itself has no right to. */
export type AuditEntryTable = {
  group_id: GroupId;
  seq: number;
  entry_id: EntryId;
  at: Date;
  action: AuditAction;
  by_id: PartyId | null;
  subject_id: PartyId | null;
  detail: AuditDetail;
  previous: string;
  hash: string;
};

/** Whom the lines name by an id: a person, or an address that was invited. */
export type AuditPartyTable = {
  group_id: GroupId;
  party_id: PartyId;
  person_id: PersonId | null;
  address: string | null;
  name: string;
};

export type Party = Pick<AuditPartyTable, 'group_id' | 'party_id' | 'name'>;

/** Holds the Group, so that its lines are numbered without a gap, whoever else writes at the same time. */
export async function lockLog(tx: Tx, groupId: GroupId): Promise<void> {
  await sql`select from grp where group_id = ${groupId} for update ${UNHEARD}`.execute(tx);
}

export async function readLastLine(tx: Tx, groupId: GroupId): Promise<Pick<AuditEntryTable, 'seq' | 'hash'> | null> {
  const row = await tx
    .selectFrom('audit_entry')
    .select(['seq', 'hash'])
    .where('group_id', '=', groupId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

export async function insertLine(tx: Tx, line: AuditEntryTable): Promise<void> {
  await tx.insertInto('audit_entry').values(line).modifyEnd(UNHEARD).execute();
}

export async function readLines(db: Db, groupId: GroupId): Promise<AuditEntryTable[]> {
  return db.selectFrom('audit_entry').selectAll().where('group_id', '=', groupId).orderBy('seq').execute();
}

export async function readParties(db: Db, groupId: GroupId): Promise<Party[]> {
  return db
    .selectFrom('audit_party')
    .select(['group_id', 'party_id', 'name'])
    .where('group_id', '=', groupId)
    .orderBy('party_id')
    .execute();
}

/** Under the name of his account in the Group, present or last; null: he never was a member, and is not to be named. */
export async function putPerson(tx: Tx, groupId: GroupId, personId: PersonId): Promise<Party | null> {
  const { rows } = await sql<Party>`
    insert into audit_party as p (group_id, party_id, person_id, name)
    select m.group_id, gen_random_uuid(), m.person_id, a.name from membership m join account a using (account_id)
    where m.group_id = ${groupId} and m.person_id = ${personId}
    order by m.ended_at is null desc, m.joined_at, m.membership_id limit 1
    on conflict (person_id, group_id) do update set name = excluded.name
    returning p.group_id, p.party_id, p.name`.execute(tx);
  return rows[0] ?? null;
}

export async function putAddress(tx: Tx, groupId: GroupId, address: string): Promise<Party> {
  const { rows } = await sql<Party>`
    insert into audit_party as p (group_id, party_id, address, name)
    values (${groupId}, gen_random_uuid(), ${address}, ${address})
    on conflict (address, group_id) do update set name = excluded.name
    returning p.group_id, p.party_id, p.name`.execute(tx);
  if (!rows[0]) throw new Error('what was written is there');
  return rows[0];
}

/** Of a person, and of his addresses, in all Groups. */
export async function deleteParties(tx: Tx, personId: PersonId, addresses: readonly string[]): Promise<Party[]> {
  const { rows } = await sql<Party>`
    delete from audit_party where person_id = ${personId} or address = any(${addresses}::text[])
    returning group_id, party_id, name`.execute(tx);
  return rows;
}

/** With its Group alone. */
export async function deleteLog(tx: Tx, groupId: GroupId): Promise<void> {
  await tx.deleteFrom('audit_party').where('group_id', '=', groupId).execute();
  await tx.deleteFrom('audit_entry').where('group_id', '=', groupId).execute();
}
