/**
 * The catalogue of figures. `adds` says how a figure adds over days and over people: `sum` adds, `last` takes the newest value,
 * `never` must not be added (members reached: the same person may stand in both parts).
 */
export const DAY_METRICS = ['impressions', 'engagements', 'newFollowers'] as const;
export type DayMetric = (typeof DAY_METRICS)[number];

export const POST_METRICS = [
  'impressions',
  'engagements',
  'membersReached',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
  'linkEngagements',
  'socialEngagements',
  'profileViewers',
  'followersGained',
] as const;
export type PostMetric = (typeof POST_METRICS)[number];

/**
 * Totals that only LinkedIn's pages give, each for the page's own window. `socialEngagements` leaves out clicks, which an export's
 * `engagements` count: the two are never laid side by side.
 */
export const PAGE_METRICS = [
  'socialEngagements',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
  'linkEngagements',
  'profileViewers',
  'searchAppearances',
] as const;
export type PageMetric = (typeof PAGE_METRICS)[number];

/** What a person is shown for a period. `reach` is a range, `engagementRate` is derived. */
export const GLANCE_METRICS = [
  'impressions',
  'reach',
  'engagements',
  'engagementRate',
  'newFollowers',
  'followers',
  'posts',
] as const;
export type GlanceMetric = (typeof GLANCE_METRICS)[number];

/** Where a fact comes from, in order of trust: the first that knows a fact is shown. `archive`: the posts' texts, and no figure. */
export const SOURCES = ['export', 'page', 'archive'] as const;
export type Source = (typeof SOURCES)[number];

type Definition = {
  readonly unit: 'count' | 'ratio' | 'people';
  readonly adds: 'sum' | 'last' | 'never';
  readonly sources: readonly Source[];
};

const FIGURES: readonly Source[] = ['export', 'page'];

export const METRICS: Readonly<Record<GlanceMetric, Definition>> = {
  impressions: { unit: 'count', adds: 'sum', sources: FIGURES },
  reach: { unit: 'people', adds: 'never', sources: FIGURES },
  engagements: { unit: 'count', adds: 'sum', sources: FIGURES },
  engagementRate: { unit: 'ratio', adds: 'never', sources: FIGURES },
  newFollowers: { unit: 'people', adds: 'sum', sources: FIGURES },
  followers: { unit: 'people', adds: 'last', sources: FIGURES },
  posts: { unit: 'count', adds: 'sum', sources: ['export'] },
};

/** LinkedIn lists at most so many posts in each of an export's two tables: a full list means "at least". */
export const POST_LIST_LIMIT = 50;
