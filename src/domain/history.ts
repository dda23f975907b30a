/**
 * One's own history as readings again, capture by capture, so that reading them in makes the same months, byte for byte: on an empty
 * account, and on one that holds more. A capture of which newer ones have left only a part becomes a reading of that part.
 */
import type { AccountMonth } from './account-month.ts';
import { type Day, dayInMonth } from './day.ts';
import { DAY_METRICS, type DayMetric, SOURCES, type Source } from './metric.ts';
import type { PostAnswer } from './post-answer.ts';
import type { DayFacts, PostReading, Reading } from './reading.ts';
import { type Capture, compareCaptures, MOST_FACTS, type SourceMonth, type WindowFact } from './source-month.ts';

/** `day`: when both posts were published. */
export type DatedAnswer = { readonly day: Day; readonly answer: PostAnswer };
export type History = { readonly readings: readonly Reading[]; readonly answers: readonly DatedAnswer[] };

/** The most that one reading may hold (protocol/reading.ts). */
const MOST = { days: 800, posts: 200 } as const;

type Told = Omit<WindowFact, 'capture'>;
/** What months still hold of one capture. */
type Remains = {
  readonly capture: Capture;
  readonly days: Map<Day, DayFacts>;
  readonly windows: Told[];
  readonly anchors: { readonly day: Day; readonly total: number }[];
  readonly posts: PostReading[];
};
type Stamped = { readonly capture: Capture; readonly told: Told };
/** All windows of one source, and those of the months that hold as many as are kept. */
type Windows = { readonly all: readonly Stamped[]; readonly full: readonly (readonly Stamped[])[] };

export function historyOf(months: readonly AccountMonth[]): History {
  const sorted = [...months].sort((a, b) => (a.month < b.month ? -1 : 1));
  return { readings: SOURCES.flatMap((source) => readingsOf(source, sorted)), answers: sorted.flatMap(answersIn) };
}

function readingsOf(source: Source, months: readonly AccountMonth[]): Reading[] {
  const remains = new Map<string, Remains>();
  const byMonth = months.flatMap((month) => {
    const part = month.sources[source];
    return part ? [gather(month, part, remains)] : [];
  });
  const windows = { all: byMonth.flat(), full: byMonth.filter((month) => month.length >= MOST_FACTS.window) };
  return [...remains.values()]
    .sort((a, b) => compareCaptures(a.capture, b.capture))
    .flatMap((one) => readingsIn(source, one, windows));
}

/** Adds what one month holds to what is known of each capture; gives the month's windows. */
function gather({ month }: AccountMonth, part: SourceMonth, remains: Map<string, Remains>): Stamped[] {
  function of(place: number | null | undefined): Remains | undefined {
    const capture = part.captures[place ?? -1];
    if (!capture) return undefined;
    const key = `${capture.at} ${capture.hash} ${capture.assumed}`;
    const known = remains.get(key) ?? { capture, days: new Map(), windows: [], anchors: [], posts: [] };
    remains.set(key, known);
    return known;
  }
  for (const metric of DAY_METRICS)
    part.days[metric]?.values.forEach((value, index) => {
      if (value !== null) of(part.days[metric]?.captures[index])?.days.set(...withFact(metric, value, index));
    });
  for (const { capture, ...anchor } of part.anchors) of(capture)?.anchors.push(anchor);
  for (const { capture, ...post } of part.posts) of(capture)?.posts.push(post);
  return part.windows.flatMap(({ capture, ...told }) => {
    const known = of(capture);
    known?.windows.push(told);
    return known ? [{ capture: known.capture, told }] : [];
  });

  function withFact(metric: DayMetric, value: number, index: number): [Day, DayFacts] {
    const day = dayInMonth(month, index);
    const known = of(part.days[metric]?.captures[index])?.days.get(day);
    return [day, { day, impressions: null, engagements: null, newFollowers: null, ...known, [metric]: value }];
  }
}

/** One for each window; then what has none: followers and posts stand alone, and days borrow a window that changes nothing. */
function readingsIn(source: Source, { capture, days, windows, anchors, posts }: Remains, held: Windows): Reading[] {
  const left = new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)));
  const readings = windows.map((told) => {
    const rows = take(left, told);
    return readingOf(source, capture, told, rows.length > 0 || saysItself(told) ? rows : [emptyDay(told.from)]);
  });
  while (left.size > 0) {
    const [first] = left.keys();
    const told = first && lend(first, capture, { own: windows, ...held });
    if (!told) break; // a day came with a window, which is held, or newer ones are in its place
    readings.push(readingOf(source, capture, told, take(left, told)));
  }
  const more = Math.max(anchors.length, Math.ceil(posts.length / MOST.posts)) - readings.length;
  const [day] = [...anchors.map((anchor) => anchor.day), ...posts.map((post) => post.publishedOn)];
  if (day) for (let place = 0; place < more; place++) readings.push(readingOf(source, capture, nothingOn(day), []));
  return readings.map((reading, place) => ({
    ...reading,
    followers: anchors[place] ?? null,
    posts: posts.slice(place * MOST.posts, (place + 1) * MOST.posts),
  }));
}

/**
 * The days' own window, if there are too many for one reading; else a newer capture's window with the same words, beside which
 * they change nothing; else, where so many newer ones are kept that their own was let go, one that is let go as well.
 */
function lend(day: Day, capture: Capture, held: Windows & { readonly own: readonly Told[] }): Told | undefined {
  const own = held.own.find((told) => holds(told, day));
  if (own) return own;
  const isNewer = (one: Stamped): boolean => compareCaptures(one.capture, capture) > 0;
  const newer = held.all.find((one) => isNewer(one) && holds(one.told, day));
  if (newer) return newer.told;
  const full = held.full.find((month) => month.every(isNewer) && month.some(({ told }) => told.to >= day));
  const last = full?.map(({ told }) => told.to).reduce((a, b) => (a > b ? a : b));
  return last && { ...nothingOn(day), to: last };
}

function readingOf(source: Source, capture: Capture, told: Told, days: readonly DayFacts[]): Reading {
  const { from, to, impressions, engagements, membersReached, demographics, postsTruncated, page } = told;
  return {
    source,
    capturedAt: capture.at,
    capturedAtAssumed: capture.assumed,
    hash: capture.hash,
    window: { from, to },
    days,
    totals: { impressions, engagements, membersReached },
    ...(page ? { page } : {}),
    followers: null,
    posts: [],
    postsTruncated,
    demographics,
  };
}

/** Takes the days of a window out of those that are left, as many as one reading holds. */
function take(left: Map<Day, DayFacts>, window: Told): DayFacts[] {
  const rows = [...left.values()].filter(({ day }) => holds(window, day)).slice(0, MOST.days);
  for (const { day } of rows) left.delete(day);
  return rows;
}

function holds({ from, to }: Told, day: Day): boolean {
  return from <= day && day <= to;
}

/** Whether a reading of it tells of its window without any day (`monthsOf`). */
function saysItself({ impressions, engagements, membersReached, page, demographics }: Told): boolean {
  const totals = [impressions, engagements, membersReached, ...Object.values(page ?? {})];
  return demographics.length > 0 || totals.some((total) => total !== null);
}

function emptyDay(day: Day): DayFacts {
  return { day, impressions: null, engagements: null, newFollowers: null };
}

function nothingOn(day: Day): Told {
  const nothing = { impressions: null, engagements: null, membersReached: null };
  return { from: day, to: day, ...nothing, demographics: [], postsTruncated: false };
}

function answersIn({ sources, answers = [] }: AccountMonth): DatedAnswer[] {
  const posts = Object.values(sources).flatMap((source) => source.posts);
  return answers.flatMap((answer) => {
    const day = posts.find(({ id }) => id === answer.ids[0])?.publishedOn;
    return day ? [{ day, answer }] : [];
  });
}
