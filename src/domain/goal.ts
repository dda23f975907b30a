/**
 * A goal: so much of a figure within a period, for one account, one member or a whole Group. At most one for each of them and figure, so
 * that setting it again changes it. A month or a quarter begins anew with each one; a window is reached once, or not.
 */
import { addDays, DAY_MS, type Day, dayInMonth, dayOf, daysInMonth, monthOf } from './day.ts';
import type { AccountId, GroupId, MembershipId } from './id.ts';
import { comparisonOf } from './period.ts';
import type { Window } from './reading.ts';

/** In the order in which they are shown. */
export const GOAL_METRICS = ['posts', 'impressions', 'engagements', 'followers'] as const;
export type GoalMetric = (typeof GOAL_METRICS)[number];

export const GOAL_SPANS = ['month', 'quarter'] as const;
export type GoalSpan = (typeof GOAL_SPANS)[number];
export type GoalPeriod = GoalSpan | Window;

/** Of followers: the total that is to be reached. */
export const MOST_OF_GOAL = 1_000_000_000;
/** The longest window, in days. */
export const MOST_GOAL_DAYS = 366;

/** What a person wants to reach. */
export type Wish = { readonly amount: number; readonly period: GoalPeriod };
export type Goal = Wish & { readonly metric: GoalMetric };

/** `account`: set by its owner. `member`: for one member, by an Admin. `group`: for all of a Group together, by an Admin. */
export type GoalOf =
  | { readonly kind: 'account'; readonly account: AccountId }
  | { readonly kind: 'member'; readonly group: GroupId; readonly membership: MembershipId }
  | { readonly kind: 'group'; readonly group: GroupId };

/**
 * Where it stands in a scope. The kind is in it: whoever chooses an id cannot put his goal in the place of another's. An account's own stands
 * in a team by his membership, as he does himself: the place of what is gone must not tell whose it was.
 */
export function goalKey(kind: GoalOf['kind'], id: AccountId | MembershipId | GroupId, metric: GoalMetric): string {
  return `${kind} ${id} ${metric}`;
}

/** The newest day that can be complete by now: goals are looked at as of it, whatever is known. */
export function goalDay(now: number): Day {
  return dayOf(Math.floor(now / DAY_MS) - 2);
}

/** The days of the period before, of a goal that begins anew and was set by its last day as it is now; null: of none there is one. */
export function windowBefore(period: GoalPeriod, day: Day, setOn: Day): Window | null {
  if (typeof period === 'object') return null;
  const before = goalWindow(period, addDays(goalWindow(period, day).from, -1));
  return setOn <= before.to ? before : null;
}

/** All days of the period that a day lies in. */
export function goalWindow(period: GoalPeriod, day: Day): Window {
  if (typeof period === 'object') return period;
  const { from } = comparisonOf({ span: period, against: 'before' }, day).period;
  const last = monthOf(addDays(from, period === 'month' ? 0 : 80)); // day 81 of a quarter is in its third month
  return { from, to: dayInMonth(last, daysInMonth(last) - 1) };
}
