import { dayAt, dayNumber } from './day.ts';
import type { Post } from './figures.ts';

/**
 * Each post once, the newest first. An account's exports tell of one post in several windows: the figures that count from its
 * publication on, for the longest, tell most of it; where none does, those of the longest window.
 */
export function listPosts(posts: readonly Post[]): Post[] {
  const best = new Map<string, Post>();
  for (const post of posts) {
    const known = best.get(post.id);
    if (!known || tellsMore(post, known)) best.set(post.id, post);
  }
  return [...best.values()].sort((a, b) => compare(b.publishedOn, a.publishedOn) || compare(a.id, b.id));
}

function tellsMore(post: Post, known: Post): boolean {
  const [a, b] = [spanOf(post), spanOf(known)];
  if (a.isWhole !== b.isWhole) return a.isWhole;
  return a.days - b.days > 0 || (a.days === b.days && post.capturedAt > known.capturedAt);
}

/** Days of a post's life that its figures are for, and whether those are all days up to the last of them. */
function spanOf({ window, publishedOn, capturedAt }: Post): { readonly isWhole: boolean; readonly days: number } {
  const from = window && window.from > publishedOn ? window.from : publishedOn;
  const to = window ? window.to : dayAt(capturedAt);
  return { isWhole: from === publishedOn, days: dayNumber(to) - dayNumber(from) + 1 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
