import type { GroupId, InvitationId, MembershipId, PersonId } from '../../../src/domain/id.ts';
import { isStaff } from '../../../src/domain/role.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { acceptInvitation as Accept, InvitationTable } from '../../../src/server/db/invitation.ts';
import { handlesInvitation, hasRole, isPresent, isSeated, ownsAccount, ownsAddress } from '../sight.ts';
import { createSqlError, type Session, sessionOf } from '../store.ts';
import { insertAccepted } from './membership.ts';

type Key = Pick<InvitationTable, 'group_id' | 'invitation_id'>;

export async function insertInvitations(tx: Tx, invitations: readonly InvitationTable[]): Promise<void> {
  const session = sessionOf(tx);
  for (const invitation of invitations) {
    if (!session.isOwner && !hasRole(session, invitation.group_id, ['admin'])) throw createSqlError('42501');
    if (session.store.tables.invitation.get(keyOf(invitation))) throw createSqlError('23505');
    session.store.tables.invitation.put(keyOf(invitation), { ...invitation });
  }
}

export async function readInvitedAddresses(tx: Tx, groupId: GroupId, addresses: readonly string[], at: Date): Promise<string[]> {
  const rows = inGroup(sessionOf(tx), groupId).filter(
    ({ state, expires_at, never }) => (state === 'open' && expires_at > at) || state === 'accepted' || never,
  );
  return [...new Set(rows.map(({ address }) => address))].filter((address) => addresses.includes(address));
}

export async function readInvitationOf(tx: Tx, groupId: GroupId, membershipId: MembershipId): Promise<InvitationTable | null> {
  return inGroup(sessionOf(tx), groupId).find(({ membership_id }) => membership_id === membershipId) ?? null;
}

export async function lockInvitation(tx: Tx, groupId: GroupId, invitationId: InvitationId): Promise<InvitationTable | null> {
  return readInvitation(tx, groupId, invitationId);
}

export async function readInvitationTo(
  tx: Tx,
  personId: PersonId,
  invitationId: InvitationId,
  at: Date,
): Promise<InvitationTable | null> {
  const session = sessionOf(tx);
  if (!session.isOwner && session.viewer !== personId) return null;
  const rows = ofId(session, invitationId).filter(
    ({ address, state, expires_at }) => state === 'open' && expires_at > at && isVerifiedOf(session, address, personId),
  );
  return rows[0] ?? null;
}

export async function updateInvitation(
  tx: Tx,
  invitation: Key,
  change: Partial<Pick<InvitationTable, 'state' | 'mail' | 'never' | 'inviter_id' | 'sent_at' | 'expires_at'>>,
): Promise<void> {
  const session = sessionOf(tx);
  const row = session.store.tables.invitation.get(keyOf(invitation));
  if (!row || !handlesInvitation(session, row)) return;
  const next = { ...row, ...change };
  const declines = ownsAddress(session, next.address) && next.state === 'declined';
  if (!session.isOwner && !declines && !hasRole(session, row.group_id, ['admin'])) throw createSqlError('42501');
  session.store.tables.invitation.put(keyOf(row), next);
}

/** app.accept_invitation */
export const acceptInvitation: typeof Accept = async function acceptInvitation(tx, accept) {
  const session = sessionOf(tx);
  const { viewer, store } = session;
  const account = store.tables.account.get(accept.account);
  if (!viewer || !account || !ownsAccount(session, account.account_id)) return null;
  const usable = ofId(session, accept.invitation).filter(
    ({ group_id, address, state, expires_at }) =>
      ownsAddress(session, address) &&
      state === 'open' &&
      expires_at > accept.at &&
      !store.tables.membership.of(group_id).some((row) => row.account_id === account.account_id && isSeated(row)),
  );
  for (const row of usable) {
    store.tables.invitation.put(keyOf(row), { ...row, state: 'accepted', membership_id: accept.membership, needs_plan: false });
    insertAccepted(session, {
      group_id: row.group_id,
      membership_id: accept.membership,
      account_id: account.account_id,
      person_id: viewer,
      role: row.role,
      since: accept.since as never, // a Day: the function of SQL takes its text
      joined_at: accept.at,
    });
  }
  return usable[0]?.group_id ?? null;
};

/** app.has_unseen_staff */
export async function hasUnseenStaff(tx: Tx, invitation: InvitationId, seen: readonly MembershipId[]): Promise<boolean> {
  const session = sessionOf(tx);
  return ofId(session, invitation).some(
    ({ group_id, address, state }) =>
      ownsAddress(session, address) &&
      state === 'open' &&
      session.store.tables.membership
        .of(group_id)
        .some((row) => isPresent(row) && isStaff(row.role) && !seen.includes(row.membership_id)),
  );
}

/** app.request_plan */
export async function requestPlan(tx: Tx, invitation: InvitationId, at: Date): Promise<GroupId | null> {
  const session = sessionOf(tx);
  const rows = ofId(session, invitation).filter(
    ({ address, state, expires_at }) => ownsAddress(session, address) && state === 'open' && expires_at > at,
  );
  for (const row of rows) session.store.tables.invitation.put(keyOf(row), { ...row, needs_plan: true });
  return rows[0]?.group_id ?? null;
}

export async function readInvitationsOf(db: Db, groupId: GroupId): Promise<InvitationTable[]> {
  return inGroup(sessionOf(db), groupId);
}

export async function readOpenInvitations(
  db: Db,
  where: { readonly group: GroupId } | { readonly address: string },
): Promise<InvitationTable[]> {
  const session = sessionOf(db);
  const rows =
    'group' in where ? inGroup(session, where.group) : listOf(session).filter(({ address }) => address === where.address);
  return rows.filter(({ state }) => state === 'open');
}

export async function readInvitation(db: Db, groupId: GroupId, invitationId: InvitationId): Promise<InvitationTable | null> {
  const session = sessionOf(db);
  const row = session.store.tables.invitation.get(`${groupId} ${invitationId}`);
  return row && handlesInvitation(session, row) ? row : null;
}

export async function findExpired(tx: Tx, at: Date): Promise<GroupId | null> {
  const over = listOf(sessionOf(tx)).find(({ state, expires_at }) => state === 'open' && expires_at <= at);
  return over?.group_id ?? null;
}

export async function expireInvitations(tx: Tx, groupId: GroupId, at: Date): Promise<InvitationTable[]> {
  const session = sessionOf(tx);
  const over = inGroup(session, groupId).filter(({ state, expires_at }) => state === 'open' && expires_at <= at);
  return over.map((row) => {
    const expired = { ...row, state: 'expired' } as const;
    session.store.tables.invitation.put(keyOf(row), expired);
    return expired;
  });
}

export async function deleteInvitations(tx: Tx, groupId: GroupId): Promise<void> {
  const session = sessionOf(tx);
  for (const row of inGroup(session, groupId)) session.store.tables.invitation.drop(keyOf(row));
}

/** One transaction runs at a time. */
export async function lockAddressees(): Promise<void> {}

export async function revokeAll(tx: Tx, groupId: GroupId): Promise<InvitationId[]> {
  const session = sessionOf(tx);
  const rows = inGroup(session, groupId).filter(({ state }) => state === 'open' || state === 'expired');
  for (const row of rows) session.store.tables.invitation.put(keyOf(row), { ...row, state: 'revoked' });
  return rows.map(({ invitation_id: id }) => id);
}

export async function isInvitationIdTaken(
  db: Db,
  invitations: readonly { readonly id: InvitationId; readonly address: string }[],
): Promise<boolean> {
  const session = sessionOf(db);
  return invitations.some(({ id, address }) => ofId(session, id).some((row) => row.address === address));
}

function keyOf({ group_id, invitation_id }: Key): string {
  return `${group_id} ${invitation_id}`;
}

function isVerifiedOf({ store }: Session, address: string, person: PersonId): boolean {
  const row = store.tables.address.get(address);
  return row?.person_id === person && row.verified_at !== null;
}

/** By id, whatever the Group, and past every sight: for what the functions of SQL do. */
function ofId({ store }: Session, id: InvitationId): InvitationTable[] {
  return sort(store.tables.invitation.all().filter(({ invitation_id }) => invitation_id === id));
}

function inGroup(session: Session, group: GroupId): InvitationTable[] {
  return sort(session.store.tables.invitation.of(group).filter((row) => handlesInvitation(session, row)));
}

function listOf(session: Session): InvitationTable[] {
  return sort(session.store.tables.invitation.all().filter((row) => handlesInvitation(session, row)));
}

function sort(rows: InvitationTable[]): InvitationTable[] {
  return rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
