/** What an invented LinkedIn page says, whichever front end shows it. All names and figures are made up. */
import { type Look, nameOf } from './look.ts';

/** A figure and its label, as LinkedIn sets them one above the other; `rows` stand label first. */
export type Figure = { readonly label: string; readonly value: string };
export type Content = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tiles: readonly Figure[];
  readonly rows: readonly Figure[];
  /** Sign-in and the like: no navigation, no messages. */
  readonly bare: boolean;
};

const LOREM = 'Invented text of an invented page, long enough to fill a line or two and to scroll a little when repeated.';
const NOTHING = { tiles: [], rows: [], bare: false };
const BARE = /^\/(login|uas|checkpoint|signup|authwall)(\/|$)/;

function figures(pairs: Readonly<Record<string, string>>): Figure[] {
  return Object.entries(pairs).map(([label, value]) => ({ label, value }));
}

const ANALYTICS: Readonly<Record<string, Pick<Content, 'title' | 'tiles' | 'rows'>>> = {
  '/dashboard/': {
    title: 'Analytics',
    tiles: figures({ 'Post impressions': '12,480', Followers: '3,207', 'Profile viewers': '164', 'Search appearances': '58' }),
    rows: [],
  },
  '/analytics/creator/content/': {
    title: 'Content performance',
    tiles: figures({ Impressions: '12,480', 'Members reached': '5,931', 'Social engagements': '402' }),
    rows: figures({
      Reactions: '301',
      Comments: '64',
      Reposts: '12',
      Saves: '18',
      'Sends on LinkedIn': '7',
      'Link engagements': '25',
    }),
  },
  '/analytics/creator/audience/': { title: 'Audience', tiles: figures({ 'Total followers': '3,207' }), rows: [] },
  '/analytics/profile-views/': { title: 'Who viewed your profile', tiles: figures({ 'Profile viewers': '164' }), rows: [] },
};

export function contentOf(path: string, look: Look): Content {
  const analytics = ANALYTICS[path.endsWith('/') ? path : `${path}/`];
  if (analytics) return { ...NOTHING, ...analytics, paragraphs: [LOREM] };
  if (path.startsWith('/analytics/post-summary/')) {
    const tiles = figures({ Impressions: '1,316', 'Members reached': '902' });
    return { ...NOTHING, title: 'Post analytics', paragraphs: [LOREM], tiles, rows: figures({ Reactions: '31', Comments: '9' }) };
  }
  const [, vanity] = /^\/in\/([^/]+)/.exec(path) ?? [];
  if (vanity) {
    const name = vanity === look.me?.vanity ? look.me.name : nameOf(decodeURIComponent(vanity));
    return { ...NOTHING, title: name, paragraphs: ['Invented headline', LOREM, LOREM] };
  }
  if (BARE.test(path)) return { ...NOTHING, title: 'Sign in', paragraphs: [], bare: true };
  const [, section = 'feed'] = path.split('/');
  return { ...NOTHING, title: nameOf(section || 'feed'), paragraphs: Array<string>(12).fill(LOREM) };
}
