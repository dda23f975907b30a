import type { PageLanguage } from '../../domain/page-capture.ts';
import { groupsOf } from './language.ts';

const GREATEST = 2_147_483_647;
/** '1.2K', '12,4 Tsd.', '500+': how LinkedIn shortens a number, in any of its languages. A small m is a minute. */
const SHORTENED =
  /^[<>≈~]?[ \u00A0\u202F]?\d[\d.,'’ \u00A0\u202F]*[ \u00A0\u202F]?(?:[KkMB]|bi|mi|mil|mln|mn|bn|Tsd\.?|Mio\.?|Mrd\.?|\+)$/;
const PIECES = /^[\d.,'’ \u00A0\u202F]+$/;
const DATE = /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/;
const PERCENT = /^[<>≈~]?[ \u00A0\u202F]?[+\-−–▲▼]?[ \u00A0\u202F]?\d+(?:[.,]\d+)?[ \u00A0\u202F]?%$/;

/** A line that is a whole number and nothing else, in the language's own writing; null: it is none. Never rounds, never guesses. */
export function parseCount(line: string, language: PageLanguage): number | null {
  const digits = /^\d+$/.test(line) ? line : ungrouped(line, groupsOf(language));
  if (digits === null || /^0\d/.test(digits)) return null;
  const value = Number(digits);
  return value <= GREATEST ? value : null;
}

/** A number that is not given whole, or not as the language writes it, or a piece of one: it is there, and cannot be taken. */
export function isInexact(line: string): boolean {
  return SHORTENED.test(line) || (PIECES.test(line) && /\d/.test(line) && !DATE.test(line));
}

export function isPercent(line: string): boolean {
  return PERCENT.test(line);
}

/** '12,480' → '12480'. One separator throughout, and three digits in each group. */
function ungrouped(line: string, groups: string): string | null {
  for (const group of groups) {
    const parts = line.split(group);
    if (parts.length < 2) continue;
    const [first = '', ...rest] = parts;
    if (/^[1-9]\d{0,2}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part))) return parts.join('');
  }
  return null;
}
