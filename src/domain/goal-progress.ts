/**
 * How far one is with a goal. Unknown is not zero: a sum over gaps is "at least", which may show that a goal is met or on the way, and
 * never that it is behind or missed. Whether it is on the way is judged by the days up to the newest that is known, not by today.
 */
import { addDays, countDays, type Day, dayNumber, dayOf } from './day.ts';
import { type Figures, type FollowerTotal, valueOn } from './figures.ts';
import { type Goal, goalWindow } from './goal.ts';
import { anchorAt, postsWithin } from './holding.ts';
import type { Window } from './reading.ts';

/**
 * `behind`: fewer than its days so far ask for. `missed`: its last day is known. `upcoming`: it has not begun. `unknown`: too little is known
 * to say which.
 */
export const GOAL_STATES = ['met', 'on-the-way', 'behind', 'missed', 'upcoming', 'unknown'] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export type GoalProgress = {
  /** All days of the goal. */
  readonly window: Window;
  readonly state: GoalState;
  /** Null: nothing is known of these days. */
  readonly value: number | null;
  /** There may be more. */
  readonly atLeast: boolean;
  /** The last day that counted; null: none. */
  readonly upTo: Day | null;
  /** Of the days, up to `upTo`: 0 to 1. */
  readonly elapsed: number;
  /** Of the way, 0 to 1: of followers, from the total before the period on. Null: not known. */
  readonly part: number | null;
  /** Members of whom all that counts is known. */
  readonly known: number;
  readonly members: number;
};

/** What is known of one or of all together. `start`: what there was when the way began; null: not known. */
type Held = {
  readonly value: number | null;
  readonly whole: boolean;
  readonly start: number | null;
  readonly upTo: Day | null;
};

/** `people`: the figures of one account, or of each member. `day`: see goalDay. */
export function goalProgress(goal: Goal, people: readonly Figures[], day: Day): GoalProgress {
  const window = goalWindow(goal.period, day);
  const held = goal.metric === 'followers' ? followersIn(people, window) : countedIn(goal.metric, people, window, day);
  const all = together(held);
  const elapsed = all.upTo === null ? 0 : countDays(window.from, all.upTo);
  const length = countDays(window.from, window.to);
  return {
    window,
    state: day < window.from && all.value === null ? 'upcoming' : stateOf(goal, all, { elapsed, length }),
    value: all.value,
    atLeast: all.value !== null && !all.whole,
    upTo: all.upTo,
    elapsed: elapsed / length,
    part: partOf(goal, all),
    known: held.filter(({ whole }) => whole).length,
    members: people.length,
  };
}

type Days = { readonly elapsed: number; readonly length: number };

function stateOf({ amount }: Goal, { value, whole, start }: Held, { elapsed, length }: Days): GoalState {
  if (value === null) return 'unknown';
  if (value >= amount) return 'met';
  if (whole && elapsed === length) return 'missed';
  if (start === null || elapsed === length) return 'unknown';
  const asked = start + Math.floor(((amount - start) * elapsed) / length); // so many whole ones
  if (value >= asked) return 'on-the-way';
  return whole ? 'behind' : 'unknown';
}

function partOf({ amount }: Goal, { value, start }: Held): number | null {
  if (value === null) return null;
  if (value >= amount) return 1;
  return start === null || start >= amount ? null : Math.max(0, (value - start) / (amount - start));
}

function together(held: readonly Held[]): Held {
  const days = held.flatMap(({ upTo }) => upTo ?? []).sort();
  return {
    value: held.every(({ value }) => value === null) ? null : sum(held.map(({ value }) => value ?? 0)),
    whole: held.length > 0 && held.every(({ whole }) => whole),
    start: held.some(({ start }) => start === null) ? null : sum(held.map(({ start }) => start ?? 0)),
    upTo: days[0] ?? null,
  };
}

/** Sums over the days up to the newest complete one that is known of any of them: whoever's figures end before it may have more. */
function countedIn(
  metric: 'posts' | 'impressions' | 'engagements',
  people: readonly Figures[],
  window: Window,
  day: Day,
): Held[] {
  const newest = Math.max(...people.map(({ complete }) => complete ?? Number.NEGATIVE_INFINITY));
  const last = Math.min(newest, dayNumber(day), dayNumber(window.to));
  if (last < dayNumber(window.from)) return people.map(() => ({ value: null, whole: false, start: 0, upTo: null }));
  const days = { from: window.from, to: dayOf(last) };
  return people.map((figures) => ({ ...countOf(metric, figures, days), start: 0, upTo: days.to }));
}

function countOf(metric: 'posts' | 'impressions' | 'engagements', figures: Figures, days: Window): Pick<Held, 'value' | 'whole'> {
  if (metric !== 'posts') return sumOf(metric, figures, days);
  const posts = postsWithin(figures, days);
  return { value: posts?.count ?? null, whole: posts !== null && !posts.atLeast };
}

function sumOf(metric: 'impressions' | 'engagements', figures: Figures, { from, to }: Window): Pick<Held, 'value' | 'whole'> {
  let [value, known] = [0, 0];
  const [first, length] = [dayNumber(from), countDays(from, to)];
  for (let index = 0; index < length; index++) {
    const one = valueOn(figures, metric, first + index);
    if (one === null) continue;
    value += one;
    known++;
  }
  return { value: known > 0 ? value : null, whole: known === length };
}

/** The newest total read within the period. Of several the oldest of their days counts: of all of them so much is known. */
function followersIn(people: readonly Figures[], window: Window): Held[] {
  return people.map((figures) => {
    const now = newestTotal(figures, window);
    const before = anchorAt(figures, addDays(window.from, -1));
    return {
      value: now?.total ?? null,
      whole: now !== null,
      start: before === now ? null : (before?.total ?? null),
      upTo: now && (now.day < window.to ? now.day : window.to),
    };
  });
}

/** Exports end on partial days, so that the last total of a period may be read a few days after it. */
function newestTotal({ anchors }: Figures, { from, to }: Window): FollowerTotal | null {
  const newest = anchors.findLast(({ day }) => day <= addDays(to, 3));
  return newest && newest.day >= from ? newest : null;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
