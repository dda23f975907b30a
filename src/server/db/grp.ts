import type { AccountId, GroupId, PersonId } from '../../domain/id.ts';
import type { Purpose } from '../../domain/group.ts';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** A Group. `group` is a word of SQL. */
export type GrpTable = {
  group_id: GroupId;
  founder_id: PersonId;
  name: string;
  logo: string | null;
  purpose: Purpose;
  about: string;
  deleted_at: Date | null;
};

export type GroupFields = Pick<GrpTable, 'name' | 'logo' | 'purpose' | 'about'>;

export async function insertGroup(tx: Tx, groupId: GroupId, founderId: PersonId, fields: GroupFields): Promise<void> {
  const { name, logo, purpose, about } = fields;
  const row = { group_id: groupId, founder_id: founderId, name, logo, purpose, about, deleted_at: null };
  await tx.insertInto('grp').values(row).execute();
}

/** Holds a Group that one is a member of, or invited to: what its members do in it happens one after another. */
export async function lockGroup(tx: Tx, groupId: GroupId): Promise<void> {
  await sql`select app.lock_group(${groupId}) ${UNHEARD}`.execute(tx);
}

/** The same for all of an account's Groups, with the owner's rights: what is told of it must not cross what is told of them. */
export async function lockGroupsOf(tx: Tx, accountId: AccountId): Promise<void> {
  await sql`
    select from grp where group_id in (select group_id from membership where account_id = ${accountId} and seated)
    order by group_id for update`.execute(tx);
}

/** The same for all that a person has a membership in, also one that rests. */
export async function lockGroupsOfPerson(tx: Tx, personId: PersonId): Promise<void> {
  await sql`
    select from grp where group_id in (select group_id from membership where person_id = ${personId} and ended_at is null)
    order by group_id for update`.execute(tx);
}

/** The same for all that an address is invited to. */
export async function lockGroupsInviting(tx: Tx, address: string): Promise<void> {
  await sql`
    select from grp where group_id in (select group_id from invitation where address = ${address} and state = 'open')
    order by group_id for update`.execute(tx);
}

/** With the owner's rights: false when it is not there, or was deleted. */
export async function holdGroup(tx: Tx, groupId: GroupId): Promise<boolean> {
  const { rows } = await sql`select 1 from grp where group_id = ${groupId} and deleted_at is null for update`.execute(tx);
  return rows.length > 0;
}

export async function updateGroup(tx: Tx, groupId: GroupId, fields: GroupFields): Promise<void> {
  const { name, logo, purpose, about } = fields;
  await tx.updateTable('grp').set({ name, logo, purpose, about }).where('group_id', '=', groupId).execute();
}

export async function markGroupDeleted(tx: Tx, groupId: GroupId, at: Date): Promise<void> {
  await tx.updateTable('grp').set({ deleted_at: at }).where('group_id', '=', groupId).execute();
}

/** Null when it was deleted. */
export async function readGroup(db: Db, groupId: GroupId): Promise<GrpTable | null> {
  const row = await db
    .selectFrom('grp')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** One that was deleted before an instant and is not erased yet, held by this process alone; null: there is none. */
export async function holdErasableGroup(tx: Tx, before: Date): Promise<GroupId | null> {
  const { rows } = await sql<{ group_id: GroupId }>`
    select group_id from grp where deleted_at <= ${before} and name <> '' order by deleted_at limit 1
    for update skip locked`.execute(tx);
  return rows[0]?.group_id ?? null;
}

/** Nothing of it is left but that there was one. */
export async function blankGroup(tx: Tx, groupId: GroupId): Promise<void> {
  await sql`update grp set name = '', logo = null, about = '', purpose = 'other', founder_id = group_id
    where group_id = ${groupId}`.execute(tx);
}

/** Whether the viewer was an Admin of a Group that was deleted after an instant. */
export async function mayRestore(tx: Tx, groupId: GroupId, after: Date): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select app.may_restore(${groupId}, ${after}) as may`.execute(tx);
  return rows[0]?.may === true;
}

/** With its memberships, where he may. */
export async function restoreGroup(tx: Tx, groupId: GroupId, after: Date): Promise<void> {
  await sql`select app.restore_group(${groupId}, ${after})`.execute(tx);
}
