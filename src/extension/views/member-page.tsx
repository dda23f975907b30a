import type { ComponentChildren, JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
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
import { healthIn } from './own-dashboard.tsx';

export type MemberPageProps = {
  readonly member: { readonly id: string; readonly name: string };
  /** The Group through which he is seen; null: a single connection. */
  readonly groupName: string | null;
  readonly glance: Glance;
  readonly now: number;
  readonly onPeriod: (choice: PeriodChoice) => void;
  readonly actions?: ComponentChildren;
  readonly notices?: ComponentChildren;
  /** For an Admin: the button that asks him for new figures. */
  readonly ask?: ComponentChildren;
  /** Beside the figures: what moved them. */
  readonly moves?: ComponentChildren;
  /** Below the figures: his posts. */
  readonly children?: ComponentChildren;
};

/** One member of a Group (R5): for its Admins and Analysts. Or one account, for whom it is shown to singly (R53). */
export function MemberPage({
  member,
  groupName,
  glance,
  now,
  onPeriod,
  actions,
  notices,
  ask,
  moves,
  children,
}: MemberPageProps): JSX.Element {
  const narrow = useNarrow();
  const { period } = glance;
  const sub = (
    <>
      {groupName === null ? t('connected_alone') : t('glance_member_of', groupName)} ·{' '}
      <HealthLine health={healthIn(glance)} now={now} />
    </>
  );
  return (
    <main class="glance">
      <GlanceHead {...member} kind="person" sub={sub} glance={glance} onPeriod={onPeriod} actions={actions} />
      {notices}
      {period && isStale(glance.capturedAt, now) && (
        <Notice tone="warn" actions={ask}>
          {t('glance_member_old', member.name, formatDay(period.to))}
        </Notice>
      )}
      {!period && (
        <div class="card">
          <GlanceEmpty whose={groupName === null ? 'shown' : 'member'} name={member.name} />
          {ask}
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
