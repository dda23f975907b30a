/**
 * A single connection: one person lets another one see one account, one way (R51 to R55). It is offered by the owner, or asked for by
 * whoever would see it; it needs no plan, shows that account alone, and gives no sight of anything else. Mutual sight is two of them.
 */
import { INVITATION_LIFETIME_MS } from './invitation.ts';
import { DEEDS } from './schedule.ts';

/** Who began: the owner ("see my account"), or whoever would see it ("may I see yours?"). */
export const CONNECTION_KINDS = ['offer', 'request'] as const;
export type ConnectionKind = (typeof CONNECTION_KINDS)[number];

/** `revoked`: taken back by whoever sent it; `ended`: by either of the two, once it had begun. */
export const CONNECTION_STATES = ['open', 'accepted', 'declined', 'revoked', 'expired', 'ended'] as const;
export type ConnectionState = (typeof CONNECTION_STATES)[number];

/** What one is in a connection. */
export const SIDES = ['owner', 'viewer'] as const;
export type Side = (typeof SIDES)[number];

/** What the owner finds in his own log of a connection. */
export const ACCESS_KINDS = [
  'began',
  'ended',
  'import-allowed',
  'import-stopped',
  'imported',
  'schedule-allowed',
  'schedule-stopped',
  'approval-asked',
  'approval-dropped',
  ...DEEDS,
] as const;
export type AccessKind = (typeof ACCESS_KINDS)[number];

/** One waits so long for its answer, in milliseconds. */
export const CONNECTION_LIFETIME_MS = INVITATION_LIFETIME_MS;

/** Connections that one person may offer and ask for in 24 hours; of these, mails to one address. */
export const CONNECTIONS_A_DAY = 60;
export const CONNECTION_MAILS_A_DAY = 3;

/** Of whoever sent it; the other one is on the other side. */
export function sideOf(kind: ConnectionKind, isSender: boolean): Side {
  return (kind === 'offer') === isSender ? 'owner' : 'viewer';
}

export function otherKind(kind: ConnectionKind): ConnectionKind {
  return kind === 'offer' ? 'request' : 'offer';
}

/** Whether it shows its person the other's account. Nothing but this gives sight, and only of that account. */
export function opensSight({ side, state }: { readonly side: Side; readonly state: ConnectionState }): boolean {
  return side === 'viewer' && state === 'accepted';
}

/** Whether its sender cannot send the same anew: it waits, or it holds. */
export function standsInTheWay(
  { state, expiresAt }: { readonly state: ConnectionState; readonly expiresAt: number },
  now: number,
): boolean {
  return state === 'accepted' || isOpenAt({ state, expiresAt }, now);
}

/** Whether it still waits for its answer. */
export function isOpenAt(
  { state, expiresAt }: { readonly state: ConnectionState; readonly expiresAt: number },
  now: number,
): boolean {
  return state === 'open' && expiresAt > now;
}
