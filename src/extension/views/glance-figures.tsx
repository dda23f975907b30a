import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Window } from '../../domain/reading.ts';
import type { Glance } from '../../domain/glance.ts';
import type { DayMetric } from '../../domain/metric.ts';
import type { TalliedMetric } from '../../domain/tally.ts';
import { Figure } from '../components/figure.tsx';
import { FigureAbout } from '../components/figure-about.tsx';
import { LineChart } from '../components/line-chart.tsx';
import { MetricTabs } from '../components/metric-tabs.tsx';
import { labelOf } from '../components/metric-word.ts';
import { againstWords } from '../components/period-word.ts';
import { ReachFigure } from '../components/reach-figure.tsx';
import { formatWindow } from '../format.ts';
import { t } from '../text.ts';

export type GlanceFiguresProps = {
  readonly glance: Glance & { readonly period: Window };
  /** Several members: their totals may count a person twice. */
  readonly team: boolean;
  readonly now: number;
  readonly narrow?: boolean;
};

/** All figures of a period at a glance: three over time, four beside them. */
export function GlanceFigures({ glance, team, now, narrow = false }: GlanceFiguresProps): JSX.Element {
  const [metric, setMetric] = useState<DayMetric>('impressions');
  const { figures, members, period, previous } = glance;
  const shared = { members, against: againstWords(glance) };
  function about(one: TalliedMetric): JSX.Element {
    return <FigureAbout metric={one} glance={glance} known={figures[one].known} now={now} />;
  }
  return (
    <div class={team ? 'glance-grid' : 'glance-grid glance-own'}>
      <section class="glance-lead card" aria-label={t('glance_over_time')}>
        <MetricTabs glance={glance} metric={metric} onChange={setMetric} now={now} short={narrow} />
        <LineChart
          label={labelOf(metric)}
          from={period.from}
          values={glance.series[metric]}
          before={previous && glance.before ? { name: formatWindow(previous), values: glance.before[metric] } : null}
          small={narrow}
          caption={captionOf(period, previous)}
        />
      </section>
      <div class="glance-side">
        <dl class="glance-tiles card">
          <ReachFigure glance={glance} now={now} line={!narrow} />
          <Figure
            metric="engagementRate"
            figure={figures.engagementRate}
            series={narrow ? undefined : glance.series.engagementRate}
            about={about('engagementRate')}
            {...shared}
          />
          <Figure
            metric="followers"
            figure={figures.followers}
            points={narrow ? undefined : glance.sparks.followers}
            about={about('followers')}
            note={team ? t('glance_followers_twice') : undefined}
            {...shared}
          />
          <Figure
            metric="posts"
            figure={figures.posts}
            counts={narrow ? undefined : glance.sparks.posts}
            about={about('posts')}
            note={figures.posts.atLeast ? t('glance_posts_listed') : undefined}
            {...shared}
          />
        </dl>
      </div>
    </div>
  );
}

function captionOf(period: Window, previous: Window | null): string {
  const shown = formatWindow(period);
  return previous ? t('glance_compared', shown, formatWindow(previous)) : shown;
}
