import { POST_TEXT_LENGTH } from '../domain/reading.ts';

/** Marks that change how other text runs, and control characters; joiners stay, since letters and emoji are made with them. */
const UNSEEN = /[^\P{Cc}\s]|[\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** The beginning of a post's text in one line, as much as is kept, cut between letters; null where nothing is left to read. */
export function beginningOfText(text: string): string | null {
  const line = text.replace(UNSEEN, '').replace(/\s+/g, ' ').trim();
  let kept = '';
  for (const letter of line) {
    if (kept.length + letter.length > POST_TEXT_LENGTH) break;
    kept += letter;
  }
  return kept.trim() || null;
}
