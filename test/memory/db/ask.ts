import type { GroupId, MembershipId } from '../../../src/domain/id.ts';
import type { Tx } from '../../../src/server/db/database.ts';
import type { MembershipTable } from '../../../src/server/db/membership.ts';
import { isSeated } from '../sight.ts';
import { sessionOf } from '../store.ts';
import { keyOf, updateMembership } from './membership.ts';

export async function updateAsk(tx: Tx, membership: MembershipTable): Promise<void> {
  const { asked_at, asked_by, asked_capture } = membership;
  updateMembership(sessionOf(tx), membership, { asked_at, asked_by, asked_capture });
}

/** app.dismiss_ask */
export async function dismissAsk(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<void> {
  const { store, viewer } = sessionOf(tx);
  const row = store.tables.membership.get(`${groupId} ${membershipId}`);
  if (row && row.person_id === viewer && isSeated(row)) store.tables.membership.put(keyOf(row), { ...row, asked_by: null });
}
