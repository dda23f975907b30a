/** Every state of who gave what, by name, made by the domain itself. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Contributor, type ContributionWish, contributionOf } from '../../src/domain/contribution.ts';
import type { Day } from '../../src/domain/day.ts';
import type { Leaving } from '../../src/domain/leaving.ts';
import { glanceAt, lastDayOf } from '../../src/domain/glance.ts';
import { comparisonOf, lastDays, type PeriodChoice } from '../../src/domain/period.ts';
import { ContributionCard } from '../../src/extension/views/contribution-card.tsx';
import { TeamDashboard } from '../../src/extension/views/team-dashboard.tsx';
import { DEMO_GROUP } from '../../src/tools/demo/people.ts';
import { CONTRIBUTORS, crowd, since, withJoined, withOdd } from './contributors.ts';
import { GROUP, NOW, SUBJECTS } from './invented.ts';

type Scene = { readonly size: 'wide'; readonly make: () => JSX.Element };

const nothing = (): void => undefined;
const USUAL: ContributionWish = { metric: 'impressions', joiners: 'count', chosen: null };
type ShowsProps = {
  readonly team?: readonly Contributor[];
  readonly choice?: PeriodChoice;
  readonly wish?: Partial<ContributionWish>;
  readonly alone?: boolean;
  readonly left?: Leaving;
};

/** What a person chooses is answered, as the background would. */
function Shows({
  team = CONTRIBUTORS,
  choice = lastDays(28),
  wish: first = {},
  alone = false,
  left,
}: ShowsProps): JSX.Element | null {
  const [wish, setWish] = useState({ ...USUAL, ...first });
  const end = lastDayOf(team);
  if (!end) return null;
  return (
    <ContributionCard
      told={contributionOf(team, comparisonOf(choice, end), wish)}
      left={left ?? null}
      choice={choice}
      wish={wish}
      onWish={(change) => setWish({ ...wish, ...change })}
      onPeriod={nothing}
      memberLink={alone ? null : () => ({ href: '#' })}
    />
  );
}

function shows(props: ShowsProps = {}): Scene {
  return {
    size: 'wide',
    make: () => (
      <main>
        <h1 class="hidden">Who gave what</h1>
        <div class="glance">
          <Shows {...props} />
        </div>
      </main>
    ),
  };
}

/** The whole page of a team, for a period. */
function page(choice: PeriodChoice): Scene {
  return {
    size: 'wide',
    make: () => (
      <TeamDashboard
        group={{ id: GROUP, name: DEMO_GROUP.name, logo: null }}
        glance={glanceAt(SUBJECTS, choice)}
        now={NOW}
        onPeriod={nothing}
        onMember={nothing}
        moves={<Shows choice={choice} />}
      />
    ),
  };
}

/** What some of the figures mean, as after a press on each. */
function Told({ figure }: { readonly figure: number }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelectorAll<HTMLDetailsElement>('.about').forEach((about, at) => {
      about.open = at === figure;
    });
  }, [figure]);
  return (
    <div ref={root}>
      <TeamDashboard
        group={{ id: GROUP, name: DEMO_GROUP.name, logo: null }}
        glance={glanceAt(SUBJECTS, lastDays(28))}
        now={NOW}
        onPeriod={nothing}
        onMember={nothing}
      />
    </div>
  );
}

export const CONTRIBUTION_SCENES: Readonly<Record<string, Scene>> = {
  'moved-page': page(lastDays(28)),
  'moved-page-month': page({ span: 'month', against: 'before' }),
  'moved-page-dates': page({ span: { from: '2026-08-01' as Day, to: '2026-10-15' as Day }, against: 'year' }),
  'moved-about': { size: 'wide', make: () => <Told figure={0} /> },
  'moved-about-last': { size: 'wide', make: () => <Told figure={6} /> },
  moved: shows(),
  'moved-rate': shows({ wish: { metric: 'engagementRate' } }),
  'moved-followers': shows({ wish: { metric: 'followers' } }),
  'moved-posts': shows({ wish: { metric: 'posts' } }),
  'moved-odd': shows({ team: withOdd() }),
  'moved-joined': shows({ team: withJoined() }),
  'moved-left': shows({ team: withJoined(), left: { count: 2, since: '2026-09-21' as Day, last: '2026-11-09' as Day } }),
  'moved-apart': shows({ team: withJoined(), wish: { joiners: 'apart' } }),
  'moved-crowd': shows({ team: crowd(40), choice: lastDays(90) }),
  'moved-none': shows({ team: CONTRIBUTORS.slice(0, 4).map((member) => since(member, 28)) }),
  'moved-one': shows({ team: CONTRIBUTORS.slice(1, 2), alone: true }),
  'moved-one-none': shows({ team: CONTRIBUTORS.slice(1, 2), alone: true, choice: { span: 'lastMonth', against: 'before' } }),
};
