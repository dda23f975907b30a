/** Publishing a scheduled post by itself: whether it may go out when its time has come (SECURITY A-12), and what becomes of one that does not. */
import { DAY_MS } from './day.ts';
import { endSharing, LATE_MS, type Standing } from './schedule.ts';

/** What is so in the moment in which it would go out. `shares`: whoever wrote it may still; the owner always may. */
export type Permit = { readonly shares: boolean; readonly publisher: 'none' | 'expired' | 'there' };

/** `until`: epoch milliseconds. */
export type Verdict =
  | { readonly is: 'send' }
  | { readonly is: 'wait'; readonly until: number }
  | { readonly is: 'end'; readonly standing: Standing };

/** Of one that is not sent: planned, or claimed already. */
export function judgeSending(post: Standing, { shares, publisher }: Permit, now: number): Verdict {
  if (!shares) return { is: 'end', standing: endSharing({ ...post, state: 'scheduled' }) };
  if (post.at === null || post.at > now) return { is: 'wait', until: post.at ?? now };
  if (isLate(post.at, now)) return { is: 'end', standing: { ...post, state: 'missed', problem: 'late' } };
  if (publisher === 'none') return { is: 'end', standing: { ...post, state: 'failed', problem: 'not-connected' } };
  if (publisher === 'expired') return { is: 'end', standing: { ...post, state: 'failed', problem: 'expired' } };
  return { is: 'send' };
}

/**
 * When LinkedIn's permission ends, as whoever writes for its owner is told: as it was given, and no sooner when a post of another met
 * its end. By whole UTC days: never before it does.
 */
export function toldUntil(granted: number): number {
  return Math.ceil(granted / DAY_MS) * DAY_MS;
}

/** After this nothing goes out any more: what was meant for a moment is not worth much later. */
export function isLate(at: number, now: number): boolean {
  return now - at > LATE_MS;
}

/** So often a post is given to LinkedIn at most, without its owner's saying so: once, and once more when it is clear that it is not there. */
export const MOST_ATTEMPTS = 2;
