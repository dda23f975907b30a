import { type ColumnType, sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { AccountId, GroupId, MembershipId, PersonId } from '../../domain/id.ts';
import { isStaff, type Role } from '../../domain/role.ts';
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
  /** Since when it rests with its person's plan. */
  suspended_at: Date | null;
  /** Since when its Group is deleted; the membership comes back with it, or is erased. */
  deleted_at: Date | null;
  /** Since when its person is Admin or Analyst. */
  staff_since: Date | null;
  /** The role before it was raised, until its person has taken note. */
  raised_from: Role | null;
  /** What the last change of the role made other, and by whose membership and when: for undoing it. */
  role_before: Role | null;
  staff_before: Date | null;
  raised_before: Role | null;
  role_changed_by: MembershipId | null;
  role_changed_at: Date | null;
  /** When an Admin last asked for new figures; by whose membership, until its person puts it away; and how new those held were. */
  asked_at: Date | null;
  asked_by: MembershipId | null;
  asked_capture: Date | null;
  /** Whether he is in a leaderboard, if ever the Group has one. */
  listed: boolean;
};

/** Made by the database alone: see migrations/002-team.ts. */
export type Presence = { seated: ColumnType<boolean, never, never>; present: ColumnType<boolean, never, never> };
export type NewMembership = Pick<
  MembershipTable,
  'group_id' | 'membership_id' | 'account_id' | 'person_id' | 'role' | 'since' | 'joined_at'
>;

const NEVER_CHANGED = {
  ended_at: null,
  suspended_at: null,
  deleted_at: null,
  raised_from: null,
  role_before: null,
  staff_before: null,
  raised_before: null,
  role_changed_by: null,
  role_changed_at: null,
  asked_at: null,
  asked_by: null,
  asked_capture: null,
  listed: true,
};

export async function insertMembership(tx: Tx, membership: NewMembership): Promise<MembershipTable> {
  const row = { ...NEVER_CHANGED, ...membership, staff_since: isStaff(membership.role) ? membership.joined_at : null };
  await tx.insertInto('membership').values(row).execute();
  return row;
}

/** A person's own roles in one Group: of several accounts, perhaps. */
export async function readRoles(tx: Tx, personId: PersonId, groupId: GroupId): Promise<Role[]> {
  const { rows } = await sql<{ role: Role }>`
    select role from membership where person_id = ${personId} and group_id = ${groupId} and present`.execute(tx);
  return rows.map(({ role }) => role);
}

/** A membership, also one that rests, held until the transaction ends; null when the viewer may not see it, or it has ended. */
export async function lockMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<MembershipTable | null> {
  const row = await tx
    .selectFrom('membership')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .where('seated', '=', true)
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
    .where('present', '=', true)
    .orderBy('group_id')
    .forShare()
    .execute();
}

/** With lockGroup before it, so that of two Admins who demote each other one comes too late (I4). `resting`: those too who rest. */
export async function readAdmins(tx: Tx, groupId: GroupId, resting: boolean): Promise<{ id: MembershipId; role: Role }[]> {
  const { rows } = await sql<{ id: MembershipId; role: Role }>`
    select membership_id as id, role from membership
    where group_id = ${groupId} and role = 'admin' and seated and (present or ${resting})`.execute(tx);
  return rows;
}

export async function updateRole(tx: Tx, membership: MembershipTable): Promise<void> {
  const { role, staff_since, raised_from, role_before, staff_before, raised_before, role_changed_by, role_changed_at } =
    membership;
  await tx
    .updateTable('membership')
    .set({ role, staff_since, raised_from, role_before, staff_before, raised_before, role_changed_by, role_changed_at })
    .where('group_id', '=', membership.group_id)
    .where('membership_id', '=', membership.membership_id)
    .execute();
}

/** As it was before the viewer's own last change, made after an instant; false when there is none such. */
export async function undoRole(tx: Tx, groupId: GroupId, membershipId: MembershipId, after: Date): Promise<boolean> {
  const { rows } = await sql`select app.undo_role(${groupId}, ${membershipId}, ${after})`.execute(tx);
  return rows.length > 0;
}

/** One's own. */
export async function acknowledgeRole(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<void> {
  await sql`select app.acknowledge_role(${groupId}, ${membershipId})`.execute(tx);
}

export async function endMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId, at: Date): Promise<void> {
  await tx
    .updateTable('membership')
    .set({ ended_at: at })
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .execute();
}

/** Every one of a Group, in one statement: an Admin who has marked his own may mark no more. */
export async function markMembershipsDeleted(tx: Tx, groupId: GroupId, at: Date): Promise<void> {
  await sql`update membership set deleted_at = ${at} where group_id = ${groupId} and ended_at is null`.execute(tx);
}

/** By the owner, for projecting: all of a Group, or all of an account, those that rest too. */
export async function readSeated(
  db: Db,
  where: { readonly group: GroupId } | { readonly account: AccountId },
): Promise<MembershipTable[]> {
  const query = db.selectFrom('membership').selectAll().where('seated', '=', true).orderBy('group_id').orderBy('membership_id');
  return 'group' in where
    ? query.where('group_id', '=', where.group).execute()
    : query.where('account_id', '=', where.account).execute();
}

/** With lockGroupsOfPerson before it. Of Groups that are deleted, too: they may come back. */
export async function suspendMemberships(tx: Tx, personId: PersonId, at: Date): Promise<MembershipTable[]> {
  return moveMemberships(tx, personId, at);
}

export async function resumeMemberships(tx: Tx, personId: PersonId): Promise<MembershipTable[]> {
  return moveMemberships(tx, personId, null);
}

async function moveMemberships(tx: Tx, personId: PersonId, suspended: Date | null): Promise<MembershipTable[]> {
  const moved = await tx
    .updateTable('membership')
    .set({ suspended_at: suspended })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('suspended_at', suspended ? 'is' : 'is not', null)
    .returningAll()
    .execute();
  return moved.sort((a, b) => (a.group_id < b.group_id ? -1 : 1));
}

/** All that a Group ever had; returns them. */
export function deleteMemberships(tx: Tx, groupId: GroupId): Promise<MembershipTable[]> {
  return tx.deleteFrom('membership').where('group_id', '=', groupId).returningAll().execute();
}

/** By the owner: those of a Group that rest. */
export async function readSuspended(db: Db, groupId: GroupId): Promise<MembershipTable[]> {
  const { rows } = await sql<MembershipTable>`select * from membership
    where group_id = ${groupId} and seated and suspended_at is not null order by membership_id`.execute(db);
  return rows;
}

/** By the owner: those of a Group that have ended. */
export async function readEnded(db: Db, groupId: GroupId): Promise<MembershipTable[]> {
  const { rows } = await sql<MembershipTable>`select * from membership
    where group_id = ${groupId} and ended_at is not null order by membership_id`.execute(db);
  return rows;
}

export async function readMembership(
  db: Db,
  groupId: GroupId,
  membershipId: MembershipId,
): Promise<(MembershipTable & { readonly present: boolean }) | null> {
  const row = await db
    .selectFrom('membership')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return row ?? null;
}

export type StaffRow = {
  readonly id: MembershipId;
  readonly name: string;
  readonly role: Role;
  readonly staff_since: Date | null;
};

/** The Admins and Analysts of a Group, by name. */
export async function readStaff(db: Db, groupId: GroupId): Promise<StaffRow[]> {
  const { rows } = await sql<StaffRow>`
    select m.membership_id as id, a.name, m.role, m.staff_since from membership m join account a using (account_id)
    where m.group_id = ${groupId} and m.present and m.role <> 'user' order by m.membership_id`.execute(db);
  return rows;
}

export type OwnAdminship = { readonly id: MembershipId; readonly name: string };

/** A person's own membership as Admin of a Group, with the name of its account: the one in whose name he invites. */
export async function readOwnAdminship(tx: Tx, personId: PersonId, groupId: GroupId): Promise<OwnAdminship | null> {
  const { rows } = await sql<OwnAdminship>`
    select m.membership_id as id, a.name from membership m join account a using (account_id)
    where m.person_id = ${personId} and m.group_id = ${groupId} and m.role = 'admin' and m.present
    order by m.joined_at, m.membership_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Whether a person has a membership of that id, in whatever Group: in his own scope it could be only one. */
export async function hasMembership(tx: Tx, personId: PersonId, membershipId: MembershipId): Promise<boolean> {
  const { rows } = await sql`select 1 from membership
    where person_id = ${personId} and membership_id = ${membershipId} and ended_at is null limit 1`.execute(tx);
  return rows.length > 0;
}
