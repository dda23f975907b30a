/**
 * Scheduled posts (R56, R57): what may become of one, by whose hand. An account's owner may do all; whoever sees the account through a
 * connection that shares the tool, what he wrote himself, as long as it is shared. No role in a Group gives anything of it.
 */
import type { ConnectionId } from './id.ts';

/** In UTF-16 code units: the strictest of the ways in which LinkedIn may count. */
export const POST_LIMIT = 3000;
/** What could not be sent for so long after its time is not sent any more, in milliseconds. */
export const LATE_MS = 3_600_000;
/** Unfinished posts of one account; of each hand apart, or a limit would tell one who writes for the owner of another. */
export const OPEN_POSTS = 300;
/** What another hand may put in 24 hours for one account: the owner's log has a line of each. */
export const PUTS_A_DAY = 500;
/** Nothing is planned for after it. */
export const LAST_TIME = Date.UTC(2080, 0, 1);

/** `proposed`: waits for the owner's yes. `unknown`: nobody knows whether it went out. `missed`: its time had gone by; not sent. */
export const POST_STATES = ['draft', 'proposed', 'scheduled', 'publishing', 'published', 'failed', 'unknown', 'missed'] as const;
export type PostState = (typeof POST_STATES)[number];

/** `reminder`: its owner's devices remind him, and the server does nothing. `publish`: the server publishes it through LinkedIn's API. */
export const HOWS = ['reminder', 'publish'] as const;
export type How = (typeof HOWS)[number];

/** Why a post is not where it was meant to be. Of a draft with one, the time is that which it was meant for. */
export const PROBLEMS = [
  'past', // its time had gone by when it came
  'declined', // by the owner
  'sharing-ended', // whoever wrote it may not any more
  'not-connected', // to LinkedIn's API
  'expired', // LinkedIn's permission ran out
  'rejected', // by LinkedIn
  'duplicate', // LinkedIn has the same already
  'busy', // LinkedIn took no more until it was too late
  'not-there', // the owner looked: it did not go out
  'late', // the server came too late to it
] as const;
export type Problem = (typeof PROBLEMS)[number];

/** What one who shares the tool may do. `approve`: what he plans waits for the owner's yes. */
export type Sharing = { readonly approve: boolean };

/** Whose hand it is: the owner's, or one's through a connection that shares the tool. */
export type Hand = { readonly by: null } | ({ readonly by: ConnectionId } & Sharing);

/** `at`: epoch milliseconds. `by`: the connection through which it was written; null: it is the owner's. */
export type Standing = {
  readonly state: PostState;
  readonly by: ConnectionId | null;
  readonly at: number | null;
  readonly how: How;
  readonly problem: Problem | null;
};

const UNFINISHED: readonly PostState[] = ['draft', 'proposed', 'scheduled'];
const EDITABLE: readonly PostState[] = [...UNFINISHED, 'failed', 'missed'];

/** Counts for OPEN_POSTS, and becomes the owner's when the sharing ends. */
export function isUnfinished(state: PostState): boolean {
  return UNFINISHED.includes(state);
}

/** Whether this hand may write, plan or move it; null: a new one. */
export function canPut(held: Pick<Standing, 'state' | 'by'> | null, by: ConnectionId | null): boolean {
  return held === null || (belongsTo(held, by) && EDITABLE.includes(held.state));
}

/** Whether this hand may bring back what was deleted. It stays of whom it came from, see `isShownThrough`. */
export function canRestore(gone: Pick<Standing, 'by'>, by: ConnectionId | null): boolean {
  return belongsTo(gone, by);
}

/** The owner may delete all but what is being sent; another hand nothing that went out, or may have. */
export function canDelete(held: Pick<Standing, 'state' | 'by'>, by: ConnectionId | null): boolean {
  return belongsTo(held, by) && (by === null ? held.state !== 'publishing' : EDITABLE.includes(held.state));
}

/** By the owner. */
export function canAnswer({ state }: Pick<Standing, 'state'>): boolean {
  return state === 'proposed';
}

/** By the owner: of a reminder whose time has come, and of what did not go out as it was meant to. */
export function canSettle(post: Pick<Standing, 'state' | 'at' | 'how'>, now: number): boolean {
  return isDue(post, now) || post.state === 'unknown' || post.state === 'missed' || post.state === 'failed';
}

/** A reminder whose time has come, and of which the owner has not said what became of it. */
export function isDue({ state, at, how }: Pick<Standing, 'state' | 'at' | 'how'>, now: number): boolean {
  return state === 'scheduled' && how === 'reminder' && at !== null && at <= now;
}

/** As it is once this hand has put it so; `at` null: not on the calendar. What the owner puts is his. */
export function putPost(hand: Hand, { at, how }: Pick<Standing, 'at' | 'how'>, now: number): Standing {
  const put = { by: hand.by, at, how, problem: null };
  if (at === null) return { ...put, state: 'draft' };
  if (at <= now) return { ...put, state: 'draft', problem: 'past' };
  return { ...put, state: hand.by !== null && hand.approve ? 'proposed' : 'scheduled' };
}

export function approvePost(post: Standing, now: number): Standing {
  const isPast = post.at === null || post.at <= now;
  return isPast ? { ...post, state: 'draft', problem: 'past' } : { ...post, state: 'scheduled', problem: null };
}

export function declinePost(post: Standing): Standing {
  return { ...post, state: 'draft', problem: 'declined' };
}

export const OUTCOMES = ['published', 'not-published'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the owner says of one that he may settle. */
export function settlePost(post: Standing, outcome: Outcome): Standing {
  if (outcome === 'published') return { ...post, state: 'published', problem: null };
  if (post.state === 'unknown') return { ...post, state: 'failed', problem: 'not-there' };
  return { ...post, state: 'draft', at: null, problem: null };
}

/** Once the sharing has ended: nothing that was written through it goes out, approved or not; nothing of it is lost. */
export function endSharing(post: Standing): Standing {
  return isUnfinished(post.state) ? { ...post, state: 'draft', by: null, problem: 'sharing-ended' } : post;
}

/** Whether the server has a job for it. */
export function isToPublish({ state, how }: Pick<Standing, 'state' | 'how'>): boolean {
  return state === 'scheduled' && how === 'publish';
}

/**
 * Whether a connection that shares the tool shows it. `origin`: through which connection it came into being; null: through none. What came
 * through one is shown through no other, for ever, not even when it is the owner's by now: of two who write for one owner, neither must
 * learn that there is the other.
 */
export function isShownThrough(origin: string | null, connection: ConnectionId): boolean {
  return origin === null || origin === connection;
}

/** What the owner's log says that another hand did. */
export function deedOf(before: Pick<Standing, 'at'> | null, after: Pick<Standing, 'at'>): Deed {
  if (before === null) return after.at === null ? 'drafted' : 'scheduled';
  if (before.at === after.at) return 'edited';
  if (after.at === null) return 'unscheduled';
  return before.at === null ? 'scheduled' : 'moved';
}
export const DEEDS = ['drafted', 'edited', 'scheduled', 'moved', 'unscheduled', 'deleted'] as const;
export type Deed = (typeof DEEDS)[number];

/** Whether a hand may do anything with it. */
export function belongsTo(held: Pick<Standing, 'by'>, by: ConnectionId | null): boolean {
  return by === null || held.by === by;
}
