/** Every page that is read, and which of them an address is. A new one stands here: `npm run new:page NAME`. */
import type { PageName } from '../../domain/page-capture.ts';
import { readLocation } from '../location.ts';
import { audiencePage } from './audience.ts';
import { contentPage } from './content.ts';
import { dashboardPage } from './dashboard.ts';
import type { PageReader } from './page-reader.ts';
import { postSummaryPage } from './post-summary.ts';
import { profileViewsPage } from './profile-views.ts';
import { searchAppearancesPage } from './search-appearances.ts';
import { topPostsPage } from './top-posts.ts';

const READERS: readonly PageReader[] = [
  contentPage,
  topPostsPage,
  audiencePage,
  postSummaryPage,
  profileViewsPage,
  searchAppearancesPage,
  dashboardPage,
];

export type PageAt = {
  readonly reader: PageReader;
  /** The post that the page is of; null where it is of none. */
  readonly post: string | null;
};

/** Null: nothing is read there. Only the member himself can open any of these. */
export function pageAt(address: string): PageAt | null {
  const location = readLocation(address);
  if (location.page === 'post-summary') return { reader: postSummaryPage, post: location.post };
  if (location.page !== 'own-analytics') return null;
  const reader = READERS.find(({ paths }) => paths.includes(location.path));
  return reader && reader !== postSummaryPage ? { reader, post: null } : null;
}

export function readerOf(page: PageName): PageReader {
  const reader = READERS.find((one) => one.page === page);
  if (!reader) throw new RangeError(`no reader of ${page}`); // every name has one: a test holds it
  return reader;
}
