import { sql } from 'kysely';
import type { Day } from '../../domain/day.ts';
import type { AccountId, GroupId, MembershipId, PersonId } from '../../domain/id.ts';
import type { Role } from '../../domain/role.ts';
import type { Tx } from './database.ts';

/** What somebody agreed to when he accepted; kept when the membership has ended, and when the Group is no more. */
export type ReceiptTable = {
  person_id: PersonId;
  membership_id: MembershipId;
  group_id: GroupId;
  group_name: string;
  account_id: AccountId;
  role: Role;
  since: Day | null;
  /** Who would see the figures. */
  staff: { readonly id: MembershipId; readonly role: Role }[];
  at: Date;
  ended_at: Date | null;
};

export async function insertReceipt(tx: Tx, receipt: ReceiptTable): Promise<void> {
  const { person_id, membership_id, group_id, group_name, account_id, role, since, staff, at, ended_at } = receipt;
  await sql`
    insert into receipt (person_id, membership_id, group_id, group_name, account_id, role, since, staff, at, ended_at)
    values (${person_id}, ${membership_id}, ${group_id}, ${group_name}, ${account_id}, ${role}, ${since}::date,
      ${JSON.stringify(staff)}::jsonb, ${at}, ${ended_at})`.execute(tx);
}

/** Of a membership that ended, or came back with its Group; null when it came by no invitation. */
export async function endReceipt(
  tx: Tx,
  { person_id, membership_id }: Pick<ReceiptTable, 'person_id' | 'membership_id'>,
  ended: Date | null,
): Promise<ReceiptTable | null> {
  const row = await tx
    .updateTable('receipt')
    .set({ ended_at: ended })
    .where('person_id', '=', person_id)
    .where('membership_id', '=', membership_id)
    .returningAll()
    .executeTakeFirst();
  return row ?? null;
}
