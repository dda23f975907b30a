import { createRefusal } from './refusal.ts';
import type { XmlHandler } from './xml.ts';

const STRINGS = 200_000;
/** The longest text of a cell that any spreadsheet writes. */
export const TEXT_LENGTH = 32_767;

/** Texts that the sheets point at. An empty one keeps its place: LinkedIn points blank cells at it. */
export function createStringsParser(): { readonly handler: XmlHandler; readonly strings: readonly string[] } {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let phonetic = 0;

  function open(name: string): void {
    if (name === 'si') text = '';
    if (name === 'rPh') phonetic += 1;
    inText = name === 't' && phonetic === 0;
  }

  function close(name: string): void {
    inText = false;
    if (name === 'rPh') phonetic -= 1;
    if (name !== 'si') return;
    if (strings.length >= STRINGS) throw createRefusal('too-large');
    strings.push(text);
  }

  function take(piece: string): void {
    if (!inText) return;
    text += piece;
    if (text.length > TEXT_LENGTH) throw createRefusal('damaged');
  }

  return { strings, handler: { open, close, text: take } };
}
