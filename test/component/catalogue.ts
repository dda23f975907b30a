/** The browser's own i18n, for tests without a browser: reads the catalogue as browsers do. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;

export const catalogue = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../public/_locales/en/messages.json'), 'utf8'),
) as Catalogue;

export function getMessage(key: string, substitutions: readonly string[] = []): string {
  const message = catalogue[key]?.message;
  if (message === undefined) throw new Error(`no text ${key}`);
  return message.replace(/\$(\d|\$)/g, (_, place: string) => (place === '$' ? '$' : (substitutions[Number(place) - 1] ?? '')));
}

/** Puts `chrome.i18n` in place; whatever else a test needs of `chrome` it adds itself. */
export function installCatalogue(): void {
  Object.assign(globalThis, { chrome: { ...globalThis.chrome, i18n: { getMessage } } });
}
