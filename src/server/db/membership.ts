import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { AccountId, GroupId, MembershipId, PersonId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { Seat } from '../../domain/visibility.ts';
import type { Db, Tx } from './database.ts';

/** An account in a Group. It ends once; who comes back gets a new one. */
export type MembershipTable = {
  group_id: GroupId;
  membership_id: MembershipId;
  account_id: AccountId;
  person_id: PersonId;
  role: Role;
  since: Day | null;
  joined_at: Date;
  ended_at: Date | null;
};

export async function insertMembership(tx: Tx, membership: MembershipTable): Promise<void> {
  await tx.insertInto('membership').values(membership).execute();
}

/** Present memberships of a person, Group by Group. */
export async function readSeats(tx: Tx, personId: PersonId): Promise<Seat[]> {
  const { rows } = await sql<Seat>`
    select group_id as "group", role from membership where person_id = ${personId} and ended_at is null
    order by group_id, membership_id`.execute(tx);
  return rows;
}

/** A person's own roles in one Group: of several accounts, perhaps. */
export async function readRoles(tx: Tx, personId: PersonId, groupId: GroupId): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`
    select role from membership where person_id = ${personId} and group_id = ${groupId} and ended_at is null`.execute(tx);
  return rows.map(({ role }) => role);
}

/** A present membership, held until the transaction ends; null when the viewer may not see it, or it has ended. */
export async function lockMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<MembershipTable | null> {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** The present memberships of one account of one's own: none of them ends before the transaction does. */
export async function shareMemberships(tx: Tx, accountId: AccountId): Promise<MembershipTable[]> {
  return tx
    .selectFrom('membership')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .orderBy('group_id')
    .forShare()
    .execute();
}

/** With lockGroup before it, so that of two Admins who demote each other one comes too late (I4). */
export async function readAdmins(tx: Tx, groupId: GroupId): Promise<{ id: MembershipId; role: Role }[]> {
  const { rows } = await sql<{ id: MembershipId; role: Role }>`
    select membership_id as id, role from membership
    where group_id = ${groupId} and role = 'admin' and ended_at is null`.execute(tx);
  return rows;
}

export async function updateRole(tx: Tx, groupId: GroupId, membershipId: MembershipId, role: Role): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ role })
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .execute();
}

export async function endMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId, at: Date): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ ended_at: at })
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .execute();
}

/** Every one of a Group, in one statement: an Admin who has ended his own may end no more. */
export async function endAllMemberships(tx: Tx, groupId: GroupId, at: Date): Promise<void> {
  await sql`update membership set ended_at = ${at} where group_id = ${groupId} and ended_at is null`.execute(tx);
}

/** By the owner, for projecting: all of a Group, or all of an account, that are present. */
export async function readPresent(
  db: Db,
  where: { readonly group: GroupId } | { readonly account: AccountId },
): Promise<MembershipTable[]> {
  const query = db
    .selectFrom('membership')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('group_id')
    .orderBy('membership_id');
  return 'group' in where
    ? query.where('group_id', '=', where.group).execute()
    : query.where('account_id', '=', where.account).execute();
}

export async function readMembership(db: Db, groupId: GroupId, membershipId: MembershipId): Promise<MembershipTable | null> {
  const row = await db
    .selectFrom('membership')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return row ?? null;
}

export type StaffRow = { readonly id: MembershipId; readonly name: string; readonly role: Role };

/** The Admins and Analysts of a Group, by name. */
export async function readStaff(db: Db, groupId: GroupId): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select m.membership_id as id, a.name, m.role from membership m join account a using (account_id)
    where m.group_id = ${groupId} and m.ended_at is null and m.role <> 'user' order by m.membership_id`.execute(db);
  return rows;
}

export type OwnAdminship = { readonly id: MembershipId; readonly name: string };

/** A person's own membership as Admin of a Group, with the name of its account: the one in whose name he invites. */
export async function readOwnAdminship(tx: Tx, personId: PersonId, groupId: GroupId): Promise<OwnAdminship | null> {
  const { rows } = await sql<OwnAdminship>`
    select m.membership_id as id, a.name from membership m join account a using (account_id)
    where m.person_id = ${personId} and m.group_id = ${groupId} and m.role = 'admin' and m.ended_at is null
    order by m.joined_at, m.membership_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Whether a person has a present membership of that id, in whatever Group: in his own scope it could be only one. */
export async function hasMembership(tx: Tx, personId: PersonId, membershipId: MembershipId): Promise<boolean> {
  const { rows } = await sql`select 1 from membership
    where person_id = ${personId} and membership_id = ${membershipId} and ended_at is null limit 1`.execute(tx);
  return rows.length > 0;
}
