/** From what was understood of a page to readings: one for each window, since a page's total belongs to its own days and to no other. */
import { addDays, type Day, dayAt, dayNumber } from '../../domain/day.ts';
import { PAGE_METRICS, POST_METRICS } from '../../domain/metric.ts';
import type { PageCapture, PageFigure, PageNumbers } from '../../domain/page-capture.ts';
import type { PostReading, Reading, Window } from '../../domain/reading.ts';
import { hashReading } from '../reading-hash.ts';
import { readerOf } from './page-list.ts';
import type { Period } from './page-reader.ts';

/** `at`: when the page was read, epoch milliseconds by the server's clock. */
export async function readingsOf(capture: PageCapture, at: number): Promise<Reading[]> {
  const contents = [...totalsIn(capture, at), ...listedIn(capture, at), ...lifetimeIn(capture, at)];
  return Promise.all(contents.map(async (content) => ({ ...content, hash: await hashReading(content) })));
}

/** The days that a figure of the page is for; null: since a post was published, or the page does not say it. */
export function windowOf({ page, span }: Pick<PageCapture, 'page' | 'span'>, figure: PageFigure, at: number): Window | null {
  const period = readerOf(page).tells[figure];
  return period === undefined ? null : windowIn(period, span, dayAt(at));
}

function windowIn(period: Period, span: PageCapture['span'], today: Day): Window | null {
  switch (period) {
    case 'address':
      return span && ('days' in span ? lastDays(today, span.days) : span);
    case 'past-7':
      return lastDays(today, 7);
    case 'past-90':
      return lastDays(today, 90);
    case 'last-week':
      return lastWeek(today);
    case 'today':
      return { from: today, to: today };
    case 'lifetime':
      return null;
  }
}

function lastDays(today: Day, days: number): Window {
  return { from: addDays(today, 1 - days), to: today };
}

/** The last Monday to Sunday that is over. 1970-01-01 was a Thursday. */
function lastWeek(today: Day): Window {
  const sinceMonday = (dayNumber(today) + 3) % 7;
  const to = addDays(today, -sinceMonday - 1);
  return { from: addDays(to, -6), to };
}

type Content = Omit<Reading, 'hash'>;

function totalsIn(capture: PageCapture, at: number): Content[] {
  const byWindow = new Map<string, { readonly window: Window; numbers: PageNumbers }>();
  for (const [figure, value] of Object.entries(capture.figures) as [PageFigure, number][]) {
    const window = windowOf(capture, figure, at);
    if (!window) continue;
    const key = `${window.from} ${window.to}`;
    const known = byWindow.get(key);
    byWindow.set(key, { window, numbers: { ...known?.numbers, [figure]: value } });
  }
  return [...byWindow.values()].map(({ window, numbers }) => contentOf(window, at, numbers));
}

function contentOf(window: Window, at: number, numbers: PageNumbers): Content {
  const { impressions = null, membersReached = null, followers } = numbers;
  const page = pick(PAGE_METRICS, numbers);
  return {
    ...nothing(window, at),
    totals: { impressions, engagements: null, membersReached },
    ...(Object.keys(page).length > 0 ? { page } : {}),
    followers: followers === undefined ? null : { day: window.to, total: followers },
  };
}

function listedIn(capture: PageCapture, at: number): Content[] {
  const window = windowIn('address', capture.span, dayAt(at));
  if (!window || capture.posts.length === 0) return [];
  const posts = capture.posts.map(({ id, text, figures }) => postOf(id, window, { figures, text }));
  return [{ ...nothing(window, at), posts }];
}

function lifetimeIn({ post, figures }: PageCapture, at: number): Content[] {
  if (post === null || Object.keys(figures).length === 0) return [];
  const read = postOf(post, null, { figures });
  const today = dayAt(at);
  return [{ ...nothing({ from: read.publishedOn < today ? read.publishedOn : today, to: today }, at), posts: [read] }];
}

function postOf(id: string, window: Window | null, told: { figures: PageNumbers; text?: string | undefined }): PostReading {
  const [kind, number = ''] = id.split(':');
  return {
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${kind}:${number}/`,
    // an activity's number holds the instant of its publication; a share's or ugcPost's may be some hours early
    publishedOn: dayAt(Number(BigInt(number) >> 22n)),
    window,
    figures: pick(POST_METRICS, told.figures),
    ...(told.text ? { text: told.text } : {}),
  };
}

function nothing(window: Window, at: number): Content {
  return {
    source: 'page',
    capturedAt: at,
    capturedAtAssumed: false,
    window,
    days: [],
    totals: { impressions: null, engagements: null, membersReached: null },
    followers: null,
    posts: [],
    postsTruncated: false,
    demographics: [],
  };
}

function pick<M extends string>(metrics: readonly M[], numbers: { readonly [N in string]?: number }): { [N in M]?: number } {
  const known = metrics.flatMap((metric) => (numbers[metric] === undefined ? [] : [[metric, numbers[metric]]]));
  return Object.fromEntries(known) as { [N in M]?: number }; // made of these metrics alone
}
