/** What somebody agreed to when he accepted: kept in his own scope, also when the membership has ended. */
import type { GrpTable } from '../db/grp.ts';
import { type MembershipTable, readStaff } from '../db/membership.ts';
import { endReceipt, insertReceipt, type ReceiptTable } from '../db/receipt.ts';
import { projectReceipt } from './projection.ts';
import type { Teller } from './teller.ts';

/** Who would see the figures, by ids alone: without himself, who sees them anyway. */
export async function recordConsent(teller: Teller, membership: MembershipTable, grp: GrpTable): Promise<void> {
  const { person_id, membership_id, group_id, account_id, role, since } = membership;
  const staff = (await readStaff(teller.tx, group_id)).filter(({ id }) => id !== membership_id);
  const receipt: ReceiptTable = {
    person_id,
    membership_id,
    group_id,
    group_name: grp.name,
    account_id,
    role,
    since,
    staff: staff.map(({ id, role: of }) => ({ id, role: of })),
    at: membership.joined_at,
    ended_at: null,
  };
  await insertReceipt(teller.tx, receipt);
  teller.feed.putRow(`self:${person_id}`, 'receipt', membership_id, projectReceipt(receipt));
}

/** `ended`: null when the membership came back with its Group. */
export async function endConsent({ tx, feed }: Teller, membership: MembershipTable, ended: Date | null): Promise<void> {
  const receipt = await endReceipt(tx, membership, ended);
  if (receipt) feed.putRow(`self:${receipt.person_id}`, 'receipt', receipt.membership_id, projectReceipt(receipt));
}
