import { ENGLISH_ROWS, FRENCH_ROWS, GERMAN_ROWS, PORTUGUESE_ROWS } from './breakdown.ts';
import type { PageReader } from './page-reader.ts';
import { readTotalsBesidePeople } from './read-totals.ts';

/** One post since its publication. Only its author can open this page; the viewers that it names are never read. */
export const postSummaryPage: PageReader = {
  page: 'post-summary',
  paths: ['analytics/post-summary'],
  tells: {
    impressions: 'lifetime',
    membersReached: 'lifetime',
    profileViewers: 'lifetime',
    followersGained: 'lifetime',
    socialEngagements: 'lifetime',
    reactions: 'lifetime',
    comments: 'lifetime',
    reposts: 'lifetime',
    saves: 'lifetime',
    sends: 'lifetime',
    linkEngagements: 'lifetime',
  },
  labels: {
    'en-US': {
      tiles: {
        impressions: ['Impressions'],
        membersReached: ['Members reached'],
        profileViewers: ['Profile viewers from this post'],
        followersGained: ['Followers gained from this post'],
        socialEngagements: ['Social engagements'],
      },
      rows: ENGLISH_ROWS,
      ignored: { tiles: ['Video views', 'In network', 'Out of network'], rows: ['Premium custom button engagements'] },
    },
    de: {
      tiles: {
        impressions: ['Impressions', 'Impressionen'],
        membersReached: ['Erreichte Mitglieder'],
        profileViewers: ['Mit diesem Beitrag generierte Profilansichten'],
        followersGained: ['Mit diesem Beitrag gewonnene Follower:innen'],
        socialEngagements: ['Soziale Interaktionen'],
      },
      rows: GERMAN_ROWS,
      ignored: { tiles: ['Außerhalb des Netzwerks'] },
    },
    fr: {
      tiles: { impressions: ['Impressions'], membersReached: ['Membres touchés'], followersGained: ['Abonnés gagnés'] },
      rows: FRENCH_ROWS,
    },
    // seen in exports, which word these two as the pages do in the other languages
    es: { tiles: { impressions: ['Impresiones'], membersReached: ['Miembros alcanzados'] } },
    'pt-BR': {
      tiles: {
        impressions: ['Impressões'],
        membersReached: ['Usuários alcançados'],
        profileViewers: ['Visualizações do perfil a partir desta publicação'],
        followersGained: ['Seguidores obtidos com esta publicação'],
        socialEngagements: ['Engajamento nas redes'],
      },
      rows: PORTUGUESE_ROWS,
      ignored: {
        tiles: ['Na rede (seguidores e conexões)', 'Fora da rede'],
        rows: ['Engajamentos no botão Premium personalizado'],
      },
    },
  },
  read: readTotalsBesidePeople,
};
