import type { ComponentChildren, JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import { type Health, NOTHING_KNOWN } from '../../domain/health.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import { isStale } from '../../domain/freshness.ts';
import { HealthLine } from '../components/health-line.tsx';
import { Notice } from '../components/notice.tsx';
import { useNarrow } from '../components/narrow.ts';
import { Together } from '../components/together.tsx';
import { formatDay } from '../format.ts';
import { t } from '../text.ts';
import { GlanceEmpty } from './glance-empty.tsx';
import { GlanceFigures } from './glance-figures.tsx';
import { GlanceHead } from './glance-head.tsx';
import { BelowSkeleton } from './glance-skeleton.tsx';

export type OwnDashboardProps = {
  readonly account: { readonly id: string; readonly name: string };
  readonly glance: Glance;
  readonly now: number;
  readonly onPeriod: (choice: PeriodChoice) => void;
  readonly onImport: () => void;
  /** False: no days can be given one by one. */
  readonly dates?: boolean;
  readonly actions?: ComponentChildren;
  readonly notices?: ComponentChildren;
  /** Beside the figures: what moved them. */
  readonly moves?: ComponentChildren;
  /** Below the figures: posts, who can see me. */
  readonly children?: ComponentChildren;
};

/** One's own figures (I2). */
export function OwnDashboard({
  account,
  glance,
  now,
  onPeriod,
  onImport,
  dates,
  actions,
  notices,
  moves,
  children,
}: OwnDashboardProps): JSX.Element {
  const narrow = useNarrow();
  const { period } = glance;
  return (
    <main class="glance">
      <GlanceHead
        {...account}
        kind="person"
        sub={<HealthLine health={healthIn(glance)} now={now} />}
        glance={glance}
        onPeriod={onPeriod}
        dates={dates}
        actions={actions}
      />
      {notices}
      {period && isStale(glance.capturedAt, now) && <OldFigures to={formatDay(period.to)} onImport={onImport} />}
      {!period && (
        <div class="card">
          <GlanceEmpty whose="own" name={account.name} onImport={onImport} />
        </div>
      )}
      <Together
        first={period && <GlanceFigures glance={{ ...glance, period }} team={false} now={now} narrow={narrow} moves={moves} />}
        waiting={<BelowSkeleton />}
      >
        {children}
      </Together>
    </main>
  );
}

/** One's own figures are more than a week old. */
export function OldFigures({ to, onImport }: { readonly to: string; readonly onImport: () => void }): JSX.Element {
  const action = (
    <button type="button" class="button button-quiet button-s" onClick={(event) => event.isTrusted && onImport()}>
      {t('glance_import_again')}
    </button>
  );
  return (
    <Notice tone="warn" actions={action}>
      {t('glance_own_old', to)}
    </Notice>
  );
}

/** Of the one account that a glance is of. */
export function healthIn({ rows }: Glance): Health {
  return rows[0]?.health ?? NOTHING_KNOWN;
}
