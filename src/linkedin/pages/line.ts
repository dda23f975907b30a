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
  return (vocabulary.inline && inlineFigure(line, vocabulary)) || { kind: 'text' };
}

/** A text that is read aloud and shown stands there twice: equal neighbours are one. */
export function withoutEchoes(lines: readonly string[]): string[] {
  return lines.filter((line, at) => line !== lines[at - 1]);
}

/** '9 comments'. */
function inlineFigure(line: string, vocabulary: Vocabulary): Token | null {
  const [, number, words] = /^(\d[\d.,\u00A0\u202F]*)\s+(\D+)$/u.exec(line) ?? [];
  if (number === undefined || words === undefined) return null;
  const figure = vocabulary.labels.get(labelKey(words))?.figure;
  const value = parseCount(number, vocabulary.language);
  return figure && value !== null ? { kind: 'figure', figure, value } : null;
}
