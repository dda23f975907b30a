import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { GlanceRow } from '../../domain/glance.ts';
import type { GroupId, MembershipId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import { Awaited } from '../components/together.tsx';
import { createAsked } from '../store/asked.ts';
import { createCompare } from '../store/compare.ts';
import { PrintHead } from '../views/print-head.tsx';
import { TeamDashboard } from '../views/team-dashboard.tsx';
import { TeamNav } from '../views/team-nav.tsx';
import { Waiting } from '../views/waiting.tsx';
import { ComparePlace, useMemberChoice } from './compare-place.tsx';
import { ContributionPlace } from './contribution-place.tsx';
import { Figures, Notices, useGlance } from './figures-parts.tsx';
import { GoalsPlace } from './goals-place.tsx';
import { useMemberLabels } from './label-place.tsx';
import { LeaderboardPlace } from './leaderboard-place.tsx';
import { useLife } from './life.ts';
import { OutPlace } from './out-place.tsx';
import { goTo, linkTo, type TabParts } from './parts.ts';
import { PeoplePlace } from './people-place.tsx';

/** A team's figures for its Admins and Analysts; a User, who has no team dashboard, finds those who see him. */
export function GroupFigures({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const page = useLife((life) => createAsked({ ...parts.deps, signal: life }, () => parts.deps.request('group.get', { group })))
    .answer.value;
  if (page.state === 'ready' && page.value !== null && isStaff(page.value.membership.role))
    return <Team parts={parts} group={group} />;
  return (
    <main class="shell-main">{page.state === 'loading' ? <Waiting alone /> : <PeoplePlace parts={parts} group={group} />}</main>
  );
}

function Team({ parts, group }: { readonly parts: TabParts; readonly group: GroupId }): JSX.Element {
  const store = useGlance(parts, { kind: 'group', group });
  const compare = useLife((life) => createCompare({ ...parts.deps, signal: life }, group));
  const choice = useMemberChoice(compare);
  const { labels, answer: labelled } = useMemberLabels(parts, group);
  const openMember = useCallback(
    ({ id }: GlanceRow) => goTo({ at: 'member', group, membership: id as MembershipId }), // a team's rows are memberships
    [group],
  );
  const home = parts.home.answer.value;
  const logo = home.state === 'ready' ? (home.value.groups.find(({ id }) => id === group)?.logo ?? null) : null;
  return (
    <Figures parts={parts} store={store}>
      {({ name, glance }) => (
        <TeamDashboard
          group={{ id: group, name, logo }}
          glance={glance}
          now={parts.now.value}
          onPeriod={store.choose}
          onMember={openMember}
          notices={
            <>
              <TeamNav group={group} at="group" linkTo={linkTo} />
              <PrintHead {...glance} now={parts.now.value} />
              <Notices parts={parts} />
            </>
          }
          moves={
            glance.members > 1 && (
              <ContributionPlace
                parts={parts}
                subject={{ kind: 'group', group }}
                choice={glance.choice}
                onPeriod={store.choose}
              />
            )
          }
          {...(glance.members > 1 && { choice })}
          labels={labels}
        >
          {glance.members > 1 && glance.period && <ComparePlace compare={compare} rows={glance.rows} period={glance.period} />}
          <Awaited answer={labelled} />
          <GoalsPlace parts={parts} subject={{ kind: 'group', group }} name={name} />
          <LeaderboardPlace parts={parts} group={group} />
          <OutPlace parts={parts} subject={{ kind: 'group', group }} />
        </TeamDashboard>
      )}
    </Figures>
  );
}
