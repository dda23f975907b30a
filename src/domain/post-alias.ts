/**
 * Which of LinkedIn's numbers are of one post, and which may be. Only numbers of different kinds and of one day (UTC) are; a rule settles
 * it where it holds for one pair alone, both ways, and nothing speaks against it; the member's own answers go before all rules. What is
 * not settled is asked. The outcome depends on what is known, not on the order in which it came, nor on other days' posts.
 */
import type { Day } from './day.ts';
import type { Post } from './figures.ts';
import type { PostAnswer } from './post-answer.ts';
import { areListedTogether, compareNumbers, type Evidence, isCreatedBefore, RULES } from './post-evidence.ts';
import { byId, createGroups, type PostGroups } from './post-group.ts';
import { kindOf, numbersIn, type PostNumber } from './post-number.ts';

/** `ids` ascend. */
export type PostPair = { readonly day: Day; readonly ids: readonly [string, string] };

export type Aliases = {
  /** The number that stands for the post: its activity's where it is known, else its share's. */
  readonly standsFor: (id: string) => string;
  /** Newest day first. */
  readonly unclear: readonly PostPair[];
};

/** Nobody publishes so much in one day; whoever writes it into his figures does not make others' browsers compare it all. */
const MOST_A_DAY = 60;

export function findAliases(posts: readonly Post[], answers: readonly PostAnswer[]): Aliases {
  const numbers = numbersIn(withRivals(posts, answers));
  const groups = createGroups(numbers);
  for (const { ids, same } of newestFirst(answers)) {
    const [a, b] = ids.map((id) => numbers.get(id));
    if (!a || !b) continue;
    if (!same) groups.part(a, b);
    else if (groups.mayJoin(a, b)) groups.join(a, b);
  }
  const unclear: PostPair[] = [];
  for (const [day, all] of [...byDay(numbers)].sort(([a], [b]) => (a < b ? 1 : -1)))
    if (all.length <= MOST_A_DAY) unclear.push(...settle(all, groups).map((ids) => ({ day, ids })));
  return { standsFor: (id) => groups.of(id)[0]?.id ?? id, unclear };
}

/** Most accounts have numbers of one kind on any day: of those nothing has to be looked at. */
function withRivals(posts: readonly Post[], answers: readonly PostAnswer[]): readonly Post[] {
  const kinds = new Map<Day, string>();
  const mixed = new Set<Day>();
  for (const { id, publishedOn } of posts) {
    const kind = kindOf(id);
    if ((kinds.get(publishedOn) ?? kind) !== kind) mixed.add(publishedOn);
    kinds.set(publishedOn, kind);
  }
  if (mixed.size === 0 && answers.length === 0) return [];
  const ids = new Set(answers.flatMap((answer) => answer.ids));
  for (const { id, publishedOn } of posts) if (mixed.has(publishedOn)) ids.add(id);
  return posts.filter(({ id }) => ids.has(id));
}

type Pair = { readonly a: PostNumber; readonly b: PostNumber; readonly evidence: Evidence };

/** Joins what is clear among one day's numbers, and gives what stays unclear. */
function settle(numbers: readonly PostNumber[], groups: PostGroups): (readonly [string, string])[] {
  const pairs = pairsOf([...numbers].sort(byId), groups);
  joinWhole(
    pairs.filter((pair) => isClear(pair, pairs)),
    groups,
  );
  const asked = new Map<string, readonly [string, string]>();
  for (const pair of pairs) {
    const [a, b] = [groups.of(pair.a.id), groups.of(pair.b.id)];
    if (!couldBeOne(pair.a, pair.b, groups) || !isWorthAsking(pair)) continue;
    const key = [a[0]?.id, b[0]?.id].sort().join(' '); // one question for two posts, however many numbers they have
    if (!asked.has(key)) asked.set(key, [pair.a.id, pair.b.id]);
  }
  return [...asked.values()];
}

function pairsOf(numbers: readonly PostNumber[], groups: PostGroups): Pair[] {
  return numbers.flatMap((a, at) =>
    numbers.slice(at + 1).flatMap((b) => (couldBeOne(a, b, groups) ? [{ a, b, evidence: compareNumbers(a, b) }] : [])),
  );
}

function couldBeOne(a: PostNumber, b: PostNumber, groups: PostGroups): boolean {
  if (!groups.mayJoin(a, b)) return false;
  return groups.of(a.id).every((one) => groups.of(b.id).every((other) => !areListedTogether(one, other)));
}

/** One rule at least holds for this pair alone; no other rule, nor anything that is known of the two, points elsewhere. */
function isClear(pair: Pair, pairs: readonly Pair[]): boolean {
  const { evidence } = pair;
  if (RULES.some((rule) => evidence[rule] === 'against')) return false;
  const rivals = pairs.filter((other) => isRival(other, pair));
  const contested = RULES.filter((rule) => rivals.some((rival) => rival.evidence[rule] === 'for'));
  const holding = RULES.filter((rule) => evidence[rule] === 'for');
  return holding.some((rule) => !contested.includes(rule)) && contested.every((rule) => holding.includes(rule));
}

/** The other pair has one of the two numbers, beside another one of the second number's kind. */
function isRival(other: Pair, pair: Pair): boolean {
  if (other === pair) return false;
  const { a, b } = pair;
  const kinds = [other.a.kind, other.b.kind];
  const hasA = other.a === a || other.b === a;
  const hasB = other.a === b || other.b === b;
  return (hasA && kinds.includes(b.kind)) || (hasB && kinds.includes(a.kind));
}

/** Where clear pairs together would make one post of two numbers of a kind, none of them is believed. */
function joinWhole(pairs: readonly Pair[], groups: PostGroups): void {
  const parts = new Map<PostNumber, Set<PostNumber>>();
  for (const { a, b } of pairs) {
    const part = new Set([a, b].flatMap((number) => [...groups.of(number.id), ...(parts.get(number) ?? [])]));
    for (const number of part) parts.set(number, part);
  }
  for (const part of new Set(parts.values())) {
    const all = [...part].sort(byId);
    const fits = all.every((a, at) => all.slice(at + 1).every((b) => groups.areOne(a, b) || couldBeOne(a, b, groups)));
    for (const [at, number] of fits ? all.entries() : []) {
      const before = all[at - 1];
      if (before && !groups.areOne(before, number)) groups.join(before, number);
    }
  }
}

/** Something speaks for it; or nothing against it, and the one was created before the other was published. */
function isWorthAsking({ a, b, evidence }: Pair): boolean {
  const signs = RULES.map((rule) => evidence[rule]);
  if (signs.includes('for')) return true;
  return !signs.includes('against') && (a.kind === 'activity' || b.kind === 'activity') && isCreatedBefore(a, b);
}

function byDay(numbers: ReadonlyMap<string, PostNumber>): Map<Day, PostNumber[]> {
  const days = new Map<Day, PostNumber[]>();
  for (const number of numbers.values()) days.set(number.day, [...(days.get(number.day) ?? []), number]);
  return days;
}

/** Of two that contradict each other through a third, the newer one holds. */
function newestFirst(answers: readonly PostAnswer[]): PostAnswer[] {
  return [...answers].sort((a, b) => b.at - a.at || (a.ids.join(' ') < b.ids.join(' ') ? -1 : 1));
}
