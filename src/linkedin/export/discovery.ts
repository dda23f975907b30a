import type { Window } from '../../domain/reading.ts';
import { datesIn } from './date.ts';
import { metricOf } from './label.ts';
import type { LabelledMetric } from './language.ts';
import { parseCount } from './number.ts';
import { A, B, HEAD, cellAt, headOf } from './sheet.ts';
import type { Row, Sheet } from './sheet.ts';

export type Discovery = {
  readonly impressions: number | null;
  readonly engagements: number | null;
  readonly membersReached: number | null;
  readonly leftOut: readonly number[];
};

/** LinkedIn's own order, for rows of which no label is known. */
const ORDER = ['impressions', 'membersReached'] as const;

/** A few rows, one of them with a range. */
export function isDiscovery(sheet: Sheet): boolean {
  return rangeRow(sheet) !== null && sheet.rows.length <= HEAD;
}

/** The row that holds the range: two dates in one cell. */
export function rangeRow(sheet: Sheet): Row | null {
  return headOf(sheet).find((row) => rangeText(row) !== null) ?? null;
}

export function rangeText(row: Row): string | null {
  const texts = [...row.cells.values()].filter((cell) => typeof cell === 'string');
  return texts.find((text) => datesIn(text, 'mdy').length === 2) ?? null;
}

/** Totals of the whole range: under the row with the range, a label and a number each. */
export function readDiscovery(sheet: Sheet, stated: Window | null): Discovery {
  const head = rangeRow(sheet)?.number ?? 0;
  const rows = sheet.rows.filter((row) => row.number > head);
  const totals = new Map<LabelledMetric, number>();
  const leftOut = stated === null ? [head] : []; // a range that cannot be read
  const names = namesOf(rows);
  rows.forEach((row, index) => {
    const metric = names[index] ?? null;
    const value = parseCount(cellAt(row, B));
    // A total below zero, or one total twice, is nothing that LinkedIn writes.
    if (metric === null || value === null || value < 0 || totals.has(metric)) leftOut.push(row.number);
    else totals.set(metric, value);
  });
  const total = (metric: LabelledMetric): number | null => totals.get(metric) ?? null;
  return {
    impressions: total('impressions'),
    engagements: total('engagements'),
    membersReached: total('membersReached'),
    leftOut,
  };
}

/** Two rows are LinkedIn's two totals: what one is called settles the other; in a language that is not known, their order does. */
function namesOf(rows: readonly Row[]): (LabelledMetric | null)[] {
  const names = rows.map((row) => metricOf(cellAt(row, A)));
  const isUsual = rows.length === ORDER.length && rows.every(isWorded) && names.every((name) => name === null || isTotal(name));
  const left = ORDER.filter((metric) => !names.includes(metric));
  return isUsual ? names.map((name) => name ?? left.shift() ?? null) : names;
}

function isTotal(metric: LabelledMetric): boolean {
  return ORDER.some((own) => own === metric);
}

function isWorded(row: Row): boolean {
  const label = cellAt(row, A);
  return typeof label === 'string' && /\p{L}/u.test(label) && !/\p{Nd}/u.test(label);
}
