/** Invented. */
import { figuresOf, type InventedLanguage, type InventedPage, unknownFigure } from './invented-page.ts';

export function inventDashboard(language: InventedLanguage): InventedPage {
  const known = figuresOf(language, [
    ['impressions', 12_480, { 'en-US': 'Post impressions' }],
    ['followers', 3_207, { 'en-US': 'Followers' }],
    ['profileViewers', 164, { 'en-US': 'Profile viewers' }],
    ['searchAppearances', 58, { 'en-US': 'Search appearances' }],
  ]);
  const unknown = [unknownFigure(language, 'Visualizzazioni', 12_480), unknownFigure(language, 'Visite al profilo', 164)];
  return {
    page: 'dashboard',
    path: '/dashboard/',
    title: 'Analytics',
    tiles: known.length > 0 ? known : unknown,
    rows: [],
  };
}
