import type { JSX } from 'preact';
import { dayNumber } from '../../domain/day.ts';
import type { Point } from '../../domain/spark.ts';
import { areaPath, linePath, scaleOf } from './line-geometry.ts';

/** So many steps between zero and the greatest: a scale counts by whole numbers, which a rate is not. */
const STEPS = 1000;

/** Few points are a change, which is said beside them; a line between them would only make it look steep. */
const FEWEST = 4;

/** A line without axes, as decoration beside its figure; gaps stay gaps. */
export function SparkLine({ values }: { readonly values: readonly (number | null)[] }): JSX.Element {
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0))) || 1;
  const steps = values.map((value) => value && (value / most) * STEPS);
  const scale = scaleOf(steps);
  return (
    <svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="chart-area" d={areaPath(steps, scale)} />
      <path class="chart-line" d={linePath(steps, scale)} />
    </svg>
  );
}

/** So much of a day's room is its bar. */
const BAR = 0.7;
/** Where nobody published more than one a day, bars are not as high as the room. */
const FEWEST_HIGH = 2;

/** Counts of days, most of which are none: a bar each, where a line would go up and down between things that are not connected. */
export function SparkBars({ values }: { readonly values: readonly number[] }): JSX.Element {
  const [most, room] = [Math.max(FEWEST_HIGH, ...values), 100 / values.length];
  const bars = values.flatMap((value, index) => {
    const [x, height] = [index * room + ((1 - BAR) / 2) * room, (value / most) * 100];
    return value > 0 ? [`M${round(x)} 100v${-round(height)}h${round(room * BAR)}v${round(height)}Z`] : [];
  });
  return (
    <svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="spark-base" d="M0 100H100" />
      <path class="spark-bars" d={bars.join('')} />
    </svg>
  );
}

/** A level where it was read, each time a dot: between its own least and greatest, so without an area, which would begin at zero. */
export function SparkPoints({ points }: { readonly points: readonly Point[] }): JSX.Element | null {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < FEWEST) return null;
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const [start, days] = [dayNumber(first.day), dayNumber(last.day) - dayNumber(first.day)];
  const places = points.map(({ day, value }) => {
    const y = most === least ? 50 : 90 - ((value - least) / (most - least)) * 80;
    return `${round(((dayNumber(day) - start) / days) * 100)} ${round(y)}`;
  });
  return (
    <svg class="spark" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <path class="chart-line" d={`M${places.join('L')}`} />
      <path class="chart-line spark-dots" d={places.map((place) => `M${place}h0.01`).join('')} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
