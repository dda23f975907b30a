import { type Leaderboard, leaderboardOf } from '../../domain/leaderboard.ts';
import type { Contributor } from '../../domain/contribution.ts';
import type { GroupId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { ShownBoard } from '../../protocol/leaderboard.ts';
import type { Reading } from '../cache/database.ts';
import { readRecent, readSubjects } from '../cache/rollup.ts';
import { readRow, readRows } from '../cache/rows.ts';
import type { View } from '../cache/visible.ts';

/** A Group's members in the order of a figure; null: it is off, or not for one to know. */
export async function readLeaderboard(tx: Reading, view: View, group: GroupId): Promise<ShownBoard | null> {
  const scope: Scope = `team:${group}`;
  const board = await readRow(tx, view, scope, 'leaderboard', group);
  if (!board) return null;
  const members = await readRows(tx, view, scope, 'member');
  const listed = new Set<string>(members.flatMap((member) => (member.listed ? [member.id] : [])));
  const tell = (people: readonly Contributor[]): Leaderboard =>
    leaderboardOf(
      people.map((one) => ({ ...one, listed: listed.has(one.id) })),
      board,
    );
  if (board.metric !== 'posts') {
    const { people, from } = await readRecent(tx, view, scope, board.length);
    const told = tell(people);
    // Unless whoever is in it is known up to an older day than others are.
    if (told.period && from && told.period.from >= from) return { board, told };
  }
  return { board, told: tell(await readSubjects(tx, view, scope)) };
}
