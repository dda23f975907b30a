/**
 * Day columns of up to 64 accounts and one month in one int32 array: one record where there would be 64, and each below the 64 KiB
 * from which Chromium keeps a value twice as dearly. Each account has 96 entries: 31 days of each metric, then a bit for each partial
 * day, then the newest capture in two halves.
 */
import { daysInMonth, type Month } from '../../domain/day.ts';
import { createColumns, type MonthBeside, type MonthFigures, UNKNOWN } from '../../domain/figures.ts';
import { DAY_METRICS } from '../../domain/metric.ts';

export const TILE_WIDTH = 64;
const DAYS = 31;
const PARTIAL = DAY_METRICS.length * DAYS;
const STRIDE = PARTIAL + 3;
const HALF = 2 ** 31;

/** The tile, made long enough for the slot, with the slot's month in it; null empties the slot. */
export function withMonth(tile: Int32Array | undefined, slot: number, figures: MonthFigures | null): Int32Array {
  const grown = lengthened(tile, (slot + 1) * STRIDE);
  const start = slot * STRIDE;
  grown.fill(UNKNOWN, start, start + PARTIAL);
  grown.fill(0, start + PARTIAL, start + STRIDE);
  if (!figures) return grown;
  for (const [index, metric] of DAY_METRICS.entries()) grown.set(figures.columns[metric].subarray(0, DAYS), start + index * DAYS);
  for (const day of figures.beside.partial) grown[start + PARTIAL] = (grown[start + PARTIAL] ?? 0) | (1 << day);
  grown[start + PARTIAL + 1] = Math.floor(figures.beside.capturedAt / HALF);
  grown[start + PARTIAL + 2] = figures.beside.capturedAt % HALF;
  return grown;
}

/** Null: nothing is known of the slot in that month. */
export function monthAt(tile: Int32Array, slot: number, month: Month): MonthFigures | null {
  const start = slot * STRIDE;
  if (start + STRIDE > tile.length) return null;
  const capturedAt = (tile[start + PARTIAL + 1] ?? 0) * HALF + (tile[start + PARTIAL + 2] ?? 0);
  const length = daysInMonth(month);
  const columns = createColumns(length);
  for (const [index, metric] of DAY_METRICS.entries())
    columns[metric].set(tile.subarray(start + index * DAYS, start + index * DAYS + length));
  const isKnown = capturedAt > 0 || DAY_METRICS.some((metric) => columns[metric].some((value) => value !== UNKNOWN));
  if (!isKnown) return null;
  const beside: MonthBeside = {
    month,
    partial: bitsOf(tile[start + PARTIAL] ?? 0),
    capturedAt,
    anchors: [],
    windows: [],
    posts: [],
  };
  return { columns, beside };
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
