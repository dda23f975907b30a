/**
 * What one source says of one account in one month: facts, each stamped with the capture it came from. Joining keeps of every fact the
 * one with the greatest (captured at, hash). The form is canonical: equal facts are equal JSON.
 */
import { type Day, dayIndex, dayInMonth, daysInMonth, type Month } from './day.ts';
import { DAY_METRICS, type DayMetric, PAGE_METRICS, type PostMetric, type Source } from './metric.ts';
import { type DatedPost, type DatedWindow, splitPost, splitWindow, withPostPart, withWindowPart } from './page-part.ts';
import type { DemographicShare, PageTotals, Window } from './reading.ts';

export type Capture = { readonly at: number; readonly hash: string; readonly assumed: boolean };

/** One entry a day of the month; `captures[i]` points into the month's captures; null: not known. */
export type DayColumn = { readonly values: readonly (number | null)[]; readonly captures: readonly (number | null)[] };

export type Anchor = { readonly day: Day; readonly total: number; readonly capture: number };

/** Of what pages say of one window there is one for each capture that knows something best; nothing stands in two of them. */
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

/** Of what pages say of one post's figures, likewise. */
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

/**
 * So many windows and posts of one month and source are kept, those of the newest captures: each import brings new ones, and what is
 * stored, sent and held must end somewhere. Keeping the greatest of a total order leaves merging the semilattice that it is.
 */
export const MOST_FACTS = { window: 31, post: 1000 } as const;
/** Of pages, whose windows are told in parts, so many parts. */
const MOST_WINDOW_PARTS = 310;

export type Content =
  | { readonly kind: 'day'; readonly metric: DayMetric; readonly day: Day; readonly value: number }
  | ({ readonly kind: 'anchor' } & Omit<Anchor, 'capture'>)
  | ({ readonly kind: 'window' } & DatedWindow)
  | ({ readonly kind: 'post' } & DatedPost);
export type Fact = { readonly capture: Capture; readonly fact: Content };
export type FactMap = Map<string, Fact>;

/** Puts in a fact that is not there yet; a page's window or post part by part, since another page tells another part of it. */
export function putFact(facts: FactMap, source: Source, { capture, fact }: Fact): void {
  const key = keyOf(fact);
  if (source === 'page' && fact.kind === 'window')
    for (const [part, one] of splitWindow(fact)) facts.set(`${key} ${part}`, { capture, fact: { kind: 'window', ...one } });
  else if (source === 'page' && fact.kind === 'post')
    for (const [part, one] of splitPost(fact)) facts.set(`${key} ${part}`, { capture, fact: { kind: 'post', ...one } });
  else facts.set(key, { capture, fact });
}

export function join(a: FactMap, b: FactMap): FactMap {
  const joined = new Map(a);
  for (const [key, fact] of b) {
    const known = joined.get(key);
    if (!known || compareCaptures(known.capture, fact.capture) < 0) joined.set(key, fact);
  }
  return joined;
}

/** The first day that a fact tells of; a post's figures, even lifetime ones, tell of nothing before its publication. */
export function beginOf(fact: Content): Day {
  if (fact.kind === 'window') return fact.from;
  return fact.kind === 'post' ? fact.publishedOn : fact.day;
}

export function unpack(month: Month, name: Source, source: SourceMonth | undefined): FactMap {
  const facts: FactMap = new Map();
  if (!source) return facts;
  function put(place: number | null | undefined, fact: Content): void {
    const capture = source?.captures[place ?? -1];
    if (capture) putFact(facts, name, { capture, fact });
  }
  for (const metric of DAY_METRICS) {
    const column = source.days[metric];
    column?.values.forEach((value, index) => {
      if (value !== null) put(column.captures[index], { kind: 'day', metric, day: dayInMonth(month, index), value });
    });
  }
  for (const { capture, ...anchor } of source.anchors) put(capture, { kind: 'anchor', ...anchor });
  for (const { capture, ...window } of source.windows) put(capture, { kind: 'window', ...window });
  for (const { capture, ...post } of source.posts) put(capture, { kind: 'post', ...post });
  return facts;
}

export function pack(month: Month, name: Source, all: FactMap): SourceMonth {
  const facts = newest(name, all);
  const given = new Set([...facts.values()].map(({ capture }) => capture)); // most facts of a capture share it
  const captures = distinctCaptures(given);
  const byStamp = new Map(captures.map((capture, index) => [stampOf(capture), index]));
  const place = new Map([...given].map((capture) => [capture, byStamp.get(stampOf(capture))]));
  const days: { [M in DayMetric]?: { values: (number | null)[]; captures: (number | null)[] } } = {};
  const anchors: Anchor[] = [];
  const [windows, posts] = [new Map<string, Omit<WindowFact, 'capture'>>(), new Map<string, Omit<PostFact, 'capture'>>()];
  const length = daysInMonth(month);
  for (const [, { capture: stamp, fact }] of [...facts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const capture = place.get(stamp) ?? 0;
    if (fact.kind === 'day') {
      days[fact.metric] ??= { values: Array(length).fill(null), captures: Array(length).fill(null) };
      const column = days[fact.metric];
      if (!column) continue;
      column.values[dayIndex(fact.day)] = fact.value;
      column.captures[dayIndex(fact.day)] = capture;
    } else if (fact.kind === 'anchor') anchors.push({ day: fact.day, total: fact.total, capture });
    else {
      const key = `${keyOf(fact)} ${String(capture).padStart(5, '0')}`;
      if (fact.kind === 'window') windows.set(key, withWindowPart(windows.get(key), fact));
      else posts.set(key, withPostPart(posts.get(key), fact));
    }
  }
  return {
    captures,
    days: orderedDays(days),
    anchors,
    windows: inOrder(windows).map(([key, fact]) => windowFact(fact, placeIn(key))),
    posts: inOrder(posts).map(([key, fact]) => postFact(fact, placeIn(key))),
  };
}

function keyOf(fact: Content): string {
  if (fact.kind === 'day') return `day ${fact.metric} ${fact.day}`;
  if (fact.kind === 'anchor') return `anchor ${fact.day}`;
  return fact.kind === 'window' ? `window ${windowKey(fact)}` : `post ${fact.id} ${windowKey(fact.window)}`;
}

function windowKey(window: Window | null): string {
  return window ? `${window.from} ${window.to}` : 'lifetime';
}

function inOrder<T>(facts: ReadonlyMap<string, T>): [string, T][] {
  return [...facts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function placeIn(key: string): number {
  return Number(key.slice(-5));
}

/** An instant that was stated outranks an assumed one only at the same time and content. */
export function compareCaptures(a: Capture, b: Capture): number {
  return a.at - b.at || (a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : Number(b.assumed) - Number(a.assumed));
}

function newest(name: Source, facts: FactMap): FactMap {
  const kept = new Map(facts);
  for (const kind of ['window', 'post'] as const) {
    const most = name === 'page' && kind === 'window' ? MOST_WINDOW_PARTS : MOST_FACTS[kind];
    const all = [...facts].filter(([, { fact }]) => fact.kind === kind);
    const byAge = all.sort(([a, x], [b, y]) => compareCaptures(y.capture, x.capture) || (a < b ? -1 : 1));
    for (const [key] of byAge.slice(most)) kept.delete(key);
  }
  return kept;
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

function distinctCaptures(given: Iterable<Capture>): Capture[] {
  const distinct = new Map([...given].map((capture) => [stampOf(capture), capture]));
  return [...distinct.values()].sort(compareCaptures).map(({ at, hash, assumed }) => ({ at, hash, assumed }));
}

function stampOf(capture: Capture): string {
  return `${capture.at} ${capture.hash} ${capture.assumed}`;
}
