import type { JSX } from 'preact';
import { countDays } from '../../domain/day.ts';
import type { GlanceRow } from '../../domain/glance.ts';
import type { MembershipId } from '../../domain/id.ts';
import { MOST_SERIES, PACES } from '../../domain/member-series.ts';
import { DAY_METRICS } from '../../domain/metric.ts';
import type { Window } from '../../domain/reading.ts';
import { ChartTable } from '../components/chart-table.tsx';
import { Choice } from '../components/choice.tsx';
import { SeriesChart } from '../components/series-chart.tsx';
import { SeriesSwatch } from '../components/series-swatch.tsx';
import { useTints } from '../components/tints.ts';
import { formatWhole, formatWindow } from '../format.ts';
import type { CompareStore } from '../store/compare.ts';
import { t } from '../text.ts';
import { FailureText } from './failure-text.tsx';

export type CompareAccountsProps = {
  readonly compare: CompareStore;
  readonly rows: readonly GlanceRow[];
  readonly period: Window;
};

const NOBODY: string = '';
const WORDS = {
  impressions: 'glance_impressions',
  engagements: 'glance_engagements',
  newFollowers: 'glance_new_followers',
} as const;

/** Up to five of the team's accounts in one chart, day by day. */
export function CompareAccounts({ compare, rows, period }: CompareAccountsProps): JSX.Element {
  const chosen = compare.chosen.value;
  const answer = compare.series.value;
  const window = (answer.state === 'ready' && answer.value?.window) || period; // of what is drawn, until the new days are there
  return (
    <section class="card stack">
      <div class="between">
        <div>
          <h2>{t('compare_title')}</h2>
          <p class="small soft">{formatWindow(window)}</p>
        </div>
        {chosen.length > 0 && (
          <button type="button" class="button button-plain button-s no-print" onClick={compare.chooseNone}>
            {t('compare_none')}
          </button>
        )}
      </div>
      <Chosen compare={compare} rows={rows} />
      <div class="controls compare-controls no-print">
        <Adding compare={compare} rows={rows} />
        <Choice
          label={t('posts_figure')}
          value={compare.metric.value}
          options={DAY_METRICS.map((metric) => [metric, t(WORDS[metric])] as const)}
          onChoose={compare.show}
        />
        <Choice
          label={t('compare_pace')}
          value={compare.pace.value}
          options={PACES.map((pace) => [pace, t(`compare_${pace}`)] as const)}
          onChoose={compare.walk}
        />
      </div>
      {chosen.length === 0 ? <p class="soft">{t('compare_lead', MOST_SERIES)}</p> : <Lines compare={compare} />}
    </section>
  );
}

function Chosen({ compare, rows }: Omit<CompareAccountsProps, 'period'>): JSX.Element | null {
  const tintFor = useTints();
  const chosen = compare.chosen.value.flatMap(({ id, slot }) => {
    const row = rows.find((one) => one.id === id);
    return row ? [{ id, slot, name: row.name }] : [];
  });
  if (chosen.length === 0) return null;
  return (
    <ul class="compare-chosen" aria-label={t('compare_chosen')}>
      {chosen.map(({ id, slot, name }) => (
        <li key={id} class="chip">
          <SeriesSwatch slot={slot} tint={tintFor(name)} />
          <span class="cut">{name}</span>
          <button
            type="button"
            class="compare-out no-print"
            aria-label={t('compare_take_out', name)}
            onClick={() => compare.choose(id)}
          >
            <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function Adding({ compare, rows }: Omit<CompareAccountsProps, 'period'>): JSX.Element | null {
  const chosen = new Set<string>(compare.chosen.value.map(({ id }) => id));
  const others = rows.filter(({ id }) => !chosen.has(id)).sort((a, b) => a.name.localeCompare(b.name));
  if (chosen.size >= MOST_SERIES || others.length === 0) return null;
  return (
    <Choice
      label={t('compare_add')}
      value={NOBODY}
      options={[[NOBODY, t('compare_choose')], ...others.map(({ id, name }) => [id, name] as const)]}
      onChoose={(id) => id !== NOBODY && compare.choose(id as MembershipId)} // a team's rows are memberships
    />
  );
}

function Lines({ compare }: Pick<CompareAccountsProps, 'compare'>): JSX.Element | null {
  const tintFor = useTints();
  const answer = compare.series.value;
  if (answer.state === 'failed') return <FailureText trouble={answer.trouble} />;
  if (answer.state === 'loading') return null;
  if (answer.value === null) return <p class="soft">{t('figures_gone')}</p>;
  const { window, series } = answer.value;
  if (window === null || series.length === 0) return null;
  const shown = {
    label: t(WORDS[compare.metric.value]),
    from: window.from,
    count: countDays(window.from, window.to),
    series: series.map((one) => ({ ...one, tint: tintFor(one.name) })),
  };
  const unknown = shown.series.filter(({ values }) => values.every((value) => value === null));
  return (
    <div class="stack-s">
      {unknown.length < shown.series.length && <SeriesChart {...shown} />}
      {unknown.map(({ slot, name }) => (
        <p key={slot} class="small soft">
          {t('compare_unknown', name, formatWindow(window))}
        </p>
      ))}
      <p class="tiny soft">{t(compare.pace.value === 'day' ? 'compare_gaps' : 'compare_gaps_week')}</p>
      <ChartTable {...shown} columns={shown.series} format={formatWhole} />
    </div>
  );
}
