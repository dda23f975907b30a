/** Invented. */
import {
  figuresOf,
  type InventedLanguage,
  type InventedPage,
  PLANTED_NAMES,
  unknownFigure,
  writeNumber,
} from './invented-page.ts';

const TITLES = {
  'en-US': 'Content performance',
  de: 'Leistung der Inhalte',
  fr: 'Performance du contenu',
  es: 'Rendimiento',
  'pt-BR': 'Desempenho',
  it: 'Rendimento',
};

export function inventContent(language: InventedLanguage): InventedPage {
  const tiles = figuresOf(language, [
    [
      'impressions',
      12_480,
      { 'en-US': 'Impressions', de: 'Impressions', fr: 'Impressions', es: 'Impresiones', 'pt-BR': 'Impressões' },
    ],
    [
      'membersReached',
      5_931,
      {
        'en-US': 'Members reached',
        de: 'Erreichte Mitglieder',
        fr: 'Membres touchés',
        es: 'Miembros alcanzados',
        'pt-BR': 'Usuários alcançados',
      },
    ],
    [
      'socialEngagements',
      1_402,
      { 'en-US': 'Social engagements', de: 'Soziale Interaktionen', 'pt-BR': 'Engajamento nas redes' },
    ],
  ]);
  const rows = figuresOf(language, [
    ['reactions', 1_301, { 'en-US': 'Reactions', de: 'Reaktionen', 'pt-BR': 'Reações' }],
    ['comments', 64, { 'en-US': 'Comments', de: 'Kommentare', 'pt-BR': 'Comentários' }],
    ['reposts', 12, { 'en-US': 'Reposts', de: 'Reposts', fr: 'Republications', 'pt-BR': 'Compartilhamentos' }],
    ['saves', 18, { 'en-US': 'Saves', de: 'Gespeicherte Beiträge', fr: 'Enregistrements', 'pt-BR': 'Salvamentos' }],
    [
      'sends',
      7,
      { 'en-US': 'Sends on LinkedIn', de: 'Auf LinkedIn gesendet', fr: 'Envois LinkedIn', 'pt-BR': 'Envios no LinkedIn' },
    ],
    ['linkEngagements', 25, { 'en-US': 'Link engagements' }],
  ]);
  const unknown = language === 'en-US' ? [] : [unknownFigure(language, 'Qualcosa di nuovo', 25)];
  return {
    page: 'content',
    path: '/analytics/creator/content/?timeRange=past_7_days&metricType=IMPRESSIONS',
    title: TITLES[language],
    tiles,
    rows: [...rows, ...unknown],
    chooser: tiles[0]?.label ?? 'Impressioni',
    chart: ['Cumulative', writeNumber(8_204, language)],
    posts: [
      {
        id: 'activity:7431000000000000001',
        text: `What ${PLANTED_NAMES[0]} taught me about listening`,
        author: 'Ada Fixture',
        age: '3d',
        reactions: '31',
        figures: [{ label: 'Comments', value: '9' }],
        means: {},
      },
    ],
  };
}
