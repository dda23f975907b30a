import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import { formatDay } from '../format.ts';
import { ChartTable, type ChartTableProps } from './chart-table.tsx';
import { labelPlaces, type Places, type Scale, yOf } from './line-geometry.ts';

export type ChartFrameProps = Pick<ChartTableProps, 'label' | 'from' | 'count' | 'columns' | 'format' | 'whole'> & {
  /** What stands beside each other, where it is not days: the first one's first day, and so many days each. */
  readonly drawn?: { readonly from: Day; readonly count: number; readonly days: number };
  readonly scale: Scale;
  readonly places: Places;
  /** The chart in words. */
  readonly summary: string;
  /** A value beside the scale. */
  readonly sayTick: (value: number) => string;
  readonly small?: boolean;
  readonly dense?: boolean;
  /** What is drawn, in a box of 100 × 100. */
  readonly drawing: ComponentChildren;
  /** What stands at the day under the pointer. */
  readonly read: (index: number) => ComponentChildren;
  /** Below, beside the way to the table. */
  readonly caption?: ComponentChildren;
};

/** The axes of figures over days, the day under the pointer, and the way to the table. */
export function ChartFrame(props: ChartFrameProps): JSX.Element {
  const { label, from, count, columns, format, whole, scale, places, summary, sayTick, small = false, dense = false } = props;
  const drawn = props.drawn ?? { from, count, days: 1 };
  const [at, setAt] = useState<number | null>(null);
  const point = (event: PointerEvent): void => setAt(places.at(partOf(event)));
  return (
    <figure class={`chart${small ? ' chart-s' : ''}${dense ? ' chart-dense' : ''}`}>
      <div class="chart-frame" dir="ltr">
        <div class="chart-plot" onPointerMove={point} onPointerDown={point} onPointerLeave={() => setAt(null)}>
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" role="img" aria-label={summary}>
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
            {props.drawing}
          </svg>
          {at !== null && at < drawn.count && (
            <div class="chart-read" style={{ left: `${places.x(at)}%` }} aria-hidden="true">
              {props.read(at)}
            </div>
          )}
        </div>
        <div class="chart-y" aria-hidden="true">
          {scale.ticks.map((tick) => (
            <span key={tick} style={{ top: `${yOf(tick, scale)}%` }}>
              {sayTick(tick)}
            </span>
          ))}
        </div>
        <div class="chart-x" aria-hidden="true">
          {labelPlaces(drawn.count, small ? 3 : 5).map((index) => (
            <DayLabel key={index} day={addDays(drawn.from, index * drawn.days)} x={places.x(index)} />
          ))}
        </div>
      </div>
      <div class="chart-foot">
        {props.caption && <figcaption>{props.caption}</figcaption>}
        <ChartTable
          label={label}
          from={from}
          count={count}
          columns={columns}
          {...(format && { format })}
          {...(whole && { whole })}
        />
      </div>
    </figure>
  );
}

function DayLabel({ day, x }: { readonly day: Day; readonly x: number }): JSX.Element {
  return <span style={{ left: `${x}%`, transform: `translateX(${-x}%)` }}>{formatDay(day, { year: false })}</span>;
}

/** What is said beside the line under the pointer: it stays within the chart. */
export function ChartTip({ x, children }: { readonly x: number; readonly children: ComponentChildren }): JSX.Element {
  return (
    <span class="chart-tip" style={{ transform: `translateX(${-x}%)` }}>
      {children}
    </span>
  );
}

function partOf(event: PointerEvent): number {
  const box = (event.currentTarget as Element).getBoundingClientRect(); // the plot, which listens
  return box.width > 0 ? (event.clientX - box.left) / box.width : 0;
}
