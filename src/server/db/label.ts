/** Labels: a Group's on its members and their posts, and one's own on one's own posts. */
import { type JSONColumnType, sql } from 'kysely';
import type { AccountId, GroupId, MembershipId } from '../../domain/id.ts';
import type { Labels } from '../../domain/label.ts';
import type { Db, Tx } from './database.ts';

export type MemberLabelTable = {
  group_id: GroupId;
  membership_id: MembershipId;
  /** Empty: on the member himself. */
  post: string;
  labels: JSONColumnType<Labels>;
};
export type OwnLabelTable = { account_id: AccountId; post: string; labels: JSONColumnType<Labels> };

/** A post and what stands on it; null: the member himself. */
export type Labelled = { readonly post: string | null; readonly labels: Labels };
type Member = { readonly group_id: GroupId; readonly membership_id: MembershipId };

/** No viewer deletes a row: what bears no label any more is emptied, and goes with `deleteEmptyLabels`. */
export async function writeMemberLabel(tx: Tx, member: Member, { post, labels }: Labelled): Promise<void> {
  const { group_id, membership_id } = member;
  await sql`
    insert into member_label (group_id, membership_id, post, labels)
    values (${group_id}, ${membership_id}, ${post ?? ''}, ${JSON.stringify(labels)}::jsonb)
    on conflict (group_id, membership_id, post) do update set labels = excluded.labels`.execute(tx);
}

export async function readMemberLabels(db: Db, { group_id, membership_id }: Member): Promise<Labelled[]> {
  const rows = await db
    .selectFrom('member_label')
    .select(['post', 'labels'])
    .where('group_id', '=', group_id)
    .where('membership_id', '=', membership_id)
    .orderBy('post')
    .execute();
  return rows.map(({ post, labels }) => ({ post: post || null, labels }));
}

/** With the owner's rights: whoever leaves takes along what was written on him. */
export async function deleteMemberLabels(tx: Tx, { group_id, membership_id }: Member): Promise<void> {
  await tx.deleteFrom('member_label').where('group_id', '=', group_id).where('membership_id', '=', membership_id).execute();
}

export async function writeOwnLabel(tx: Tx, account: AccountId, { post, labels }: Labelled & { post: string }): Promise<void> {
  await sql`
    insert into own_label (account_id, post, labels) values (${account}, ${post}, ${JSON.stringify(labels)}::jsonb)
    on conflict (account_id, post) do update set labels = excluded.labels`.execute(tx);
}

/** With the owner's rights. */
export async function deleteEmptyLabels(tx: Tx, of: Member | { readonly account_id: AccountId }): Promise<void> {
  if ('account_id' in of) await sql`delete from own_label where account_id = ${of.account_id} and labels = '[]'`.execute(tx);
  else
    await sql`delete from member_label
      where group_id = ${of.group_id} and membership_id = ${of.membership_id} and labels = '[]'`.execute(tx);
}

export async function countOwnLabels(tx: Tx, account: AccountId): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from own_label where account_id = ${account}`.execute(
    tx,
  );
  return rows[0]?.count ?? 0;
}
