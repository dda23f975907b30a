import type { ComponentChildren, JSX } from 'preact';
import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay, formatShort } from '../format.ts';
import { t } from '../text.ts';
import { ChartFrame, ChartTip } from './chart-frame.tsx';
import { summaryOf } from './chart-words.ts';
import { bandPlaces, columnPaths, markPath, runsOf, scaleOf } from './line-geometry.ts';

type Values = readonly (number | null)[];
export type ChartPart = { readonly name: string; readonly tint: number; readonly values: Values };

export type ColumnChartProps = {
  /** What the columns are of. */
  readonly label: string;
  /** The first value's day. */
  readonly from: Day;
  /** All parts together, a value a day; null: not known. */
  readonly values: Values;
  /** The parts that add up to it, the greatest first. */
  readonly parts: readonly ChartPart[];
  /** Days on which something is not known that is known on others. */
  readonly whole: readonly boolean[];
  readonly before?: { readonly name: string; readonly values: Values } | null;
  readonly caption?: ComponentChildren;
};

/** Above so many days columns touch, and the period before is not drawn over them. */
const DENSE = 120;

/** What each gave, day by day, stacked to the whole. Days that cannot be compared with the others are shaded, and said. */
export function ColumnChart({ label, from, values, parts, whole, before = null, caption }: ColumnChartProps): JSX.Element {
  const count = values.length;
  const isDense = count > DENSE;
  const beside = before && !isDense && before.values.some((value) => value !== null) ? before : null;
  const scale = scaleOf(beside ? [...values, ...beside.values] : values);
  const places = bandPlaces(count);
  const paths = columnPaths(
    parts.map((part) => part.values),
    scale,
  );
  const shaded = runsOf(
    values.map((value, index) => (whole[index] ? (value ?? 0) : null)),
    false,
  );
  return (
    <ChartFrame
      label={label}
      from={from}
      count={count}
      columns={[{ name: label, values }, ...parts, ...(beside ? [beside] : [])]}
      scale={scale}
      places={places}
      summary={summaryOf(label, from, values)}
      sayTick={formatShort}
      dense={isDense}
      drawing={
        <>
          {shaded.map((run) => (
            <rect
              key={run.from}
              class="chart-gap"
              x={(run.from / count) * 100}
              y="0"
              width={((run.to + 1 - run.from) / count) * 100}
              height="100"
            />
          ))}
          {paths.map((path, index) => (
            <path key={parts[index]?.name} class="chart-column" d={path} data-tint={parts[index]?.tint} />
          ))}
          {beside && (
            <>
              <path class="chart-mark-edge" d={markPath(beside.values, scale)} />
              <path class="chart-mark" d={markPath(beside.values, scale)} />
            </>
          )}
        </>
      }
      read={(index) => (
        <ChartTip x={places.x(index)}>
          <span class="chart-tip-line">
            <span class="soft">{formatDay(addDays(from, index), { year: true })}</span> <b>{say(values[index])}</b>
          </span>
          {parts.map(({ name, tint, values: own }) => (
            <span key={name} class="chart-tip-line">
              <span>
                <Swatch tint={tint} /> {name}
              </span>{' '}
              <span class="number">{say(own[index])}</span>
            </span>
          ))}
        </ChartTip>
      )}
      caption={
        <>
          <span class="chart-key">
            {parts.map(({ name, tint }) => (
              <span key={name}>
                <Swatch tint={tint} /> {name}
              </span>
            ))}
          </span>
          <span class="chart-key">
            <span>{caption}</span>
            {beside && (
              <span>
                <span class="chart-mark-key" aria-hidden="true" /> {beside.name}
              </span>
            )}
            {shaded.length > 0 && (
              <span>
                <span class="swatch chart-gap-key" aria-hidden="true" /> {t('chart_partial')}
              </span>
            )}
          </span>
        </>
      }
    />
  );
}

function Swatch({ tint }: { readonly tint: number }): JSX.Element {
  return <span class="swatch" data-tint={tint} aria-hidden="true" />;
}

function say(value: number | null = null): string {
  return value === null ? t('chart_unknown') : formatCount(value);
}
