/**
 * One account's figures as they are read: what several months say, by day number, with the source that is trusted most for each
 * fact. Unknown is not zero: it is `UNKNOWN` in a column and absent elsewhere.
 */
import type { AccountMonth } from './account-month.ts';
import { DAY_MS, type Day, dayInMonth, dayNumber, daysInMonth, type Month } from './day.ts';
import { DAY_METRICS, type DayMetric, type PostMetric, SOURCES, type Source } from './metric.ts';
import { withPostPart, withWindowPart } from './page-part.ts';
import type { PostAnswer } from './post-answer.ts';
import type { Window } from './reading.ts';
import type { Capture, SourceMonth, WindowFact } from './source-month.ts';

/** The int32 that stands for "not known". */
export const UNKNOWN = -2_147_483_648;

export type Columns = { readonly [M in DayMetric]: Int32Array };

export type FollowerTotal = { readonly day: Day; readonly total: number };
export type WindowTotals = Omit<WindowFact, 'capture'> & {
  readonly capturedAt: number;
  /** When a page last told of it, epoch milliseconds; absent: none did. */
  readonly pageAt?: number;
  /** Whether an export told of it, and so of its posts; pages tell of totals alone. */
  readonly exported: boolean;
};
export type Post = {
  readonly id: string;
  readonly url: string;
  readonly publishedOn: Day;
  readonly window: Window | null;
  readonly figures: { readonly [M in PostMetric]?: number };
  /** Absent where no source gives it. */
  readonly text?: string;
  readonly capturedAt: number;
};

/** A month beside its columns; what one account-month says, sources settled. */
export type MonthBeside = {
  readonly month: Month;
  /** Days (0 to 30) whose figures were captured before the day was complete. */
  readonly partial: readonly number[];
  /** When its newest known day was captured, epoch milliseconds; 0: no day is known. */
  readonly capturedAt: number;
  /** That capture did not say when it was made. */
  readonly assumed: boolean;
  readonly anchors: readonly FollowerTotal[];
  readonly windows: readonly WindowTotals[];
  readonly posts: readonly Post[];
  /** Absent where the member gave none. */
  readonly answers?: readonly PostAnswer[];
};

export type MonthFigures = { readonly columns: Columns; readonly beside: MonthBeside };

export type Figures = {
  /** Day number of each column's first entry; columns are of one length and without a gap in days. */
  readonly first: number;
  readonly columns: Columns;
  /** Day numbers whose figures may still grow. */
  readonly partial: ReadonlySet<number>;
  /** Day number of the newest complete day that is known; null: none. */
  readonly complete: number | null;
  /** How old the figures are: when the newest known day was captured, epoch milliseconds; null: no day is known. */
  readonly capturedAt: number | null;
  /** That capture did not say when it was made: its end stands for it. */
  readonly assumed: boolean;
  /** Ascending by day. */
  readonly anchors: readonly FollowerTotal[];
  readonly windows: readonly WindowTotals[];
  readonly posts: readonly Post[];
  /** What the member said of two numbers of one post. */
  readonly answers: readonly PostAnswer[];
};

/** Settles the sources of one month: for each fact the most trusted source that knows it. Columns have one entry a day. */
export function readMonth(month: AccountMonth): MonthFigures {
  const length = daysInMonth(month.month);
  const columns = createColumns(length);
  const partial = new Set<number>();
  const [anchors, windows, posts] = [new Map<string, FollowerTotal>(), new Map<string, WindowTotals>(), new Map<string, Post>()];
  for (const name of SOURCES) {
    const source = month.sources[name];
    if (!source) continue;
    readDays(month.month, source, columns, partial);
    for (const { capture: _, ...anchor } of source.anchors) if (!anchors.has(anchor.day)) anchors.set(anchor.day, anchor);
    for (const window of windowsIn(name, source)) keepWindow(windows, window);
    for (const post of postsIn(source)) keepPost(posts, post);
  }
  return {
    columns,
    beside: {
      month: month.month,
      partial: [...partial].sort((a, b) => a - b),
      ...ageOf(month),
      anchors: [...anchors.values()],
      windows: [...windows.values()],
      posts: [...posts.values()],
      ...(month.answers ? { answers: month.answers } : {}),
    },
  };
}

/** Puts months, in any order, each once, into one run of days. */
export function assembleFigures(months: readonly MonthFigures[]): Figures {
  const sorted = [...months].sort((a, b) => (a.beside.month < b.beside.month ? -1 : 1));
  const [from, to] = [sorted[0]?.beside.month, sorted.at(-1)?.beside.month];
  const first = from ? dayNumber(dayInMonth(from, 0)) : 0;
  const length = to ? dayNumber(dayInMonth(to, daysInMonth(to) - 1)) - first + 1 : 0;
  const columns = createColumns(length);
  const partial = new Set<number>();
  let newest: Pick<MonthBeside, 'capturedAt' | 'assumed'> = { capturedAt: 0, assumed: false };
  for (const { columns: part, beside } of sorted) {
    const start = dayNumber(dayInMonth(beside.month, 0));
    for (const metric of DAY_METRICS) columns[metric].set(part[metric].subarray(0, daysInMonth(beside.month)), start - first);
    for (const index of beside.partial) partial.add(start + index);
    if (beside.capturedAt > 0) newest = beside;
  }
  return {
    first,
    columns,
    partial,
    complete: newestComplete(first, columns, partial),
    capturedAt: newest.capturedAt || null,
    assumed: newest.assumed,
    anchors: sorted.flatMap(({ beside }) => beside.anchors).sort((a, b) => (a.day < b.day ? -1 : 1)),
    windows: sorted.flatMap(({ beside }) => beside.windows),
    posts: sorted.flatMap(({ beside }) => beside.posts),
    answers: sorted.flatMap(({ beside }) => beside.answers ?? []),
  };
}

export function figuresOf(months: readonly AccountMonth[]): Figures {
  return assembleFigures(months.map(readMonth));
}

/** A complete day's value by day number; null where it is not known, or the day may still grow. */
export function valueOn(figures: Figures, metric: DayMetric, day: number): number | null {
  const value = figures.columns[metric][day - figures.first];
  if (value === undefined || value === UNKNOWN) return null;
  return figures.partial.size > 0 && figures.partial.has(day) ? null : value;
}

/** A day is partial when it was captured before 00:00 UTC two days later: LinkedIn still counts until then. */
export function isPartial(day: Day, capturedAt: number): boolean {
  return isNumberPartial(dayNumber(day), capturedAt);
}

function isNumberPartial(number: number, capturedAt: number): boolean {
  return capturedAt < (number + 2) * DAY_MS;
}

/** Columns of `length` days, all unknown. */
export function createColumns(length: number): Columns {
  function column(): Int32Array {
    return new Int32Array(length).fill(UNKNOWN);
  }
  return { impressions: column(), engagements: column(), newFollowers: column() };
}

function readDays(month: Month, source: SourceMonth, columns: Columns, partial: Set<number>): void {
  const first = dayNumber(dayInMonth(month, 0));
  for (const metric of DAY_METRICS)
    source.days[metric]?.values.forEach((value, index) => {
      if (value === null || columns[metric][index] !== UNKNOWN) return;
      columns[metric][index] = value;
      if (isNumberPartial(first + index, timeOf(source, source.days[metric]?.captures[index]))) partial.add(index);
    });
}

/** By the newest day whose impressions are known: what else a capture brought makes the figures no newer. */
function ageOf({ sources }: AccountMonth): Pick<MonthBeside, 'capturedAt' | 'assumed'> {
  let newest = { index: -1, capturedAt: 0, assumed: false };
  for (const name of SOURCES) {
    const column = sources[name]?.days.impressions;
    const index = column?.values.findLastIndex((value) => value !== null) ?? -1;
    const capture = sources[name]?.captures[column?.captures[index] ?? -1];
    if (capture && index > newest.index) newest = { index, capturedAt: capture.at, assumed: capture.assumed };
  }
  return { capturedAt: newest.capturedAt, assumed: newest.assumed };
}

function timeOf(source: SourceMonth, place: number | null | undefined): number {
  const capture: Capture | undefined = source.captures[place ?? -1];
  return capture?.at ?? 0;
}

/** Of one source: what its captures say of one window, put together. */
function windowsIn(name: Source, source: SourceMonth): Iterable<WindowTotals> {
  const windows = new Map<string, WindowTotals>();
  for (const { capture, ...window } of source.windows) {
    const capturedAt = timeOf(source, capture);
    const totals = { ...window, capturedAt, ...(name === 'page' ? { pageAt: capturedAt } : {}), exported: name === 'export' };
    const known = windows.get(keyOfWindow(window));
    const newest = known && capturedAt > known.capturedAt ? totals : (known ?? totals);
    windows.set(keyOfWindow(window), known ? { ...withWindowPart(known, totals), ...agesOf(newest) } : totals);
  }
  return windows.values();
}

/** What an export knows of a window stands; a page adds what it does not know. */
function keepWindow(windows: Map<string, WindowTotals>, window: WindowTotals): void {
  const known = windows.get(keyOfWindow(window));
  const pageAt = window.pageAt ?? known?.pageAt;
  const kept = known ? { ...known, ...withWindowPart(known, window), ...(pageAt === undefined ? {} : { pageAt }) } : window;
  windows.set(keyOfWindow(window), kept);
}

function agesOf({ capturedAt, pageAt, exported }: WindowTotals): Pick<WindowTotals, 'capturedAt' | 'pageAt' | 'exported'> {
  return { capturedAt, ...(pageAt === undefined ? {} : { pageAt }), exported };
}

function keyOfWindow(window: Window): string {
  return `${window.from} ${window.to}`;
}

function postsIn(source: SourceMonth): Iterable<Post> {
  const posts = new Map<string, Post>();
  for (const { capture, ...fact } of source.posts) {
    const post = { ...fact, capturedAt: timeOf(source, capture) };
    const known = posts.get(keyOfPost(post));
    const capturedAt = Math.max(post.capturedAt, known?.capturedAt ?? 0);
    posts.set(keyOfPost(post), { ...withPostPart(known, post), capturedAt });
  }
  return posts.values();
}

function keepPost(posts: Map<string, Post>, post: Post): void {
  const known = posts.get(keyOfPost(post));
  posts.set(keyOfPost(post), known ? { ...withPostPart(known, post), capturedAt: known.capturedAt } : post);
}

function keyOfPost({ id, window }: Post): string {
  return `${id} ${window?.from} ${window?.to}`;
}

function newestComplete(first: number, columns: Columns, partial: ReadonlySet<number>): number | null {
  for (let index = columns.impressions.length - 1; index >= 0; index--)
    if (columns.impressions[index] !== UNKNOWN && !partial.has(first + index)) return first + index;
  return null;
}
