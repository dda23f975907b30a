/** Invented. */
import { figuresOf, type InventedLanguage, type InventedPage, unknownFigure } from './invented-page.ts';

export function inventSearchAppearances(language: InventedLanguage): InventedPage {
  const known = figuresOf(language, [['searchAppearances', 58, { 'en-US': 'Search appearances' }]]);
  const tiles = known.length > 0 ? known : [unknownFigure(language, 'Apparizioni', 58)];
  return {
    page: 'search-appearances',
    path: '/analytics/search-appearances/',
    // worded as its own label is
    title: language === 'en-US' ? 'Search appearances' : 'Apparizioni',
    tiles: language === 'en-US' ? [unknownFigure(language, 'All appearances', 1_204), ...tiles] : tiles,
    rows: [
      { label: 'Posts', value: '61%' },
      { label: 'Network recommendations', value: '< 1%' },
    ],
  };
}
