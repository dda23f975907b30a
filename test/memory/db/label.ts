import type { AccountId, GroupId, MembershipId } from '../../../src/domain/id.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { Labelled } from '../../../src/server/db/label.ts';
import { hasRole, isPresent, ownsAccount } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';

type Member = { readonly group_id: GroupId; readonly membership_id: MembershipId };

export async function writeMemberLabel(tx: Tx, member: Member, { post, labels }: Labelled): Promise<void> {
  const session = sessionOf(tx);
  if (!writes(session, member, post)) throw createSqlError('42501');
  session.store.tables.memberLabel.put(`${keyOf(member)} ${post ?? ''}`, { of: keyOf(member), post: post ?? '', labels });
}

export async function readMemberLabels(db: Db, member: Member): Promise<Labelled[]> {
  const session = sessionOf(db);
  if (!session.isOwner && !sees(session, member)) return [];
  return session.store.tables.memberLabel
    .of(keyOf(member))
    .sort((a, b) => (a.post < b.post ? -1 : 1))
    .map(({ post, labels }) => ({ post: post || null, labels }));
}

export async function deleteMemberLabels(tx: Tx, member: Member): Promise<void> {
  const { memberLabel } = sessionOf(tx).store.tables;
  for (const { of, post } of memberLabel.of(keyOf(member))) memberLabel.drop(`${of} ${post}`);
}

export async function deleteEmptyLabels(tx: Tx, of: Member | { readonly account_id: AccountId }): Promise<void> {
  const { ownLabel, memberLabel } = sessionOf(tx).store.tables;
  const [table, key] = 'account_id' in of ? [ownLabel, of.account_id] : [memberLabel, keyOf(of)];
  for (const { post, labels } of table.of(key)) if (labels.length === 0) table.drop(`${key} ${post}`);
}

export async function writeOwnLabel(tx: Tx, account: AccountId, { post, labels }: Labelled & { post: string }): Promise<void> {
  const session = sessionOf(tx);
  if (!session.isOwner && !ownsAccount(session, account)) throw createSqlError('42501');
  session.store.tables.ownLabel.put(`${account} ${post}`, { of: account, post, labels });
}

export async function countOwnLabels(tx: Tx, account: AccountId): Promise<number> {
  return sessionOf(tx).store.tables.ownLabel.of(account).length;
}

/** The policies of member_label. */
function sees(session: Session, { group_id, membership_id }: Member): boolean {
  if (hasRole(session, group_id, ['admin'])) return true;
  const row = session.store.tables.membership.get(`${group_id} ${membership_id}`);
  return hasRole(session, group_id, ['analyst']) && row !== undefined && isPresent(row);
}

function writes(session: Session, member: Member, post: string | null): boolean {
  return session.isOwner || hasRole(session, member.group_id, ['admin']) || (post !== null && sees(session, member));
}

function keyOf({ group_id, membership_id }: Member): string {
  return `${group_id} ${membership_id}`;
}
