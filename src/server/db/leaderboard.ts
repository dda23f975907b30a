/** What a Group's members are ordered by; one that was switched off keeps its row, empty. */
import { sql } from 'kysely';
import type { Board, BoardLength, BoardMetric } from '../../domain/leaderboard.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import type { Tx } from './database.ts';

export type LeaderboardTable = { group_id: GroupId; metric: BoardMetric | null; length: BoardLength | null };

export async function putLeaderboard(tx: Tx, groupId: GroupId, board: Board | null): Promise<void> {
  await sql`
    insert into leaderboard (group_id, metric, length) values (${groupId}, ${board?.metric ?? null}, ${board?.length ?? null})
    on conflict (group_id) do update set metric = excluded.metric, length = excluded.length`.execute(tx);
}

/** By the owner; null: it is off. */
export async function readLeaderboard(tx: Tx, groupId: GroupId): Promise<Board | null> {
  const row = await tx.selectFrom('leaderboard').selectAll().where('group_id', '=', groupId).executeTakeFirst();
  return row?.metric && row.length ? { metric: row.metric, length: row.length } : null;
}

export async function deleteLeaderboard(tx: Tx, groupId: GroupId): Promise<void> {
  await tx.deleteFrom('leaderboard').where('group_id', '=', groupId).execute();
}

/** One's own: whether one wants to be in it. */
export async function listMember(tx: Tx, groupId: GroupId, membershipId: MembershipId, listed: boolean): Promise<void> {
  await sql`select app.list_member(${groupId}, ${membershipId}, ${listed})`.execute(tx);
}
