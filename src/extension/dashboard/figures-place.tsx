import type { JSX } from 'preact';
import type { AccountId, GroupId, MembershipId } from '../../domain/id.ts';
import { Awaited } from '../components/together.tsx';
import { createAskStore } from '../store/ask.ts';
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
import { AudienceOfOne } from './audience-place.tsx';
import { ContributionPlace } from './contribution-place.tsx';
import { Figures, FromPages, Notices, useGlance } from './figures-parts.tsx';
import { GoalsPlace } from './goals-place.tsx';
import { useLife } from './life.ts';
import { goTo, linkTo, type TabParts } from './parts.ts';
import { OutPlace } from './out-place.tsx';
import { PostsOfOne } from './posts-place.tsx';

/** One's own figures (I2), and who else sees them. */
export function AccountFigures({ parts, account }: { readonly parts: TabParts; readonly account: AccountId }): JSX.Element {
  const store = useGlance(parts, { kind: 'account', account });
  const questions = useLife((life) => createPostQuestions({ ...parts.deps, signal: life }, account));
  const sight = parts.sight.answer.value;
  const watchers =
    sight.state === 'ready' ? sight.value.watchers.filter(({ accounts }) => accounts.some(({ id }) => id === account)) : [];
  return (
    <Figures parts={parts} store={store}>
      {({ name, glance }) => (
        <OwnDashboard
          account={{ id: account, name }}
          glance={glance}
          now={parts.now.value}
          onPeriod={store.choose}
          onImport={() => goTo({ at: 'import', account })}
          actions={
            <>
              <RouteLink class="button button-quiet" to={linkTo({ at: 'schedule', account })}>
                {t('schedule_title')}
              </RouteLink>
              <RouteLink class="button" to={linkTo({ at: 'import', account })}>
                {t('next_import')}
              </RouteLink>
            </>
          }
          notices={
            <>
              <PrintHead {...glance} now={parts.now.value} />
              <Notices parts={parts} />
              <Asks parts={parts} account={account} />
            </>
          }
          moves={
            <ContributionPlace
              parts={parts}
              subject={{ kind: 'account', account }}
              choice={glance.choice}
              onPeriod={store.choose}
            />
          }
        >
          <GoalsPlace parts={parts} subject={{ kind: 'account', account }} name={name} />
          <FromPages parts={parts} subject={{ kind: 'account', account }} />
          <Awaited answer={questions.all.value} />
          <PostQuestionCard store={questions} />
          <PostsOfOne parts={parts} subject={{ kind: 'account', account }} />
          <AudienceOfOne parts={parts} subject={{ kind: 'account', account }} />
          <Awaited answer={sight} />
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

type MemberFiguresProps = { readonly parts: TabParts; readonly group: GroupId; readonly membership: MembershipId };

export function MemberFigures({ parts, group, membership }: MemberFiguresProps): JSX.Element {
  const store = useGlance(parts, { kind: 'member', group, membership });
  const asks = useLife((life) => createAskStore({ ...parts.deps, signal: life }, group));
  const { running, last } = asks.acts;
  const home = parts.home.answer.value;
  const groupName = home.state === 'ready' ? (home.value.groups.find(({ id }) => id === group)?.name ?? '') : '';
  return (
    <Figures parts={parts} store={store}>
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
          moves={
            <ContributionPlace
              parts={parts}
              subject={{ kind: 'member', group, membership }}
              choice={glance.choice}
              onPeriod={store.choose}
            />
          }
        >
          <GoalsPlace parts={parts} subject={{ kind: 'member', group, membership }} name={name} />
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
