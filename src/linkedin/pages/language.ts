/** What is peculiar to a language of LinkedIn's pages, besides its labels, which each page gives itself. */
import type { PageLanguage } from '../../domain/page-capture.ts';

type Language = {
  readonly language: PageLanguage;
  /** The beginnings of `<html lang>`. */
  readonly tags: RegExp;
  /** What stands between groups of three digits. */
  readonly groups: string;
};

const NBSP = '\u00A0';
const NARROW = '\u202F';

const LANGUAGES: readonly Language[] = [
  { language: 'en-US', tags: /^en(-|$)/, groups: ',' },
  { language: 'de', tags: /^de(-|$)/, groups: `.${NBSP}${NARROW}` },
  { language: 'fr', tags: /^fr(-|$)/, groups: ` ${NBSP}${NARROW}` },
  { language: 'es', tags: /^es(-|$)/, groups: `.${NBSP}${NARROW}` },
  // Portugal's has words of its own, of which none was seen
  { language: 'pt-BR', tags: /^pt(-br)?$/, groups: `.${NBSP}${NARROW}` },
];

/** By `<html lang>` alone; null: none whose labels are known. */
export function readLanguage(lang: string): PageLanguage | null {
  const tag = tidyLang(lang);
  return LANGUAGES.find(({ tags }) => tags.test(tag))?.language ?? null;
}

/** 'pt_BR' → 'pt-br'; nothing else that a page may write there is let through. */
export function tidyLang(lang: string): string {
  return /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/.exec(lang.trim().toLowerCase().replaceAll('_', '-'))?.[0] ?? '';
}

export function groupsOf(language: PageLanguage): string {
  return LANGUAGES.find((one) => one.language === language)?.groups ?? '';
}
