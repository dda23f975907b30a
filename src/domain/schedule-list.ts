/** In which part of the list a scheduled post stands, and in which order. */
import { isDue, type Standing } from './schedule.ts';

/** `needs`: a reminder whose time has come, and what did not go out as it was meant to. */
export const POST_GROUPS = ['needs', 'approve', 'planned', 'draft', 'out'] as const;
export type PostGroup = (typeof POST_GROUPS)[number];

export type Listed = Standing & { readonly id: string; readonly changedAt: number };

export function groupOf(post: Standing, now: number): PostGroup {
  if (isDue(post, now)) return 'needs';
  switch (post.state) {
    case 'draft':
      return 'draft';
    case 'proposed':
      return 'approve';
    case 'scheduled':
    case 'publishing':
      return 'planned';
    case 'published':
      return 'out';
    default:
      return 'needs';
  }
}

/** What comes next stands first; of what is over or has no time, what is newest. */
export function postsIn<T extends Listed>(posts: readonly T[], group: PostGroup, now: number): readonly T[] {
  const mine = posts.filter((post) => groupOf(post, now) === group);
  const isNewestFirst = group === 'draft' || group === 'out' || group === 'needs';
  return mine.sort(
    (a, b) => dueFirst(a, b, now) || (isNewestFirst ? -1 : 1) * (timeOf(a, group) - timeOf(b, group)) || byId(a, b),
  );
}

/** The part to show first: what needs somebody before all else. */
export function firstGroup(posts: readonly Listed[], now: number): PostGroup {
  return POST_GROUPS.find((group) => posts.some((post) => groupOf(post, now) === group)) ?? 'planned';
}

/** What stands in a calendar: all that has a time, but drafts that only remember one. */
export function isOnCalendar(post: Standing): boolean {
  return post.at !== null && post.state !== 'draft';
}

/** A reminder whose time has come is the one thing that cannot wait. */
function dueFirst(a: Listed, b: Listed, now: number): number {
  return Number(isDue(b, now)) - Number(isDue(a, now));
}

function timeOf({ at, changedAt }: Listed, group: PostGroup): number {
  return group === 'draft' ? changedAt : (at ?? changedAt);
}

function byId(a: Listed, b: Listed): number {
  return a.id < b.id ? -1 : 1;
}
