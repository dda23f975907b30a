/** Invented. */
import { figuresOf, type InventedLanguage, type InventedPage, writeNumber } from './invented-page.ts';

export function inventAudience(language: InventedLanguage): InventedPage {
  return {
    page: 'audience',
    path: '/analytics/creator/audience/',
    title: 'Audience analytics',
    tiles: figuresOf(language, [['followers', 3_207, { 'en-US': 'Total followers', 'pt-BR': 'Total de seguidores' }]]),
    rows: [],
    chart: ['New followers', writeNumber(41, language)],
  };
}
