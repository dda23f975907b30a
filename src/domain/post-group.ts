/** Numbers that are found to be of one post, and those that are found not to be. */
import type { PostNumber } from './post-number.ts';

export type PostGroups = {
  /** Of the same post, ascending by id: an activity before a share before a content. */
  readonly of: (id: string) => readonly PostNumber[];
  readonly areOne: (a: PostNumber, b: PostNumber) => boolean;
  /** No post has two numbers of a kind, nor two that were parted. */
  readonly mayJoin: (a: PostNumber, b: PostNumber) => boolean;
  readonly join: (a: PostNumber, b: PostNumber) => void;
  readonly part: (a: PostNumber, b: PostNumber) => void;
};

export function createGroups(numbers: ReadonlyMap<string, PostNumber>): PostGroups {
  const groups = new Map<string, readonly PostNumber[]>();
  const parted = new Set<string>();
  function of(id: string): readonly PostNumber[] {
    const own = numbers.get(id);
    return groups.get(id) ?? (own ? [own] : []);
  }
  return {
    of,
    areOne: (a, b) => of(a.id).includes(b),
    mayJoin: (a, b) =>
      of(a.id).every((one) => of(b.id).every((other) => one.kind !== other.kind && !parted.has(keyOf(one, other)))),
    join(a, b) {
      const joined = [...of(a.id), ...of(b.id)].sort(byId);
      for (const { id } of joined) groups.set(id, joined);
    },
    part: (a, b) => void parted.add(keyOf(a, b)),
  };
}

export function byId(a: PostNumber, b: PostNumber): number {
  return a.id < b.id ? -1 : 1;
}

function keyOf(a: PostNumber, b: PostNumber): string {
  return a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`;
}
