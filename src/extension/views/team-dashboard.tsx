import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Glance, GlanceRow } from '../../domain/glance.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import { MemberRows } from '../components/member-rows.tsx';
import { MemberLabelLine, type MemberLabels } from '../components/member-label-line.tsx';
import { type MemberChoice, MemberTable } from '../components/member-table.tsx';
import { againstWords } from '../components/period-word.ts';
import { useNarrow } from '../components/narrow.ts';
import { formatAgo, formatDay } from '../format.ts';
import { Together } from '../components/together.tsx';
import { t, tCount } from '../text.ts';
import { GlanceEmpty } from './glance-empty.tsx';
import { GlanceFigures } from './glance-figures.tsx';
import { GlanceHead } from './glance-head.tsx';
import { GlanceNotes } from './glance-notes.tsx';
import { BelowSkeleton } from './glance-skeleton.tsx';

export type TeamDashboardProps = {
  readonly group: { readonly id: string; readonly name: string; readonly logo: string | null };
  readonly glance: Glance;
  readonly now: number;
  readonly onPeriod: (choice: PeriodChoice) => void;
  readonly onMember?: (row: GlanceRow) => void;
  /** Who is chosen for the chart below the members. */
  readonly choice?: MemberChoice;
  readonly labels?: MemberLabels;
  /** Buttons beside the periods, such as "Members". */
  readonly actions?: ComponentChildren;
  /** What else is to be said, above the figures: offline, changes that wait. */
  readonly notices?: ComponentChildren;
  /** Between the figures and the members: who moved them. */
  readonly moves?: ComponentChildren;
  /** Below the members. */
  readonly children?: ComponentChildren;
};

/** One Group's figures, over all its accounts (R1 to R4, R6): for its Admins and Analysts. */
export function TeamDashboard(props: TeamDashboardProps): JSX.Element {
  const { group, glance, now, onPeriod, onMember, choice, labels, actions, notices, moves, children } = props;
  const narrow = useNarrow();
  const { period } = glance;
  const below = useMemo(() => labels && ((row: GlanceRow) => <MemberLabelLine member={row} labels={labels} />), [labels]);
  return (
    <main class="glance">
      <GlanceHead {...group} kind="group" sub={subOf(glance, now)} glance={glance} onPeriod={onPeriod} actions={actions} />
      {notices}
      {period ? (
        <>
          <GlanceNotes glance={glance} />
          <GlanceFigures glance={{ ...glance, period }} team={glance.members > 1} now={now} narrow={narrow} />
        </>
      ) : (
        <div class="card">
          <GlanceEmpty whose="team" name={group.name} />
        </div>
      )}
      <Together waiting={<BelowSkeleton />}>
        {period && moves}
        <section class="card stack-s">
          <h2>{t('glance_members')}</h2>
          {narrow ? (
            <>
              <MemberRows
                rows={glance.rows}
                against={againstWords(glance)}
                now={now}
                first={12}
                onOpen={onMember}
                below={below}
              />
              {labels?.outcome}
            </>
          ) : (
            <MemberTable
              rows={glance.rows}
              against={againstWords(glance)}
              now={now}
              onOpen={onMember}
              choice={choice}
              labels={labels}
            />
          )}
        </section>
        {children}
      </Together>
    </main>
  );
}

function subOf(glance: Glance, now: number): string {
  const parts = [
    tCount('glance_accounts', glance.members),
    glance.period ? t('glance_figures_to', formatDay(glance.period.to)) : '',
    glance.capturedAt === null ? '' : t('glance_oldest', formatAgo(glance.capturedAt, now)),
  ];
  return parts.filter(Boolean).join(' · ');
}
