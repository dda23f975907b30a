/**
 * Which of a member's posts gave what. A post counts only where LinkedIn says what it did in the very days: its own window is the period,
 * or it was published in the period and its window ends with it. All else is one part, "not listed by LinkedIn", which may be less than
 * nothing: lists hold 50 posts at most, and days are counted on after a post's window was.
 */
import type { Pairs, Sum } from './change.ts';
import { minus, NONE, partOf, plus, type Split } from './contribution-split.ts';
import type { Day } from './day.ts';
import type { Figures, Post } from './figures.ts';
import type { PostMetric } from './metric.ts';
import { type Comparison, lengthOf } from './period.ts';
import { groupPosts } from './post-list.ts';
import { dayOfPost, isArchived, textOf } from './post-number.ts';
import type { Window } from './reading.ts';
import type { TalliedMetric } from './tally.ts';

export type PostPart = {
  readonly id: string;
  readonly url: string;
  readonly publishedOn: Day;
  /** How its text begins; absent where no source gives it. */
  readonly text?: string;
  readonly part: number;
};

/** The parts of the posts and of what is not listed add up to the whole. Greatest first, either way. */
export type PostSplit = { readonly posts: readonly PostPart[]; readonly unlisted: number; readonly whole: number };

export type MemberPosts = {
  /** Of what he gave to the total; null: no export ends with the period, or posts have no such figure. */
  readonly total: PostSplit | null;
  /** Of what he gave to the change; null: not both periods have such an export, or not all of their days are compared. */
  readonly change: PostSplit | null;
  /** Whether listed posts hold so much of his figure, in both periods, that a post may be said to have moved it. */
  readonly holds: boolean;
  /** Periods of which an export does tell what his posts did, the newest first: where this one has none. */
  readonly exported: readonly Window[];
};

/** So much of a figure may lie outside of listed posts, either way, where one of them is named as its mover. */
const MOST_UNLISTED = 0.2;

/** So many periods are offered where the one that is shown has no export. */
const MOST_OFFERED = 3;

/** What is counted of a post: of a rate, its two parts. */
const MEASURED: { readonly [M in TalliedMetric]?: readonly PostMetric[] } = {
  impressions: ['impressions'],
  engagements: ['engagements'],
  engagementRate: ['engagements', 'impressions'],
};

export type PostsAsked = {
  readonly figures: Figures;
  readonly pairs: Pairs;
  readonly comparison: Comparison;
  readonly metric: TalliedMetric;
  /** Of the total, and of the change; null: there is none to give out. */
  readonly share: Split | null;
  readonly split: Split | null;
};

export function postsOf({ figures, pairs, comparison, metric, share, split }: PostsAsked): MemberPosts {
  const measured = MEASURED[metric];
  const { period, previous } = comparison;
  if (!measured) return { total: null, change: null, holds: false, exported: [] };
  const exported = hasExport(figures, period) ? [] : newestExports(figures);
  if (!share) return { total: null, change: null, holds: false, exported };
  const groups = groupPosts(figures.posts, figures.answers);
  const now = hasExport(figures, period) ? listIn(groups, period, measured) : null;
  const before = hasExport(figures, previous) ? listIn(groups, previous, measured) : null;
  const length = lengthOf(period);
  const isComparable = lengthOf(previous) === length && pairs.pairs === length;
  const total = now && give(now, pairs.now, share);
  if (!now || !before || !split || !isComparable) return { total, change: null, holds: false, exported };
  return {
    total,
    exported,
    change: give(changesOf(now, before, previous), minus(pairs.paired.now, pairs.paired.before), split),
    holds: holdsMost(now, pairs.paired.now) && holdsMost(before, pairs.paired.before),
  };
}

type Listed = Omit<PostPart, 'part'> & { readonly sum: Sum };

function hasExport({ windows }: Figures, period: Window): boolean {
  return windows.some((window) => window.exported && window.to === period.to);
}

/** Of exports that end on one day, the shortest: it tells most of what its posts did in it. */
function newestExports({ windows }: Figures): Window[] {
  const byEnd = new Map<Day, Window>();
  for (const { from, to, exported } of windows) {
    const known = byEnd.get(to);
    if (exported && (!known || from > known.from)) byEnd.set(to, { from, to });
  }
  return [...byEnd.values()].sort((a, b) => compare(b.to, a.to)).slice(0, MOST_OFFERED);
}

/** Each post once, whatever numbers it goes by. */
function listIn(
  groups: ReadonlyMap<string, readonly Post[]>,
  period: Window,
  measured: readonly PostMetric[],
): Map<string, Listed> {
  const listed = new Map<string, Listed>();
  for (const [id, group] of groups) {
    const known = group.filter((post) => !isArchived(post));
    if (known.length === 0) continue;
    const publishedOn = dayOfPost(known);
    const best = known.filter((post) => isOf(post, publishedOn, period) && measures(post, measured)).sort(newestFirst)[0];
    if (!best) continue;
    const [top = 0, bottom = 0] = measured.map((metric) => best.figures[metric]);
    const text = textOf(group);
    listed.set(id, { id, url: best.url, publishedOn, ...(text === undefined ? {} : { text }), sum: { top, bottom } });
  }
  return listed;
}

function measures({ figures }: Post, measured: readonly PostMetric[]): boolean {
  return measured.every((metric) => figures[metric] !== undefined);
}

function newestFirst(a: Post, b: Post): number {
  return b.capturedAt - a.capturedAt || compare(a.id, b.id) || compare(a.window?.from ?? '', b.window?.from ?? '');
}

function isOf({ window }: Post, publishedOn: Day, period: Window): boolean {
  if (!window || window.to !== period.to) return false;
  if (window.from === period.from) return true;
  return publishedOn >= period.from && publishedOn <= period.to && window.from <= publishedOn;
}

/** A post that was published since had nothing before; one that is listed in one of the two alone tells of no change. */
function changesOf(now: ReadonlyMap<string, Listed>, before: ReadonlyMap<string, Listed>, previous: Window): Map<string, Listed> {
  const changes = new Map<string, Listed>();
  for (const [id, post] of now) {
    const earlier = before.get(id)?.sum ?? (post.publishedOn > previous.to ? NONE : null);
    if (earlier) changes.set(id, { ...post, sum: minus(post.sum, earlier) });
  }
  return changes;
}

function give(listed: ReadonlyMap<string, Listed>, whole: Sum, split: Split): PostSplit {
  const posts = [...listed.values()].map(({ sum, ...post }) => ({ ...post, part: partOf(split, sum) }));
  return {
    posts: posts.sort(
      (a, b) => Math.abs(b.part) - Math.abs(a.part) || compare(b.publishedOn, a.publishedOn) || compare(a.id, b.id),
    ),
    unlisted: partOf(split, minus(whole, sumOf(listed))),
    whole: partOf(split, whole),
  };
}

function holdsMost(listed: ReadonlyMap<string, Listed>, whole: Sum): boolean {
  const rest = minus(whole, sumOf(listed));
  return holds(rest.top, whole.top) && holds(rest.bottom, whole.bottom);
}

function holds(rest: number, whole: number): boolean {
  return Math.abs(rest) <= Math.abs(whole) * MOST_UNLISTED;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sumOf(listed: ReadonlyMap<string, Listed>): Sum {
  return [...listed.values()].reduce((sum, post) => plus(sum, post.sum), NONE);
}
