/** What an account held at a moment or published within a period, as far as its exports tell. */
import { addDays, type Day, dayNumber } from './day.ts';
import type { Figures, FollowerTotal, Post } from './figures.ts';
import { findAliases } from './post-alias.ts';
import { isArchived, kindOf, type PostKind } from './post-number.ts';
import type { Window } from './reading.ts';

/** A follower total stands for so many days after the day it was read, and for the few before: exports end on partial days. */
const ANCHOR_DAYS = 31;
export const ANCHOR_LEAD_DAYS = 3;

/** The follower total that stands for a day, as it was read that many days after it at most; null: not known. */
export function anchorAt(figures: Figures, day: Day, lead = ANCHOR_LEAD_DAYS): FollowerTotal | null {
  const anchor = figures.anchors.findLast((one) => dayNumber(one.day) <= dayNumber(day) + lead);
  return anchor && dayNumber(day) - dayNumber(anchor.day) <= ANCHOR_DAYS ? anchor : null;
}

/** `days`: on which each was published; they are all only where it is not `atLeast`. */
export type Posts = { readonly count: number; readonly atLeast: boolean; readonly days: readonly Day[] };

/**
 * Posts that were published within a period, each once whatever number it goes by. Null where exports do not cover the whole period,
 * one or several of them together, and list nothing.
 * LinkedIn lists at most 50 in each of two rankings: from a full list, a count is "at least"; so it is while it is unclear of some
 * whether they are one. A post that only the archive tells of is not counted: beside a period after it, that would be a false fall.
 */
export function postsWithin(figures: Figures, period: Window): Posts | null {
  const exports = figures.windows.filter(({ exported }) => exported);
  const published = figures.posts.filter((post) => within(post.publishedOn, period));
  const counted = published.filter((post) => !isArchived(post));
  const { standsFor, unclear } = findAliases(withRivals(published, counted), figures.answers);
  const distinct = new Map(counted.map(({ id, publishedOn }) => [standsFor(id), publishedOn]));
  if (distinct.size === 0 && !cover(exports, period)) return null;
  const doubtful = unclear.filter(({ ids }) => ids.every((id) => distinct.has(standsFor(id))));
  return {
    days: [...distinct.values()],
    count: leastOf(
      [...distinct.keys()],
      doubtful.map(({ ids }) => [standsFor(ids[0]), standsFor(ids[1])] as const),
    ),
    atLeast:
      doubtful.length > 0 ||
      !cover(
        exports.filter(({ postsTruncated }) => !postsTruncated),
        period,
      ), // a full list may lack any of its days’
  };
}

/**
 * Two numbers of a kind are two posts: on a day whose numbers that count are all of one kind nothing has to be compared. That is nearly
 * every day of nearly everybody, and comparing costs more than all the rest of a glance.
 */
function withRivals(published: readonly Post[], counted: readonly Post[]): readonly Post[] {
  const kinds = new Map<Day, PostKind>();
  const mixed = new Set<Day>();
  for (const { id, publishedOn } of counted) {
    const kind = kindOf(id);
    if ((kinds.get(publishedOn) ?? kind) !== kind) mixed.add(publishedOn);
    kinds.set(publishedOn, kind);
  }
  if (mixed.size === 0) return [];
  const ids = new Set(published.filter(({ publishedOn }) => mixed.has(publishedOn)).map(({ id }) => id));
  return published.filter(({ id }) => ids.has(id));
}

/** How many posts there are at least, were all doubtful pairs one: never fewer than there are numbers of a kind. */
function leastOf(ids: readonly string[], pairs: readonly (readonly [string, string])[]): number {
  const parts = new Map(ids.map((id) => [id, new Set([id])]));
  for (const [a, b] of pairs) {
    const part = new Set([...(parts.get(a) ?? []), ...(parts.get(b) ?? [])]);
    for (const id of part) parts.set(id, part);
  }
  return [...new Set(parts.values())].reduce((sum, part) => sum + mostOfAKind([...part]), 0);
}

function mostOfAKind(ids: readonly string[]): number {
  const kinds = ids.map(kindOf);
  return Math.max(...kinds.map((kind) => kinds.filter((other) => other === kind).length));
}

/** Whether each day of the period lies in one of the windows. */
function cover(windows: readonly Window[], period: Window): boolean {
  let next = period.from;
  for (const { from, to } of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1)))
    if (from <= next && to >= next) next = addDays(to, 1);
  return next > period.to;
}

function within(day: Day, period: Window): boolean {
  return day >= period.from && day <= period.to;
}
