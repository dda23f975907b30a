/** That a member was asked for new figures stands in his membership: it ends with it, and limits nobody else. */
import { sql } from 'kysely';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import type { Tx } from './database.ts';
import type { MembershipTable } from './membership.ts';

export async function updateAsk(tx: Tx, membership: MembershipTable): Promise<void> {
  const { group_id, membership_id, asked_at, asked_by, asked_capture } = membership;
  await tx
    .updateTable('membership')
    .set({ asked_at, asked_by, asked_capture })
    .where('group_id', '=', group_id)
    .where('membership_id', '=', membership_id)
    .execute();
}

/** One's own. */
export async function dismissAsk(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<void> {
  await sql`select app.dismiss_ask(${groupId}, ${membershipId})`.execute(tx);
}
