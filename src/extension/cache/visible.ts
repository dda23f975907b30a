/**
 * The client's own decision on who may see what (I14): made of the roles that it holds in its own `self`, with the same tables as the
 * server's, at every write and again at every read. What an answer says of itself is never enough.
 */
import { opensSight } from '../../domain/connection.ts';
import type { ConnectionId, GroupId, PersonId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import type { Sharing } from '../../domain/schedule.ts';
import { holds, kindOf, ownerOf, type Scope, type Seat, scopesOf } from '../../domain/visibility.ts';
import type { Connection } from '../../protocol/connection.ts';
import { type Account, ENTITY_SCHEMAS, type EntityValue, type Membership } from '../../protocol/entity.ts';
import { type Reading, rangeOf } from './database.ts';

export type Decide = (person: PersonId, seats: readonly Seat[], connections: readonly ConnectionId[]) => Scope[];

export type View = {
  readonly person: PersonId;
  readonly self: Scope;
  readonly scopes: ReadonlySet<Scope>;
  readonly memberships: readonly Membership[];
  readonly accounts: readonly Account[];
  /** Single ones, on either side. */
  readonly connections: readonly Connection[];
};

/** What the person may see, by his own memberships and connections as they stand in this transaction. */
export async function viewOf(tx: Reading, person: PersonId, decide: Decide = scopesOf): Promise<View> {
  const self: Scope = `self:${person}`;
  const rows = tx.objectStore('rows');
  const [memberships, accounts, connections] = await Promise.all([
    rows.getAll(rangeOf(self, 'membership')) as Promise<Membership[]>, // parsed when they were written
    rows.getAll(rangeOf(self, 'account')) as Promise<Account[]>,
    rows.getAll(rangeOf(self, 'connection')) as Promise<Connection[]>,
  ]);
  const sights = connections.filter(opensSight).map(({ id }) => id);
  const scopes = new Set(decide(person, memberships.map(seatOf), sights));
  return { person, self, memberships, accounts, connections, scopes };
}

function seatOf({ group, role, suspended }: Membership): Seat {
  return { group, role, suspended: suspended !== null };
}

/** The record as it may be kept; null: not at all. */
export function parseRow(scope: Scope, entity: string, value: unknown): EntityValue[keyof EntityValue] | null {
  if (!isEntity(entity) || !holds(scope, entity)) return null;
  const parsed = ENTITY_SCHEMAS[entity].safeParse(value);
  if (!parsed.success || (entity === 'goal' && !holdsGoal(scope, parsed.data as EntityValue['goal']))) return null;
  return withoutUsers(entity, parsed.data);
}

/** A Group's goal is for those who have its team alone: it would tell what others do. */
function holdsGoal(scope: Scope, { of }: EntityValue['goal']): boolean {
  if (kindOf(scope) === 'self') return of.kind !== 'group';
  return of.kind === 'account' || of.group === ownerOf(scope);
}

/** Nobody is told of a User in a list of those who see his figures. */
function withoutUsers(entity: keyof EntityValue, value: EntityValue[keyof EntityValue]): EntityValue[keyof EntityValue] | null {
  if (entity === 'staff') return isStaff((value as EntityValue['staff']).role) ? value : null;
  if (entity === 'invitation') {
    const invitation = value as EntityValue['invitation'];
    return { ...invitation, staff: invitation.staff.filter((one) => isStaff(one.role)) };
  }
  if (entity !== 'receipt') return value;
  const receipt = value as EntityValue['receipt'];
  return { ...receipt, staff: receipt.staff.filter((one) => isStaff(one.role)) };
}

/** One's memberships in a Group that do not rest with one's plan, the one with the most rights first. */
export function seatsIn(view: View, group: GroupId): Membership[] {
  const rank = { admin: 0, analyst: 1, user: 2 } as const;
  return view.memberships
    .filter((seat) => seat.group === group && seat.suspended === null)
    .sort((a, b) => rank[a.role] - rank[b.role]);
}

/** What one may do with the scheduling tool of the account that a connection shows, by one's own record of it; null: nothing. */
export function sharingOf(view: View, connection: ConnectionId): Sharing | null {
  const held = view.connections.find(({ id }) => id === connection);
  return held && opensSight(held) ? held.schedule : null;
}

export function groupOf(scope: Scope): GroupId | null {
  const kind = kindOf(scope);
  return kind === 'self' || kind === 'connection' ? null : (ownerOf(scope) as GroupId); // all other scopes belong to a Group
}

function isEntity(name: string): name is keyof EntityValue {
  return Object.hasOwn(ENTITY_SCHEMAS, name);
}
