/**
 * A page tells a part of what is to be known of a window or of a post, and another page, or the same one later, another part: each
 * number is a fact of its own, so that none is lost to a newer capture that does not know it. These cut a fact into such parts, and put
 * parts of one capture together again.
 */
import type { Day } from './day.ts';
import { PAGE_METRICS, POST_METRICS, type PostMetric } from './metric.ts';
import type { DemographicShare, PageTotals, Window } from './reading.ts';

export type DatedWindow = Window & {
  readonly impressions: number | null;
  readonly engagements: number | null;
  readonly membersReached: number | null;
  readonly demographics: readonly DemographicShare[];
  readonly postsTruncated: boolean;
  readonly page?: PageTotals;
};

export type DatedPost = {
  readonly id: string;
  readonly url: string;
  readonly publishedOn: Day;
  readonly window: Window | null;
  readonly figures: { readonly [M in PostMetric]?: number };
  readonly text?: string;
};

const TOTALS = ['impressions', 'engagements', 'membersReached'] as const;

export function splitWindow(fact: DatedWindow): (readonly [part: string, DatedWindow])[] {
  const { from, to, demographics, postsTruncated } = fact;
  const nothing = {
    from,
    to,
    impressions: null,
    engagements: null,
    membersReached: null,
    demographics: [],
    postsTruncated: false,
  };
  const totals = TOTALS.flatMap((total) =>
    fact[total] === null ? [] : [[total, { ...nothing, [total]: fact[total] }] as const],
  );
  const pages = PAGE_METRICS.flatMap((metric) => {
    const value = fact.page?.[metric];
    return value === undefined ? [] : [[`page ${metric}`, { ...nothing, page: { [metric]: value } }] as const];
  });
  const lists =
    demographics.length > 0 || postsTruncated ? [['lists', { ...nothing, demographics, postsTruncated }] as const] : [];
  const parts = [...totals, ...pages, ...lists];
  return parts.length > 0 ? parts : [['lists', nothing]];
}

export function withWindowPart(known: DatedWindow | undefined, part: DatedWindow): DatedWindow {
  if (!known) return part;
  return {
    ...known,
    impressions: known.impressions ?? part.impressions,
    engagements: known.engagements ?? part.engagements,
    membersReached: known.membersReached ?? part.membersReached,
    demographics: known.demographics.length > 0 ? known.demographics : part.demographics,
    postsTruncated: known.postsTruncated || part.postsTruncated,
    ...(known.page || part.page ? { page: { ...part.page, ...known.page } } : {}),
  };
}

export function splitPost(fact: DatedPost): (readonly [part: string, DatedPost])[] {
  const { id, url, publishedOn, window, text } = fact;
  const nothing = { id, url, publishedOn, window, figures: {} };
  const figures = POST_METRICS.flatMap((metric) => {
    const value = fact.figures[metric];
    return value === undefined ? [] : [[metric, { ...nothing, figures: { [metric]: value } }] as const];
  });
  const parts = [...figures, ...(text ? [['text', { ...nothing, text }] as const] : [])];
  return parts.length > 0 ? parts : [['self', nothing]];
}

export function withPostPart(known: DatedPost | undefined, part: DatedPost): DatedPost {
  if (!known) return part;
  const text = known.text ?? part.text;
  return { ...known, figures: { ...part.figures, ...known.figures }, ...(text ? { text } : {}) };
}
