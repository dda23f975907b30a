import type { JSX } from 'preact';
import { useCallback } from 'preact/hooks';
import type { GlanceRow } from '../../domain/glance.ts';
import type { AccountId, GroupId, MembershipId } from '../../domain/id.ts';
import { isStaff } from '../../domain/role.ts';
import { createAskStore } from '../store/ask.ts';
import { createAsked } from '../store/asked.ts';
import { createCompare } from '../store/compare.ts';
import { createPostQuestions } from '../store/post-questions.ts';
import { t } from '../text.ts';
import { AskFigures } from '../views/ask-figures.tsx';
import { Asked } from '../views/group-notices.tsx';
import { MemberPage } from '../views/member-page.tsx';
import { OwnDashboard } from '../views/own-dashboard.tsx';
import { PrintHead } from '../views/print-head.tsx';
import { PostQuestionCard } from '../views/post-question.tsx';
import { RouteLink } from '../views/route-link.tsx';
import { byGroup, type NamedViewer, SeenBy } from '../views/seen-by.tsx';
import { TeamDashboard } from '../views/team-dashboard.tsx';
import { TeamNav } from '../views/team-nav.tsx';
import { Waiting } from '../views/waiting.tsx';
import { AudienceOfOne } from './audience-place.tsx';
import { ComparePlace, useMemberChoice } from './compare-place.tsx';
import { ContributionPlace } from './contribution-place.tsx';
import { Figures, FromPages, Notices, useGlance } from './figures-parts.tsx';
import { GoalsPlace } from './goals-place.tsx';
import { LeaderboardPlace } from './leaderboard-place.tsx';
import { useMemberLabels } from './label-place.tsx';
import { useLife } from './life.ts';
import { goTo, linkTo, type TabParts } from './parts.ts';
import { OutPlace } from './out-place.tsx';
import { PeoplePlace } from './people-place.tsx';
import { PostsOfOne } from './posts-place.tsx';

/** One's own figures (I2), and who else sees them. */
export function AccountFigures({ parts, account }: { readonly parts: TabParts; readonly account: AccountId }): JSX.Element {
  const store = useGlance(parts, { kind: 'account', account });
  const questions = useLife((life) => createPostQuestions({ ...parts.deps, signal: life }, account));
  const sight = parts.sight.answer.value;
  const watchers =
    sight.state === 'ready' ? sight.value.watchers.filter(({ accounts }) => accounts.some(({ id }) => id === account)) : [];
  return (
    <Figures store={store}>
      {({ name, glance }) => (
        <OwnDashboard
          account={{ id: account, name }}
          glance={glance}
          now={parts.now.value}
          onPeriod={store.choose}
          onImport={() => goTo({ at: 'import', account })}
          actions={
            <RouteLink class="button" to={linkTo({ at: 'import', account })}>
              {t('next_import')}
            </RouteLink>
          }
          notices={
            <>
              <PrintHead {...glance} now={parts.now.value} />
              <Notices parts={parts} />
              <Asks parts={parts} account={account} />
            </>
          }
        >
          <GoalsPlace parts={parts} subject={{ kind: 'account', account }} name={name} />
          {glance.period && (
            <ContributionPlace
              parts={parts}
              subject={{ kind: 'account', account }}
              choice={glance.choice}
              onPeriod={store.choose}
            />
          )}
          <FromPages parts={parts} subject={{ kind: 'account', account }} />
          <PostQuestionCard store={questions} />
          <PostsOfOne parts={parts} subject={{ kind: 'account', account }} />
          <AudienceOfOne parts={parts} subject={{ kind: 'account', account }} />
          <SeenBy
            seenBy={byGroup(watchers).map(([first, ...more]) => ({ group: first.groupName, staff: [first, ...more] }))}
            viewers={viewersOf(parts, account)}
          />
          <OutPlace parts={parts} subject={{ kind: 'account', account }} />
        </OwnDashboard>
      )}
    </Figures>
  );
}

function viewersOf(parts: TabParts, account: AccountId): readonly NamedViewer[] {
  const home = parts.home.answer.value;
  return home.state === 'ready' ? home.value.connections.viewers.filter((one) => one.account === account) : [];
}

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
  const labels = useMemberLabels(parts, group);
  const openMember = useCallback(
    ({ id }: GlanceRow) => goTo({ at: 'member', group, membership: id as MembershipId }), // a team's rows are memberships
    [group],
  );
  const home = parts.home.answer.value;
  const logo = home.state === 'ready' ? (home.value.groups.find(({ id }) => id === group)?.logo ?? null) : null;
  return (
    <Figures store={store}>
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
          <GoalsPlace parts={parts} subject={{ kind: 'group', group }} name={name} />
          <LeaderboardPlace parts={parts} group={group} />
          <OutPlace parts={parts} subject={{ kind: 'group', group }} />
        </TeamDashboard>
      )}
    </Figures>
  );
}

type MemberFiguresProps = { readonly parts: TabParts; readonly group: GroupId; readonly membership: MembershipId };

export function MemberFigures({ parts, group, membership }: MemberFiguresProps): JSX.Element {
  const store = useGlance(parts, { kind: 'member', group, membership });
  const asks = useLife((life) => createAskStore({ ...parts.deps, signal: life }, group));
  const { running, last } = asks.acts;
  const home = parts.home.answer.value;
  const groupName = home.state === 'ready' ? (home.value.groups.find(({ id }) => id === group)?.name ?? '') : '';
  return (
    <Figures store={store}>
      {({ name, glance, asking }) => (
        <MemberPage
          member={{ id: membership, name }}
          groupName={groupName}
          glance={glance}
          now={parts.now.value}
          onPeriod={store.choose}
          actions={
            <RouteLink class="button button-quiet" to={linkTo({ at: 'group', group })}>
              {t('people_to_dashboard')}
            </RouteLink>
          }
          notices={
            <>
              <PrintHead {...glance} groupName={groupName} now={parts.now.value} />
              <Notices parts={parts} />
            </>
          }
          ask={
            asking && (
              <AskFigures
                name={name}
                capturedAt={glance.rows[0]?.health.capturedAt ?? null}
                askedAt={asking.askedAt}
                now={parts.now.value}
                busy={running.value !== null}
                outcome={last.value?.outcome ?? null}
                onAsk={() => void asks.ask(membership).then(store.refresh)}
              />
            )
          }
        >
          <GoalsPlace parts={parts} subject={{ kind: 'member', group, membership }} name={name} />
          {glance.period && (
            <ContributionPlace
              parts={parts}
              subject={{ kind: 'member', group, membership }}
              choice={glance.choice}
              onPeriod={store.choose}
            />
          )}
          <FromPages parts={parts} subject={{ kind: 'member', group, membership }} />
          <PostsOfOne parts={parts} subject={{ kind: 'member', group, membership }} />
          <AudienceOfOne parts={parts} subject={{ kind: 'member', group, membership }} />
          <OutPlace parts={parts} subject={{ kind: 'member', group, membership }} />
        </MemberPage>
      )}
    </Figures>
  );
}

function Asks({ parts, account }: { readonly parts: TabParts; readonly account: AccountId }): JSX.Element | null {
  const home = parts.home.answer.value;
  if (home.state !== 'ready') return null;
  const asks = home.value.asks.filter((ask) => ask.account === account);
  return (
    <>
      {asks.map((ask) => (
        <Asked key={ask.membership} ask={ask} store={parts.home} linkTo={linkTo} />
      ))}
    </>
  );
}
