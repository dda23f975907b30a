/**
 * Members of a Group in the order of one figure. Off at first, switched on by an Admin, seen by Admins and Analysts alone: a place tells how
 * many others there are. Whoever does not want to be in it is not, and counts for nobody's place.
 *
 * Only who is known wholly has a place: a gap would put him behind others for what nobody knows. Equal figures share a place.
 */
import { comparePairs } from './change.ts';
import type { Contributor } from './contribution.ts';
import { lastDayOf } from './glance.ts';
import { comparisonOf, lastDays } from './period.ts';
import type { Window } from './reading.ts';
import { tallyOf } from './tally.ts';

/** In the order in which they are offered. */
export const BOARD_METRICS = ['impressions', 'engagements', 'engagementRate', 'newFollowers', 'posts'] as const;
export type BoardMetric = (typeof BOARD_METRICS)[number];
/** In days; each ends on the newest complete day that is known of any of those in it. */
export const BOARD_LENGTHS = [7, 28, 90] as const;
export type BoardLength = (typeof BOARD_LENGTHS)[number];

/** What a Group is ordered by. */
export type Board = { readonly metric: BoardMetric; readonly length: BoardLength };

/** `listed`: he wants to be in it. */
export type Listed = Contributor & { readonly listed: boolean };

export type Place = {
  readonly place: number;
  readonly id: Contributor['id'];
  readonly name: string;
  readonly value: number;
  /** He became a member within the period. */
  readonly joined: boolean;
};

export type Leaderboard = {
  /** Null: no complete day is known of any of them. */
  readonly period: Window | null;
  readonly places: readonly Place[];
  /** Who is in it and has no place, since of some of the days nothing is known. */
  readonly without: readonly { readonly id: Contributor['id']; readonly name: string }[];
};

export function leaderboardOf(members: readonly Listed[], { metric, length }: Board): Leaderboard {
  const listed = members.filter((member) => member.listed);
  const end = lastDayOf(listed);
  if (end === null) return { period: null, places: [], without: listed.map(nameOf).sort(byName) };
  const comparison = comparisonOf(lastDays(length), end);
  const { period } = comparison;
  const told = listed.map((member) => {
    const { value, known, atLeast } = comparePairs(tallyOf(member.figures, metric, comparison));
    const joined = member.joinedOn !== null && member.joinedOn > period.from;
    return { ...nameOf(member), value: known === 1 && !atLeast ? value : null, joined };
  });
  const ranked = told.flatMap(({ value, ...one }) => (value === null ? [] : [{ ...one, value }]));
  const places = ranked.map((one) => ({ ...one, place: 1 + ranked.filter(({ value }) => value > one.value).length }));
  return {
    period,
    places: places.sort((a, b) => a.place - b.place || byName(a, b)),
    without: told
      .filter(({ value }) => value === null)
      .map(nameOf)
      .sort(byName),
  };
}

function nameOf({ id, name }: Pick<Contributor, 'id' | 'name'>): Leaderboard['without'][number] {
  return { id, name };
}

function byName(a: Pick<Place, 'id' | 'name'>, b: Pick<Place, 'id' | 'name'>): number {
  return a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1);
}
