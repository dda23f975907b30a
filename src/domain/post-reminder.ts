/** Which planned posts a device reminds their owner of: each once, and none that was settled anywhere. */

/** What is due, and its revision: a post that is planned anew is due anew. */
export type DuePost = { readonly id: string; readonly revision: number };

/** Revisions of posts that one was reminded of on this device, by their ids. */
export type PostsTold = Readonly<Record<string, number>>;

export type PostReminding<T extends DuePost> = {
  readonly told: PostsTold;
  /** To be shown now. */
  readonly show: readonly T[];
  /** Of which nothing is to be seen any more. */
  readonly hide: readonly string[];
};

/** What is remembered comes before what is shown: whoever is stopped between the two reminds nobody, rather than twice. */
export function stepPosts<T extends DuePost>(before: PostsTold, due: readonly T[]): PostReminding<T> {
  const told = Object.fromEntries(due.map(({ id, revision }) => [id, revision]));
  return {
    told,
    show: due.filter(({ id, revision }) => before[id] !== revision),
    hide: Object.keys(before).filter((id) => told[id] === undefined),
  };
}
