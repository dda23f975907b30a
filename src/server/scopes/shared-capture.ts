import { figuresOf } from '../../domain/figures.ts';
import { shareMonth } from '../../domain/visibility.ts';
import { readAllMonths } from '../db/account-month.ts';
import type { Db } from '../db/database.ts';
import type { MembershipTable } from '../db/membership.ts';

/** How new the figures are that a Group holds of a member: a capture, epoch milliseconds; null: it holds none. */
export async function readSharedCapture(
  db: Db,
  { account_id, since }: Pick<MembershipTable, 'account_id' | 'since'>,
): Promise<number | null> {
  const months = await readAllMonths(db, account_id);
  return figuresOf(months.flatMap((month) => shareMonth(month, since) ?? [])).capturedAt;
}
