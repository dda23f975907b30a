import { isAnswered } from '../../domain/freshness.ts';
import { figuresOf } from '../../domain/figures.ts';
import { shareMonth } from '../../domain/visibility.ts';
import type { Membership } from '../../protocol/entity.ts';
import type { Ask } from '../../protocol/freshness.ts';
import type { Reading } from '../cache/database.ts';
import { readRow } from '../cache/rows.ts';
import { readOwnMonths } from '../cache/tiles.ts';
import type { View } from '../cache/visible.ts';

/** Which of one's Groups ask for new figures, the last first. One is answered by what that Group holds of one now: nobody need say so. */
export async function readAsks(tx: Reading, view: View): Promise<Ask[]> {
  const asks = await Promise.all(view.memberships.map((seat) => readAsk(tx, view, seat)));
  return asks.flatMap((ask) => ask ?? []).sort((a, b) => b.at - a.at || (a.membership < b.membership ? -1 : 1));
}

async function readAsk(
  tx: Reading,
  view: View,
  { id, group, account, since, asked, suspended }: Membership,
): Promise<Ask | null> {
  if (!asked || suspended !== null) return null;
  const [record, by] = await Promise.all([
    readRow(tx, view, `card:${group}`, 'group', group),
    readRow(tx, view, `card:${group}`, 'staff', asked.by),
  ]);
  const months = await readOwnMonths(tx, view.self, account);
  const { capturedAt } = figuresOf(months.flatMap((month) => shareMonth(month, since) ?? []));
  if (!record || isAnswered(asked.capturedAt, capturedAt)) return null;
  return { membership: id, group, groupName: record.name, account, byName: by?.name ?? null, at: asked.at };
}
