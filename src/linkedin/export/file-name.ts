import { isDay } from '../../domain/day.ts';
import type { Window } from '../../domain/reading.ts';

export type FileName = {
  readonly family: 'content' | 'aggregate' | 'post' | 'company-page' | null;
  readonly owner: string | null;
  readonly window: Window | null;
};

const CONTENT = /^Content_(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)_(.+)$/i;
const AGGREGATE = /^AggregateAnalytics_(.+)_(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)$/i;
const POST = /^SinglePostAnalytics_(.+)_\d+$/i;
/** `acme_followers_1690000000000.xls`, as a company page's exports are named. */
const COMPANY_PAGE =
  /_(?:followers|content|updates|visitors|competitor_analytics|leads|newsletters?|search_appearances)_\d{9,}$/i;
const RANGE = /(\d{4}-\d\d-\d\d)_(\d{4}-\d\d-\d\d)/;

/** What the name of a file says; the name may be anything. */
export function readFileName(fileName: string): FileName {
  const base = (fileName.split(/[\\/]/).at(-1) ?? '')
    .normalize('NFC')
    .replace(/\.(?:xlsx?|zip|csv)$/i, '')
    .replace(/ ?\(\d+\)$/, '');
  const content = CONTENT.exec(base);
  if (content !== null) return { family: 'content', owner: ownerOf(content[3]), window: windowOf(content[1], content[2]) };
  const aggregate = AGGREGATE.exec(base);
  if (aggregate !== null)
    return { family: 'aggregate', owner: ownerOf(aggregate[1]), window: windowOf(aggregate[2], aggregate[3]) };
  const post = POST.exec(base);
  if (post !== null) return { family: 'post', owner: ownerOf(post[1]), window: null };
  const range = RANGE.exec(base);
  return { family: COMPANY_PAGE.test(base) ? 'company-page' : null, owner: null, window: windowOf(range?.[1], range?.[2]) };
}

function ownerOf(text: string | undefined): string | null {
  return text?.replace(/[_+]/g, ' ').trim().slice(0, 200) || null;
}

function windowOf(from: string | undefined, to: string | undefined): Window | null {
  return from !== undefined && to !== undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : null;
}
