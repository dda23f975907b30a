import type { Day } from './day.ts';
import type { DayMetric, PageMetric, PostMetric, Source } from './metric.ts';

/** Both days included. */
export type Window = { readonly from: Day; readonly to: Day };

/** A value that is not known is null; it is never zero. */
export type DayFacts = { readonly day: Day } & { readonly [M in DayMetric]: number | null };

/** LinkedIn gives one post up to three numbers (activity, share, ugcPost); `id` is the one this source used. */
export type PostReading = {
  /** 'activity:123…', 'share:123…' or 'ugcPost:123…'. */
  readonly id: string;
  readonly url: string;
  readonly publishedOn: Day;
  /** The window the figures are for; null: since publication. */
  readonly window: Window | null;
  readonly figures: { readonly [M in PostMetric]?: number };
  /** The beginning of what the member wrote, at most `POST_TEXT_LENGTH` letters; absent where the source does not give it. */
  readonly text?: string;
};

/** Enough to know a post by. A team's posts lie in every colleague's browser: whole texts do not. */
export const POST_TEXT_LENGTH = 200;

export type PageTotals = { readonly [M in PageMetric]?: number };

/** One row of the demographics: `share` is 0 to 1; null means "less than 1 %". */
export type DemographicShare = {
  readonly about: 'audience' | 'content';
  /** 'jobTitle', 'location', 'industry', 'seniority', 'companySize', 'company'. */
  readonly category: DemographicCategory;
  readonly value: string;
  readonly share: number | null;
};

export const DEMOGRAPHIC_CATEGORIES = ['jobTitle', 'location', 'industry', 'seniority', 'companySize', 'company'] as const;
export type DemographicCategory = (typeof DEMOGRAPHIC_CATEGORIES)[number];

/** What one source (an export file, a page) says about one account. */
export type Reading = {
  readonly source: Source;
  /** Epoch milliseconds (UTC) at which LinkedIn made the figures. */
  readonly capturedAt: number;
  /** True when the file did not say so and the end of its range was taken. */
  readonly capturedAtAssumed: boolean;
  /** SHA-256 of the content as 64 hex digits: settles ties between captures of one instant. */
  readonly hash: string;
  readonly window: Window;
  /** Ascending by day, each day once. */
  readonly days: readonly DayFacts[];
  /** Totals that LinkedIn gives for the whole window; null when the source does not give them. */
  readonly totals: {
    readonly impressions: number | null;
    readonly engagements: number | null;
    readonly membersReached: number | null;
  };
  /** Totals of the same window that only a page gives; absent from other sources. */
  readonly page?: PageTotals;
  readonly followers: { readonly day: Day; readonly total: number } | null;
  readonly posts: readonly PostReading[];
  /** True where a list of posts was full, so that there may be more. */
  readonly postsTruncated: boolean;
  readonly demographics: readonly DemographicShare[];
};
