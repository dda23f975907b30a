/** Figures as they leave in a file: day by day, nothing added up, nothing made of nothing. */
import { dayAt, DAY_MS, type Day } from './day.ts';
import { type Figures, UNKNOWN, type WindowTotals } from './figures.ts';
import { DAY_METRICS, type DayMetric } from './metric.ts';
import { type Labels, labelsOfPost } from './label.ts';
import { type ListedPost, listPosts } from './post-list.ts';
import type { Role } from './role.ts';

/** Null: not known. */
export type OutDay = { readonly day: Day } & { readonly [M in DayMetric]: number | null } & {
  /** All that the account has at the end of the day. */
  readonly followers: number | null;
  /** False: fetched before LinkedIn had counted the whole day; null: of the day itself nothing is known. */
  readonly complete: boolean | null;
};

export type OutMember = {
  readonly name: string;
  /** In the Group; null for one's own account. */
  readonly role: Role | null;
  /** `/in/<profile>`. */
  readonly profile: string | null;
  /** What the Group has written on him; of one's own account nothing is. */
  readonly labels: Labels;
  /** Ascending, each day of which something is known. */
  readonly days: readonly OutDay[];
  /** What LinkedIn tells of whole periods, members reached above all. */
  readonly totals: readonly WindowTotals[];
  /** Newest first, with the labels that one may see. */
  readonly posts: readonly (ListedPost & { readonly labels: Labels })[];
};

export type Out = { readonly name: string; readonly members: readonly OutMember[] };

type Whose = {
  readonly name: string;
  readonly role: Role | null;
  readonly vanity: string | null;
  readonly figures: Figures;
  readonly written: { readonly on: Labels; readonly posts: ReadonlyMap<string, Labels> };
};

export function outOf({ name, role, vanity, figures, written }: Whose): OutMember {
  return {
    name,
    role,
    profile: vanity,
    labels: written.on,
    days: daysOf(figures),
    totals: [...figures.windows].sort((a, b) => (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1)),
    posts: listPosts(figures.posts, figures.answers).map((post) => ({
      ...post,
      labels: labelsOfPost(post.ids, written.posts),
    })),
  };
}

function daysOf(figures: Figures): OutDay[] {
  const followers = new Map(figures.anchors.map(({ day, total }) => [day, total]));
  const days = new Map<Day, OutDay>();
  for (let index = 0; index < figures.columns.impressions.length; index++) {
    const number = figures.first + index;
    const known = DAY_METRICS.map((metric) => [metric, figures.columns[metric][index]] as const);
    if (known.every(([, value]) => value === UNKNOWN)) continue;
    const values = Object.fromEntries(known.map(([metric, value]) => [metric, value === UNKNOWN ? null : value]));
    const day = dayAt(number * DAY_MS);
    days.set(day, { ...blank(day), ...values, complete: !figures.partial.has(number) });
  }
  for (const [day, total] of followers) days.set(day, { ...(days.get(day) ?? blank(day)), followers: total });
  return [...days.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

function blank(day: Day): OutDay {
  return { day, impressions: null, engagements: null, newFollowers: null, followers: null, complete: null };
}
