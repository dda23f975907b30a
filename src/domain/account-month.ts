/**
 * All facts about one account that fall into one month, the unit in which figures are stored, sent and merged.
 *
 * Each fact is stamped with the capture it came from, and merging keeps, for every (source, fact, key), the fact with the
 * greatest (captured at, hash): a join semilattice, so any order, repetition or split of imports ends in the same state. Facts
 * stay apart by source; which source is shown is decided where they are read. The form is canonical: equal states are equal JSON.
 */
import { type Day, dayIndex, dayInMonth, daysInMonth, type Month, monthOf } from './day.ts';
import type { AccountId } from './id.ts';
import { DAY_METRICS, type DayMetric, PAGE_METRICS, type PostMetric, SOURCES, type Source } from './metric.ts';
import { latestAnswers, type PostAnswer } from './post-answer.ts';
import type { DemographicShare, PageTotals, Reading, Window } from './reading.ts';

export type Capture = { readonly at: number; readonly hash: string; readonly assumed: boolean };

/** One entry a day of the month; `captures[i]` points into the month's captures; null: not known. */
export type DayColumn = { readonly values: readonly (number | null)[]; readonly captures: readonly (number | null)[] };

export type Anchor = { readonly day: Day; readonly total: number; readonly capture: number };

export type WindowFact = Window & {
  readonly impressions: number | null;
  readonly engagements: number | null;
  readonly membersReached: number | null;
  readonly demographics: readonly DemographicShare[];
  readonly postsTruncated: boolean;
  /** Absent where no page gave any. */
  readonly page?: PageTotals;
  readonly capture: number;
};

export type PostFact = {
  readonly id: string;
  readonly url: string;
  readonly publishedOn: Day;
  readonly window: Window | null;
  readonly figures: { readonly [M in PostMetric]?: number };
  /** Absent where the source does not give it. */
  readonly text?: string;
  readonly capture: number;
};

export type SourceMonth = {
  readonly captures: readonly Capture[];
  readonly days: { readonly [M in DayMetric]?: DayColumn };
  readonly anchors: readonly Anchor[];
  readonly windows: readonly WindowFact[];
  readonly posts: readonly PostFact[];
};

export type AccountMonth = {
  readonly account: AccountId;
  readonly month: Month;
  readonly sources: { readonly [S in Source]?: SourceMonth };
  /** About posts of this month, ascending by ids; absent where the member gave none. */
  readonly answers?: readonly PostAnswer[];
};

/**
 * So many windows and posts of one month and source are kept, those of the newest captures: each import brings new ones, and what is
 * stored, sent and held must end somewhere. Keeping the greatest of a total order leaves merging the semilattice that it is.
 */
export const MOST_FACTS = { window: 31, post: 1000 } as const;

/** The months that a reading touches: days by day, followers by day, windows by their last day, posts by publication. */
export function monthsOf(account: AccountId, reading: Reading): AccountMonth[] {
  const capture: Capture = { at: reading.capturedAt, hash: reading.hash, assumed: reading.capturedAtAssumed };
  const facts = new Map<Month, FactMap>();
  function put(day: Day, key: string, fact: Fact['fact']): void {
    const month = monthOf(day);
    const known = facts.get(month) ?? new Map<string, Fact>();
    facts.set(month, known.set(key, { capture, fact }));
  }
  for (const row of reading.days)
    for (const metric of DAY_METRICS) {
      const value = row[metric];
      if (value !== null) put(row.day, `day ${metric} ${row.day}`, { kind: 'day', metric, day: row.day, value });
    }
  if (reading.followers) put(reading.followers.day, `anchor ${reading.followers.day}`, { kind: 'anchor', ...reading.followers });
  const { from, to } = reading.window;
  const { demographics, postsTruncated, totals, page } = reading;
  const hasTotals = Object.values({ ...totals, ...page }).some((total) => total !== null);
  if (reading.days.length > 0 || demographics.length > 0 || hasTotals)
    put(to, `window ${from} ${to}`, { kind: 'window', from, to, ...totals, demographics, postsTruncated, page });
  for (const post of reading.posts) put(post.publishedOn, `post ${post.id} ${windowKey(post.window)}`, { kind: 'post', ...post });
  return [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, known]) => ({ account, month, sources: { [reading.source]: pack(month, known) } }));
}

/** Both of one account and month. Commutative, associative, idempotent. */
export function mergeMonth(a: AccountMonth, b: AccountMonth): AccountMonth {
  const sources: { [S in Source]?: SourceMonth } = {};
  for (const source of SOURCES) {
    const [one, other] = [a.sources[source], b.sources[source]];
    if (one || other) sources[source] = pack(a.month, join(unpack(a.month, one), unpack(a.month, other)));
  }
  return {
    account: a.account,
    month: a.month,
    sources,
    ...answered(latestAnswers([...(a.answers ?? []), ...(b.answers ?? [])])),
  };
}

/** The month without what lies, even in part, before a day; null when nothing is left. */
export function trimMonth(month: AccountMonth, since: Day): AccountMonth | null {
  if (month.month < monthOf(since)) return null;
  const sources: { [S in Source]?: SourceMonth } = {};
  for (const source of SOURCES) {
    const facts = unpack(month.month, month.sources[source]);
    for (const [key, { fact }] of facts) if (beginOf(fact) < since) facts.delete(key);
    if (facts.size > 0) sources[source] = pack(month.month, facts);
  }
  if (Object.keys(sources).length === 0) return null;
  const kept = new Set(Object.values(sources).flatMap(({ posts }) => posts.map(({ id }) => id)));
  const answers = (month.answers ?? []).filter(({ ids }) => ids.every((id) => kept.has(id)));
  return { account: month.account, month: month.month, sources, ...answered(answers) };
}

/** The month that holds an answer and nothing else: merging it adds the answer. Both posts were published on `day`. */
export function monthOfAnswer(account: AccountId, day: Day, answer: PostAnswer): AccountMonth {
  return { account, month: monthOf(day), sources: {}, answers: [answer] };
}

function answered(answers: readonly PostAnswer[]): Pick<AccountMonth, 'answers'> {
  return answers.length > 0 ? { answers } : {};
}

type Fact = {
  readonly capture: Capture;
  readonly fact:
    | { readonly kind: 'day'; readonly metric: DayMetric; readonly day: Day; readonly value: number }
    | ({ readonly kind: 'anchor' } & Omit<Anchor, 'capture'>)
    | ({ readonly kind: 'window' } & Omit<WindowFact, 'capture'>)
    | ({ readonly kind: 'post' } & Omit<PostFact, 'capture'>);
};
type FactMap = Map<string, Fact>;

function join(a: FactMap, b: FactMap): FactMap {
  const joined = new Map(a);
  for (const [key, fact] of b) {
    const known = joined.get(key);
    if (!known || compareCaptures(known.capture, fact.capture) < 0) joined.set(key, fact);
  }
  return joined;
}

/** An instant that was stated outranks an assumed one only at the same time and content. */
function compareCaptures(a: Capture, b: Capture): number {
  return a.at - b.at || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : Number(b.assumed) - Number(a.assumed));
}

function newest(facts: FactMap): FactMap {
  const kept = new Map(facts);
  for (const kind of ['window', 'post'] as const) {
    const all = [...facts].filter(([, { fact }]) => fact.kind === kind);
    const byAge = all.sort(([a, x], [b, y]) => compareCaptures(y.capture, x.capture) || (a < b ? -1 : 1));
    for (const [key] of byAge.slice(MOST_FACTS[kind])) kept.delete(key);
  }
  return kept;
}

function windowKey(window: Window | null): string {
  return window ? `${window.from} ${window.to}` : 'lifetime';
}

/** The first day that a fact tells of; a post's figures, even lifetime ones, tell of nothing before its publication. */
function beginOf(fact: Fact['fact']): Day {
  if (fact.kind === 'window') return fact.from;
  return fact.kind === 'post' ? fact.publishedOn : fact.day;
}

function unpack(month: Month, source: SourceMonth | undefined): FactMap {
  const facts: FactMap = new Map();
  if (!source) return facts;
  function put(key: string, capture: number | null | undefined, fact: Fact['fact']): void {
    const stamp = source?.captures[capture ?? -1];
    if (stamp) facts.set(key, { capture: stamp, fact });
  }
  for (const metric of DAY_METRICS) {
    const column = source.days[metric];
    column?.values.forEach((value, index) => {
      const day = dayInMonth(month, index);
      if (value !== null) put(`day ${metric} ${day}`, column.captures[index], { kind: 'day', metric, day, value });
    });
  }
  for (const { capture, ...anchor } of source.anchors) put(`anchor ${anchor.day}`, capture, { kind: 'anchor', ...anchor });
  for (const { capture, ...window } of source.windows) put(`window ${windowKey(window)}`, capture, { kind: 'window', ...window });
  for (const { capture, ...post } of source.posts)
    put(`post ${post.id} ${windowKey(post.window)}`, capture, { kind: 'post', ...post });
  return facts;
}

function pack(month: Month, all: FactMap): SourceMonth {
  const facts = newest(all);
  const captures = distinctCaptures(facts);
  const place = new Map(captures.map((capture, index) => [stampOf(capture), index]));
  const days: { [M in DayMetric]?: { values: (number | null)[]; captures: (number | null)[] } } = {};
  const [anchors, windows, posts]: [Anchor[], WindowFact[], PostFact[]] = [[], [], []];
  const length = daysInMonth(month);
  for (const [, { capture: stamp, fact }] of [...facts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const capture = place.get(stampOf(stamp)) ?? 0;
    if (fact.kind === 'day') {
      days[fact.metric] ??= { values: Array(length).fill(null), captures: Array(length).fill(null) };
      const column = days[fact.metric];
      if (!column) continue;
      column.values[dayIndex(fact.day)] = fact.value;
      column.captures[dayIndex(fact.day)] = capture;
    } else if (fact.kind === 'anchor') anchors.push({ day: fact.day, total: fact.total, capture });
    else if (fact.kind === 'window') windows.push(windowFact(fact, capture));
    else posts.push(postFact(fact, capture));
  }
  return { captures, days: orderedDays(days), anchors, windows, posts };
}

/** Written out key by key, so that equal facts are equal JSON whatever made them. */
function windowFact(fact: Omit<WindowFact, 'capture'>, capture: number): WindowFact {
  const { from, to, impressions, engagements, membersReached, demographics, postsTruncated } = fact;
  const given = PAGE_METRICS.flatMap((metric) => (fact.page?.[metric] === undefined ? [] : [[metric, fact.page[metric]]]));
  const page = given.length > 0 ? { page: Object.fromEntries(given) } : {};
  return { from, to, impressions, engagements, membersReached, demographics, postsTruncated, ...page, capture };
}

function postFact(fact: Omit<PostFact, 'capture'>, capture: number): PostFact {
  const { id, url, publishedOn, window, figures, text } = fact;
  const ordered = Object.fromEntries(Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)));
  return {
    id,
    url,
    publishedOn,
    window: window && { from: window.from, to: window.to },
    figures: ordered,
    ...(text ? { text } : {}),
    capture,
  };
}

function orderedDays(days: SourceMonth['days']): SourceMonth['days'] {
  return Object.fromEntries(DAY_METRICS.flatMap((metric) => (days[metric] ? [[metric, days[metric]]] : [])));
}

function distinctCaptures(facts: FactMap): Capture[] {
  const distinct = new Map([...facts.values()].map(({ capture }) => [stampOf(capture), capture]));
  return [...distinct.values()].sort(compareCaptures).map(({ at, hash, assumed }) => ({ at, hash, assumed }));
}

function stampOf(capture: Capture): string {
  return `${capture.at} ${capture.hash} ${capture.assumed}`;
}
