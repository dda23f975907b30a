/**
 * What was understood of a page of LinkedIn's that the member has opened himself, at his own press: numbers, and words for what is
 * missing. Nobody's name is in it, and no day: only who knows the right time says which days the numbers are for.
 */
import type { Window } from './reading.ts';

export const PAGES = [
  'content',
  'top-posts',
  'audience',
  'post-summary',
  'profile-views',
  'search-appearances',
  'dashboard',
] as const;
export type PageName = (typeof PAGES)[number];

export const PAGE_LANGUAGES = ['en-US', 'de', 'fr', 'es', 'pt-BR'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

export const FRONT_ENDS = ['classic', 'sdui'] as const;
export type FrontEnd = (typeof FRONT_ENDS)[number];

/** All that any of the pages tells, by our names. */
export const PAGE_FIGURES = [
  'impressions',
  'membersReached',
  'socialEngagements',
  'reactions',
  'comments',
  'reposts',
  'saves',
  'sends',
  'linkEngagements',
  'profileViewers',
  'followersGained',
  'searchAppearances',
  'followers',
] as const;
export type PageFigure = (typeof PAGE_FIGURES)[number];
export type PageNumbers = { readonly [F in PageFigure]?: number };

/** `ambiguous`: which number belongs to the label cannot be told; `shortened`: LinkedIn gives it as '1.2K'. */
export const UNCLEAR = ['ambiguous', 'shortened'] as const;
export type Unclear = { readonly figure: PageFigure; readonly why: (typeof UNCLEAR)[number] };

/** The days that the page's address names: so many up to today, or from one to another. */
export type Span = { readonly days: number } | Window;

/** One of the member's own posts in a list of them. */
export type CapturedPost = {
  /** 'activity:…', 'share:…' or 'ugcPost:…'. */
  readonly id: string;
  /** The beginning of its text; absent where it cannot be told from the rest. */
  readonly text?: string;
  readonly figures: PageNumbers;
};

export type PageCapture = {
  readonly page: PageName;
  /** Null: none of those whose labels are known; `lang` says which the page names. */
  readonly language: PageLanguage | null;
  readonly lang: string;
  /** Null: it cannot be told. */
  readonly frontEnd: FrontEnd | null;
  /** `/in/<vanity>` of whoever is signed in to LinkedIn; null where the page does not say it. */
  readonly vanity: string | null;
  /** Null: the address names no days. */
  readonly span: Span | null;
  /** The post that the whole page is of; null on other pages. */
  readonly post: string | null;
  readonly figures: PageNumbers;
  readonly posts: readonly CapturedPost[];
  /** Listed posts of which nothing was understood. */
  readonly postsLeftOut: number;
  /** What the page tells, and does not show yet. */
  readonly late: readonly PageFigure[];
  readonly unclear: readonly Unclear[];
  /** Labels beside a number that are not known in this language, without digits. None from a page that lists people. */
  readonly unknownLabels: readonly string[];
  /** LinkedIn says that it could not load all of it. */
  readonly failed: boolean;
};

/** At most so many posts are listed on one page, so many unknown labels are kept, each of so many letters. */
export const MOST_POSTS = 50;
export const MOST_LABELS = 12;
export const LABEL_LENGTH = 40;
