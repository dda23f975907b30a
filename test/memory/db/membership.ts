import type { AccountId, GroupId, MembershipId, PersonId } from '../../../src/domain/id.ts';
import { isStaff, type Role } from '../../../src/domain/role.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { MembershipTable, NewMembership, OwnAdminship, StaffRow } from '../../../src/server/db/membership.ts';
import { changesMembership, hasRole, isPresent, isSeated, ownsAccount, readsMembership } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

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
  const session = sessionOf(tx);
  const row = { ...NEVER_CHANGED, ...membership, staff_since: isStaff(membership.role) ? membership.joined_at : null };
  if (!session.isOwner && !founds(session, row)) throw createSqlError('42501');
  insert(session, row);
  return row;
}

/** Of app.accept_invitation. */
export function insertAccepted(session: Session, membership: NewMembership): void {
  insert(session, { ...NEVER_CHANGED, ...membership, staff_since: isStaff(membership.role) ? membership.joined_at : null });
}

/** Of the policies for inserting: the first membership of a Group that one has just made. */
function founds(session: Session, { group_id, person_id, role, account_id }: MembershipTable): boolean {
  const grp = session.store.tables.grp.get(group_id);
  const isFounder = grp !== undefined && grp.founder_id === session.viewer && grp.deleted_at === null;
  const isFirst = session.store.tables.membership.of(group_id).length === 0;
  return isFounder && isFirst && person_id === session.viewer && role === 'admin' && ownsAccount(session, account_id);
}

function insert({ store }: Session, row: MembershipTable): void {
  if (store.tables.membership.get(keyOf(row))) throw createSqlError('23505');
  store.tables.membership.put(keyOf(row), row);
}

export async function readRoles(tx: Tx, personId: PersonId, groupId: GroupId): Promise<Role[]> {
  return inGroup(sessionOf(tx), groupId, (row) => row.person_id === personId && isPresent(row)).map(({ role }) => role);
}

export async function lockMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<MembershipTable | null> {
  const session = sessionOf(tx);
  const [row] = inGroup(session, groupId, (each) => each.membership_id === membershipId && isSeated(each));
  return row && changesMembership(session, row) ? row : null;
}

export async function shareMemberships(tx: Tx, accountId: AccountId): Promise<MembershipTable[]> {
  const session = sessionOf(tx);
  return listOf(session, (row) => row.account_id === accountId && isPresent(row) && changesMembership(session, row));
}

export async function readAdmins(tx: Tx, groupId: GroupId, resting: boolean): Promise<{ id: MembershipId; role: Role }[]> {
  const isThere = resting ? isSeated : isPresent;
  const rows = inGroup(sessionOf(tx), groupId, (row) => row.role === 'admin' && isThere(row));
  return rows.map(({ membership_id, role }) => ({ id: membership_id, role }));
}

export async function updateRole(tx: Tx, membership: MembershipTable): Promise<void> {
  const { role, staff_since, raised_from, role_before, staff_before, raised_before, role_changed_by, role_changed_at } =
    membership;
  const change = { role, staff_since, raised_from, role_before, staff_before, raised_before, role_changed_by, role_changed_at };
  updateMembership(sessionOf(tx), membership, change);
}

/** app.undo_role */
export async function undoRole(tx: Tx, groupId: GroupId, membershipId: MembershipId, after: Date): Promise<boolean> {
  const session = sessionOf(tx);
  const { membership } = session.store.tables;
  const row = membership.get(`${groupId} ${membershipId}`);
  if (!row || !isPresent(row) || row.role_before === null || (row.role_changed_at ?? after) <= after) return false;
  if (row.person_id !== session.viewer && !hasRole(session, groupId, ['admin'])) return false;
  const by = membership.get(`${groupId} ${row.role_changed_by}`);
  if (!by || by.person_id !== session.viewer || !isPresent(by)) return false;
  const undone = { role_before: null, staff_before: null, raised_before: null, role_changed_by: null, role_changed_at: null };
  const { role_before: role, staff_before: staff_since, raised_before: raised_from } = row;
  membership.put(keyOf(row), { ...row, role, staff_since, raised_from, ...undone });
  return true;
}

/** app.acknowledge_role */
export async function acknowledgeRole(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<void> {
  const { store, viewer } = sessionOf(tx);
  const row = store.tables.membership.get(`${groupId} ${membershipId}`);
  if (row && row.person_id === viewer && isSeated(row))
    store.tables.membership.put(keyOf(row), { ...row, raised_from: null, raised_before: null });
}

export async function endMembership(tx: Tx, groupId: GroupId, membershipId: MembershipId, at: Date): Promise<void> {
  updateMembership(sessionOf(tx), { group_id: groupId, membership_id: membershipId }, { ended_at: at });
}

/** All are looked at before any is changed, as one statement does. */
export async function markMembershipsDeleted(tx: Tx, groupId: GroupId, at: Date): Promise<void> {
  const session = sessionOf(tx);
  const rows = inGroup(session, groupId, (row) => row.ended_at === null).filter((row) => changesMembership(session, row));
  for (const row of rows) session.store.tables.membership.put(keyOf(row), { ...row, deleted_at: at });
}

export async function readSeated(
  db: Db,
  where: { readonly group: GroupId } | { readonly account: AccountId },
): Promise<MembershipTable[]> {
  const session = sessionOf(db);
  return 'group' in where
    ? inGroup(session, where.group, isSeated)
    : listOf(session, (row) => row.account_id === where.account && isSeated(row));
}

export async function readEnded(db: Db, groupId: GroupId): Promise<MembershipTable[]> {
  return inGroup(sessionOf(db), groupId, (row) => row.ended_at !== null);
}

export async function suspendMemberships(tx: Tx, personId: PersonId, at: Date): Promise<MembershipTable[]> {
  return moveMemberships(sessionOf(tx), personId, at);
}

export async function resumeMemberships(tx: Tx, personId: PersonId): Promise<MembershipTable[]> {
  return moveMemberships(sessionOf(tx), personId, null);
}

function moveMemberships(session: Session, person: PersonId, suspended: Date | null): MembershipTable[] {
  const isOther = ({ suspended_at }: MembershipTable): boolean => (suspended_at === null) === (suspended !== null);
  const rows = listOf(session, (row) => row.person_id === person && row.ended_at === null && isOther(row));
  return rows.map((row) => {
    const moved = { ...row, suspended_at: suspended };
    session.store.tables.membership.put(keyOf(row), moved);
    return moved;
  });
}

export async function deleteMemberships(tx: Tx, groupId: GroupId): Promise<MembershipTable[]> {
  const session = sessionOf(tx);
  const rows = inGroup(session, groupId, () => true);
  for (const row of rows) session.store.tables.membership.drop(keyOf(row));
  const { memberGoal } = session.store.tables;
  for (const { membership_id, metric } of memberGoal.of(groupId)) memberGoal.drop(`${groupId} ${membership_id} ${metric}`);
  return rows;
}

export async function readSuspended(db: Db, groupId: GroupId): Promise<MembershipTable[]> {
  return inGroup(sessionOf(db), groupId, (row) => isSeated(row) && row.suspended_at !== null);
}

export async function readMembership(
  db: Db,
  groupId: GroupId,
  membershipId: MembershipId,
): Promise<(MembershipTable & { readonly present: boolean }) | null> {
  const session = sessionOf(db);
  const row = session.store.tables.membership.get(`${groupId} ${membershipId}`);
  return row && readsMembership(session, row) ? { ...row, present: isPresent(row) } : null;
}

export async function readStaff(db: Db, groupId: GroupId): Promise<StaffRow[]> {
  const session = sessionOf(db);
  return inGroup(session, groupId, (row) => isPresent(row) && isStaff(row.role)).flatMap((row) => {
    const account = session.store.tables.account.get(row.account_id);
    return account ? [{ id: row.membership_id, name: account.name, role: row.role, staff_since: row.staff_since }] : [];
  });
}

export async function readOwnAdminship(tx: Tx, personId: PersonId, groupId: GroupId): Promise<OwnAdminship | null> {
  const session = sessionOf(tx);
  const rows = inGroup(session, groupId, (row) => row.person_id === personId && row.role === 'admin' && isPresent(row));
  const [first] = rows.sort((a, b) => a.joined_at.getTime() - b.joined_at.getTime()); // stable: by id among equals
  const account = first && session.store.tables.account.get(first.account_id);
  return first && account ? { id: first.membership_id, name: account.name } : null;
}

export async function hasMembership(tx: Tx, personId: PersonId, membershipId: MembershipId): Promise<boolean> {
  const rows = listOf(sessionOf(tx), (row) => row.person_id === personId && row.membership_id === membershipId);
  return rows.some(({ ended_at }) => ended_at === null);
}

export function keyOf({ group_id, membership_id }: Pick<MembershipTable, 'group_id' | 'membership_id'>): string {
  return `${group_id} ${membership_id}`;
}

/** What a viewer may change he may have changed to: an Admin as he likes, his own person by ending it. */
export function updateMembership(
  session: Session,
  key: Pick<MembershipTable, 'group_id' | 'membership_id'>,
  change: Partial<MembershipTable>,
): void {
  const { membership } = session.store.tables;
  const row = membership.get(keyOf(key));
  if (!row || !readsMembership(session, row) || !changesMembership(session, row)) return;
  const next = { ...row, ...change };
  const ends = next.person_id === session.viewer && next.ended_at !== null;
  if (!session.isOwner && !ends && !hasRole(session, row.group_id, ['admin'])) throw createSqlError('42501');
  membership.put(keyOf(row), next);
}

/** What the viewer reads of a Group, by id. */
function inGroup(session: Session, group: GroupId, wanted: (row: MembershipTable) => boolean): MembershipTable[] {
  const rows = session.store.tables.membership.of(group).filter((row) => wanted(row) && readsMembership(session, row));
  return rows.sort((a, b) => (a.membership_id < b.membership_id ? -1 : 1));
}

/** What he reads of all, Group by Group. */
function listOf(session: Session, wanted: (row: MembershipTable) => boolean): MembershipTable[] {
  const rows = session.store.tables.membership.all().filter((row) => wanted(row) && readsMembership(session, row));
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
