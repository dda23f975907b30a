/** The languages that the texts are in, as `Intl` names them. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt-BR'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Of a text that somebody else chose; English where it is none of ours. */
export function languageOf(text: string): Language {
  return LANGUAGES.find((one) => one === text) ?? 'en';
}
