/** Invented. It names viewers, as the real one does. */
import { figuresOf, type InventedLanguage, type InventedPage, PLANTED_NAMES, unknownFigure } from './invented-page.ts';

export function inventProfileViews(language: InventedLanguage): InventedPage {
  const known = figuresOf(language, [['profileViewers', 164, { 'en-US': 'Profile viewers' }]]);
  return {
    page: 'profile-views',
    path: '/analytics/profile-views/',
    title: 'Who’s viewed your profile',
    tiles: known.length > 0 ? known : [unknownFigure(language, 'Visite', 164)],
    rows: [],
    people: PLANTED_NAMES,
  };
}
