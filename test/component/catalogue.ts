/** The browser's own i18n, for tests without a browser: reads the catalogues as browsers do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

export type Catalogue = Readonly<Record<string, { readonly message: string }>>;

/** By the name of its folder: 'en', 'pt_BR'. */
export function readCatalogue(folder: string): Catalogue {
  const path = resolve(import.meta.dirname, '../../public/_locales', folder, 'messages.json');
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}

export const catalogue = readCatalogue('en');

export function getMessage(key: string, substitutions: readonly string[] = []): string {
  return messageOf(catalogue, key, substitutions);
}

function messageOf(texts: Catalogue, key: string, substitutions: readonly string[]): string {
  const message = texts[key]?.message;
  if (message === undefined) throw new Error(`no text ${key}`);
  return message.replace(/\$(\d|\$)/g, (_, place: string) => (place === '$' ? '$' : (substitutions[Number(place) - 1] ?? '')));
}

/** Puts `chrome.i18n` in place; whatever else a test needs of `chrome` it adds itself. */
export function installCatalogue(): void {
  install(catalogue);
}

/** The same in another language, by the name of its folder. */
export function installLanguage(folder: string): void {
  install(readCatalogue(folder));
}

function install(texts: Catalogue): void {
  const i18n = { getMessage: (key: string, substitutions: readonly string[] = []) => messageOf(texts, key, substitutions) };
  Object.assign(globalThis, { chrome: { ...globalThis.chrome, i18n } });
}
