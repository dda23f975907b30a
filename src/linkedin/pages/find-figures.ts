/**
 * The figures of a page's text. An element that holds one known label, one number beside it and little else settles that figure by
 * itself, in whatever order; where the page puts no such elements, what stands beside what does. A figure is understood when all that
 * the page says of it agrees.
 */
import { LABEL_LENGTH, MOST_LABELS, type PageFigure, type PageNumbers, type Unclear } from '../../domain/page-capture.ts';
import { type Sighting, sightingsIn } from './adjacency.ts';
import { figuresIn, type Vocabulary } from './label.ts';
import { type Block, linesOf, type Token, tokenOf, withoutEchoes } from './line.ts';

export type Found = {
  readonly figures: PageNumbers;
  readonly late: readonly PageFigure[];
  readonly unclear: readonly Unclear[];
  /** Of elements like those that were understood, and beside them. */
  readonly unknownLabels: readonly string[];
};

/** A tile or a row has its label, its number, and at most how that has changed. */
const MOST_LINES = 6;

type Visit = { readonly sightings: Sighting[]; readonly groups: Group[] };
/** Elements beside one another with a number each: the texts of those whose label is not known. */
type Group = { readonly known: number; readonly unknown: readonly string[] };

export function findFigures(block: Block, vocabulary: Vocabulary): Found {
  const visit: Visit = { sightings: [], groups: [] };
  visitBlock(block, vocabulary, visit);
  const figures: { [F in PageFigure]?: number } = {};
  const late: PageFigure[] = [];
  const unclear: Unclear[] = [];
  for (const figure of figuresIn(vocabulary)) {
    const said = settle(visit.sightings.filter((sighting) => sighting.figure === figure));
    if (typeof said === 'number') figures[figure] = said;
    else if (said === 'nothing') late.push(figure);
    else unclear.push({ figure, why: said });
  }
  return { figures, late, unclear, unknownLabels: unknownIn(visit.groups) };
}

function settle(sightings: readonly Sighting[]): Sighting['said'] {
  const said = new Set(sightings.map((sighting) => sighting.said));
  const [only = 'nothing'] = said;
  return said.size <= 1 ? only : 'ambiguous';
}

function visitBlock(block: Block, vocabulary: Vocabulary, visit: Visit): void {
  const tokens: Token[] = [];
  const unknown: string[] = [];
  let known = 0;
  let last = '';
  for (const part of block) {
    if (typeof part === 'string') {
      if (part !== last) tokens.push(tokenOf(part, vocabulary));
      last = part;
      continue;
    }
    last = '';
    const inside = readElement(part, vocabulary);
    if (inside.kind === 'open') tokens.push(...inside.tokens);
    else tokens.push({ kind: 'closed' });
    if (inside.kind === 'figure') {
      known += 1;
      if (inside.sighting) visit.sightings.push(inside.sighting);
    } else if (inside.kind === 'unknown') unknown.push(inside.text);
    else if (inside.kind === 'many') visitBlock(part, vocabulary, visit);
  }
  const sightings = sightingsIn(tokens);
  visit.sightings.push(...sightings);
  known += sightings.filter(({ said }) => said !== 'nothing').length;
  visit.groups.push({ known, unknown });
}

type Element =
  /** Null: a label whose number is not kept. */
  | { readonly kind: 'figure'; readonly sighting: Sighting | null }
  | { readonly kind: 'unknown'; readonly text: string }
  /** More than one figure, whether known or not. */
  | { readonly kind: 'many' }
  /** Nothing but text or labels: as if its lines stood outside. */
  | { readonly kind: 'open'; readonly tokens: readonly Token[] };

function readElement(block: Block, vocabulary: Vocabulary): Element {
  const lines = withoutEchoes(linesOf(block));
  const tokens = lines.map((line) => tokenOf(line, vocabulary));
  const labels = tokens.flatMap((token, at) => (token.kind === 'label' ? [{ ...token, at }] : []));
  const isKept = labels.some(({ figure }) => figure !== null);
  const numbers = tokens.flatMap(({ kind }, at) => (kind === 'number' || (kind === 'percent' && !isKept) ? [at] : []));
  const whole = tokens.some(({ kind }) => kind === 'figure');
  if (numbers.length === 0 && !whole) return { kind: 'open', tokens };
  if (labels.length === 0 && !whole) return unknownElement(lines, numbers) ?? { kind: 'many' };
  const [label, at] = [labels[0], numbers[0]];
  const isFigure = labels.length === 1 && numbers.length === 1 && !whole && tokens.length <= MOST_LINES;
  if (!isFigure || !label || at === undefined || Math.abs(label.at - at) !== 1) return { kind: 'many' };
  const number = tokens[at];
  const said = number?.kind === 'number' ? (number.value ?? 'shortened') : 'nothing';
  return { kind: 'figure', sighting: label.figure && { figure: label.figure, said } };
}

function unknownElement(lines: readonly string[], numbers: readonly number[]): Element | null {
  const [at] = numbers;
  if (numbers.length !== 1 || at === undefined || lines.length > MOST_LINES) return null;
  const texts = lines.filter((_, index) => index !== at && Math.abs(index - at) === 1);
  const [text] = texts;
  return texts.length === 1 && text !== undefined ? { kind: 'unknown', text } : null;
}

/** Beside what was understood; where nothing was, of the first such group. Words alone: no digit, no address, no sentence. */
function unknownIn(groups: readonly Group[]): string[] {
  const beside = groups.filter(({ known }) => known > 0);
  const chosen = beside.length > 0 ? beside : groups.filter(({ unknown }) => unknown.length > 0).slice(0, 1);
  const texts = chosen.flatMap(({ unknown }) => unknown).filter((text) => isWords(text));
  return [...new Set(texts)].slice(0, MOST_LABELS);
}

function isWords(text: string): boolean {
  return text.length <= LABEL_LENGTH && /^\p{L}[\p{L}\p{M}'’()/:\- ]*$/u.test(text);
}
