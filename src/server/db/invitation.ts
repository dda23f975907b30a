import { sql } from 'kysely';
import type { GroupId, InvitationId, MembershipId, PersonId } from '../../domain/id.ts';
import type { InvitationState, MailState } from '../../domain/invitation.ts';
import type { Role } from '../../domain/role.ts';
import type { Db, Tx } from './database.ts';

export type InvitationTable = {
  group_id: GroupId;
  invitation_id: InvitationId;
  address: string;
  role: Role;
  state: InvitationState;
  mail: MailState;
  /** Declined for good: this Group cannot invite the address again. */
  never: boolean;
  /** Whoever is invited waits for the business plan. */
  needs_plan: boolean;
  /** The membership in whose name it was sent. */
  inviter_id: MembershipId;
  /** What it became, once accepted. */
  membership_id: MembershipId | null;
  sent_at: Date;
  expires_at: Date;
};

export async function insertInvitations(tx: Tx, invitations: readonly InvitationTable[]): Promise<void> {
  if (invitations.length > 0)
    await tx
      .insertInto('invitation')
      .values([...invitations])
      .execute();
}

/**
 * Addresses that get no invitation into this Group: one waits, or one was accepted and its member is still here, or one was
 * declined for good. Only what the Group's own Admins know anyway; whether an address has an account with us is never asked.
 */
export async function readInvitedAddresses(tx: Tx, groupId: GroupId, addresses: readonly string[], at: Date): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select distinct address from invitation
    where group_id = ${groupId} and address = any(${addresses}::text[])
      and ((state = 'open' and expires_at > ${at}) or state = 'accepted' or never)`.execute(tx);
  return rows.map(({ address }) => address);
}

/** The invitation by which a member came; null: he made the Group. */
export async function readInvitationOf(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<InvitationTable | null> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('membership_id', '=', membershipId)
    .executeTakeFirst();
  return row ?? null;
}

/** As an Admin of the Group; null when it is not there for this viewer. */
export async function lockInvitation(tx: Tx, groupId: GroupId, invitationId: InvitationId): Promise<InvitationTable | null> {
  const row = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('invitation_id', '=', invitationId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? null;
}

/** An open invitation to one of this person's verified addresses. */
export async function readInvitationTo(
  tx: Tx,
  personId: PersonId,
  invitationId: InvitationId,
  at: Date,
): Promise<InvitationTable | null> {
  const { rows } = await sql<InvitationTable>`
    select i.* from address a join invitation i on i.address = a.address and i.invitation_id = ${invitationId}
    where a.person_id = ${personId} and a.verified_at is not null and i.state = 'open' and i.expires_at > ${at}
    order by i.group_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

export async function updateInvitation(
  tx: Tx,
  invitation: Pick<InvitationTable, 'group_id' | 'invitation_id'>,
  change: Partial<Pick<InvitationTable, 'state' | 'mail' | 'never' | 'inviter_id' | 'sent_at' | 'expires_at'>>,
): Promise<void> {
  await tx
    .updateTable('invitation')
    .set(change)
    .where('group_id', '=', invitation.group_id)
    .where('invitation_id', '=', invitation.invitation_id)
    .execute();
}

/** Uses it up and makes the member, in one statement: null when anything about it does not hold any more. */
export async function acceptInvitation(
  tx: Tx,
  accept: {
    readonly invitation: InvitationId;
    readonly membership: MembershipId;
    readonly account: string;
    readonly since: string | null;
    readonly at: Date;
  },
): Promise<GroupId | null> {
  const { rows } = await sql<{ group_id: GroupId }>`select group_id from app.accept_invitation(
    ${accept.invitation}, ${accept.membership}, ${accept.account}, ${accept.since}::date, ${accept.at})`.execute(tx);
  return rows[0]?.group_id ?? null;
}

/** Whether the Group has an Admin or Analyst of whom the person invited was not told. */
export async function hasUnseenStaff(tx: Tx, invitation: InvitationId, seen: readonly MembershipId[]): Promise<boolean> {
  const { rows } = await sql<{ unseen: boolean }>`
    select app.has_unseen_staff(${invitation}, ${seen}::uuid[]) as unseen`.execute(tx);
  return rows[0]?.unseen === true;
}

/** Marks it; null when it is none that waits for this viewer. */
export async function requestPlan(tx: Tx, invitation: InvitationId, at: Date): Promise<GroupId | null> {
  const { rows } = await sql<{ group_id: GroupId }>`select app.request_plan(${invitation}, ${at}) as group_id`.execute(tx);
  return rows[0]?.group_id ?? null;
}

/** By the owner, for projecting: all that were ever sent. */
export function readInvitationsOf(db: Db, groupId: GroupId): Promise<InvitationTable[]> {
  return db.selectFrom('invitation').selectAll().where('group_id', '=', groupId).orderBy('invitation_id').execute();
}

export async function readOpenInvitations(
  db: Db,
  where: { readonly group: GroupId } | { readonly address: string },
): Promise<InvitationTable[]> {
  const query = db.selectFrom('invitation').selectAll().where('state', '=', 'open').orderBy('group_id').orderBy('invitation_id');
  return 'group' in where
    ? query.where('group_id', '=', where.group).execute()
    : query.where('address', '=', where.address).execute();
}

export async function readInvitation(db: Db, groupId: GroupId, invitationId: InvitationId): Promise<InvitationTable | null> {
  const row = await db
    .selectFrom('invitation')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('invitation_id', '=', invitationId)
    .executeTakeFirst();
  return row ?? null;
}

/** A Group that has an invitation which is over and does not say so, the oldest first, as in findOldPost; null: none has. */
export async function findExpired(tx: Tx, at: Date): Promise<GroupId | null> {
  const { rows } = await sql<{ group_id: GroupId }>`
    select group_id from invitation where state = 'open' and expires_at <= ${at} order by expires_at limit 1`.execute(tx);
  return rows[0]?.group_id ?? null;
}

/** Marks those of a Group that are over. */
export async function expireInvitations(tx: Tx, groupId: GroupId, at: Date): Promise<InvitationTable[]> {
  const expired = await tx
    .updateTable('invitation')
    .set({ state: 'expired' })
    .where('group_id', '=', groupId)
    .where('state', '=', 'open')
    .where('expires_at', '<=', at)
    .returningAll()
    .execute();
  return expired.sort((one, other) => (one.invitation_id < other.invitation_id ? -1 : 1));
}

export async function deleteInvitations(tx: Tx, groupId: GroupId): Promise<void> {
  await tx.deleteFrom('invitation').where('group_id', '=', groupId).execute();
}

/** Holds the addresses, in ascending order, until the transaction ends. */
export async function lockAddressees(tx: Tx, addresses: readonly string[]): Promise<void> {
  await sql`
    insert into addressee (address) select a from unnest(${[...new Set(addresses)].sort()}::text[]) as a order by a
    on conflict (address) do update set address = excluded.address`.execute(tx);
}

/** Returns those that were. */
export async function revokeAll(tx: Tx, groupId: GroupId): Promise<InvitationId[]> {
  const revoked = await tx
    .updateTable('invitation')
    .set({ state: 'revoked' })
    .where('group_id', '=', groupId)
    .where('state', 'in', ['open', 'expired'])
    .returning('invitation_id')
    .execute();
  return revoked.map(({ invitation_id: id }) => id);
}

/** Whether one of these addresses has an invitation of that id already, from whatever Group. */
export async function isInvitationIdTaken(
  db: Db,
  invitations: readonly { readonly id: InvitationId; readonly address: string }[],
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from unnest(${invitations.map(({ id }) => id)}::uuid[], ${invitations.map(({ address }) => address)}::text[]) as n (id, address)
    join invitation i on i.address = n.address and i.invitation_id = n.id limit 1`.execute(db);
  return rows.length > 0;
}
