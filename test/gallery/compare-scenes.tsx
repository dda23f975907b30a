/** The members' table with its boxes, and the chart below it, with some, five, none, and accounts of which days or all are missing. */
import type { JSX } from 'preact';
import type { Glance } from '../../src/domain/glance.ts';
import type { MembershipId } from '../../src/domain/id.ts';
import { type MemberSeries, seriesOf } from '../../src/domain/member-series.ts';
import type { DayMetric } from '../../src/domain/metric.ts';
import type { PeriodLength } from '../../src/domain/period.ts';
import { MemberTable } from '../../src/extension/components/member-table.tsx';
import { againstWords } from '../../src/extension/components/period-word.ts';
import { Tints, tintsOf } from '../../src/extension/components/tints.ts';
import { type CompareStore, createCompare } from '../../src/extension/store/compare.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import { CompareAccounts } from '../../src/extension/views/compare-accounts.tsx';
import type { SeriesWish } from '../../src/protocol/series.ts';
import { GROUP, idOf, NOW, SUBJECTS, teamGlance } from './invented.ts';
import { SILENT } from './invented-group.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

/** Places of days of which nothing is known: of one member a few, with one known between two of them; of another all. */
const HIDDEN: Readonly<Record<string, (place: number) => boolean>> = {
  [idOf<string>(2)]: (place) => (place > 30 && place < 40) || (place > 59 && place < 66 && place !== 62),
  [idOf<string>(5)]: () => true,
};

function withGaps(series: MemberSeries): MemberSeries {
  const isHidden = HIDDEN[series.id] ?? (() => false);
  const days = Object.entries(series.days).map(([metric, values]) => [
    metric,
    values.map((value, place) => (isHidden(place) ? null : value)),
  ]);
  return { ...series, days: Object.fromEntries(days) as Record<DayMetric, (number | null)[]> }; // the same metrics
}

/** Answers the one message there is as the background does. */
const ANSWERING: StoreDeps = {
  ...SILENT,
  request: (async (_name: string, { memberships, window }: SeriesWish) =>
    memberships.flatMap((id) =>
      SUBJECTS.filter((one) => one.id === id).map((subject) => withGaps(seriesOf(subject, window))),
    )) as never,
};

function accounts(numbers: readonly number[], metric: DayMetric = 'impressions', length: PeriodLength = 90): Scene {
  return {
    size: 'wide',
    make: () => {
      const glance = teamGlance(length);
      const compare = createCompare(ANSWERING, GROUP);
      compare.show(metric);
      if (glance.period) compare.look(glance.period);
      for (const number of numbers) compare.choose(idOf<MembershipId>(number));
      if (numbers.some((number) => number !== 5)) waitForLines();
      return <Accounts compare={compare} glance={glance} />;
    },
  };
}

type AccountsProps = { readonly compare: CompareStore; readonly glance: Glance };

function Accounts({ compare, glance }: AccountsProps): JSX.Element {
  const chosen = new Set<string>(compare.chosen.value.map(({ id }) => id));
  return (
    <Tints.Provider value={tintsOf(glance.rows.map(({ name }) => name))}>
      <main class="glance">
        <h1 class="hidden">Accounts</h1>
        <section class="card stack-s">
          <h2>Members</h2>
          <MemberTable
            rows={glance.rows}
            against={againstWords(glance)}
            now={NOW}
            choice={{ chosen, canChoose: chosen.size < 5, onChoose: compare.chooseRow }}
          />
        </section>
        {glance.period && <CompareAccounts compare={compare} rows={glance.rows} period={glance.period} />}
      </main>
    </Tints.Provider>
  );
}

/** A picture waits until the lines are there. */
function waitForLines(): void {
  const root = document.documentElement;
  if (!document.createElement('canvas').getContext('2d')) return;
  root.dataset.steps = '';
  const watcher = new MutationObserver(() => {
    if (!document.querySelector('.u-over')) return;
    watcher.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => delete root.dataset.steps));
  });
  watcher.observe(document.body, { childList: true, subtree: true });
}

export const COMPARE_SCENES: Readonly<Record<string, Scene>> = {
  'accounts-none': accounts([]),
  'accounts-one': accounts([1], 'engagements'),
  'accounts-five': accounts([0, 1, 2, 3, 5]),
  'accounts-year': accounts([0, 1, 2, 3, 4], 'impressions', 365),
  'accounts-unknown': accounts([5]),
};
