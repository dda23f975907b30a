/** Every state of goals, made by the domain where it makes them. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Day } from '../../src/domain/day.ts';
import { type Goal, goalDay, windowBefore } from '../../src/domain/goal.ts';
import { GOAL_STATES, goalProgress } from '../../src/domain/goal-progress.ts';
import type { AccountId, MembershipId } from '../../src/domain/id.ts';
import { GoalsCard, type GoalsCardProps } from '../../src/extension/views/goals-card.tsx';
import type { Goals, OwnGoal, ShownGoal } from '../../src/protocol/goal.ts';
import type { PanelGoal } from '../../src/protocol/panel.ts';
import { GROUP, idOf, NOW, SUBJECTS } from './invented.ts';

type Scene = { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element };

const nothing = (): void => undefined;
const OWN = { kind: 'account', account: idOf<AccountId>(101) } as const;
const MEMBER = { kind: 'member', group: GROUP, membership: idOf<MembershipId>(2) } as const;
const ALL = { kind: 'group', group: GROUP } as const;
const DAYS = { from: '2026-10-05' as Day, to: '2026-12-18' as Day };

function made(goal: Goal, of: ShownGoal['of'], people = SUBJECTS.slice(1, 2)): ShownGoal {
  const [figures, day] = [people.map((one) => one.figures), goalDay(NOW)];
  const last = windowBefore(goal.period, day, '2026-01-01' as Day);
  const isForMember = of.kind === 'member';
  return {
    ...goal,
    of,
    groupName: isForMember ? 'Northwind' : null,
    by: isForMember ? { name: 'Ines Roth', role: 'admin' } : null,
    progress: goalProgress(goal, figures, day),
    before: last && goalProgress(goal, figures, last.to),
  };
}

const MINE: readonly ShownGoal[] = [
  made({ metric: 'posts', amount: 8, period: 'month' }, OWN),
  made({ metric: 'impressions', amount: 400_000, period: 'quarter' }, OWN),
  made({ metric: 'followers', amount: 9_000, period: DAYS }, OWN),
  made({ metric: 'engagements', amount: 100, period: 'month' }, MEMBER),
];

export const HOME_GOALS: readonly OwnGoal[] = MINE.map((goal) => ({
  ...goal,
  account: OWN.account,
  accountName: 'Ana Ferreira',
}));

export const PANEL_GOALS: readonly PanelGoal[] = MINE.slice(1);

/** One of each, whatever the figures are. */
const STATES: readonly ShownGoal[] = GOAL_STATES.map((state, at) => {
  const value = { met: 41_200, 'on-the-way': 18_400, behind: 9_100, missed: 27_900, upcoming: null, unknown: 12_000 }[state];
  const goal = made({ metric: 'impressions', amount: 30_000, period: 'month' }, MEMBER);
  const elapsed = state === 'missed' ? 1 : value === null ? 0 : 17 / 30;
  const known = { upTo: value === null ? null : ('2026-11-17' as Day), elapsed, part: value && Math.min(1, value / 30_000) };
  const progress = { ...goal.progress, ...known, state, value, atLeast: state === 'unknown' };
  return { ...goal, groupName: `Northwind ${at}`, by: state === 'behind' ? null : goal.by, progress };
});

function card(goals: Goals, part: Partial<GoalsCardProps> = {}, isOpen = false): Scene {
  return {
    size: 'wide',
    make: () => (
      <main class="glance">
        <h1 class="hidden">Goals</h1>
        <Opened isOpen={isOpen}>
          <GoalsCard goals={goals} name="Priya Raman" running={null} last={null} onSet={nothing} {...part} />
        </Opened>
      </main>
    ),
  };
}

/** As after a press on each of its forms. */
function Opened({ isOpen, children }: { readonly isOpen: boolean; readonly children: JSX.Element }): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    for (const details of root.current?.querySelectorAll('details') ?? []) details.open = isOpen;
  }, [isOpen]);
  return <div ref={root}>{children}</div>;
}

export const GOAL_SCENES: Readonly<Record<string, Scene>> = {
  'goals-own': card({ goals: MINE, settable: OWN }),
  'goals-own-open': card({ goals: MINE.slice(1, 4), settable: OWN }, {}, true),
  'goals-none': card({ goals: [], settable: OWN }),
  'goals-states': card({ goals: STATES, settable: null }),
  'goals-member': card({ goals: [...MINE.slice(0, 2), ...MINE.slice(3)], settable: MEMBER }),
  'goals-team': card({
    goals: [
      made({ metric: 'posts', amount: 60, period: 'quarter' }, ALL, [...SUBJECTS]),
      made({ metric: 'impressions', amount: 900_000, period: 'month' }, ALL, [...SUBJECTS]),
      made({ metric: 'followers', amount: 60_000, period: 'quarter' }, ALL, [...SUBJECTS]),
    ],
    settable: ALL,
  }),
};
