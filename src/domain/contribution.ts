/**
 * Who gave what to a team's figure, and to its change (R7). The parts add up to the whole exactly.
 *
 * No false falls: a change is made of the days (or moments) that are known of a member in both periods. What is known of the period alone
 * stands between the change and the total: as a change of membership where somebody has joined, else as days that nothing is known before.
 */
import { type Change, changeBetween, type Pairs, resultOf, type Sum, valueIn } from './change.ts';
import { type MemberPosts, postsOf } from './contribution-posts.ts';
import { type Moved, movedBy, type Published } from './contribution-sentence.ts';
import { minus, NONE, partOf, plus, type Split, splitChange, splitTotal } from './contribution-split.ts';
import type { Day } from './day.ts';
import type { Subject } from './glance.ts';
import type { Comparison } from './period.ts';
import { type TalliedMetric, tallyOf } from './tally.ts';

export type Contributor = Subject & {
  /** The UTC day on which he became a member; null: of one's own accounts, which join nothing. */
  readonly joinedOn: Day | null;
};

/** Who joined within the period (or since) is compared as anyone is, or stands apart with all that is known of him. */
export const JOINERS = ['count', 'apart'] as const;
export type Joiners = (typeof JOINERS)[number];

export type ContributionWish = {
  readonly metric: TalliedMetric;
  readonly joiners: Joiners;
  /** Whose posts are wanted; null, or nobody of that id: whoever moved the figure most. */
  readonly chosen: Subject['id'] | null;
};

export type Part = {
  readonly id: Subject['id'];
  readonly name: string;
  /** His own figure; null: not known. */
  readonly value: number | null;
  /** Of the total. */
  readonly given: number | null;
  /** Of the change; null: he cannot be compared, or stands apart. */
  readonly moved: number | null;
  readonly joined: boolean;
  /** Days of the period on which he is compared; null: of what is known by moments, not by days. */
  readonly comparedDays: number | null;
};

export type Contribution = {
  readonly metric: TalliedMetric;
  readonly joiners: Joiners;
  readonly comparison: Comparison;
  /** Of all members, over all days that are known of the period. */
  readonly total: number | null;
  /** Of what can be compared; null: nothing. */
  readonly change: Change | null;
  /** What lies between the change's end and the total; null where either is not known. */
  readonly between: { readonly joined: number; readonly uncompared: number } | null;
  /** Who moved the figure most first, either way; then who gave most. */
  readonly parts: readonly Part[];
  /** Null: nothing can be compared. */
  readonly moved: Moved | null;
  /** Members of whom nothing can be compared, but those who stand apart. */
  readonly leftOut: readonly { readonly id: Subject['id']; readonly name: string }[];
  readonly posts: ({ readonly id: Subject['id'] } & MemberPosts) | null;
};

export function contributionOf(
  members: readonly Contributor[],
  comparison: Comparison,
  { metric, joiners, chosen }: ContributionWish,
): Contribution {
  const counts = members.map((member) => countMember(member, metric, comparison, joiners));
  const sums = sumsOf(counts);
  const isRate = metric === 'engagementRate';
  const isCompared = counts.some(({ compared }) => compared !== null);
  const split = isCompared ? splitChange(sums.before, sums.now, isRate) : null;
  const share = counts.some(({ pairs }) => pairs.days > 0) ? splitTotal(sums.all, isRate) : null;
  const isByDay = metric !== 'followers' && metric !== 'posts';
  const parts = counts.map((count) => partIn(count, share, split, isByDay)).sort(mostFirst);
  const change = split && changeFrom(sums, isRate);
  function postsBy(id: Subject['id']): MemberPosts | null {
    const found = counts.find(({ member }) => member.id === id);
    if (!found) return null;
    const { member, pairs, compared } = found;
    return postsOf({ figures: member.figures, pairs, comparison, metric, share, split: compared && split });
  }
  function published(id: Subject['id']): Published | null {
    const member = members.find((one) => one.id === id);
    const { pairs, paired } = member ? tallyOf(member.figures, 'posts', comparison) : { pairs: 0, paired: null };
    return pairs > 0 && paired ? { now: paired.now.top, before: paired.before.top } : null;
  }
  const shown = parts.find(({ id }) => id === chosen) ?? parts[0];
  const posts = shown ? postsBy(shown.id) : null;
  return {
    metric,
    joiners,
    comparison,
    total: share && resultOf(sums.all, isRate),
    change,
    between: split && betweenOf(counts, sums, isRate),
    parts,
    moved: change && movedBy(parts, change.difference, { posts: (id) => (id === shown?.id ? posts : postsBy(id)), published }),
    leftOut: leftOutOf(counts, parts, joiners),
    posts: shown && posts ? { id: shown.id, ...posts } : null,
  };
}

type Count = {
  readonly member: Contributor;
  readonly pairs: Pairs;
  readonly joined: boolean;
  /** Null: nothing of him is compared. */
  readonly compared: Pairs['paired'] | null;
};

function countMember(member: Contributor, metric: TalliedMetric, comparison: Comparison, joiners: Joiners): Count {
  const pairs = tallyOf(member.figures, metric, comparison);
  const joined = member.joinedOn !== null && member.joinedOn >= comparison.period.from;
  const isApart = joined && joiners === 'apart';
  return { member, pairs, joined, compared: pairs.pairs > 0 && !isApart ? pairs.paired : null };
}

/** `all`: what is known of the period; `now` and `before`: what of it is compared. */
type Sums = { readonly all: Sum; readonly now: Sum; readonly before: Sum };

function sumsOf(counts: readonly Count[]): Sums {
  return {
    all: counts.reduce((sum, { pairs }) => plus(sum, pairs.now), NONE),
    now: counts.reduce((sum, { compared }) => plus(sum, compared?.now ?? NONE), NONE),
    before: counts.reduce((sum, { compared }) => plus(sum, compared?.before ?? NONE), NONE),
  };
}

function partIn({ member, pairs, joined, compared }: Count, share: Split | null, split: Split | null, isByDay: boolean): Part {
  return {
    id: member.id,
    name: member.name,
    value: valueIn(pairs),
    given: share && pairs.days > 0 ? partOf(share, pairs.now) : null,
    moved: split && compared ? partOf(split, minus(compared.now, compared.before)) : null,
    joined,
    comparedDays: isByDay ? pairs.pairs : null,
  };
}

function changeFrom({ before, now }: Sums, isRate: boolean): Change | null {
  const [from, to] = [resultOf(before, isRate), resultOf(now, isRate)];
  return from === null || to === null ? null : changeBetween(from, to);
}

/** From what is compared to all that is known: a change as well, and given out as one. */
function betweenOf(counts: readonly Count[], { now, all }: Sums, isRate: boolean): Contribution['between'] {
  const split = splitChange(now, all, isRate);
  if (!split) return null;
  function added(joined: boolean): number {
    const own = counts.filter((count) => count.joined === joined);
    return split
      ? partOf(
          split,
          own.reduce((sum, { pairs, compared }) => plus(sum, minus(pairs.now, compared?.now ?? NONE)), NONE),
        )
      : 0;
  }
  return { joined: added(true), uncompared: added(false) };
}

function leftOutOf(counts: readonly Count[], parts: readonly Part[], joiners: Joiners): Contribution['leftOut'] {
  const left = new Set(
    counts.filter(({ compared, joined }) => !compared && !(joined && joiners === 'apart')).map(({ member }) => member.id),
  );
  return parts.filter(({ id }) => left.has(id)).map(({ id, name }) => ({ id, name }));
}

function mostFirst(a: Part, b: Part): number {
  return size(b.moved) - size(a.moved) || size(b.given) - size(a.given) || compare(a.name, b.name) || compare(a.id, b.id);
}

/** What is not known comes after all that is. */
function size(part: number | null): number {
  return part === null ? -1 : Math.abs(part);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
