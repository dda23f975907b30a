/** What speaks for and against that two of LinkedIn's numbers are of one post. */
import { isPartial, type Post } from './figures.ts';
import { beginningOf, instantOf, isArchived, type PostNumber } from './post-number.ts';

/** A rule holds, or speaks against it, or says nothing. */
export type Sign = 'for' | 'against' | 'silent';
export const RULES = ['near', 'words', 'figures'] as const;
export type Evidence = { readonly [R in (typeof RULES)[number]]: Sign };

/** The numbers of a post that is published at once are made within moments; of one with a film, within minutes. */
const NEAR_MS = 10 * 60_000;
/** Two of LinkedIn's machines may be so much apart. */
const CLOCKS_MS = 60_000;
/** So many letters of two beginnings are no accident. */
const LETTERS = 12;
/** What LinkedIn corrects later is less: a tenth, or ten. */
const CORRECTION = 0.1;

export function compareNumbers(a: PostNumber, b: PostNumber): Evidence {
  return {
    near: isCreatedBefore(a, b) && Math.abs(instantOf(a.id) - instantOf(b.id)) <= NEAR_MS ? 'for' : 'silent',
    words: compareWords(a, b),
    figures: compareFigures(a, b),
  };
}

/** What is published has been created before. Two creations have no order. */
export function isCreatedBefore(a: PostNumber, b: PostNumber): boolean {
  if (a.kind !== 'activity' && b.kind !== 'activity') return true;
  const [published, created] = a.kind === 'activity' ? [a, b] : [b, a];
  return instantOf(created.id) <= instantOf(published.id) + CLOCKS_MS;
}

/** A list has each post once: a share and a content in one list are two posts. (No list has activities beside the others.) */
export function areListedTogether(a: PostNumber, b: PostNumber): boolean {
  if (a.kind === b.kind || a.kind === 'activity' || b.kind === 'activity') return false;
  const lists = new Set(a.posts.flatMap(listOf));
  return b.posts.flatMap(listOf).some((list) => lists.has(list));
}

/** The list of a range, or an archive. A single post's file is none. */
function listOf(post: Post): string[] {
  if (post.window) return [`${post.window.from} ${post.window.to} ${post.capturedAt}`];
  return isArchived(post) ? [`archive ${post.capturedAt}`] : [];
}

/** An address may leave words out, or hold the post's hashtags instead: it never speaks against. */
function compareWords(a: PostNumber, b: PostNumber): Sign {
  const [one, other] = [beginningOf(a), beginningOf(b)];
  const [short, long] = one.letters.length < other.letters.length ? [one.letters, other.letters] : [other.letters, one.letters];
  if (short === '') return 'silent';
  if (long.startsWith(short)) return short.length >= LETTERS ? 'for' : 'silent';
  return one.isText && other.isText ? 'against' : 'silent';
}

function compareFigures(a: PostNumber, b: PostNumber): Sign {
  let sign: Sign = 'silent';
  for (const one of a.posts)
    for (const other of b.posts) {
      if (!one.window || one.window.from !== other.window?.from || one.window.to !== other.window.to) continue;
      if (areEqual(one, other)) return 'for';
      if (areApart(one, other)) sign = 'against';
    }
  return sign;
}

function areEqual({ figures: a }: Post, { figures: b }: Post): boolean {
  return !!a.impressions && !!a.engagements && a.impressions === b.impressions && a.engagements === b.engagements;
}

/** Of a window that was over when both were counted. */
function areApart(a: Post, b: Post): boolean {
  const [x, y] = [a.figures.impressions, b.figures.impressions];
  if (!a.window || x === undefined || y === undefined) return false;
  if (isPartial(a.window.to, Math.min(a.capturedAt, b.capturedAt))) return false;
  return Math.abs(x - y) > Math.max(10, CORRECTION * Math.max(x, y));
}
