/**
 * Which number belongs to which label, by what stands beside what. Tiles stand number first or label first, as one page does it
 * throughout; rows label first. Where what stands around can be read in two ways, the label is ambiguous: no number is ever guessed.
 */
import type { PageFigure } from '../../domain/page-capture.ts';
import type { Token } from './line.ts';

/** What one label says: a number; nothing, since none stands there; or why it cannot be told. */
export type Sighting = { readonly figure: PageFigure; readonly said: number | 'nothing' | 'ambiguous' | 'shortened' };

/** So many lines before the first label and after the last one are looked at. */
export const EDGE = 4;

type Order = 'number-first' | 'label-first';
type Mark = {
  readonly at: number;
  /** Null: its number is not kept, and may be a percentage. */
  readonly figure: PageFigure | null;
  readonly place: 'tile' | 'row';
  /** Places of the numbers between it and the next label on either side. */
  readonly before: readonly number[];
  readonly after: readonly number[];
};
/** Labels of one kind that follow one another. */
type Run = { readonly place: 'tile' | 'row'; readonly marks: readonly [Mark, ...Mark[]]; readonly followsRun: boolean };

export function sightingsIn(tokens: readonly Token[]): Sighting[] {
  const runs = runsOf(tokens);
  const orders = ordersOf(runs);
  const seen = runs.flatMap((run, at) =>
    readRun(run, { order: orders[at] ?? null, isContested: isContested(runs, orders, at) }, tokens),
  );
  const sightings = unlessContradicted(seen).flatMap(({ figure, said }) => (figure === null ? [] : [{ figure, said }]));
  for (const token of tokens) if (token.kind === 'figure') sightings.push({ figure: token.figure, said: token.value });
  return sightings;
}

type Seen = { readonly figure: PageFigure | null; readonly said: Sighting['said'] };

/** A label that stands there twice and does not say one number twice is out of place once: which number is whose cannot be told at all. */
function unlessContradicted(seen: readonly Seen[]): readonly Seen[] {
  const isContradicted = seen.some(({ figure, said }, at) =>
    seen.some(
      (other, place) =>
        place !== at && figure !== null && other.figure === figure && (other.said !== said || typeof said !== 'number'),
    ),
  );
  return isContradicted ? seen.map((one) => (one.said === 'nothing' ? one : { ...one, said: 'ambiguous' })) : seen;
}

/** The tiles of one page stand in one order: that of the first of them. What follows a run that cannot be told, cannot be told either. */
function ordersOf(runs: readonly Run[]): (Order | null)[] {
  const orders: (Order | null)[] = [];
  let tiles: Order | null = null;
  for (const run of runs) {
    const previous = run.followsRun ? orders.at(-1) : undefined;
    const order = previous === null ? null : orderOf(run, previous === 'label-first' ? 1 : 0);
    if (run.place === 'tile') tiles ??= order;
    orders.push(run.place === 'tile' && order !== tiles ? null : order);
  }
  return orders;
}

/** Whether the number behind a run's last label may be that of the tile that follows. */
function isContested(runs: readonly Run[], orders: readonly (Order | null)[], at: number): boolean {
  const next = runs[at + 1];
  return next?.followsRun === true && next.place === 'tile' && orders[at + 1] !== 'label-first';
}

/**
 * By where the numbers begin and end: before the first label, or behind the last one. Both or neither: it cannot be told.
 * `claimed`: so many numbers before it are those of the run before.
 */
function orderOf({ place, marks }: Run, claimed: number): Order | null {
  const first = marks[0];
  const last = marks.at(-1) ?? first;
  const isBefore = first.before.length > claimed;
  const isAfter = last.after.length > 0;
  if (isBefore === isAfter) return null;
  if (isAfter) return 'label-first';
  return place === 'tile' ? 'number-first' : null;
}

type Reading = { readonly order: Order | null; readonly isContested: boolean };

function readRun({ marks }: Run, { order, isContested }: Reading, tokens: readonly Token[]): Seen[] {
  const said = marks.map((mark, at): Sighting['said'] => {
    if (order === null) return mark.before.length + mark.after.length > 0 ? 'ambiguous' : 'nothing';
    const numbers = order === 'number-first' ? mark.before : mark.after;
    if (numbers.length === 0) return 'nothing';
    if (numbers.length > 1 || numbers[0] !== mark.at + (order === 'number-first' ? -1 : 1)) return 'ambiguous';
    if (isContested && order === 'label-first' && at === marks.length - 1) return 'ambiguous';
    const number = tokens[numbers[0] ?? -1];
    return number?.kind === 'number' ? (number.value ?? 'shortened') : 0; // a percentage, which is not kept
  });
  // A label without a number: the number that its neighbour has may be its own.
  const toNeighbour = order === 'number-first' ? 1 : -1;
  return marks.map(({ figure }, at) => {
    const isDoubtful = order !== null && said[at + toNeighbour] === 'nothing' && said[at] !== 'nothing';
    return { figure, said: isDoubtful ? 'ambiguous' : (said[at] ?? 'nothing') };
  });
}

function runsOf(tokens: readonly Token[]): Run[] {
  const ends = tokens.flatMap(({ kind }, at) => (kind === 'label' || kind === 'figure' || kind === 'closed' ? [at] : []));
  const runs: { place: 'tile' | 'row'; marks: [Mark, ...Mark[]]; followsRun: boolean }[] = [];
  let open = false;
  for (const [index, at] of ends.entries()) {
    const token = tokens[at];
    if (token?.kind !== 'label') {
      open = false;
      continue;
    }
    const { figure, place } = token;
    const numbersIn = (from: number, to: number): number[] =>
      placesOfNumbers(tokens, { from, to, withPercents: figure === null });
    const before = numbersIn(ends[index - 1] ?? Math.max(-1, at - EDGE - 1), at);
    const after = numbersIn(at, ends[index + 1] ?? Math.min(tokens.length, at + EDGE + 1));
    const mark: Mark = { at, figure, place, before, after };
    const run = runs.at(-1);
    if (open && run?.place === place) run.marks.push(mark);
    else runs.push({ place, marks: [mark], followsRun: open });
    open = true;
  }
  return runs;
}

type Stretch = { readonly from: number; readonly to: number; readonly withPercents: boolean };

function placesOfNumbers(tokens: readonly Token[], { from, to, withPercents }: Stretch): number[] {
  const places = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
  return places.filter((at) => tokens[at]?.kind === 'number' || (withPercents && tokens[at]?.kind === 'percent'));
}
