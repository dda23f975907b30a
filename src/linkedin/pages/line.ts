/** A page's text: lines, and blocks of lines where one element of the page holds several. */
import type { PageFigure } from '../../domain/page-capture.ts';
import type { Label, Vocabulary } from './label.ts';
import { labelKey } from './label.ts';
import { isInexact, isPercent, parseCount } from './number.ts';

export type Block = readonly (string | Block)[];

export type Token =
  | ({ readonly kind: 'label' } & Label)
  /** Null: a number that is not given whole. */
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'percent' }
  /** A label and its number on one line. */
  | { readonly kind: 'figure'; readonly figure: PageFigure; readonly value: number }
  /** Whole by itself, whatever is in it: nothing of it belongs to what stands beside. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'text' };

export function linesOf(block: Block): string[] {
  return block.flatMap((part) => (typeof part === 'string' ? [part] : linesOf(part)));
}

export function tokenOf(line: string, vocabulary: Vocabulary): Token {
  const label = vocabulary.labels.get(labelKey(line));
  if (label) return { kind: 'label', ...label };
  const value = parseCount(line, vocabulary.language);
  if (value !== null || isInexact(line)) return { kind: 'number', value };
  if (isPercent(line)) return { kind: 'percent' };
  return rowOnOneLine(line, vocabulary) ?? countOnOneLine(line, vocabulary) ?? { kind: 'text' };
}

/** A text that is read aloud and shown stands there twice: equal neighbours are one. */
export function withoutEchoes(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== lines[at - 1]);
}

/** 'Reactions 301', where nothing breaks the line between them: rows do so, and in a list of posts anything. */
function rowOnOneLine(line: string, vocabulary: Vocabulary): Token | null {
  const [, words = '', number = ''] = /^(\D+?)\s+(\d[\d.,\u00A0\u202F]*)$/u.exec(line) ?? [];
  const label = vocabulary.labels.get(labelKey(words));
  return label && (label.place === 'row' || vocabulary.inline) ? figureOn(label, number, vocabulary) : null;
}

/** '9 comments', where a post's counts may be worded so: elsewhere they are those of a post that somebody shows. */
function countOnOneLine(line: string, vocabulary: Vocabulary): Token | null {
  const [, number = '', words = ''] = /^(\d[\d.,\u00A0\u202F]*)\s+(\D+)$/u.exec(line) ?? [];
  const label = vocabulary.inline ? vocabulary.labels.get(labelKey(words)) : undefined;
  return label ? figureOn(label, number, vocabulary) : null;
}

function figureOn({ figure }: Label, number: string, { language }: Vocabulary): Token | null {
  const value = parseCount(number, language);
  if (value === null) return null;
  return figure === null ? { kind: 'closed' } : { kind: 'figure', figure, value };
}
