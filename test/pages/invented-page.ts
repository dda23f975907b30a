/**
 * Pages of LinkedIn's as they may look, by what is known of them: ALL INVENTED, page by page, in the languages in which labels were seen.
 * They say too what is to be understood of them. Which elements stand around these words is up to a front end (../e2e/fixture-host).
 */
import type { PageFigure, PageLanguage, PageName, PageNumbers } from '../../src/domain/page-capture.ts';

/** `it`: one whose labels nobody has seen. */
export type InventedLanguage = PageLanguage | 'it';
export const INVENTED_LANGUAGES: readonly InventedLanguage[] = ['en-US', 'de', 'fr', 'es', 'pt-BR', 'it'];

/** A label and its number. `means`: what it is, where that is to be understood. */
export type InventedFigure = { readonly label: string; readonly value: string; readonly means?: PageFigure };

export type InventedPost = {
  readonly id: string;
  readonly text: string;
  readonly author: string;
  readonly age: string;
  /** Without a label, as a picture says what it is. */
  readonly reactions: string;
  readonly figures: readonly InventedFigure[];
  readonly means: PageNumbers;
};

export type InventedPage = {
  readonly page: PageName;
  readonly path: string;
  readonly title: string;
  readonly tiles: readonly InventedFigure[];
  readonly rows: readonly InventedFigure[];
  /** What its chooser of figures says. */
  readonly chooser?: string;
  /** A box in a chart: words and a sum that is none of the page's totals. */
  readonly chart?: readonly string[];
  readonly posts?: readonly InventedPost[];
  /** Names that must never leave the page. */
  readonly people?: readonly string[];
  /** Rows that are put in later: when one scrolls to them, or after a while. */
  readonly late?: 'scroll' | 'timer';
};

/** Invented; nobody is called so. */
export const PLANTED_NAMES = ['Quirina Vanterpool', 'Ulf Zwetschkenbaum', 'Ximena Oyelaran-Tsatsas'];

const GROUPS: Readonly<Record<InventedLanguage, string>> = {
  'en-US': ',',
  de: '.',
  fr: '\u202F',
  es: '.',
  'pt-BR': '.',
  it: '.',
};

/** 12480 → '12,480', as the language writes it. */
export function writeNumber(value: number, language: InventedLanguage): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, GROUPS[language]);
}

/** Figures in the order given; those that have no words in the language are left out. */
export function figuresOf(
  language: InventedLanguage,
  rows: readonly (readonly [figure: PageFigure, value: number, words: Partial<Record<InventedLanguage, string>>])[],
): InventedFigure[] {
  return rows.flatMap(([means, value, words]) => {
    const label = words[language];
    return label === undefined ? [] : [{ label, value: writeNumber(value, language), means }];
  });
}

/** What is shown, and not to be understood: nobody has seen its label, or it is not kept. */
export function unknownFigure(language: InventedLanguage, label: string, value: number): InventedFigure {
  return { label, value: writeNumber(value, language) };
}

/** The numbers that are to be understood of the page. */
export function meaningOf({ tiles, rows }: Pick<InventedPage, 'tiles' | 'rows'>): PageNumbers {
  const known = [...tiles, ...rows].flatMap(({ means, value }) => (means ? [[means, Number(value.replace(/\D/g, ''))]] : []));
  return Object.fromEntries(known) as PageNumbers; // its keys are figures
}
