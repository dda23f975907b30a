import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { labelsIn } from '../../domain/label.ts';
import { MOST_COMPARED } from '../../domain/post-compare.ts';
import {
  type AuthoredPost,
  authorsOf,
  EVERY_POST,
  findPosts,
  keyOfPost,
  type PostAuthor,
  type PostFilter,
  prepareSearch,
} from '../../domain/post-find.ts';
import { NEWEST_FIRST, type PostColumn, type PostOrder, sortPosts, turnPosts } from '../../domain/post-order.ts';

export type PostListStore = {
  readonly all: ReadonlySignal<readonly AuthoredPost[]>;
  readonly authors: ReadonlySignal<readonly PostAuthor[]>;
  /** Those that stand on any of them. */
  readonly labels: ReadonlySignal<readonly string[]>;
  readonly filter: ReadonlySignal<PostFilter>;
  readonly order: ReadonlySignal<PostOrder>;
  /** Those that are looked for, in order. */
  readonly found: ReadonlySignal<readonly AuthoredPost[]>;
  /** Those to be laid side by side, in the order in which they were chosen; of others than those found, too. */
  readonly chosen: ReadonlySignal<readonly AuthoredPost[]>;
  readonly seek: (change: Partial<PostFilter>) => void;
  readonly seekAll: () => void;
  readonly turn: (column: PostColumn) => void;
  readonly arrange: (order: PostOrder) => void;
  /** Chooses a post or puts it back; a fifth is not taken. */
  readonly choose: (post: AuthoredPost) => void;
  readonly chooseNone: () => void;
};

/** What is done with a list of posts that the background gave. What was sought and chosen stays when the list is renewed. */
export function createPostList(all: ReadonlySignal<readonly AuthoredPost[]>): PostListStore {
  const filter = signal(EVERY_POST);
  const order = signal(NEWEST_FIRST);
  const keys = signal<readonly string[]>([]);
  const sought = computed(() => prepareSearch(all.value));
  const matching = computed(() => findPosts(sought.value, filter.value));
  const byKey = computed(() => new Map(all.value.map((post) => [keyOfPost(post), post])));
  const chosen = computed(() => keys.value.flatMap((key) => byKey.value.get(key) ?? []));

  return {
    all,
    authors: computed(() => authorsOf(all.value)),
    labels: computed(() => labelsIn(all.value.map(({ labels }) => labels ?? []))),
    filter,
    order,
    found: computed(() => sortPosts(matching.value, order.value)),
    chosen,
    seek: (change) => (filter.value = { ...filter.value, ...change }),
    seekAll: () => (filter.value = EVERY_POST),
    turn: (column) => (order.value = turnPosts(order.value, column)),
    arrange: (next) => (order.value = next),
    choose(post) {
      const key = keyOfPost(post);
      const others = chosen.value.map(keyOfPost).filter((one) => one !== key);
      if (others.length < chosen.value.length) keys.value = others;
      else if (others.length < MOST_COMPARED) keys.value = [...others, key];
    },
    chooseNone: () => (keys.value = []),
  };
}
