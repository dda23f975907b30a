/**
 * Day columns of up to 64 accounts and one month in one int32 array: one record where there would be 64, and each below the 64 KiB
 * from which Chromium keeps a value twice as dearly. Each account has 97 entries: 31 days of each metric, then a bit for each partial
 * day, then two bits (whether anything is known of the month, and whether the age of its figures is assumed), then that age in halves.
 */
import { daysInMonth, type Month } from '../../domain/day.ts';
import { createColumns, type MonthBeside, type MonthFigures, UNKNOWN } from '../../domain/figures.ts';
import { DAY_METRICS } from '../../domain/metric.ts';

export const TILE_WIDTH = 64;
const DAYS = 31;
const PARTIAL = DAY_METRICS.length * DAYS;
const FLAGS = PARTIAL + 1;
const AGE = PARTIAL + 2;
const STRIDE = PARTIAL + 4;
const HALF = 2 ** 31;
const [KNOWN, ASSUMED] = [1, 2];

/** The tile, made long enough for the slot, with the slot's month in it; null empties the slot. */
export function withMonth(tile: Int32Array | undefined, slot: number, figures: MonthFigures | null): Int32Array {
  const grown = lengthened(tile, (slot + 1) * STRIDE);
  const start = slot * STRIDE;
  grown.fill(UNKNOWN, start, start + PARTIAL);
  grown.fill(0, start + PARTIAL, start + STRIDE);
  if (!figures) return grown;
  for (const [index, metric] of DAY_METRICS.entries()) grown.set(figures.columns[metric].subarray(0, DAYS), start + index * DAYS);
  for (const day of figures.beside.partial) grown[start + PARTIAL] = (grown[start + PARTIAL] ?? 0) | (1 << day);
  grown[start + FLAGS] = (isEmpty(figures) ? 0 : KNOWN) | (figures.beside.assumed ? ASSUMED : 0);
  grown[start + AGE] = Math.floor(figures.beside.capturedAt / HALF);
  grown[start + AGE + 1] = figures.beside.capturedAt % HALF;
  return grown;
}

/** Null: nothing is known of the slot in that month. */
export function monthAt(tile: Int32Array, slot: number, month: Month): MonthFigures | null {
  const start = slot * STRIDE;
  const flags = tile[start + FLAGS] ?? 0;
  if (!(flags & KNOWN)) return null;
  const length = daysInMonth(month);
  const columns = createColumns(length);
  for (const [index, metric] of DAY_METRICS.entries())
    columns[metric].set(tile.subarray(start + index * DAYS, start + index * DAYS + length));
  const beside: MonthBeside = {
    month,
    partial: bitsOf(tile[start + PARTIAL] ?? 0),
    capturedAt: (tile[start + AGE] ?? 0) * HALF + (tile[start + AGE + 1] ?? 0),
    assumed: (flags & ASSUMED) !== 0,
    anchors: [],
    windows: [],
    posts: [],
  };
  return { columns, beside };
}

function isEmpty({ columns, beside: { anchors, windows, posts } }: MonthFigures): boolean {
  if (anchors.length + windows.length + posts.length > 0) return false;
  return DAY_METRICS.every((metric) => columns[metric].every((value) => value === UNKNOWN));
}

function lengthened(tile: Int32Array | undefined, length: number): Int32Array {
  if (tile && tile.length >= length) return tile;
  const grown = new Int32Array(length).fill(UNKNOWN);
  for (let start = 0; start < length; start += STRIDE) grown.fill(0, start + PARTIAL, start + STRIDE);
  if (tile) grown.set(tile);
  return grown;
}

function bitsOf(bits: number): number[] {
  return Array.from({ length: DAYS }, (_, day) => day).filter((day) => bits & (1 << day));
}
