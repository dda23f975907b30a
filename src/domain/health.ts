/** How whole one account's figures are: up to which day, captured when, what is missing in between, and what may still grow. */
import { type Day, dayNumber, dayOf } from './day.ts';
import { type Figures, UNKNOWN } from './figures.ts';
import { PERIODS } from './period.ts';
import type { Window } from './reading.ts';

/** So far back, in days, figures are looked at: two of the longest periods, as a comparison does. */
const SPAN = 2 * Math.max(...PERIODS);
/** So many runs are listed, the newest; of the rest their days alone are counted. */
export const MOST_RUNS = 10;

/** Days in runs. Nothing is missing where `days` is 0. */
export type Runs = { readonly days: number; readonly count: number; readonly newest: readonly Window[] };

export type Health = {
  /** When the newest known day was captured, epoch milliseconds; null: no day is known. */
  readonly capturedAt: number | null;
  /** The export did not say when it was made: its end stands for it. */
  readonly assumed: boolean;
  /** The newest complete day that is known. */
  readonly lastDay: Day | null;
  /** Unknown days between the first and the last that are known. */
  readonly gaps: Runs;
  /** Before `lastDay`, captured before they were complete and never again: they count nowhere. */
  readonly cut: Runs;
  /** After `lastDay`: they may still grow. */
  readonly growing: Runs;
};

/** A day is known by its impressions, which every source of days gives. `since`: what lies before it is not missed; null: all is. */
export function healthOf(figures: Figures, since: Day | null = null): Health {
  const { first, complete, capturedAt, assumed, partial } = figures;
  const { impressions } = figures.columns;
  const [gaps, cut, growing] = [startRuns(), startRuns(), startRuns()];
  const last = impressions.findLastIndex((value) => value !== UNKNOWN);
  const begin = Math.max(0, last - SPAN + 1, since === null ? 0 : dayNumber(since) - first);
  const known = impressions.findIndex((value, index) => index >= begin && value !== UNKNOWN);
  for (let index = last; known >= 0 && index >= known; index--) {
    const day = first + index;
    if (impressions[index] === UNKNOWN) addDay(gaps, day);
    else if (partial.has(day)) addDay(complete !== null && day < complete ? cut : growing, day);
  }
  return {
    capturedAt,
    assumed,
    lastDay: complete === null ? null : dayOf(complete),
    gaps: endRuns(gaps),
    cut: endRuns(cut),
    growing: endRuns(growing),
  };
}

/** Whether something is amiss that a new export may put right. That the newest days still grow is as it should be. */
export function hasHoles({ gaps, cut }: Health): boolean {
  return gaps.days + cut.days > 0;
}

const NO_RUNS: Runs = { days: 0, count: 0, newest: [] };
/** Of somebody of whom nothing is known. */
export const NOTHING_KNOWN: Health = {
  capturedAt: null,
  assumed: false,
  lastDay: null,
  gaps: NO_RUNS,
  cut: NO_RUNS,
  growing: NO_RUNS,
};

/** Runs of day numbers, the newest first; `from` of the one that is being made is its last element's. */
type Making = { days: number; readonly runs: { from: number; to: number }[] };

function startRuns(): Making {
  return { days: 0, runs: [] };
}

/** Days come from the newest to the oldest. */
function addDay(making: Making, day: number): void {
  making.days += 1;
  const run = making.runs.at(-1);
  if (run && run.from === day + 1) run.from = day;
  else making.runs.push({ from: day, to: day });
}

function endRuns({ days, runs }: Making): Runs {
  const newest = runs.slice(0, MOST_RUNS).map(({ from, to }) => ({ from: dayOf(from), to: dayOf(to) }));
  return { days, count: runs.length, newest };
}
