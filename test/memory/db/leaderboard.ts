import type { GroupId, MembershipId } from '../../../src/domain/id.ts';
import type { Board } from '../../../src/domain/leaderboard.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import { hasRole, isSeated } from '../sight.ts';
import { createSqlError, sessionOf } from '../store.ts';
import { keyOf } from './membership.ts';

export async function putLeaderboard(tx: Tx, groupId: GroupId, board: Board | null): Promise<void> {
  const session = sessionOf(tx);
  if (!hasRole(session, groupId, ['admin'])) throw createSqlError('42501');
  const row = { group_id: groupId, metric: board?.metric ?? null, length: board?.length ?? null };
  session.store.tables.leaderboard.put(groupId, row);
}

export async function readLeaderboard(tx: Tx, groupId: GroupId): Promise<Board | null> {
  const row = sessionOf(tx).store.tables.leaderboard.get(groupId);
  return row?.metric && row.length ? { metric: row.metric, length: row.length } : null;
}

export async function deleteLeaderboard(tx: Tx, groupId: GroupId): Promise<void> {
  sessionOf(tx).store.tables.leaderboard.drop(groupId);
}

/** app.list_member */
export async function listMember(tx: Tx, groupId: GroupId, membershipId: MembershipId, listed: boolean): Promise<void> {
  const { store, viewer } = sessionOf(tx);
  const row = store.tables.membership.get(`${groupId} ${membershipId}`);
  if (row && row.person_id === viewer && isSeated(row)) store.tables.membership.put(keyOf(row), { ...row, listed });
}
