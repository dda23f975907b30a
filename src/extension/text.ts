import type messages from '../../public/_locales/en/messages.json';

/** The keys of the catalogue: one that does not exist is an error of types. */
export type TextKey = keyof typeof messages;
/** What counts something has two texts, `<key>_one` and `<key>_many`; the number is their first substitution, `$1`. */
export type CountedKey = TextKey extends infer K ? (K extends `${infer Base}_many` ? Base : never) : never;

type Substitution = string | number;

/** A text of the catalogue by the browser's own means; `$1` to `$9` are the substitutions. */
export function t(key: TextKey, ...substitutions: readonly Substitution[]): string {
  const words = substitutions.map(String);
  return withOneStop(chrome.i18n.getMessage(key, words), words);
}

/** What ends with a stop of its own, as a German day does ("18. Nov."), ends its sentence, too. */
function withOneStop(text: string, words: readonly string[]): string {
  return words.filter((word) => word.endsWith('.')).reduce((rest, word) => rest.replaceAll(`${word}.`, word), text);
}

export function tCount(key: CountedKey, count: number, ...substitutions: readonly Substitution[]): string {
  const form = new Intl.PluralRules(textLanguage()).select(count) === 'one' ? 'one' : 'many';
  return t(`${key}_${form}` as TextKey, count.toLocaleString(locale()), ...substitutions); // both forms exist: the unit test holds it
}

/** The language the texts are in, which is not always the browser's: dates and numbers inside sentences follow it. */
export function textLanguage(): string {
  return t('textLanguage') || 'en';
}

/** The reader's own variant of the texts' language: British dates beside English words. */
export function locale(): string {
  const language = textLanguage();
  const own = globalThis.navigator?.language ?? language;
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}

/** Which way the texts run, which is not always the browser's way either: English words in an Arabic browser run from the left. */
export function textDirection(): 'ltr' | 'rtl' {
  return t('textDirection') === 'rtl' ? 'rtl' : 'ltr';
}

/** Says on a page which language it is in, for screen readers and for the browser that breaks its lines. */
export function markLanguage(page: HTMLElement): void {
  page.lang = textLanguage();
  page.dir = textDirection();
}
