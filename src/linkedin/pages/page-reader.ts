import type { CapturedPost, PageFigure, PageName } from '../../domain/page-capture.ts';
import type { Found } from './find-figures.ts';
import type { Labels, LabelsByLanguage } from './label.ts';
import type { PageText } from './page-text.ts';
import type { PageLanguage } from '../../domain/page-capture.ts';

/**
 * Which days a number is for: those that the page's address names; so many up to today; the last whole week, from Monday to Sunday;
 * today alone; or all since the post was published.
 */
export type Period = 'address' | 'past-7' | 'past-90' | 'last-week' | 'today' | 'lifetime';

export type PageRead = Found & { readonly posts: readonly CapturedPost[]; readonly postsLeftOut: number };

/** One page of LinkedIn's: where it is, what it tells of which days, its labels, and how it is read. */
export type PageReader = {
  readonly page: PageName;
  /** The address's path, in small letters and without a slash at either end. */
  readonly paths: readonly string[];
  readonly tells: { readonly [F in PageFigure]?: Period };
  /** A language, or a label of one, that nobody has seen is not here: it is reported as not understood. */
  readonly labels: LabelsByLanguage;
  readonly read: (text: PageText, language: PageLanguage, labels: Labels) => PageRead;
};
