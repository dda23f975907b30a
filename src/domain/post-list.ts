import { dayAt, dayNumber, type Day } from './day.ts';
import type { Post } from './figures.ts';
import { POST_METRICS } from './metric.ts';
import { findAliases } from './post-alias.ts';
import type { PostAnswer } from './post-answer.ts';
import { dayOfPost, slugOf, textOf } from './post-number.ts';

/** A post's figures for one window (null: since its publication). */
export type PostCount = Pick<Post, 'window' | 'figures' | 'capturedAt'>;

export type ListedPost = {
  /** The number that stands for it. */
  readonly id: string;
  /** All its numbers, ascending. */
  readonly ids: readonly string[];
  readonly url: string;
  readonly publishedOn: Day;
  /** How its text begins; absent where no source gives it. */
  readonly text?: string;
  /** First what tells most of it, then for each figure that is not among those what tells most of that one. */
  readonly counts: readonly PostCount[];
};

/**
 * Each post of an account once, the newest first. Exports tell of one post in several windows, and under several numbers: the figures
 * that count from its publication on, for the longest, tell most of it; where none does, those of the longest window.
 */
export function listPosts(posts: readonly Post[], answers: readonly PostAnswer[]): ListedPost[] {
  return [...groupPosts(posts, answers)].map(([id, group]) => describe(id, group)).sort(newestFirst);
}

/** All that is told of each post, under the number that stands for it. */
export function groupPosts(posts: readonly Post[], answers: readonly PostAnswer[]): Map<string, Post[]> {
  const { standsFor } = findAliases(posts, answers);
  const groups = new Map<string, Post[]>();
  for (const post of posts) {
    const id = standsFor(post.id);
    const group = groups.get(id);
    if (group) group.push(post);
    else groups.set(id, [post]);
  }
  return groups;
}

export function newestFirst(a: ListedPost, b: ListedPost): number {
  return compare(b.publishedOn, a.publishedOn) || compare(a.id, b.id);
}

function describe(id: string, group: readonly Post[]): ListedPost {
  const own = group.filter((post) => post.id === id);
  const text = textOf(group);
  return {
    id,
    ids: [...new Set(group.map((post) => post.id))].sort(compare),
    url: urlOf(group),
    publishedOn: dayOfPost(own),
    ...(text === undefined ? {} : { text }),
    counts: countsOf(group.filter(({ figures }) => Object.keys(figures).length > 0)),
  };
}

/** One with the post's words in it, where there is one. */
function urlOf(group: readonly Post[]): string {
  const urls = group.map(({ url }) => ({ url, slug: slugOf(url) ?? '' }));
  return urls.sort((a, b) => b.slug.length - a.slug.length || compare(a.url, b.url))[0]?.url ?? '';
}

function countsOf(group: readonly Post[]): PostCount[] {
  const byWindow = new Map<string, Post>();
  for (const post of [...group].sort((a, b) => a.capturedAt - b.capturedAt || compare(b.id, a.id))) {
    const key = `${post.window?.from} ${post.window?.to}`;
    byWindow.set(key, { ...post, figures: { ...byWindow.get(key)?.figures, ...post.figures } }); // the newer capture over the older
  }
  const all = [...byWindow.values()].sort(tellsMoreFirst);
  const kept = new Set(all.slice(0, 1));
  for (const metric of POST_METRICS) {
    const has = ({ figures }: Post): boolean => figures[metric] !== undefined;
    const first = all.find(has);
    if (first && ![...kept].some(has)) kept.add(first);
  }
  return [...kept].map(({ window, figures, capturedAt }) => ({ window, figures, capturedAt }));
}

function tellsMoreFirst(a: Post, b: Post): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  return Number(y.isWhole) - Number(x.isWhole) || y.days - x.days || b.capturedAt - a.capturedAt || compare(a.id, b.id);
}

/** Days of a post's life that its figures are for, and whether those are all days up to the last of them. */
export type PostSpan = { readonly isWhole: boolean; readonly days: number };

export function spanOf({ window, publishedOn, capturedAt }: Pick<Post, 'window' | 'publishedOn' | 'capturedAt'>): PostSpan {
  const from = window && window.from > publishedOn ? window.from : publishedOn;
  const to = window ? window.to : dayAt(capturedAt);
  return { isWhole: from === publishedOn, days: dayNumber(to) - dayNumber(from) + 1 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
