/**
 * How posts fared by the time of the week at which they were published: the median of a figure, by weekday and hours, with the number of
 * posts behind each. A post counts where its time is known and its figure was counted from its first day for a week at least: what was
 * published yesterday has had no time yet. What does not count is told apart, so that nothing is lost.
 */
import type { AuthoredPost } from './post-find.ts';
import { spanOf } from './post-list.ts';
import { figureOf } from './post-order.ts';
import { type PostTime, timeOfPost } from './post-time.ts';
import { createWeekClock } from './week-time.ts';

export const WHEN_FIGURES = ['impressions', 'engagements'] as const;
export type WhenFigure = (typeof WHEN_FIGURES)[number];
/** Hours that are taken together. */
export const BLOCKS = [3, 1] as const;
export type Block = (typeof BLOCKS)[number];
/** With fewer posts a time of the week is not judged. */
export const FEWEST_POSTS = 5;
/** A post's figure is judged after so many days. */
export const FEWEST_DAYS = 7;

export type WhenChoice = {
  readonly figure: WhenFigure;
  /** As it is; or as a multiple of its author's own median, so that an hour does not shine for who posts in it. */
  readonly measure: 'itself' | 'usual';
  readonly timeZone: string;
  readonly block: Block;
};

export type WhenCell = {
  /** 0 is Monday. */
  readonly weekday: number;
  /** The first of its hours. */
  readonly hour: number;
  readonly posts: number;
  /** Null: not enough posts. */
  readonly median: number | null;
  /** 1 to 4 by quarters among the cells that are judged; 0: not judged. */
  readonly level: number;
};

export type WhenGrid = {
  /** One row a weekday from Monday on, one cell a block of hours. */
  readonly rows: readonly (readonly WhenCell[])[];
  readonly counted: number;
  /** Of those that count: placed by when they were made, which may be earlier. */
  readonly byMaking: number;
  readonly leftOut: {
    /** Their numbers do not tell when they were published. */
    readonly noTime: number;
    /** The figure is not known. */
    readonly noFigure: number;
    /** Counted for less than a week, or not from the first day. */
    readonly tooShort: number;
    /** Their author has no usual to measure them by. */
    readonly noUsual: number;
  };
  /** The judged cells, the highest first. */
  readonly best: readonly WhenCell[];
};

type Fault = keyof WhenGrid['leftOut'];
type Counted = { readonly at: number; readonly isPublication: boolean; readonly author: string; readonly value: number };
/** A post, with its time and figures looked up: once, however often another choice is made. */
export type TimedPost = { readonly author: string; readonly judged: { readonly [F in WhenFigure]: Counted | Fault } };

export function timePosts(posts: readonly AuthoredPost[]): TimedPost[] {
  return posts.map((post) => {
    const time = timeOfPost(post);
    const judged = { impressions: judge(post, time, 'impressions'), engagements: judge(post, time, 'engagements') };
    return { author: post.author.id, judged };
  });
}

export function whenToPost(posts: readonly TimedPost[], choice: WhenChoice): WhenGrid {
  const leftOut = { noTime: 0, noFigure: 0, tooShort: 0, noUsual: 0 };
  const judged = posts.flatMap((post) => {
    const found = post.judged[choice.figure];
    if (typeof found === 'string') leftOut[found]++;
    return typeof found === 'string' ? [] : [found];
  });
  const counted = choice.measure === 'usual' ? againstUsual(judged) : judged;
  leftOut.noUsual = judged.length - counted.length;
  const rows = withLevels(cellsOf(counted, choice));
  return {
    rows,
    counted: counted.length,
    byMaking: counted.filter(({ isPublication }) => !isPublication).length,
    leftOut,
    best: rows.flat().filter(isJudged).sort(highestFirst),
  };
}

/** The middle one, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

function judge(post: AuthoredPost, time: PostTime | null, figure: WhenFigure): Counted | Fault {
  if (!time) return 'noTime';
  const found = figureOf(post, figure);
  if (!found) return 'noFigure';
  const { isWhole, days } = spanOf({ ...found.count, publishedOn: post.publishedOn });
  if (!isWhole || days < FEWEST_DAYS) return 'tooShort';
  return { ...time, author: post.author.id, value: found.value };
}

function againstUsual(posts: readonly Counted[]): Counted[] {
  const byAuthor = new Map<string, number[]>();
  for (const { author, value } of posts) {
    const values = byAuthor.get(author);
    if (values) values.push(value);
    else byAuthor.set(author, [value]);
  }
  const usual = new Map([...byAuthor].map(([author, values]) => [author, values.length < FEWEST_POSTS ? 0 : medianOf(values)]));
  return posts.flatMap((post) => {
    const median = usual.get(post.author) ?? 0;
    return median > 0 ? [{ ...post, value: post.value / median }] : [];
  });
}

function cellsOf(posts: readonly Counted[], { timeZone, block }: WhenChoice): WhenCell[][] {
  const clock = createWeekClock(timeZone);
  const blocks = 24 / block;
  const values = Array.from({ length: 7 * blocks }, (): number[] => []);
  for (const { at, value } of posts) {
    const { weekday, hour } = clock(at);
    values[weekday * blocks + Math.floor(hour / block)]?.push(value);
  }
  return Array.from({ length: 7 }, (_, weekday) =>
    values.slice(weekday * blocks, (weekday + 1) * blocks).map((cell, place) => ({
      weekday,
      hour: place * block,
      posts: cell.length,
      median: cell.length < FEWEST_POSTS ? null : medianOf(cell),
      level: 0,
    })),
  );
}

function withLevels(rows: readonly (readonly WhenCell[])[]): WhenCell[][] {
  const medians = rows.flat().flatMap(({ median }) => (median === null ? [] : [median]));
  const sorted = [...medians].sort((a, b) => a - b);
  return rows.map((row) =>
    row.map((cell) => {
      const { median } = cell;
      if (median === null) return cell;
      const below = sorted.findIndex((one) => one >= median);
      return { ...cell, level: 1 + Math.floor((below / sorted.length) * 4) };
    }),
  );
}

function isJudged({ median }: WhenCell): boolean {
  return median !== null;
}

function highestFirst(a: WhenCell, b: WhenCell): number {
  return (b.median ?? 0) - (a.median ?? 0) || b.posts - a.posts || a.weekday - b.weekday || a.hour - b.hour;
}
