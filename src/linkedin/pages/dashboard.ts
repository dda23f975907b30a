import type { PageReader } from './page-reader.ts';
import { readTotals } from './read-totals.ts';

/** The four cards that lead to the other pages, each over days of its own. */
export const dashboardPage: PageReader = {
  page: 'dashboard',
  paths: ['dashboard', 'analytics/creator'],
  tells: { impressions: 'past-7', followers: 'today', profileViewers: 'past-90', searchAppearances: 'last-week' },
  labels: {
    'en-US': {
      tiles: {
        impressions: ['Post impressions'],
        followers: ['Followers'],
        profileViewers: ['Profile viewers'],
        searchAppearances: ['Search appearances'],
      },
    },
  },
  read: readTotals,
};
