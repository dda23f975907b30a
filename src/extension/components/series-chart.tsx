import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import { formatDay, formatShort, formatWhole } from '../format.ts';
import { t } from '../text.ts';
import { createPlot, type Plot, type PlotSeries, type PlotSize } from './series-plot.ts';
import { SeriesSwatch } from './series-swatch.tsx';

export type SeriesChartProps = {
  /** What the lines are of. */
  readonly label: string;
  /** The first value's day. */
  readonly from: Day;
  readonly count: number;
  readonly series: readonly PlotSeries[];
};

const HEIGHT = 260;
const DARK = '(prefers-color-scheme: dark)';

/** Several lines over days. A slider goes through the days, by pointer or by keys, and the figures of its day stand below in words. */
export function SeriesChart({ label, from, count, series }: SeriesChartProps): JSX.Element {
  const id = useId();
  const [place, setPlace] = useState(count - 1);
  const at = Math.min(place, count - 1);
  const host = usePlot({ from, count, series, onPlace: setPlace }, at);
  const day = formatDay(addDays(from, at), { year: true });
  const said = series.map(({ name, values }) => `${name}: ${sayValue(values[at] ?? null)}`);
  return (
    <div class="series-chart">
      <div class="series-plot" dir="ltr" ref={host} role="img" aria-label={t('compare_summary', label, series.length, count)} />
      <label class="hidden" for={id}>
        {t('compare_slider')}
      </label>
      <input
        id={id}
        class="series-slider no-print"
        type="range"
        dir="ltr"
        min={0}
        max={count - 1}
        value={at}
        aria-valuetext={[day, ...said].join('; ')}
        onInput={({ currentTarget }) => setPlace(Number(currentTarget.value))}
      />
      <div class="series-read" aria-hidden="true">
        <b>{day}</b>
        {series.map(({ slot, tint, name, values }) => (
          <span key={slot}>
            <SeriesSwatch slot={slot} tint={tint} /> {name} <b class="number">{sayValue(values[at] ?? null)}</b>
          </span>
        ))}
      </div>
    </div>
  );
}

function sayValue(value: number | null): string {
  return value === null ? t('chart_unknown') : formatWhole(value);
}

type Drawing = Omit<SeriesChartProps, 'label'> & { readonly onPlace: (place: number) => void };

/** The lines are drawn anew when they change and when the colours do; they follow the width of their room. */
function usePlot({ from, count, series, onPlace }: Drawing, at: number): { readonly current: HTMLDivElement | null } {
  const host = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const [isDark, setDark] = useState(matchMedia(DARK).matches);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    matchMedia(DARK).addEventListener('change', ({ matches }) => setDark(matches), { signal: stop.signal });
    const observer = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)));
    if (host.current) observer.observe(host.current);
    return () => {
      stop.abort();
      observer.disconnect();
    };
  }, []);
  const key = JSON.stringify([from, count, isDark, width > 0, series]);
  useEffect(() => {
    const room = host.current;
    if (!room || width === 0) return;
    let isGone = false;
    const sayPlace = (place: number): string => formatDay(addDays(from, place), { year: false });
    void createPlot(room, { series, count, size: sizeOf(width), sayPlace, sayValue: formatShort, onPlace }).then((made) => {
      if (isGone) made?.remove();
      else plot.current = made;
      plot.current?.point(at);
    });
    return () => {
      isGone = true;
      plot.current?.remove();
      plot.current = null;
    };
  }, [key]);
  useEffect(() => plot.current?.resize(sizeOf(width)), [width]);
  useEffect(() => plot.current?.point(at), [at]);
  return host;
}

function sizeOf(width: number): PlotSize {
  return { width, height: HEIGHT };
}
