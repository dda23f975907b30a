import type { JSX } from 'preact';
import { addDays, type Day } from '../../domain/day.ts';
import { weekSums } from '../../domain/glance-series.ts';
import { MANY_DAYS } from '../../domain/member-series.ts';
import { formatCount, formatDay, formatShort, formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { ChartFrame, ChartTip } from './chart-frame.tsx';
import { summaryOf } from './chart-words.ts';
import { bandPlaces, COLUMN_BEHIND, columnPaths, runsOf, scaleOf } from './line-geometry.ts';

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
};

/** Of a column where there are too many days to be told apart. */
const WEEK = 7;

/** What each gave, day by day, stacked to the whole. Days that cannot be compared with the others are shaded, and said. */
export function ColumnChart(props: ColumnChartProps): JSX.Element {
  const { label, from, values, parts, before = null } = props;
  const isWeekly = values.length > MANY_DAYS;
  const columns = isWeekly ? byWeek(props) : { ...props, days: 1 };
  const count = columns.values.length;
  const beside = before?.values.some((value) => value !== null) ? columns.before : null;
  const scale = scaleOf(beside ? [...columns.values, ...beside.values] : columns.values);
  const places = bandPlaces(count);
  const paths = columnPaths(
    columns.parts.map((part) => part.values),
    scale,
  );
  const shaded = runsOf(
    columns.values.map((value, index) => (columns.whole[index] ? (value ?? 0) : null)),
    false,
  );
  return (
    <ChartFrame
      label={label}
      from={from}
      count={values.length}
      columns={[{ name: label, values }, ...parts, ...(beside && before ? [before] : [])]}
      drawn={{ from: columns.from, count, days: columns.days }}
      scale={scale}
      places={places}
      summary={summaryOf(label, from, values)}
      sayTick={formatShort}
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
          {beside && <path class="chart-behind" d={columnPaths([beside.values], scale, COLUMN_BEHIND)[0]} />}
          {paths.map((path, index) => (
            <path key={parts[index]?.name} class="chart-column" d={path} data-tint={parts[index]?.tint} />
          ))}
        </>
      }
      read={(index) => (
        <ChartTip x={places.x(index)}>
          <span class="chart-tip-line">
            <span class="soft">{daysAt(index)}</span> <b>{say(columns.values[index])}</b>
          </span>
          {columns.parts.map(({ name, tint, values: own }) => (
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
            {isWeekly && <span>{t('chart_weeks')}</span>}
            {beside && (
              <span>
                <span class="swatch chart-behind-key" aria-hidden="true" /> {beside.name}
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

  function daysAt(index: number): string {
    const first = addDays(columns.from, index * columns.days);
    if (columns.days === 1) return formatDay(first, { year: true });
    return formatWindow({ from: first, to: addDays(first, columns.days - 1) });
  }
}

type Columns = Pick<ColumnChartProps, 'from' | 'values' | 'parts' | 'whole' | 'before'> & { readonly days: number };

/** A week of the period before stands beside one only where every day of both is known. */
function byWeek({ from, values, parts, whole, before }: ColumnChartProps): Columns {
  return {
    from: addDays(from, values.length % WEEK),
    days: WEEK,
    values: weekSums(values, 1),
    parts: parts.map((part) => ({ ...part, values: weekSums(part.values, 1) })),
    whole: weekSums(
      whole.map((isWhole) => (isWhole ? 1 : null)),
      WEEK,
    ).map((sum) => sum !== null),
    before: before && { name: before.name, values: weekSums(before.values, WEEK) },
  };
}

function Swatch({ tint }: { readonly tint: number }): JSX.Element {
  return <span class="swatch" data-tint={tint} aria-hidden="true" />;
}

function say(value: number | null = null): string {
  return value === null ? t('chart_unknown') : formatCount(value);
}
