import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Glance, SeriesMetric } from '../../domain/glance.ts';
import { atPace, MANY_DAYS } from '../../domain/member-series.ts';
import { t } from '../text.ts';
import { Coverage } from './coverage.tsx';
import { Delta } from './delta.tsx';
import { FigureValue } from './figure.tsx';
import { FigureAbout } from './figure-about.tsx';
import { changeKindOf, labelOf } from './metric-word.ts';
import { againstWords } from './period-word.ts';
import { SparkLine } from './spark-line.tsx';

export type MetricTabsProps = {
  readonly glance: Glance;
  readonly metrics: readonly SeriesMetric[];
  readonly metric: SeriesMetric;
  readonly onChange: (metric: SeriesMetric) => void;
  readonly now: number;
  readonly short?: boolean;
  /** Of so many members it is said elsewhere that they have figures. */
  readonly said?: number | undefined;
};

/** Figures that are known by day; the chosen one is drawn over time. */
export function MetricTabs({ glance, metrics, metric, onChange, now, short = false, said }: MetricTabsProps): JSX.Element {
  const name = useId();
  return (
    <div class="metric-tabs" role="radiogroup" aria-label={t('chart_choose')}>
      {metrics.map((one) => (
        <div key={one} class="metric-cell">
          <label class="metric-tab">
            <input type="radio" name={name} checked={one === metric} onChange={(event) => event.isTrusted && onChange(one)} />
            <span class="figure-label">{labelOf(one)}</span>
            <FigureValue metric={one} figure={glance.figures[one]} short={short} />
            {glance.figures[one].value !== null && (
              <>
                <Delta change={glance.figures[one].change} kind={changeKindOf(one)} against={againstWords(glance)} short />
                {glance.figures[one].known !== said && <Coverage known={glance.figures[one].known} members={glance.members} />}
              </>
            )}
            {!short && <SparkLine values={legible(glance.series[one])} />}
          </label>
          <FigureAbout metric={one} glance={glance} known={glance.figures[one].known} now={now} />
        </div>
      ))}
    </div>
  );
}

/** Of many days a line of each is a thicket. */
function legible(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.length > MANY_DAYS ? atPace(values, 'week') : values;
}
