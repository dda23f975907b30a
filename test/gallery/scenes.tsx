/** Every state of every view that shows figures, by name. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Glance } from '../../src/domain/glance.ts';
import type { AccountId, MembershipId } from '../../src/domain/id.ts';
import { Notice } from '../../src/extension/components/notice.tsx';
import { createPostList } from '../../src/extension/store/post-list.ts';
import { BelowSkeleton, GlanceSkeleton } from '../../src/extension/views/glance-skeleton.tsx';
import type { OutStore } from '../../src/extension/store/out.ts';
import { MemberPage } from '../../src/extension/views/member-page.tsx';
import { OutCard } from '../../src/extension/views/out-card.tsx';
import { OwnDashboard } from '../../src/extension/views/own-dashboard.tsx';
import type { PanelViewProps } from '../../src/extension/views/panel-props.ts';
import { PanelView } from '../../src/extension/views/panel-view.tsx';
import { PrintHead } from '../../src/extension/views/print-head.tsx';
import { Posts } from '../../src/extension/views/posts.tsx';
import { SeenBy } from '../../src/extension/views/seen-by.tsx';
import { TeamDashboard } from '../../src/extension/views/team-dashboard.tsx';
import { DEMO_GROUP } from '../../src/tools/demo/people.ts';
import { CAPTURE_SCENES } from './capture-scenes.tsx';
import { COMPARE_SCENES } from './compare-scenes.tsx';
import { CONNECTION_SCENES } from './connection-scenes.tsx';
import { CONTRIBUTION_SCENES } from './contribution-scenes.tsx';
import { DOOR_SCENES } from './door-scenes.tsx';
import { GOAL_SCENES, PANEL_GOALS } from './goal-scenes.tsx';
import { GROUP_SCENES } from './group-scenes.tsx';
import { IMPORT_SCENES } from './import-scenes.tsx';
import { LEADERBOARD_SCENES } from './leaderboard-scenes.tsx';
import { panelPost, POSTS } from './invented-posts.ts';
import { PUBLISHER_SCENES } from './publisher-scenes.tsx';
import { LABEL_SCENES } from './label-scenes.tsx';
import { SCHEDULE_SCENES } from './schedule-scenes.tsx';
import { SEAT_SCENES } from './seat-scenes.tsx';
import { TEAM_SCENES } from './team-scenes.tsx';
import {
  crowdGlance,
  emptyGlance,
  GROUP,
  idOf,
  LOGO,
  NOW,
  oddGlance,
  OWN_STATE,
  ownGlance,
  panelState,
  STAFF,
  teamGlance,
} from './invented.ts';

const group = { id: GROUP, name: DEMO_GROUP.name, logo: null };
const account = { id: idOf<AccountId>(101), name: 'Ana Ferreira' };
const nothing = (): void => undefined;
const shared = { now: NOW, onPeriod: nothing };
const out: OutStore = { running: signal(null), trouble: signal(null), save: async () => undefined };

function printed({ period, previous }: Glance): JSX.Element {
  return <PrintHead period={period} previous={previous} now={NOW} />;
}

function panel(change: Partial<PanelViewProps> = {}): JSX.Element {
  const actions = {
    onGroup: nothing,
    onLength: nothing,
    onCollapse: nothing,
    onIntroduced: nothing,
    onDashboard: nothing,
    onImport: nothing,
    onSidePanel: nothing,
    onPage: nothing,
    onClose: nothing,
    onRetry: nothing,
    onAdd: nothing,
  };
  return <PanelView state={panelState()} trouble={null} collapsed={false} place="page" now={NOW} {...actions} {...change} />;
}

/** `wide` scenes are looked at in the tab's widths, `small` ones in the panel's. */
export const SCENES: Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>> = {
  ...DOOR_SCENES,
  ...SEAT_SCENES,
  ...CAPTURE_SCENES,
  ...CONNECTION_SCENES,
  ...GOAL_SCENES,
  ...LEADERBOARD_SCENES,
  ...LABEL_SCENES,
  ...SCHEDULE_SCENES,
  ...PUBLISHER_SCENES,
  team: {
    size: 'wide',
    make: () => (
      <TeamDashboard group={group} glance={teamGlance()} onMember={nothing} notices={printed(teamGlance())} {...shared} />
    ),
  },
  'team-365': {
    size: 'wide',
    make: () => <TeamDashboard group={group} glance={teamGlance(365)} onMember={nothing} {...shared} />,
  },
  'team-7': { size: 'wide', make: () => <TeamDashboard group={group} glance={teamGlance(7)} onMember={nothing} {...shared} /> },
  'team-odd': {
    size: 'wide',
    make: () => (
      <TeamDashboard
        group={{ ...group, name: 'Donaudampfschifffahrtsgesellschaftskapitänsvereinigung & Partners of Northwind' }}
        glance={oddGlance()}
        onMember={nothing}
        {...shared}
        notices={<Notice tone="warn">The server cannot be reached. You see what was last fetched.</Notice>}
      />
    ),
  },
  'team-empty': {
    size: 'wide',
    make: () => <TeamDashboard group={group} glance={emptyGlance()} onMember={nothing} {...shared} />,
  },
  'team-crowd': {
    size: 'wide',
    make: () => <TeamDashboard group={group} glance={crowdGlance(1000)} onMember={nothing} {...shared} />,
  },
  loading: {
    size: 'wide',
    make: () => (
      <main>
        <GlanceSkeleton alone rows={0} />
        <BelowSkeleton />
      </main>
    ),
  },
  own: {
    size: 'wide',
    make: () => (
      <OwnDashboard account={account} glance={ownGlance()} onImport={nothing} notices={printed(ownGlance())} {...shared}>
        <Posts list={createPostList(signal(POSTS))} of="one" now={NOW} />
        <SeenBy seenBy={[{ group: DEMO_GROUP.name, staff: STAFF }]} />
        <OutCard store={out} own onPrint={nothing} />
      </OwnDashboard>
    ),
  },
  'own-old': {
    size: 'wide',
    make: () => (
      <OwnDashboard account={{ id: 'x', name: 'Samir Haddad' }} glance={ownGlance(28, 5)} onImport={nothing} {...shared}>
        <SeenBy seenBy={[]} />
      </OwnDashboard>
    ),
  },
  'own-empty': {
    size: 'wide',
    make: () => <OwnDashboard account={account} glance={emptyGlance(1)} onImport={nothing} {...shared} />,
  },
  member: {
    size: 'wide',
    make: () => (
      <MemberPage
        member={{ id: idOf<MembershipId>(2), name: 'Priya Raman' }}
        groupName={DEMO_GROUP.name}
        glance={ownGlance(90, 2)}
        {...shared}
      >
        <OutCard store={{ ...out, trouble: signal('unavailable') }} onPrint={nothing} />
      </MemberPage>
    ),
  },
  panel: { size: 'small', make: () => panel() },
  'panel-post': { size: 'small', make: () => panel({ state: panelState({ post: panelPost('own') }) }) },
  'panel-post-member': { size: 'small', make: () => panel({ state: panelState({ post: panelPost('member') }) }) },
  'panel-365': {
    size: 'small',
    make: () => panel({ state: panelState({ shows: { kind: 'team', group: GROUP, glance: teamGlance(365) } }) }),
  },
  'panel-first': {
    size: 'small',
    make: () => panel({ state: panelState({ memory: { ...panelState().memory, introduced: false } }) }),
  },
  'panel-odd': {
    size: 'small',
    make: () => panel({ trouble: 'offline', state: panelState({ shows: { kind: 'team', group: GROUP, glance: oddGlance() } }) }),
  },
  'panel-asked': {
    size: 'small',
    make: () =>
      panel({
        state: panelState({
          ...OWN_STATE,
          shows: { kind: 'own', account: idOf<AccountId>(105), name: 'Samir Haddad', glance: ownGlance(28, 5) },
          asks: [
            {
              membership: idOf<MembershipId>(5),
              group: GROUP,
              groupName: DEMO_GROUP.name,
              account: idOf<AccountId>(105),
              byName: 'Jonas Weber',
              at: NOW,
            },
          ],
        }),
      }),
  },
  'panel-goals': { size: 'small', make: () => panel({ state: panelState({ ...OWN_STATE, goals: PANEL_GOALS }) }) },
  'panel-own': { size: 'small', make: () => panel({ state: panelState(OWN_STATE) }) },
  'panel-member': {
    size: 'small',
    make: () =>
      panel({
        state: panelState({
          shows: {
            kind: 'member',
            group: GROUP,
            membership: idOf<MembershipId>(5),
            name: 'Samir Haddad',
            glance: ownGlance(28, 5),
          },
        }),
      }),
  },
  'panel-nothing': {
    size: 'small',
    make: () => panel({ state: panelState({ groups: [], seenBy: [], shows: { kind: 'nothing' } }) }),
  },
  'panel-empty': {
    size: 'small',
    make: () => panel({ state: panelState({ shows: { kind: 'team', group: GROUP, glance: emptyGlance() } }) }),
  },
  'panel-signed-out': { size: 'small', make: () => panel({ state: panelState({ signedIn: false }) }) },
  'panel-loading': { size: 'small', make: () => panel({ state: null }) },
  'panel-failed': { size: 'small', make: () => panel({ state: null, trouble: 'unavailable' }) },
  'panel-upgrade': {
    size: 'small',
    make: () => panel({ state: panelState({ sync: { state: 'upgrade', syncedAt: NOW - 9e7, waiting: 0, refused: [] } }) }),
  },
  'panel-left': { size: 'small', make: () => panel({ left: true }) },
  'panel-logo': {
    size: 'small',
    make: () =>
      panel({ state: panelState({ ...OWN_STATE, groups: [{ id: GROUP, name: DEMO_GROUP.name, role: 'user', logo: LOGO }] }) }),
  },
  'panel-offer': { size: 'small', make: () => panel({ offered: 'content' }) },
  'panel-offer-first': {
    size: 'small',
    make: () => panel({ offered: 'post-summary', state: panelState({ memory: { ...panelState().memory, introduced: false } }) }),
  },
  'panel-offer-late': { size: 'small', make: () => panel({ offered: 'content', offerSaid: 'late' }) },
  'panel-offer-sent': { size: 'small', make: () => panel({ offered: 'profile-views', offerSaid: 'sent' }) },
  'panel-offer-closed': { size: 'small', make: () => panel({ offered: 'content', collapsed: true }) },
  'panel-side': { size: 'small', make: () => panel({ place: 'side' }) },
  ...TEAM_SCENES,
  ...COMPARE_SCENES,
  ...CONTRIBUTION_SCENES,
  ...GROUP_SCENES,
  ...IMPORT_SCENES,
};
