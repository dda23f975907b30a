/** Every invented page, under the name of the page that it was made for. */
import type { PageName } from '../../src/domain/page-capture.ts';
import { inventAudience } from './audience.ts';
import { inventContent } from './content.ts';
import { inventDashboard } from './dashboard.ts';
import type { InventedLanguage, InventedPage } from './invented-page.ts';
import { inventPostSummary } from './post-summary.ts';
import { inventProfileViews } from './profile-views.ts';
import { inventSearchAppearances } from './search-appearances.ts';
import { inventTopPosts } from './top-posts.ts';

export const INVENTED_PAGES: Readonly<Record<PageName, (language: InventedLanguage) => InventedPage>> = {
  content: inventContent,
  'top-posts': inventTopPosts,
  audience: inventAudience,
  'post-summary': inventPostSummary,
  'profile-views': inventProfileViews,
  'search-appearances': inventSearchAppearances,
  dashboard: inventDashboard,
};

/** The page at an address of the invented LinkedIn, whatever its query; null: none of these. */
export function inventedPageAt(path: string, language: InventedLanguage): InventedPage | null {
  const bare = (address: string): string => decodeURIComponent(address.split('?')[0] ?? '').replace(/\/?$/, '/');
  const pages = Object.values(INVENTED_PAGES).map((invent) => invent(language));
  return (
    pages.find((page) => bare(page.path) === bare(path)) ??
    (bare(path).startsWith('/analytics/post-summary/') ? INVENTED_PAGES['post-summary'](language) : null)
  );
}
