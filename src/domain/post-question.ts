import type { Post } from './figures.ts';
import { findAliases, type PostPair } from './post-alias.ts';
import type { PostAnswer } from './post-answer.ts';
import { type ListedPost, listPosts } from './post-list.ts';

/** Whether two posts of one day are one: what the member alone can say. `posts` stand in the order of `ids`. */
export type PostQuestion = PostPair & { readonly posts: readonly [ListedPost, ListedPost] };

/** Nobody answers more at a time. */
const MOST_QUESTIONS = 50;

/** The newest first. */
export function questionsAbout(posts: readonly Post[], answers: readonly PostAnswer[]): PostQuestion[] {
  const { unclear } = findAliases(posts, answers);
  if (unclear.length === 0) return [];
  const listed = listPosts(posts, answers);
  return unclear.slice(0, MOST_QUESTIONS).flatMap((pair) => {
    const [one, other] = pair.ids.map((id) => listed.find(({ ids }) => ids.includes(id)));
    return one && other ? [{ ...pair, posts: [one, other] as const }] : [];
  });
}
