/**
 * All facts about one account that fall into one month, the unit in which figures are stored, sent and merged.
 *
 * Each fact is stamped with the capture it came from, and merging keeps, for every (source, fact, key), the fact with the
 * greatest (captured at, hash): a join semilattice, so any order, repetition or split of imports ends in the same state. Facts
 * stay apart by source; which source is shown is decided where they are read. The form is canonical: equal states are equal JSON.
 */
import { type Day, type Month, monthOf } from './day.ts';
import type { AccountId } from './id.ts';
import { DAY_METRICS, SOURCES, type Source } from './metric.ts';
import { latestAnswers, type PostAnswer } from './post-answer.ts';
import type { Reading } from './reading.ts';
import {
  beginOf,
  type Capture,
  type Content,
  type FactMap,
  join,
  pack,
  putFact,
  type SourceMonth,
  unpack,
} from './source-month.ts';

export type AccountMonth = {
  readonly account: AccountId;
  readonly month: Month;
  readonly sources: { readonly [S in Source]?: SourceMonth };
  /** About posts of this month, ascending by ids; absent where the member gave none. */
  readonly answers?: readonly PostAnswer[];
};

/** The months that a reading touches: days by day, followers by day, windows by their last day, posts by publication. */
export function monthsOf(account: AccountId, reading: Reading): AccountMonth[] {
  const capture: Capture = { at: reading.capturedAt, hash: reading.hash, assumed: reading.capturedAtAssumed };
  const facts = new Map<Month, FactMap>();
  function put(day: Day, fact: Content): void {
    const month = monthOf(day);
    const known: FactMap = facts.get(month) ?? new Map();
    putFact(known, reading.source, { capture, fact });
    facts.set(month, known);
  }
  for (const row of reading.days)
    for (const metric of DAY_METRICS) {
      const value = row[metric];
      if (value !== null) put(row.day, { kind: 'day', metric, day: row.day, value });
    }
  if (reading.followers) put(reading.followers.day, { kind: 'anchor', ...reading.followers });
  const { from, to } = reading.window;
  const { demographics, postsTruncated, totals, page } = reading;
  const hasTotals = Object.values({ ...totals, ...page }).some((total) => total !== null);
  if (reading.days.length > 0 || demographics.length > 0 || hasTotals)
    put(to, { kind: 'window', from, to, ...totals, demographics, postsTruncated, page });
  for (const post of reading.posts) put(post.publishedOn, { kind: 'post', ...post });
  return [...facts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, known]) => ({ account, month, sources: { [reading.source]: pack(month, reading.source, known) } }));
}

/** Both of one account and month. Commutative, associative, idempotent. */
export function mergeMonth(a: AccountMonth, b: AccountMonth): AccountMonth {
  const sources: { [S in Source]?: SourceMonth } = {};
  for (const source of SOURCES) {
    const [one, other] = [a.sources[source], b.sources[source]];
    if (one || other) sources[source] = pack(a.month, source, join(unpack(a.month, source, one), unpack(a.month, source, other)));
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
    const facts = unpack(month.month, source, month.sources[source]);
    for (const [key, { fact }] of facts) if (beginOf(fact) < since) facts.delete(key);
    if (facts.size > 0) sources[source] = pack(month.month, source, facts);
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
