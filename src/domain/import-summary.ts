/** What importing a file would do, told before it is saved: against the months that are already held. */
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from './account-month.ts';
import { figuresOf } from './figures.ts';
import type { DatedAnswer } from './history.ts';
import type { AccountId } from './id.ts';
import { DAY_METRICS, SOURCES } from './metric.ts';
import { findAliases } from './post-alias.ts';
import type { Reading } from './reading.ts';
import type { SourceMonth } from './source-month.ts';

/** What became of the days, or posts, of a file; each counts once. */
export type Fates = {
  /** Not known at all before; a post under none of its numbers. */
  readonly new: number;
  /** Known, of which at least one figure, or a post's text, is new or changes. */
  readonly changed: number;
  readonly same: number;
  /** An older file says otherwise than what is held: the newer capture stays. */
  readonly older: number;
};

export type ImportSummary = {
  readonly days: Fates;
  readonly posts: Fates;
  /** Whether followers, totals or demographics are new or change. */
  readonly totalsChange: boolean;
  /** Pairs of numbers of which it will be unclear whether they are one post. */
  readonly unclear: number;
  /** False: saving it would change nothing. */
  readonly changesAnything: boolean;
};

type Fate = keyof Fates;
/** What is known of one thing, by the name of the fact. */
type Known = Map<string, unknown>;

/** `answers`: of a history, which says them too. */
export function summarizeImport(
  account: AccountId,
  held: readonly AccountMonth[],
  readings: readonly Reading[],
  answers: readonly DatedAnswer[] = [],
): ImportSummary {
  const added = merged([
    ...readings.flatMap((reading) => monthsOf(account, reading)),
    ...answers.map(({ day, answer }) => monthOfAnswer(account, day, answer)),
  ]);
  const after = merged([...held, ...added]);
  const told = figuresOf(after);
  const { standsFor, unclear } = findAliases(told.posts, told.answers);
  const states: States = { held, added, after };
  return {
    days: tally([...fatesOf(states, daysIn).values()]),
    posts: countPosts(states, standsFor),
    totalsChange: differ(totalsIn(held), totalsIn(after)),
    unclear: unclear.length,
    changesAnything: textOf(held) !== textOf(after),
  };
}

type States = { readonly [S in 'held' | 'added' | 'after']: readonly AccountMonth[] };

function merged(months: readonly AccountMonth[]): AccountMonth[] {
  const known = new Map<string, AccountMonth>();
  for (const month of months) {
    const before = known.get(month.month);
    known.set(month.month, before ? mergeMonth(before, month) : month);
  }
  return [...known.values()];
}

function textOf(months: readonly AccountMonth[]): string {
  return JSON.stringify([...months].sort((a, b) => (a.month < b.month ? -1 : 1)));
}

/** Of each thing that the file tells of. */
function fatesOf(
  { held, added, after }: States,
  read: (months: readonly AccountMonth[]) => Map<string, Known>,
): Map<string, Fate> {
  const [before, later] = [read(held), read(after)];
  return new Map([...read(added)].map(([key, told]) => [key, fateOf(before.get(key), later.get(key) ?? told, told)]));
}

/** Fact by fact: what the file does not say is neither older nor changed. */
function fateOf(before: Known | undefined, after: Known, told: Known): Fate {
  if (before === undefined) return 'new';
  if (differ(before, after)) return 'changed';
  return [...told].every(([name, value]) => before.get(name) === value) ? 'same' : 'older';
}

function differ(a: Known, b: Known): boolean {
  return a.size !== b.size || [...a].some(([name, value]) => b.get(name) !== value);
}

/** A post with several windows, or several numbers, has the fate that says most. */
function countPosts(states: States, standsFor: (id: string) => string): Fates {
  const idOf = (key: string): string => standsFor(key.split(' ')[0] ?? '');
  const known = new Set([...postsIn(states.held).keys()].map(idOf));
  const fates = new Map<string, Fate>();
  for (const [key, own] of fatesOf(states, postsIn)) {
    const id = idOf(key);
    const fate: Fate = !known.has(id) ? 'new' : own === 'new' ? 'changed' : own;
    const other = fates.get(id) ?? 'same';
    fates.set(id, RANK.indexOf(fate) > RANK.indexOf(other) ? fate : other);
  }
  return tally([...fates.values()]);
}

const RANK: readonly Fate[] = ['same', 'older', 'changed', 'new'];

function tally(fates: readonly Fate[]): Fates {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  return { new: count('new'), changed: count('changed'), same: count('same'), older: count('older') };
}

function daysIn(months: readonly AccountMonth[]): Map<string, Known> {
  const days = new Map<string, Known>();
  for (const { month, name, source } of sourcesOf(months))
    for (const metric of DAY_METRICS)
      source.days[metric]?.values.forEach((value, index) => {
        if (value !== null) put(days, `${month} ${index}`, `${name} ${metric}`, value);
      });
  return days;
}

/** By number, source and window; a page tells of one in parts. */
function postsIn(months: readonly AccountMonth[]): Map<string, Known> {
  const posts = new Map<string, Known>();
  for (const { name, source } of sourcesOf(months))
    for (const { id, window, figures, text } of source.posts) {
      const key = `${id} ${name} ${window?.from} ${window?.to}`;
      put(posts, key, 'text', text);
      for (const [metric, value] of Object.entries(figures)) put(posts, key, metric, value);
    }
  return posts;
}

function put(things: Map<string, Known>, key: string, name: string, value: unknown): void {
  const known: Known = things.get(key) ?? new Map();
  if (value !== undefined) known.set(name, value);
  things.set(key, known);
}

/** Followers, windows' totals and demographics. */
function totalsIn(months: readonly AccountMonth[]): Known {
  const totals: Known = new Map();
  for (const { name, source } of sourcesOf(months)) {
    for (const { day, total } of source.anchors) totals.set(`${name} ${day}`, total);
    for (const { from, to, impressions, engagements, membersReached, demographics, page } of source.windows) {
      const shares = demographics.length > 0 ? JSON.stringify(demographics) : null;
      for (const [fact, value] of Object.entries({ impressions, engagements, membersReached, shares, ...page }))
        if (value !== null) totals.set(`${name} ${from} ${to} ${fact}`, value);
    }
  }
  return totals;
}

function sourcesOf(months: readonly AccountMonth[]): { month: string; name: string; source: SourceMonth }[] {
  return months.flatMap((month) =>
    SOURCES.flatMap((name) => {
      const source = month.sources[name];
      return source ? [{ month: month.month, name, source }] : [];
    }),
  );
}
