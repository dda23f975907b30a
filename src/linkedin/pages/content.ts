import { ENGLISH_ROWS, FRENCH_ROWS, GERMAN_ROWS, PORTUGUESE_ROWS } from './breakdown.ts';
import type { PageReader } from './page-reader.ts';
import { readTotals } from './read-totals.ts';

/** Content performance: what all posts did together, over the days that the address names. */
export const contentPage: PageReader = {
  page: 'content',
  paths: ['analytics/creator/content'],
  tells: {
    impressions: 'address',
    membersReached: 'address',
    socialEngagements: 'address',
    reactions: 'address',
    comments: 'address',
    reposts: 'address',
    saves: 'address',
    sends: 'address',
    linkEngagements: 'address',
  },
  labels: {
    'en-US': {
      tiles: {
        impressions: ['Impressions'],
        membersReached: ['Members reached'],
        socialEngagements: ['Social engagements'],
      },
      rows: ENGLISH_ROWS,
      ignored: { tiles: ['In network', 'Out of network'] },
    },
    de: {
      tiles: {
        impressions: ['Impressions', 'Impressionen'],
        membersReached: ['Erreichte Mitglieder'],
        socialEngagements: ['Soziale Interaktionen'],
      },
      rows: GERMAN_ROWS,
      ignored: { tiles: ['Außerhalb des Netzwerks'] },
    },
    fr: {
      tiles: { impressions: ['Impressions'], membersReached: ['Membres touchés'] },
      rows: FRENCH_ROWS,
    },
    // seen in exports, which word these two as the pages do in the other languages
    es: { tiles: { impressions: ['Impresiones'], membersReached: ['Miembros alcanzados'] } },
    'pt-BR': {
      tiles: {
        impressions: ['Impressões'],
        membersReached: ['Usuários alcançados'],
        socialEngagements: ['Engajamento nas redes'],
      },
      rows: PORTUGUESE_ROWS,
      ignored: { tiles: ['Na rede (seguidores e conexões)', 'Fora da rede'] },
    },
  },
  read: readTotals,
};
