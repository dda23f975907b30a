/** Which planned posts a device reminds their owner of: each once, and none that was settled anywhere. */
import { DAY_MS } from './day.ts';

/** What is due, and its revision: a post that is planned anew is due anew. */
export type DuePost = { readonly id: string; readonly revision: number };

/** Of posts that one was reminded of on this device, by their ids: the revision, and when it was last seen to be due, epoch milliseconds. */
export type PostsTold = Readonly<Record<string, { readonly revision: number; readonly at: number }>>;

/** For so long it is known that one was reminded of a post that is not seen to be due any more. */
export const TOLD_MS = 30 * DAY_MS;

export type PostReminding<T extends DuePost> = {
  readonly told: PostsTold;
  /** To be shown now. */
  readonly show: readonly T[];
};

/**
 * What is remembered comes before what is shown: whoever is stopped between the two reminds nobody, rather than twice. That nothing is seen
 * of a post makes nobody forget it: after a sign-in the cache is empty at first, and a clock can be set back.
 */
export function stepPosts<T extends DuePost>(before: PostsTold, due: readonly T[], now: number): PostReminding<T> {
  const known = Object.entries(before)
    .map(([id, { revision, at }]) => [id, { revision, at: Math.min(at, now) }] as const) // by a clock that was fast it would stay for ever
    .filter(([, { at }]) => now - at < TOLD_MS);
  const told = {
    ...Object.fromEntries(known),
    ...Object.fromEntries(due.map(({ id, revision }) => [id, { revision, at: now }])),
  };
  return {
    told,
    show: due.filter(({ id, revision }) => before[id]?.revision !== revision),
  };
}
