import type { JSX } from 'preact';
import type { Home } from '../../protocol/message.ts';
import { t } from '../text.ts';
import { AccountsPage } from '../views/accounts-page.tsx';
import { CreateChooser } from '../views/create-chooser.tsx';
import { FailureText } from '../views/failure-text.tsx';
import { FirstAccount } from '../views/first-account.tsx';
import { GlanceSkeleton } from '../views/glance-skeleton.tsx';
import { Press } from '../views/press.tsx';
import type { Route } from '../views/route.ts';
import { Waiting } from '../views/waiting.tsx';
import { WhoSeesMe } from '../views/who-sees-me.tsx';
import { TeamAudience } from './audience-place.tsx';
import { CapturePlace } from './capture-place.tsx';
import { ConnectedFigures } from './connection-place.tsx';
import { AccountFigures, MemberFigures } from './figures-place.tsx';
import { HandOverPlace } from './hand-over-place.tsx';
import { HelpPlace } from './help-place.tsx';
import { ImportPlace } from './import-place.tsx';
import { LogPlace } from './log-place.tsx';
import { NewConnectionPlace } from './new-connection-place.tsx';
import { OrganizationPlace } from './organization-place.tsx';
import { goTo, linkTo, signOut, type TabParts } from './parts.ts';
import { PeoplePlace } from './people-place.tsx';
import { TeamPosts, TeamTimes } from './posts-place.tsx';
import { ProfilePlace, useProfileDraft } from './profile-place.tsx';
import { SchedulePlace } from './schedule-place.tsx';
import { ViewAsPlace } from './view-as-place.tsx';
import { GroupFigures } from './team-figures.tsx';
import { WizardPlace } from './wizard-place.tsx';

export type PlaceProps = { readonly parts: TabParts; readonly route: Route };

/** One place of the tab, for somebody who is signed in. Places that show figures bring their own `main`. */
export function Place({ parts, route }: PlaceProps): JSX.Element {
  const home = parts.home.answer.value;
  if (route.at === 'group') return <GroupFigures parts={parts} group={route.group} />;
  if (route.at === 'posts') return <TeamPosts parts={parts} group={route.group} />;
  if (route.at === 'times') return <TeamTimes parts={parts} group={route.group} />;
  if (route.at === 'audience') return <TeamAudience parts={parts} group={route.group} />;
  if (route.at === 'member') return <MemberFigures parts={parts} group={route.group} membership={route.membership} />;
  if (route.at === 'view-as') return <ViewAsPlace parts={parts} group={route.group} role={route.role} />;
  if (route.at === 'schedule') return <SchedulePlace parts={parts} of={{ kind: 'account', account: route.account }} />;
  if (route.at === 'schedule-post')
    return <SchedulePlace parts={parts} of={{ kind: 'account', account: route.account }} post={route.post} />;
  if (route.at === 'shared-schedule')
    return <SchedulePlace parts={parts} of={{ kind: 'connection', connection: route.connection }} />;
  if (route.at === 'connection') return <ConnectedFigures parts={parts} connection={route.connection} />;
  if (home.state === 'ready' && route.at === 'account') return <AccountFigures parts={parts} account={route.account} />;
  return (
    <main class="shell-main">
      {home.state === 'loading' && (route.at === 'account' ? <GlanceSkeleton alone /> : <Waiting alone />)}
      {home.state === 'failed' && (
        <div class="sheet stack">
          <FailureText trouble={home.trouble} />
          <div>
            <Press kind="quiet" onPress={() => void parts.home.refresh()}>
              {t('try_again')}
            </Press>
          </div>
        </div>
      )}
      {home.state === 'ready' && <HomePlace parts={parts} route={route} home={home.value} />}
    </main>
  );
}

function HomePlace({ parts, route, home }: PlaceProps & { readonly home: Home }): JSX.Element {
  switch (route.at) {
    case 'import':
      return <ImportPlace parts={parts} home={home} account={route.account} />;
    case 'import-steps':
      return <ImportPlace parts={parts} home={home} account={route.account} steps />;
    case 'profile':
      return <ProfilePlace parts={parts} account={home.accounts.find(({ id }) => id === route.account) ?? null} />;
    case 'new-account':
      return <ProfilePlace parts={parts} account={null} />;
    case 'capture':
      return <CapturePlace parts={parts} />;
    case 'new-connection':
      return <NewConnectionPlace parts={parts} home={home} />;
    case 'new-group':
      return <WizardPlace parts={parts} home={home} />;
    case 'people':
      return <PeoplePlace parts={parts} group={route.group} />;
    case 'hand-over':
      return <HandOverPlace parts={parts} group={route.group} />;
    case 'log':
      return <LogPlace parts={parts} group={route.group} />;
    case 'organization':
      return <OrganizationPlace parts={parts} home={home} />;
    case 'offer-seat':
      return <OrganizationPlace parts={parts} home={home} offerTo={route.address} />;
    case 'help':
      return <HelpPlace parts={parts} home={home} />;
    case 'help-about':
      return <HelpPlace parts={parts} home={home} topic={route.topic} />;
    case 'choose':
      return (
        <div class="sheet">
          <CreateChooser groups={home.groups} linkTo={linkTo} onBack={() => goTo({ at: 'accounts' })} />
        </div>
      );
    case 'who-sees-me':
      return (
        <div class="sheet">
          <WhoSeesMe
            sight={parts.sight.answer.value}
            viewers={home.connections.viewers}
            accounts={home.accounts}
            onBack={() => goTo({ at: 'accounts' })}
          />
        </div>
      );
    default:
      return <AccountsPlace parts={parts} home={home} />;
  }
}

function AccountsPlace({ parts, home }: { readonly parts: TabParts; readonly home: Home }): JSX.Element {
  const draft = useProfileDraft();
  return (
    <div class="sheet card">
      {home.accounts.length === 0 ? (
        <FirstAccount home={home} store={parts.home} draft={draft} onSignOut={() => signOut(parts)} />
      ) : (
        <AccountsPage
          home={home}
          store={parts.home}
          now={parts.now.value}
          linkTo={linkTo}
          onPlace={(at) => goTo({ at })}
          onEdit={({ id }) => goTo({ at: 'profile', account: id })}
          onSignOut={() => signOut(parts)}
        />
      )}
    </div>
  );
}
