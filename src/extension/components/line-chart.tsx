import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay, formatShort } from '../format.ts';
import { t } from '../text.ts';
import { ChartTable } from './chart-table.tsx';
import { areaPath, labelPlaces, linePath, runsOf, scaleOf, xOf, yOf } from './line-geometry.ts';

export type LineChartProps = {
  /** What the line is of. */
  readonly label: string;
  /** The first value's day; one value a day, null: not known. */
  readonly from: Day;
  readonly values: readonly (number | null)[];
  /** A fainter line beside it, and what it is of. */
  readonly before?: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  readonly small?: boolean;
  /** Under the line, beside the way to the table. */
  readonly caption?: ComponentChildren;
};

/** Above so many days the line is thinner. */
const DENSE = 120;

/** A line over time. Days that are not known are a gap, shaded; the same figures stand in words and in a table. */
export function LineChart({ label, from, values, before = null, small = false, caption }: LineChartProps): JSX.Element {
  const [at, setAt] = useState<number | null>(null);
  const count = values.length;
  const beside = before && count <= DENSE && before.values.some((value) => value !== null) ? before : null;
  const scale = scaleOf(beside ? [...values, ...beside.values] : values, small ? 2 : 3);
  return (
    <figure class={`chart${small ? ' chart-s' : ''}${count > DENSE ? ' chart-dense' : ''}`}>
      <div class="chart-frame" dir="ltr">
        <div
          class="chart-plot"
          onPointerMove={(event) => setAt(placeOf(event, count))}
          onPointerDown={(event) => setAt(placeOf(event, count))}
          onPointerLeave={() => setAt(null)}
        >
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={summaryOf(label, from, values)}>
            {scale.ticks.map((tick) => (
              <line
                key={tick}
                class={tick === 0 ? 'chart-zero' : 'chart-grid'}
                x1="0"
                x2="100"
                y1={yOf(tick, scale)}
                y2={yOf(tick, scale)}
              />
            ))}
            {runsOf(values, false).map((run) => {
              const [left, right] = [xOf(Math.max(0, run.from - 1), count), xOf(Math.min(count - 1, run.to + 1), count)];
              return <rect key={run.from} class="chart-gap" x={left} y="0" width={right - left} height="100" />;
            })}
            {beside && <path class="chart-before" d={linePath(beside.values, scale)} />}
            <path class="chart-area" d={areaPath(values, scale)} />
            <path class="chart-line" d={linePath(values, scale)} />
          </svg>
          {at !== null && (
            <Readout at={at} count={count} day={addDays(from, at)} value={values[at] ?? null} y={yOf(values[at] ?? 0, scale)} />
          )}
        </div>
        <div class="chart-y" aria-hidden="true">
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ top: `${yOf(tick, scale)}%` }}>
              {formatShort(tick)}
            </span>
          ))}
        </div>
        <div class="chart-x" aria-hidden="true">
          {labelPlaces(count, small ? 3 : 5).map((place) => (
            <span key={place} style={{ left: `${xOf(place, count)}%`, transform: `translateX(${-xOf(place, count)}%)` }}>
              {formatDay(addDays(from, place), { year: false })}
            </span>
          ))}
        </div>
      </div>
      <div class="chart-foot">
        {caption && (
          <figcaption>
            {caption}
            {beside && <span class="chart-before-key" aria-hidden="true" />}
          </figcaption>
        )}
        <ChartTable label={label} from={from} count={count} columns={[{ name: label, values }, ...(beside ? [beside] : [])]} />
      </div>
    </figure>
  );
}

function Readout({
  at,
  count,
  day,
  value,
  y,
}: {
  at: number;
  count: number;
  day: Day;
  value: number | null;
  y: number;
}): JSX.Element {
  const x = xOf(at, count);
  return (
    <div class="chart-read" style={{ left: `${x}%` }} aria-hidden="true">
      {value !== null && <span class="chart-dot" style={{ top: `${y}%` }} />}
      <span class="chart-tip" style={{ transform: `translateX(${-x}%)` }}>
        <span class="soft">{formatDay(day, { year: true })}</span>{' '}
        <b>{value === null ? t('chart_unknown') : formatCount(value)}</b>
      </span>
    </div>
  );
}

function placeOf(event: PointerEvent, count: number): number {
  const box = (event.currentTarget as Element).getBoundingClientRect(); // the plot, which listens
  const ratio = box.width > 0 ? (event.clientX - box.left) / box.width : 0;
  return Math.min(count - 1, Math.max(0, Math.round(ratio * (count - 1))));
}

/** The line in words: how much is known, its lowest and its highest day. */
function summaryOf(label: string, from: Day, values: readonly (number | null)[]): string {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, day: addDays(from, index) }]));
  const span = [
    formatDay(from, { year: true }),
    formatDay(addDays(from, Math.max(0, values.length - 1)), { year: true }),
  ] as const;
  if (known.length === 0) return t('chart_summary_none', label, ...span);
  const low = known.reduce((best, one) => (one.value < best.value ? one : best));
  const high = known.reduce((best, one) => (one.value > best.value ? one : best));
  const extremes = t(
    'chart_summary_extremes',
    formatCount(low.value),
    formatDay(low.day),
    formatCount(high.value),
    formatDay(high.day),
  );
  return `${t('chart_summary', label, ...span, known.length, values.length)} ${extremes}`;
}
