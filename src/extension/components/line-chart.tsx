import type { ComponentChildren, JSX } from 'preact';
import { addDays, type Day } from '../../domain/day.ts';
import { MANY_DAYS } from '../../domain/member-series.ts';
import { formatDay, formatShort } from '../format.ts';
import { t } from '../text.ts';
import { ChartFrame, ChartTip } from './chart-frame.tsx';
import { Gap } from './chart-gap.tsx';
import { sayValue } from './chart-table.tsx';
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
  /** Days that lack somebody's figures are shaded as well; without it none does. */
  readonly whole?: readonly boolean[] | undefined;
  readonly small?: boolean;
  /** How values are said; whole numbers without it. */
  readonly format?: (value: number) => string;
  /** Under the line, beside the way to the table. */
  readonly caption?: ComponentChildren;
};

/** A line over time. Days that are not known are a gap, shaded; the same figures stand in words and in a table. */
export function LineChart({
  label,
  from,
  values,
  before = null,
  whole,
  small = false,
  format,
  caption,
}: LineChartProps): JSX.Element {
  const count = values.length;
  const beside = before && count <= MANY_DAYS && before.values.some((value) => value !== null) ? before : null;
  const scale = scaleOf(beside ? [...values, ...beside.values] : values, small ? 2 : 3);
  const places = pointPlaces(count);
  const shaded = runsOf(
    values.map((value, index) => (whole?.[index] === false ? null : value)),
    false,
  );
  return (
    <ChartFrame
      label={label}
      from={from}
      count={count}
      columns={[{ name: label, values }, ...(beside ? [beside] : [])]}
      {...(format && { format })}
      scale={scale}
      places={places}
      {...(whole && { whole })}
      summary={summaryOf({ label, from, values, whole, format })}
      sayTick={format ?? formatShort}
      small={small}
      dense={count > MANY_DAYS}
      drawing={
        <>
          {shaded.map((run) => {
            const [left, right] = [xOf(Math.max(0, run.from - 1), count), xOf(Math.min(count - 1, run.to + 1), count)];
            return <Gap key={run.from} left={left} right={right} />;
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
              <span class="soft">{formatDay(addDays(from, index), { year: true })}</span> <b>{sayValue(value, format)}</b>
            </ChartTip>
          </>
        );
      }}
      caption={
        caption && (
          <>
            <span>
              {caption}
              {beside && <span class="chart-before-key" aria-hidden="true" />}
            </span>
            {whole?.includes(false) && (
              <span>
                <span class="swatch chart-gap-key" aria-hidden="true" /> {t('chart_partial')}
              </span>
            )}
          </>
        )
      }
    />
  );
}
