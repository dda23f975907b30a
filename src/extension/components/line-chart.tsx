import type { ComponentChildren, JSX } from 'preact';
import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay, formatShort } from '../format.ts';
import { t } from '../text.ts';
import { ChartFrame, ChartTip } from './chart-frame.tsx';
import { summaryOf } from './chart-words.ts';
import { areaPath, linePath, pointPlaces, runsOf, scaleOf, xOf, yOf } from './line-geometry.ts';

export type LineChartProps = {
  /** What the line is of. */
  readonly label: string;
  /** The first value's day; one value a day, null: not known. */
  readonly from: Day;
  readonly values: readonly (number | null)[];
  /** A fainter line beside it, and what it is of. */
  readonly before?: { readonly name: string; readonly values: readonly (number | null)[] } | null;
  readonly small?: boolean;
  /** How values are said; whole numbers without it. */
  readonly format?: (value: number) => string;
  /** Under the line, beside the way to the table. */
  readonly caption?: ComponentChildren;
};

/** Above so many days the line is thinner. */
const DENSE = 120;

/** A line over time. Days that are not known are a gap, shaded; the same figures stand in words and in a table. */
export function LineChart({ label, from, values, before = null, small = false, format, caption }: LineChartProps): JSX.Element {
  const count = values.length;
  const beside = before && count <= DENSE && before.values.some((value) => value !== null) ? before : null;
  const scale = scaleOf(beside ? [...values, ...beside.values] : values, small ? 2 : 3);
  const places = pointPlaces(count);
  return (
    <ChartFrame
      label={label}
      from={from}
      count={count}
      columns={[{ name: label, values }, ...(beside ? [beside] : [])]}
      {...(format && { format })}
      scale={scale}
      places={places}
      summary={summaryOf(label, from, values, format)}
      sayTick={format ?? formatShort}
      small={small}
      dense={count > DENSE}
      drawing={
        <>
          {runsOf(values, false).map((run) => {
            const [left, right] = [xOf(Math.max(0, run.from - 1), count), xOf(Math.min(count - 1, run.to + 1), count)];
            return <rect key={run.from} class="chart-gap" x={left} y="0" width={right - left} height="100" />;
          })}
          {beside && <path class="chart-before" d={linePath(beside.values, scale)} />}
          <path class="chart-area" d={areaPath(values, scale)} />
          <path class="chart-line" d={linePath(values, scale)} />
        </>
      }
      read={(index) => {
        const value = values[index] ?? null;
        return (
          <>
            {value !== null && <span class="chart-dot" style={{ top: `${yOf(value, scale)}%` }} />}
            <ChartTip x={places.x(index)}>
              <span class="soft">{formatDay(addDays(from, index), { year: true })}</span>{' '}
              <b>{value === null ? t('chart_unknown') : (format ?? formatCount)(value)}</b>
            </ChartTip>
          </>
        );
      }}
      caption={
        caption && (
          <span>
            {caption}
            {beside && <span class="chart-before-key" aria-hidden="true" />}
          </span>
        )
      }
    />
  );
}
