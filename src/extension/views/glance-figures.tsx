import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Glance, SeriesMetric } from '../../domain/glance.ts';
import { DAY_METRICS } from '../../domain/metric.ts';
import type { Window } from '../../domain/reading.ts';
import type { TalliedMetric } from '../../domain/tally.ts';
import { Figure } from '../components/figure.tsx';
import { FigureAbout } from '../components/figure-about.tsx';
import { MetricTabs } from '../components/metric-tabs.tsx';
import { againstWords } from '../components/period-word.ts';
import { ReachFigure } from '../components/reach-figure.tsx';
import { t } from '../text.ts';
import { GlanceChart } from './glance-chart.tsx';

export type GlanceFiguresProps = {
  readonly glance: Glance & { readonly period: Window };
  /** Several members: their totals may count a person twice. */
  readonly team: boolean;
  readonly now: number;
  readonly narrow?: boolean;
  /** Of so many members it is said above that they have figures: where one is known of as many, it does not say so again. */
  readonly said?: number;
  /** Beside them, where there is room: what moved them. */
  readonly moves?: ComponentChildren;
};

/** Where there is room, all figures that are known by day. */
const WIDE_TABS = ['impressions', 'engagements', 'engagementRate', 'newFollowers'] as const satisfies readonly SeriesMetric[];

/** All figures of a period at a glance: those known by day over time, the others below. */
export function GlanceFigures({ glance, team, now, narrow = false, said, moves }: GlanceFiguresProps): JSX.Element {
  const [chosen, setMetric] = useState<SeriesMetric>('impressions');
  const metric = narrow && chosen === 'engagementRate' ? 'impressions' : chosen; // it has no tab there
  const { figures, members } = glance;
  const shared = { members, against: againstWords(glance) };
  const notes = {
    followers: team ? t('glance_followers_twice') : undefined,
    posts: figures.posts.atLeast ? t('glance_posts_listed') : undefined,
  };
  function about(one: TalliedMetric, note?: string): JSX.Element {
    return <FigureAbout metric={one} glance={glance} known={figures[one].known} now={now} note={note} />;
  }
  return (
    <div class="glance-grid">
      <div class="glance-side">
        <section class="glance-lead card" aria-label={t('glance_over_time')}>
          <MetricTabs
            glance={glance}
            metrics={narrow ? DAY_METRICS : WIDE_TABS}
            metric={metric}
            onChange={setMetric}
            now={now}
            short={narrow}
            said={said}
          />
          <GlanceChart glance={glance} metric={metric} narrow={narrow} />
        </section>
        <dl class={narrow ? 'glance-tiles card' : 'glance-tiles glance-facts card'}>
          <ReachFigure glance={glance} now={now} line={!narrow} />
          {narrow && (
            <Figure
              metric="engagementRate"
              figure={figures.engagementRate}
              about={about('engagementRate')}
              said={said}
              {...shared}
            />
          )}
          <Figure
            metric="followers"
            figure={figures.followers}
            points={narrow ? undefined : glance.sparks.followers}
            about={about('followers', notes.followers)}
            note={notes.followers}
            {...shared}
          />
          <Figure
            metric="posts"
            figure={figures.posts}
            counts={narrow ? undefined : glance.sparks.posts}
            about={about('posts', notes.posts)}
            note={notes.posts}
            {...shared}
          />
        </dl>
      </div>
      {moves}
    </div>
  );
}
