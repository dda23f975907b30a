import type { JSX } from 'preact';
import { addDays, type Day } from '../../domain/day.ts';
import { type Columns, columnsOf, reachesOf } from '../../domain/day-columns.ts';
import { formatDay, formatShort, formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { ChartFrame, ChartTip } from './chart-frame.tsx';
import { Gap } from './chart-gap.tsx';
import { sayValue } from './chart-table.tsx';
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
  /** Whether a day can be compared with its neighbours: all is known of it that is known on others. */
  readonly whole: readonly boolean[];
  readonly before: { readonly name: string; readonly values: Values } | null;
};

/** What each gave, stacked to the whole, with the period before behind it. Days that cannot be compared with the others are shaded, and said. */
export function ColumnChart({ label, from, values, parts, whole, before }: ColumnChartProps): JSX.Element {
  const columns = columnsOf({ from, values, parts: parts.map((part) => part.values), whole, before: before?.values ?? null });
  const beside = columns.before?.some((value) => value !== null) ? columns.before : null;
  const scale = scaleOf([...reachesOf(columns.parts), ...(beside ?? [])]);
  const count = columns.values.length;
  const places = bandPlaces(count);
  const shaded = runsOf(
    columns.values.map((value, index) => (columns.whole[index] ? value : null)),
    false,
  );
  return (
    <ChartFrame
      label={label}
      from={from}
      count={values.length}
      columns={[{ name: label, values }, ...parts, ...(before ? [before] : [])]}
      whole={whole}
      drawn={{ from: columns.from, count, days: columns.days }}
      scale={scale}
      places={places}
      summary={summaryOf({ label, from, values, whole })}
      sayTick={formatShort}
      drawing={
        <>
          {shaded.map((run) => (
            <Gap key={run.from} left={(run.from / count) * 100} right={((run.to + 1) / count) * 100} />
          ))}
          {beside && <path class="chart-behind" d={columnPaths([beside], scale, COLUMN_BEHIND)[0]} />}
          {columnPaths(columns.parts, scale).map((path, index) => (
            <path key={index} class="chart-column" d={path} data-tint={parts[index]?.tint} />
          ))}
        </>
      }
      read={(index) => <Tip columns={columns} parts={parts} index={index} x={places.x(index)} />}
      caption={
        <Key columns={columns} parts={parts} before={beside && before ? before.name : null} isShaded={shaded.length > 0} />
      }
    />
  );
}

type KeyProps = {
  readonly columns: Columns;
  readonly parts: readonly ChartPart[];
  readonly before: string | null;
  readonly isShaded: boolean;
};

function Key({ columns, parts, before, isShaded }: KeyProps): JSX.Element {
  return (
    <>
      <span class="chart-key">
        {parts.map(({ name, tint }, index) => (
          <span key={index}>
            <Swatch tint={tint} /> {name}
          </span>
        ))}
      </span>
      <span class="chart-key">
        {columns.days > 1 && <span>{t('chart_weeks', formatDay(columns.from, { year: true }))}</span>}
        {before !== null && (
          <span>
            <span class="swatch chart-behind-key" aria-hidden="true" /> {t('glance_before', before)}
          </span>
        )}
        {isShaded && (
          <span>
            <span class="swatch chart-gap-key" aria-hidden="true" /> {t('chart_partial')}
          </span>
        )}
      </span>
    </>
  );
}

type TipProps = Pick<KeyProps, 'columns' | 'parts'> & { readonly index: number; readonly x: number };

/** What each gave on the day, or in the week, under the pointer. */
function Tip({ columns, parts, index, x }: TipProps): JSX.Element {
  const first = addDays(columns.from, index * columns.days);
  const days =
    columns.days === 1 ? formatDay(first, { year: true }) : formatWindow({ from: first, to: addDays(first, columns.days - 1) });
  return (
    <ChartTip x={x}>
      <span class="chart-tip-line">
        <span class="soft">{days}</span> <b>{sayValue(columns.values[index])}</b>
      </span>
      {parts.map(({ name, tint }, part) => (
        <span key={part} class="chart-tip-line">
          <span>
            <Swatch tint={tint} /> {name}
          </span>{' '}
          <span class="number">{sayValue(columns.parts[part]?.[index])}</span>
        </span>
      ))}
    </ChartTip>
  );
}

function Swatch({ tint }: { readonly tint: number }): JSX.Element {
  return <span class="swatch" data-tint={tint} aria-hidden="true" />;
}
