/** A line or columns over days, in a box of 100 × 100 that the browser stretches: x from the first to the last day, y upwards. */
export type Scale = { readonly min: number; readonly max: number; readonly ticks: readonly number[] };
export type Run = { readonly from: number; readonly to: number };
type Values = readonly (number | null)[];

const NICE = [1, 2, 2.5, 5, 10];

/** Holds zero and all values, ends on round numbers, and never counts by less than 1; one step more where less room is left empty then. */
export function scaleOf(values: Values, steps = 3): Scale {
  const known = values.filter((value) => value !== null);
  const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
  const [few, more] = [scaleIn(low, high, steps), scaleIn(low, high, steps + 1)];
  return more.max - more.min < few.max - few.min ? more : few;
}

function scaleIn(low: number, high: number, steps: number): Scale {
  const step = niceStep((high - low || steps) / steps);
  const [min, max] = [Math.floor(low / step) * step, Math.max(Math.ceil(high / step), low === 0 ? 1 : 0) * step];
  return { min, max, ticks: Array.from({ length: Math.round((max - min) / step) + 1 }, (_, index) => min + index * step) };
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return Math.max(1, (NICE.find((one) => one * power >= rough) ?? 10) * power);
}

/** Runs of days that are known, or of days that are not. */
export function runsOf(values: Values, known: boolean): Run[] {
  const runs: Run[] = [];
  let from = -1;
  for (let index = 0; index <= values.length; index++) {
    const isIn = index < values.length && (values[index] !== null) === known;
    if (isIn && from < 0) from = index;
    if (!isIn && from >= 0) {
      runs.push({ from, to: index - 1 });
      from = -1;
    }
  }
  return runs;
}

export function xOf(index: number, count: number): number {
  return count > 1 ? (index / (count - 1)) * 100 : 50;
}

export function yOf(value: number, scale: Scale): number {
  return 100 - ((value - scale.min) / (scale.max - scale.min)) * 100;
}

/** One subpath a run: nothing is drawn where nothing is known. A day alone is a dot, by its round ends. */
export function linePath(values: Values, scale: Scale): string {
  return runsOf(values, true)
    .map((run) => `M${points(values, run, scale).join('L')}${run.from === run.to ? 'h0.01' : ''}`)
    .join('');
}

/** The same, closed down to zero. */
export function areaPath(values: Values, scale: Scale): string {
  const zero = round(yOf(0, scale));
  return runsOf(values, true)
    .filter((run) => run.to > run.from)
    .map((run) => {
      const [left, right] = [round(xOf(run.from, values.length)), round(xOf(run.to, values.length))];
      return `M${left} ${zero}L${points(values, run, scale).join('L')}L${right} ${zero}Z`;
    })
    .join('');
}

function points(values: Values, run: Run, scale: Scale): string[] {
  return Array.from({ length: run.to - run.from + 1 }, (_, offset) => {
    const index = run.from + offset;
    return `${round(xOf(index, values.length))} ${round(yOf(values[index] ?? 0, scale))}`; // a run holds known values only
  });
}

/** Indices of about `count` labels, the first and the last among them. */
export function labelPlaces(length: number, count: number): number[] {
  const last = length - 1;
  if (last <= 0) return length > 0 ? [0] : [];
  const most = Math.min(count - 1, last);
  const parts = [most, most - 1, most - 2].find((one) => one > 1 && last % one === 0) ?? most; // even steps where there are any
  return Array.from({ length: parts + 1 }, (_, index) => Math.round((index * last) / parts));
}

/** Where days stand in the width: x in hundredths of it, and which day is at a part of it (0 to 1). */
export type Places = { readonly x: (index: number) => number; readonly at: (part: number) => number };

/** A line's days: the first and the last stand on the edges. */
export function pointPlaces(count: number): Places {
  return { x: (index) => xOf(index, count), at: (part) => within(Math.round(part * (count - 1)), count) };
}

/** Columns' days: each in the middle of its band. */
export function bandPlaces(count: number): Places {
  return { x: (index) => ((index + 0.5) / count) * 100, at: (part) => within(Math.floor(part * count), count) };
}

function within(index: number, count: number): number {
  return Math.min(count - 1, Math.max(0, index));
}

/** So much of a band is its column, and so much one that stands behind it. */
const COLUMN = 0.8;
export const COLUMN_BEHIND = 1;

/** Values stacked day by day, the first nearest to zero, those below it downwards: one path for each. What is not known has no height. */
export function columnPaths(parts: readonly Values[], scale: Scale, part = COLUMN): string[] {
  const count = Math.max(0, ...parts.map(({ length }) => length));
  const [band, reached] = [100 / count, { up: Array<number>(count).fill(0), down: Array<number>(count).fill(0) }];
  const width = band * part;
  return parts.map((values) =>
    values
      .map((value, index) => {
        if (!value) return '';
        const side = value > 0 ? reached.up : reached.down;
        const from = side[index] ?? 0;
        side[index] = from + value;
        const x = index * band + (band - width) / 2;
        return `M${round(x)} ${round(yOf(from + value, scale))}h${round(width)}V${round(yOf(from, scale))}h${round(-width)}Z`;
      })
      .join(''),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
