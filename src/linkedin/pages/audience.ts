import type { PageReader } from './page-reader.ts';
import { readTotals } from './read-totals.ts';

/** Audience: how many follow the member today. Its chart of new followers and its demographics are not read: the export has them by day. */
export const audiencePage: PageReader = {
  page: 'audience',
  paths: ['analytics/creator/audience'],
  tells: { followers: 'today' },
  labels: {
    'en-US': { tiles: { followers: ['Total followers'] } },
    'pt-BR': { tiles: { followers: ['Total de seguidores'] } },
  },
  read: readTotals,
};
