/** What an invented LinkedIn page says, whichever front end shows it. All names and figures are made up. */
import type { InventedPage } from '../../pages/invented-page.ts';
import { inventedPageAt } from '../../pages/page-list.ts';
import { type Look, nameOf } from './look.ts';

export type Content = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  /** Its figures, where it is a page of the member's own analytics. */
  readonly analytics: InventedPage | null;
  /** Sign-in and the like: no navigation, no messages. */
  readonly bare: boolean;
};

const LOREM = 'Invented text of an invented page, long enough to fill a line or two and to scroll a little when repeated.';
const NOTHING = { analytics: null, bare: false };
const BARE = /^\/(login|uas|checkpoint|signup|authwall)(\/|$)/;

export function contentOf(path: string, look: Look): Content {
  const analytics = inventedPageAt(path, look.language);
  if (analytics) return { ...NOTHING, title: analytics.title, analytics, paragraphs: [LOREM] };
  const [, vanity] = /^\/in\/([^/]+)/.exec(path) ?? [];
  if (vanity) {
    const name = vanity === look.me?.vanity ? look.me.name : nameOf(decodeURIComponent(vanity));
    return { ...NOTHING, title: name, paragraphs: ['Invented headline', LOREM, LOREM] };
  }
  if (BARE.test(path)) return { ...NOTHING, title: 'Sign in', paragraphs: [], bare: true };
  const [, section = 'feed'] = path.split('/');
  return { ...NOTHING, title: nameOf(section || 'feed'), paragraphs: Array<string>(12).fill(LOREM) };
}
