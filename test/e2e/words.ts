/** What the surfaces say, by the catalogue's keys, so that a better wording breaks no test. */
import type { TextKey } from '../../src/extension/text.ts';
import { getMessage } from '../component/catalogue.ts';

export function say(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return getMessage(key, substitutions.map(String)).replace(/\s+/g, ' ').trim();
}

/** A day as the surfaces write it: 'November 22'. */
export function dateOf(time: number): string {
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(time);
}
