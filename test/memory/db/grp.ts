import type { GroupId, PersonId } from '../../../src/domain/id.ts';
import { ROLES } from '../../../src/domain/role.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { GroupFields, GrpTable } from '../../../src/server/db/grp.ts';
import { hasRole } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

export async function insertGroup(tx: Tx, groupId: GroupId, founderId: PersonId, fields: GroupFields): Promise<void> {
  const { store, viewer, isOwner } = sessionOf(tx);
  const { name, logo, purpose, about } = fields;
  if (!isOwner && founderId !== viewer) throw createSqlError('42501');
  if (store.tables.grp.get(groupId)) throw createSqlError('23505');
  store.tables.grp.put(groupId, { group_id: groupId, founder_id: founderId, name, logo, purpose, about, deleted_at: null });
}

/** One transaction runs at a time. */
export async function lockGroup(): Promise<void> {}

export async function lockGroupsOf(): Promise<void> {}

export async function lockGroupsOfPerson(): Promise<void> {}

export async function lockGroupsInviting(): Promise<void> {}

export async function holdGroup(tx: Tx, groupId: GroupId): Promise<boolean> {
  return sessionOf(tx).store.tables.grp.get(groupId)?.deleted_at === null;
}

export async function updateGroup(tx: Tx, groupId: GroupId, fields: GroupFields): Promise<void> {
  const { name, logo, purpose, about } = fields;
  change(sessionOf(tx), groupId, { name, logo, purpose, about });
}

export async function markGroupDeleted(tx: Tx, groupId: GroupId, at: Date): Promise<void> {
  change(sessionOf(tx), groupId, { deleted_at: at });
}

export async function readGroup(db: Db, groupId: GroupId): Promise<GrpTable | null> {
  const session = sessionOf(db);
  const row = session.store.tables.grp.get(groupId);
  return row && row.deleted_at === null && (session.isOwner || hasRole(session, groupId, ROLES)) ? row : null;
}

export async function holdErasableGroup(tx: Tx, before: Date): Promise<GroupId | null> {
  const isErasable = ({ deleted_at, name }: GrpTable): boolean => deleted_at !== null && deleted_at <= before && name !== '';
  const rows = sessionOf(tx).store.tables.grp.all().filter(isErasable);
  rows.sort((a, b) => (a.deleted_at?.getTime() ?? 0) - (b.deleted_at?.getTime() ?? 0));
  return rows[0]?.group_id ?? null;
}

export async function blankGroup(tx: Tx, groupId: GroupId): Promise<void> {
  const founder_id = groupId as string as PersonId; // nobody's
  change(sessionOf(tx), groupId, { name: '', logo: null, about: '', purpose: 'other', founder_id });
}

/** app.may_restore */
export async function mayRestore(tx: Tx, groupId: GroupId, after: Date): Promise<boolean> {
  const { store, viewer } = sessionOf(tx);
  const deleted = store.tables.grp.get(groupId)?.deleted_at ?? null;
  if (deleted === null || deleted <= after) return false;
  return store.tables.membership
    .of(groupId)
    .some(
      (row) =>
        row.person_id === viewer &&
        row.role === 'admin' &&
        row.ended_at === null &&
        row.deleted_at !== null &&
        row.suspended_at === null,
    );
}

/** app.restore_group */
export async function restoreGroup(tx: Tx, groupId: GroupId, after: Date): Promise<void> {
  const { grp, membership } = sessionOf(tx).store.tables;
  const row = grp.get(groupId);
  if (!row || !(await mayRestore(tx, groupId, after))) return;
  grp.put(groupId, { ...row, deleted_at: null });
  for (const seat of membership.of(groupId))
    if (seat.ended_at === null) membership.put(`${groupId} ${seat.membership_id}`, { ...seat, deleted_at: null });
}

function change(session: Session, groupId: GroupId, fields: Partial<GrpTable>): void {
  const row = session.store.tables.grp.get(groupId);
  if (row && (session.isOwner || hasRole(session, groupId, ['admin'])))
    session.store.tables.grp.put(groupId, { ...row, ...fields });
}
