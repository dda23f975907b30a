import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Glance, SeriesMetric } from '../../domain/glance.ts';
import type { DayMetric } from '../../domain/metric.ts';
import type { Window } from '../../domain/reading.ts';
import { type ChartPart, ColumnChart } from '../components/column-chart.tsx';
import { LineChart } from '../components/line-chart.tsx';
import { labelOf } from '../components/metric-word.ts';
import { OTHERS_TINT, Tints } from '../components/tints.ts';
import { formatPercent, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';

export type GlanceChartProps = {
  readonly glance: Glance & { readonly period: Window };
  readonly metric: SeriesMetric;
  readonly narrow: boolean;
};

/** A rate is drawn in percent: scales count by whole numbers. */
const PERCENT = 100;

/** One figure over time: of a team, where there is room, by member; else as a line. */
export function GlanceChart({ glance, metric, narrow }: GlanceChartProps): JSX.Element {
  const tints = useContext(Tints);
  const { period, previous, series, before, byMember, members } = glance;
  const shared = { label: labelOf(metric), from: period.from };
  const caption = previous ? t('glance_compared', formatWindow(period), formatWindow(previous)) : formatWindow(period);
  if (metric === 'engagementRate')
    return (
      <LineChart
        {...shared}
        values={series.engagementRate.map((value) => (value === null ? null : value * PERCENT))}
        format={(value) => formatPercent(value / PERCENT)}
        small={narrow}
        caption={formatWindow(period)}
      />
    );
  const beside = previous && before ? { name: formatWindow(previous), values: before[metric] } : null;
  if (narrow || !byMember)
    return (
      <LineChart
        {...shared}
        values={series[metric]}
        whole={byMember?.whole[metric]}
        before={beside}
        small={narrow}
        caption={caption}
      />
    );
  return (
    <ColumnChart
      {...shared}
      values={series[metric]}
      parts={byMember.parts.map((part) => chartPart(part))}
      whole={byMember.whole[metric]}
      before={beside}
    />
  );

  function chartPart({ name, days }: NonNullable<Glance['byMember']>['parts'][number]): ChartPart {
    const values = days[metric as DayMetric]; // a rate has its line above
    if (name !== null) return { name, tint: tints?.get(name) ?? OTHERS_TINT, values };
    return { name: tCount('glance_others', members - (byMember?.parts.length ?? 1) + 1), tint: OTHERS_TINT, values };
  }
}
