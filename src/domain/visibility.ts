/**
 * Who may see what, in one table of facts. A scope is a set of facts that some viewers see whole. The server decides with it at
 * each pull and in each write, the client enforces it again on what it receives and shows, and the database holds it a third
 * time in its own words (row-level security).
 *
 * What a User can observe must not depend on other Users (R33, R34): `card` holds nothing of a User, and no User has `team`.
 */
import type { AccountMonth } from './account-month.ts';
import type { Day } from './day.ts';
import type { ConnectionId, GroupId, PersonId } from './id.ts';
import { isStaff, type Role } from './role.ts';
import { trimMonth } from './account-month.ts';

export const SCOPE_KINDS = ['self', 'card', 'team', 'admin', 'connection'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];
/** `self:<person>`, `connection:<connection>` or `<kind>:<group>`. */
export type Scope = `${ScopeKind}:${string}`;

/** The scopes of a Group that each role has. */
const GROUP_SCOPES: Readonly<Record<Role, readonly ScopeKind[]>> = {
  user: ['card'],
  analyst: ['card', 'team'],
  admin: ['card', 'team', 'admin'],
};

/** The records that each scope holds. */
export const ENTITIES = {
  self: [
    'person',
    'account',
    'membership',
    'invitation',
    'receipt',
    'event',
    'deleted',
    'goal',
    'organization',
    'seat',
    'sponsor',
    'connection',
    'proposal',
    'access',
    'ownLabel',
    'scheduled',
    'publisher',
  ],
  card: ['group', 'staff'],
  team: ['member', 'left', 'goal', 'leaderboard', 'label'],
  admin: ['sent', 'suspended', 'asked', 'entry', 'party'],
  connection: ['shown', 'scheduled'],
} as const satisfies Readonly<Record<ScopeKind, readonly string[]>>;
export type Entity = (typeof ENTITIES)[ScopeKind][number];

/** Whether a scope carries figures: one's own in `self`, everybody's in `team`, one account's in `connection`. */
export const HAS_FIGURES: Readonly<Record<ScopeKind, boolean>> = {
  self: true,
  card: false,
  team: true,
  admin: false,
  connection: true,
};

/** `suspended`: the seat rests while its person's plan does; it gives no scope of the Group. */
export type Seat = { readonly group: GroupId; readonly role: Role; readonly suspended: boolean };

/**
 * All scopes a person has now, each once, in ascending order: over all his accounts, Group by Group, and by the connections that show
 * him somebody's account (I13).
 */
export function scopesOf(person: PersonId, seats: readonly Seat[], connections: readonly ConnectionId[] = []): Scope[] {
  const scopes = new Set<Scope>([`self:${person}`]);
  for (const seat of seats) if (!seat.suspended) for (const kind of GROUP_SCOPES[seat.role]) scopes.add(`${kind}:${seat.group}`);
  for (const connection of connections) scopes.add(`connection:${connection}`);
  return [...scopes].sort();
}

/** Whether a member of one role knows that a member of the other role is there (R29, R33 to R35, R37, R44). */
export function knowsOf(viewer: Role, subject: Role): boolean {
  return isStaff(viewer) || isStaff(subject);
}

/** Whether a member of one role sees another member's figures (R28, R41, R48). His own he always sees (I2). */
export function seesFiguresOf(viewer: Role): boolean {
  return isStaff(viewer);
}

export function kindOf(scope: Scope): ScopeKind {
  return scope.slice(0, scope.indexOf(':')) as ScopeKind; // a Scope begins with its kind
}

/** The id of the person, the Group or the connection that a scope belongs to. */
export function ownerOf(scope: Scope): string {
  return scope.slice(scope.indexOf(':') + 1);
}

export function isScope(text: string): text is Scope {
  const [kind, owner, rest] = text.split(':');
  return rest === undefined && !!owner && (SCOPE_KINDS as readonly string[]).includes(kind ?? '');
}

export function holds(scope: Scope, entity: string): boolean {
  return (ENTITIES[kindOf(scope)] as readonly string[]).includes(entity);
}

/** What a Group may see of a member's month: nothing before the day his membership shares from; null: nothing at all. */
export function shareMonth(month: AccountMonth, since: Day | null): AccountMonth | null {
  return since === null ? month : trimMonth(month, since);
}
