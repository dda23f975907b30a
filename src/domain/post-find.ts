/** Posts of several people, and which of them somebody looks for. */
import { addDays, type Day } from './day.ts';
import type { AccountId, MembershipId } from './id.ts';
import { hasLabel, type Labels } from './label.ts';
import { plainOf } from './plain.ts';
import type { ListedPost } from './post-list.ts';
import { slugOf } from './post-number.ts';

export type PostAuthor = { readonly id: MembershipId | AccountId; readonly name: string };
/** `labels`: those that one may see; absent: none. */
export type AuthoredPost = ListedPost & { readonly author: PostAuthor; readonly labels?: Labels };

export type PostFilter = {
  /** Words that all stand in the post, in its labels or in its author's name. */
  readonly text: string;
  readonly author: PostAuthor['id'] | null;
  readonly label: string | null;
  /** Days of publication, both included; null: no limit. */
  readonly from: Day | null;
  readonly to: Day | null;
};

export const EVERY_POST: PostFilter = { text: '', author: null, label: null, from: null, to: null };

/** A post, and the letters it is found by: made once, sought in at every key. */
export type SoughtPost = { readonly post: AuthoredPost; readonly letters: string };

/** One post may be listed of two members. */
export function keyOfPost({ author, id }: AuthoredPost): string {
  return `${author.id} ${id}`;
}

export function prepareSearch(posts: readonly AuthoredPost[]): SoughtPost[] {
  return posts.map((post) => ({
    post,
    letters: plainOf([post.author.name, post.text, slugOf(post.url), ...(post.labels ?? [])].join(' ')),
  }));
}

export function findPosts(posts: readonly SoughtPost[], { text, author, label, from, to }: PostFilter): AuthoredPost[] {
  const words = plainOf(text).split(/\s+/).filter(Boolean);
  return posts.flatMap(({ post, letters }) => {
    if (author !== null && post.author.id !== author) return [];
    if (label !== null && !hasLabel(post.labels ?? [], label)) return [];
    if ((from !== null && post.publishedOn < from) || (to !== null && post.publishedOn > to)) return [];
    return words.every((word) => letters.includes(word)) ? [post] : [];
  });
}

/** Each once, by name. */
export function authorsOf(posts: readonly AuthoredPost[]): PostAuthor[] {
  const authors = new Map(posts.map(({ author }) => [author.id, author]));
  return [...authors.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

/** So many days up to today, today included. */
export function lastDays(count: number, today: Day): Pick<PostFilter, 'from' | 'to'> {
  return { from: addDays(today, 1 - count), to: null };
}
