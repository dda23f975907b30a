import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Glance, GlanceRow } from '../../domain/glance.ts';
import type { PeriodChoice } from '../../domain/period.ts';
import { MemberRows } from '../components/member-rows.tsx';
import { MemberLabelLine, type MemberLabels } from '../components/member-label-line.tsx';
import { type MemberChoice, MemberTable } from '../components/member-table.tsx';
import { againstWords } from '../components/period-word.ts';
import { useNarrow } from '../components/narrow.ts';
import { formatAgo, formatCount, formatDay } from '../format.ts';
import { Tints, tintsOf } from '../components/tints.ts';
import { Together } from '../components/together.tsx';
import { t, tCount } from '../text.ts';
import { GlanceEmpty } from './glance-empty.tsx';
import { GlanceFigures } from './glance-figures.tsx';
import { GlanceHead } from './glance-head.tsx';
import { behindWords, GlanceNotes } from './glance-notes.tsx';
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
  /** Beside the figures: who moved them. */
  readonly moves?: ComponentChildren;
  /** Below the members. */
  readonly children?: ComponentChildren;
};

/** One Group's figures, over all its accounts (R1 to R4, R6): for its Admins and Analysts. */
export function TeamDashboard(props: TeamDashboardProps): JSX.Element {
  const { group, glance, now, onPeriod, onMember, choice, labels, actions, notices, moves, children } = props;
  const narrow = useNarrow();
  const { period } = glance;
  const tints = useMemo(() => tintsOf(glance.rows.map(({ name }) => name)), [glance.rows]);
  const below = useMemo(() => labels && ((row: GlanceRow) => <MemberLabelLine member={row} labels={labels} />), [labels]);
  return (
    <Tints.Provider value={tints}>
      <main class="glance">
        <GlanceHead
          {...group}
          kind="group"
          sub={<Sub glance={glance} now={now} />}
          glance={glance}
          onPeriod={onPeriod}
          actions={actions}
        />
        {notices}
        {period ? (
          <GlanceNotes glance={glance} />
        ) : (
          <div class="card">
            <GlanceEmpty whose="team" name={group.name} />
          </div>
        )}
        <Together
          first={
            period && (
              <GlanceFigures
                glance={{ ...glance, period }}
                team={glance.members > 1}
                now={now}
                narrow={narrow}
                said={countReaching(glance)}
                moves={moves}
              />
            )
          }
          waiting={<BelowSkeleton />}
        >
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
    </Tints.Provider>
  );
}

/** Of how many accounts the period is known to its end, and whose figures end early. */
function Sub({ glance, now }: Pick<TeamDashboardProps, 'glance' | 'now'>): JSX.Element {
  const behind = behindWords(glance);
  const isOldSaid = behind !== null || glance.capturedAt === null;
  const parts = [...coverageOf(glance), ...(isOldSaid ? [] : [t('glance_oldest', formatAgo(glance.capturedAt ?? now, now))])];
  return (
    <>
      {parts.join(' · ')}
      {behind !== null && (
        <>
          {' · '}
          <span class="warn-words">{behind}</span>
        </>
      )}
    </>
  );
}

function coverageOf(glance: Pick<Glance, 'members' | 'period' | 'rows'>): string[] {
  const { members, period } = glance;
  const accounts = tCount('glance_accounts', members);
  if (!period) return [accounts];
  const reaching = countReaching(glance);
  if (reaching === members) return [accounts, t('glance_figures_to', formatDay(period.to))];
  return [t('glance_reaching', formatCount(reaching), accounts, formatDay(period.to))];
}

function countReaching({ period, rows }: Pick<Glance, 'period' | 'rows'>): number {
  return rows.filter(({ health: { lastDay } }) => period !== null && lastDay !== null && lastDay >= period.to).length;
}
