/** Invented. It names viewers, as the real one does. */
import { figuresOf, type InventedLanguage, type InventedPage, PLANTED_NAMES, unknownFigure } from './invented-page.ts';

export function inventPostSummary(language: InventedLanguage): InventedPage {
  const tiles = figuresOf(language, [
    [
      'impressions',
      1_316,
      { 'en-US': 'Impressions', de: 'Impressionen', fr: 'Impressions', es: 'Impresiones', 'pt-BR': 'Impressões' },
    ],
    [
      'membersReached',
      902,
      {
        'en-US': 'Members reached',
        de: 'Erreichte Mitglieder',
        fr: 'Membres touchés',
        es: 'Miembros alcanzados',
        'pt-BR': 'Usuários alcançados',
      },
    ],
    [
      'profileViewers',
      17,
      {
        'en-US': 'Profile viewers from this post',
        de: 'Mit diesem Beitrag generierte Profilansichten',
        'pt-BR': 'Visualizações do perfil a partir desta publicação',
      },
    ],
    [
      'followersGained',
      5,
      {
        'en-US': 'Followers gained from this post',
        de: 'Mit diesem Beitrag gewonnene Follower:innen',
        fr: 'Abonnés gagnés',
        'pt-BR': 'Seguidores obtidos com esta publicação',
      },
    ],
    ['socialEngagements', 48, { 'en-US': 'Social engagements', de: 'Soziale Interaktionen', 'pt-BR': 'Engajamento nas redes' }],
  ]);
  const rows = figuresOf(language, [
    ['reactions', 31, { 'en-US': 'Reactions', de: 'Reaktionen', 'pt-BR': 'Reações' }],
    ['comments', 9, { 'en-US': 'Comments', de: 'Kommentare', 'pt-BR': 'Comentários' }],
    ['reposts', 2, { 'en-US': 'Reposts', de: 'Reposts', fr: 'Republications', 'pt-BR': 'Compartilhamentos' }],
    ['saves', 4, { 'en-US': 'Saves', de: 'Gespeicherte Beiträge', fr: 'Enregistrements', 'pt-BR': 'Salvamentos' }],
    [
      'sends',
      1,
      { 'en-US': 'Sends on LinkedIn', de: 'Auf LinkedIn gesendet', fr: 'Envois LinkedIn', 'pt-BR': 'Envios no LinkedIn' },
    ],
    ['linkEngagements', 6, { 'en-US': 'Link engagements' }],
  ]);
  const unknown = language === 'en-US' ? [] : [unknownFigure(language, 'Qualcosa di nuovo', 6)];
  return {
    page: 'post-summary',
    path: '/analytics/post-summary/urn:li:activity:7431000000000000001/',
    title: 'Post analytics',
    tiles,
    rows: [...rows, ...unknown],
    people: PLANTED_NAMES,
    late: 'scroll',
  };
}
