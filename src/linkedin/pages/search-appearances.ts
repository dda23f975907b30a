import type { PageReader } from './page-reader.ts';
import { readTotals } from './read-totals.ts';

/** How often the profile appeared in a search: of the week before, which is likely the last whole one. */
export const searchAppearancesPage: PageReader = {
  page: 'search-appearances',
  paths: ['analytics/search-appearances'],
  tells: { searchAppearances: 'last-week' },
  labels: {
    'en-US': {
      tiles: { searchAppearances: ['Search appearances'] },
      ignored: { tiles: ['All appearances'] },
    },
  },
  read: readTotals,
};
