/** What row-level security lets a viewer read and write, in the words of the migrations. The owner is held by none of it. */
import type { AccountId, GroupId } from '../../src/domain/id.ts';
import { ROLES, type Role } from '../../src/domain/role.ts';
import type { ConnectionRow } from '../../src/server/db/connection.ts';
import type { MembershipTable } from '../../src/server/db/membership.ts';
import type { SeatRow } from '../../src/server/db/seat.ts';
import type { Session } from './store.ts';

const STAFF: readonly Role[] = ['admin', 'analyst'];

export function isSeated({ ended_at, deleted_at }: MembershipTable): boolean {
  return ended_at === null && deleted_at === null;
}

export function isPresent(membership: MembershipTable): boolean {
  return isSeated(membership) && membership.suspended_at === null;
}

/** app.has_role */
export function hasRole({ store, viewer }: Session, group: string, roles: readonly Role[]): boolean {
  return store.tables.membership
    .of(group)
    .some((membership) => membership.person_id === viewer && isPresent(membership) && roles.includes(membership.role));
}

/** app.owns_account */
export function ownsAccount({ store, viewer }: Session, account: AccountId): boolean {
  return store.tables.account.get(account)?.person_id === viewer;
}

/** app.owns_address */
export function ownsAddress({ store, viewer }: Session, address: string): boolean {
  const row = store.tables.address.get(address);
  return row !== undefined && row.person_id === viewer && row.verified_at !== null;
}

/** app.has_scope */
export function hasScope(session: Session, scope: string): boolean {
  if (session.isOwner) return true;
  const [kind, owner = ''] = scope.split(':');
  if (kind === 'self') return owner === session.viewer;
  if (kind === 'card') return hasRole(session, owner, ROLES);
  if (kind === 'team') return hasRole(session, owner, STAFF);
  if (kind === 'connection') return hasConnection(session, owner);
  return kind === 'admin' && hasRole(session, owner, ['admin']);
}

/** app.has_posts */
export function hasPosts({ store, viewer }: Session, scope: string): boolean {
  const [kind, owner = ''] = scope.split(':');
  const row = store.tables.connection.get(owner);
  return kind === 'self' || (row?.viewer_id === viewer && row?.state === 'accepted' && row.schedule !== null);
}

/** app.has_connection */
function hasConnection({ store, viewer }: Session, id: string): boolean {
  const row = store.tables.connection.get(id);
  return row !== undefined && row.viewer_id === viewer && row.state === 'accepted';
}

/** app.is_shown */
function isShown({ store, viewer }: Session, account: AccountId): boolean {
  return store.tables.connection.of(account).some((row) => row.viewer_id === viewer && row.state === 'accepted');
}

/** app.imports_for */
export function importsFor({ store, viewer }: Session, account: AccountId): boolean {
  const rows = store.tables.connection.of(account);
  return rows.some((row) => row.viewer_id === viewer && row.state === 'accepted' && row.may_import);
}

/** The connections that share the scheduling tool for this account with the viewer. */
export function sharingOf({ store, viewer }: Session, account: AccountId): ConnectionRow[] {
  const rows = store.tables.connection.of(account);
  return rows.filter((row) => row.viewer_id === viewer && row.state === 'accepted' && row.schedule !== null);
}

/** app.shares_schedule; `connection` null: any */
export function sharesSchedule(session: Session, account: AccountId, connection: string | null): boolean {
  const rows = sharingOf(session, account);
  return connection === null ? rows.length > 0 : rows.some((row) => row.connection_id === connection);
}

/** app.plans_freely */
export function plansFreely(session: Session, account: AccountId, connection: string): boolean {
  return sharingOf(session, account).some((row) => row.connection_id === connection && row.schedule === 'free');
}

export function readsConnection(session: Session, { sender_id, receiver_id, state, address }: ConnectionRow): boolean {
  const isParty = sender_id === session.viewer || receiver_id === session.viewer;
  return session.isOwner || isParty || (state === 'open' && ownsAddress(session, address));
}

/** app.sees_account, and app.is_shown beside it */
export function seesAccount(session: Session, account: AccountId, month: string): boolean {
  if (session.isOwner || ownsAccount(session, account) || isShown(session, account)) return true;
  return session.store.tables.membership
    .all()
    .some(
      (membership) =>
        membership.account_id === account &&
        isPresent(membership) &&
        (membership.since === null || membership.since.slice(0, 7) <= month) &&
        hasRole(session, membership.group_id, STAFF),
    );
}

export function readsMembership(session: Session, { person_id, group_id }: MembershipTable): boolean {
  return session.isOwner || person_id === session.viewer || hasRole(session, group_id, STAFF);
}

/** Also what `for update` and `for share` find. */
export function changesMembership(session: Session, { person_id, group_id }: MembershipTable): boolean {
  return session.isOwner || person_id === session.viewer || hasRole(session, group_id, ['admin']);
}

export function handlesInvitation(session: Session, { group_id, address }: { group_id: GroupId; address: string }): boolean {
  return session.isOwner || hasRole(session, group_id, ['admin']) || ownsAddress(session, address);
}

/** app.owns_organization; also what is written in one. */
export function ownsOrganization({ store, viewer, isOwner }: Session, id: string): boolean {
  return isOwner || store.tables.organization.get(id)?.person_id === viewer;
}

export function readsSeat(session: Session, { organization_id, person_id, address }: SeatRow): boolean {
  return person_id === session.viewer || ownsAddress(session, address) || ownsOrganization(session, organization_id);
}
