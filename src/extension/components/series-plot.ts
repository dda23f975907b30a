/**
 * Draws several series with uPlot, which is loaded when it is first needed, and only in the tab. It gets places and values alone: days,
 * numbers and words are made as everywhere else.
 */
import type { Options, Series } from 'uplot';
import { labelPlaces, scaleOf } from './line-geometry.ts';
import { colourOf, dashOf } from './series-style.ts';

export type PlotSeries = {
  /** Decides the dashes. */
  readonly slot: number;
  /** Decides the colour: the person's. */
  readonly tint: number;
  readonly name: string;
  readonly values: readonly (number | null)[];
};

export type PlotPlan = {
  readonly series: readonly PlotSeries[];
  readonly count: number;
  readonly size: PlotSize;
  readonly sayPlace: (place: number) => string;
  readonly sayValue: (value: number) => string;
  /** The place under the pointer. */
  readonly onPlace: (place: number) => void;
};

export type PlotSize = { readonly width: number; readonly height: number };

export type Plot = {
  readonly resize: (size: PlotSize) => void;
  readonly point: (place: number) => void;
  readonly remove: () => void;
};

const LABELS_EVERY = 110;
const FONT_SIZE = 11;
/** Half of the first day's label stands left of its place. */
const EDGE = 24;

/** Null where this browser has no canvas to draw on. */
export async function createPlot(host: HTMLElement, plan: PlotPlan): Promise<Plot | null> {
  if (!document.createElement('canvas').getContext('2d')) return null;
  const { default: UPlot } = await import('uplot');
  const places = Array.from({ length: plan.count }, (_, place) => place);
  const plot = new UPlot(optionsOf(host, plan), [places, ...plan.series.map(({ values }) => [...values])], host);
  return {
    resize: (size) => plot.setSize(size),
    point: (place) => plot.setCursor({ left: plot.valToPos(place, 'x'), top: 0 }, false),
    remove: () => plot.destroy(),
  };
}

function optionsOf(host: HTMLElement, { series, count, size, sayPlace, sayValue, onPlace }: PlotPlan): Options {
  const style = getComputedStyle(host);
  const colour = (token: string): string => style.getPropertyValue(token).trim();
  const scale = scaleOf(series.flatMap(({ values }) => values));
  const axis = { stroke: colour('--faint'), font: `${FONT_SIZE}px ${style.fontFamily}`, ticks: { show: false } };
  return {
    ...size,
    legend: { show: false },
    padding: [8, 0, 0, EDGE],
    cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
    scales: { x: { time: false }, y: { range: [scale.min, scale.max] } },
    axes: [
      {
        ...axis,
        size: 24,
        grid: { show: false },
        splits: () => labelPlaces(count, Math.max(2, Math.round(size.width / LABELS_EVERY))),
        values: (_, found) => found.map(sayPlace),
      },
      {
        ...axis,
        side: 1,
        size: 44,
        grid: { stroke: colour('--hair'), width: 1 },
        splits: () => [...scale.ticks],
        values: (_, found) => found.map(sayValue),
      },
    ],
    series: [{}, ...series.map((one) => lineOf(one, colour))],
    hooks: {
      setCursor: [
        ({ cursor }) => {
          if (typeof cursor.idx === 'number') onPlace(cursor.idx);
        },
      ],
    },
  };
}

/** A day that is not known is a gap; a known day between two of them is a point. */
function lineOf({ slot, tint, name, values }: PlotSeries, colour: (token: string) => string): Series {
  const alone = values.flatMap((value, place) =>
    value !== null && (values[place - 1] ?? null) === null && (values[place + 1] ?? null) === null ? [place] : [],
  );
  return {
    label: name,
    stroke: colour(colourOf(tint)),
    width: 2,
    dash: [...dashOf(slot)],
    spanGaps: false,
    points: { show: alone.length > 0, size: 6, filter: () => alone },
  };
}
