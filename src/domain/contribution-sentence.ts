/** What is said in one sentence of a change: who moved it most, who most the other way, and by which post where that is known. */
import type { MemberPosts, PostPart } from './contribution-posts.ts';

/** One who moved a figure, by so much. `Id`: whatever he is known by. */
type Moving<Id> = { readonly id: Id; readonly name: string; readonly moved: number | null };

/** How many posts somebody published in the period, and in as many days of the one before. */
export type Published = { readonly now: number; readonly before: number };

type Mover = {
  readonly name: string;
  readonly by: number;
  /** Null: not known of both, or as many in both. */
  readonly published: Published | null;
};

export type Moved = {
  /** Null: nobody moved it the way it went. */
  readonly most: (Mover & { readonly post: NamedPost | null }) | null;
  readonly against: Mover | null;
};

export type AskedOfMover<Id> = {
  readonly posts: (id: Id) => MemberPosts | null;
  readonly published: (id: Id) => Published | null;
};

/** `share`: of the whole change, 0 to 1; null where it is more than all of it. */
export type NamedPost = PostPart & { readonly share: number | null };

/** `parts`: the greatest first; `asked`: of those alone who are named. */
export function movedBy<Id>(parts: readonly Moving<Id>[], whole: number, asked: AskedOfMover<Id>): Moved {
  const way = Math.sign(whole) || 1;
  const [most, against] = [foremost(parts, way), foremost(parts, -way)];
  return {
    most: most && { ...moverOf(most), post: postBehind(most.by, whole, asked.posts(most.id)) },
    against: against && moverOf(against),
  };

  function moverOf({ id, name, by }: { readonly id: Id; readonly name: string; readonly by: number }): Mover {
    const published = asked.published(id);
    return { name, by, published: published && published.now !== published.before ? published : null };
  }
}

function foremost<Id>(parts: readonly Moving<Id>[], way: number): { id: Id; name: string; by: number } | null {
  const found = parts.find(({ moved }) => moved !== null && Math.sign(moved) === way);
  return found ? { id: found.id, name: found.name, by: found.moved ?? 0 } : null;
}

/** Only where listed posts hold most of his figure, and one of them at least half of what he moved. */
function postBehind(by: number, whole: number, posts: MemberPosts | null): NamedPost | null {
  const first = posts?.holds ? posts.change?.posts.find(({ part }) => Math.sign(part) === Math.sign(by)) : undefined;
  if (!first || Math.abs(first.part) * 2 < Math.abs(by)) return null;
  return { ...first, share: whole !== 0 && first.part / whole <= 1 ? first.part / whole : null };
}
