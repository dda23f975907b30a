import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { type AuthoredPost, authorsOf, type PostAuthor } from '../../domain/post-find.ts';
import { timePosts, type WhenChoice, type WhenGrid, whenToPost } from '../../domain/when-to-post.ts';

export type WhenStore = {
  readonly choice: ReadonlySignal<WhenChoice>;
  /** Null: everybody. */
  readonly author: ReadonlySignal<PostAuthor['id'] | null>;
  readonly authors: ReadonlySignal<readonly PostAuthor[]>;
  readonly grid: ReadonlySignal<WhenGrid>;
  /** The zone of the person's own clock. */
  readonly ownZone: string;
  readonly choose: (change: Partial<WhenChoice>) => void;
  readonly chooseAuthor: (author: PostAuthor['id'] | null) => void;
};

/** The zone that the browser's clock is set to. */
export function zoneOfClock(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** How posts fared by the time of the week, by the person's own clock at first. */
export function createWhen(posts: ReadonlySignal<readonly AuthoredPost[]>, ownZone: string = zoneOfClock()): WhenStore {
  const choice = signal<WhenChoice>({ figure: 'impressions', measure: 'itself', timeZone: ownZone, block: 3 });
  const author = signal<PostAuthor['id'] | null>(null);
  const timed = computed(() => timePosts(posts.value));
  const theirs = computed(() => {
    const wanted = author.value;
    return wanted === null ? timed.value : timed.value.filter((post) => post.author === wanted);
  });
  return {
    choice,
    author,
    authors: computed(() => authorsOf(posts.value)),
    grid: computed(() => whenToPost(theirs.value, choice.value)),
    ownZone,
    choose: (change) => (choice.value = { ...choice.value, ...change }),
    chooseAuthor: (next) => (author.value = next),
  };
}
