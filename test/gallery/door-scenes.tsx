/** The doors: what one is asked before one agrees, what became of what was sent, and who sees one. */
import type { ComponentChildren, JSX } from 'preact';
import '../../src/extension/components/base.css';
import '../../src/extension/views/doors.css';
import '../../src/extension/views/goal.css';
import '../../src/extension/views/people.css';
import type { Day } from '../../src/domain/day.ts';
import type { EventId, InvitationId, MembershipId } from '../../src/domain/id.ts';
import { type Invitee, createGroupStore } from '../../src/extension/store/group.ts';
import { createHomeStore } from '../../src/extension/store/home.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import { standingsOf } from '../../src/extension/store/invitee.ts';
import { AccountsPage } from '../../src/extension/views/accounts-page.tsx';
import { InvitationCard, type InvitationCardProps } from '../../src/extension/views/invitation-card.tsx';
import { InviteForm } from '../../src/extension/views/invite-form.tsx';
import { SentCard } from '../../src/extension/views/sent-card.tsx';
import { WhoSeesMe } from '../../src/extension/views/who-sees-me.tsx';
import type { Receipt, Sent } from '../../src/protocol/entity.ts';
import type { SightPage } from '../../src/protocol/sight.ts';
import {
  ANA,
  BOOK,
  HARBOUR,
  home,
  homeGroup,
  INES,
  NORTHWIND,
  NOW,
  OWN_PERSON,
  TOM,
  watcher,
} from '../component/invented-home.ts';
import { HOME_GOALS } from './goal-scenes.tsx';
import { idOf } from './invented.ts';

const DAY = 86_400_000;
const nothing = (): void => undefined;
const deps: StoreDeps = {
  request: () => new Promise(nothing), // nobody answers: a scene shows what it is given
  onChanged: nothing,
  signal: new AbortController().signal,
};

function Popup({ children }: { readonly children: ComponentChildren }): JSX.Element {
  return (
    <main class="popup">
      <h1 class="hidden">Sidelight</h1>
      {children}
    </main>
  );
}

function accounts(part: Parameters<typeof home>[0], isPopup = true): JSX.Element {
  const page = (
    <AccountsPage
      home={home(part)}
      store={createHomeStore(deps)}
      now={NOW}
      linkTo={() => ({ href: '#' })}
      onPlace={nothing}
      onEdit={nothing}
      onSignOut={nothing}
      isPopup={isPopup}
    />
  );
  return isPopup ? <main class="popup">{page}</main> : <main class="sheet card">{page}</main>;
}

function invitation(part: Partial<InvitationCardProps> = {}): JSX.Element {
  const answers = { onAccept: nothing, onDecline: nothing, onRequestPlan: nothing };
  const rest = { accounts: [ANA], hasPlan: true, running: null, last: null };
  return (
    <Popup>
      <InvitationCard invitation={HARBOUR} {...rest} {...answers} {...part} />
    </Popup>
  );
}

const LENA = { ...TOM, id: idOf<MembershipId>(613), name: 'Lena Vogt-Featherstonehaugh' };
const raised = homeGroup('analyst', { members: 10 });
const RAISED = { ...raised, membership: { ...raised.membership, raisedFrom: 'user' as const } };
const ASKED = {
  membership: raised.membership.id,
  group: NORTHWIND.id,
  groupName: NORTHWIND.name,
  account: ANA.id,
  byName: 'Ines Roth',
  at: NOW - DAY / 4,
};
const OLD = { ...ANA, capturedAt: NOW - 9 * DAY, stale: true };
const RESTING = { ...homeGroup('user').membership, id: idOf<MembershipId>(614), suspended: 'Harbour Coaching' };
const DELETED = { id: NORTHWIND.id, name: 'Old Friends', deletedAt: NOW - DAY, until: NOW + 6 * DAY };

const STATES: readonly Partial<Sent>[] = [
  { address: 'dora@northwind.example' },
  { address: 'emil@northwind.example', expiresAt: NOW + DAY / 2, mail: 'waiting' },
  { address: 'fay@northwnid.example', mail: 'refused' },
  { address: 'gus@a-rather-long-company-name-of-northwind-consulting.example', needsPlan: true },
  { address: 'hana@northwind.example', state: 'expired', expiresAt: NOW - DAY },
  { address: 'ivo@northwind.example', state: 'declined' },
  { address: 'jana@northwind.example', state: 'declined', never: true },
  { address: 'kim@northwind.example', state: 'left' },
  { address: 'lars@northwind.example', state: 'removed', role: 'analyst' },
  { address: 'mona@northwind.example', state: 'revoked' },
  { address: 'nils@northwind.example', state: 'accepted' },
];

function sentList(part: Partial<Sent> = {}): readonly Sent[] {
  const plain = { role: 'user', state: 'open', mail: 'sent', never: false, needsPlan: false } as const;
  const times = { sentAt: NOW - DAY, expiresAt: NOW + 6 * DAY };
  return STATES.map((state, index) => ({
    id: idOf<InvitationId>(700 + index),
    address: '',
    ...plain,
    ...times,
    ...state,
    ...part,
  }));
}

function sent(list: readonly Sent[]): JSX.Element {
  return (
    <main class="sheet-wide stack">
      <h1>People of Northwind</h1>
      <SentCard
        sent={list}
        store={createGroupStore(deps, NORTHWIND.id)}
        now={NOW}
        link="https://sidelight.northwind.example/invite"
        linkTo={() => ({ href: '#' })}
      />
    </main>
  );
}

const PEOPLE: readonly Invitee[] = [
  { address: 'olga@northwind.example', role: 'analyst' },
  { address: 'pia.with-a-long-name@a-rather-long-company-name.example', role: 'user' },
];

const RECEIPT: Receipt = {
  id: idOf<MembershipId>(1),
  group: NORTHWIND.id,
  groupName: NORTHWIND.name,
  account: ANA.id,
  role: 'user',
  since: null,
  staff: [
    { id: INES.id, role: 'admin' },
    { id: TOM.id, role: 'analyst' },
    { id: idOf<MembershipId>(99), role: 'analyst' },
  ],
  at: NOW - 90 * DAY,
  endedAt: null,
};
const ENDED = {
  ...RECEIPT,
  id: idOf<MembershipId>(2),
  groupName: 'Harbour Coaching',
  since: '2025-03-01' as Day,
  endedAt: NOW - 200 * DAY,
};

const EVENTS: SightPage['events'] = (['role', 'joined', 'removed', 'suspended', 'resumed', 'group-deleted'] as const).map(
  (kind, index) => ({
    id: idOf<EventId>(800 + index),
    at: NOW - index * 9 * DAY,
    kind,
    group: NORTHWIND.id,
    groupName: index > 2 ? 'Harbour Coaching' : NORTHWIND.name,
    role: 'analyst',
    by: null,
    byName: index === 0 ? INES.name : null,
  }),
);
const BOTH = [
  { id: ANA.id, name: ANA.name, from: null },
  { id: BOOK.id, name: BOOK.name, from: '2026-10-01' as Day },
];
const SIGHT: SightPage = {
  watchers: [
    watcher(INES, { accounts: BOTH }),
    watcher(TOM, { accounts: BOTH }),
    watcher(LENA, { group: HARBOUR.id as never, groupName: 'Harbour Coaching' }),
  ],
  receipts: [RECEIPT, ENDED],
  events: EVENTS,
};

function sight(page: SightPage, isPopup: boolean): JSX.Element {
  const view = <WhoSeesMe sight={{ state: 'ready', value: page }} viewers={[]} accounts={[ANA, BOOK]} onBack={nothing} />;
  return isPopup ? <main class="popup">{view}</main> : <main class="sheet">{view}</main>;
}

type Scenes = Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>>;

export const DOOR_SCENES: Scenes = {
  'door-invitation': { size: 'small', make: () => accounts({ invitations: [HARBOUR], groups: [homeGroup('user')] }) },
  'door-invitation-analyst': {
    size: 'small',
    make: () => invitation({ invitation: { ...HARBOUR, role: 'analyst' }, accounts: [ANA, BOOK] }),
  },
  'door-invitation-changed': {
    size: 'small',
    make: () =>
      invitation({ invitation: { ...HARBOUR, staff: [INES, LENA, TOM] }, last: { answer: 'accept', outcome: 'changed' } }),
  },
  'door-invitation-plan': { size: 'small', make: () => invitation({ hasPlan: false }) },
  'door-invitation-asked': {
    size: 'small',
    make: () => invitation({ hasPlan: false, last: { answer: 'requestPlan', outcome: 'ok' } }),
  },
  'door-invitation-over': {
    size: 'small',
    make: () => invitation({ last: { answer: 'accept', outcome: 'refused' } }),
  },
  'door-notices': {
    size: 'small',
    make: () => accounts({ groups: [RAISED], suspended: [RESTING], deleted: [DELETED] }),
  },
  'popup-asked': { size: 'small', make: () => accounts({ accounts: [OLD, BOOK], groups: [homeGroup('user')], asks: [ASKED] }) },
  'tab-asked': {
    size: 'wide',
    make: () => accounts({ accounts: [OLD, BOOK], groups: [homeGroup('admin')], asks: [ASKED] }, false),
  },
  'door-notices-tab': {
    size: 'wide',
    make: () => accounts({ groups: [RAISED], suspended: [RESTING], deleted: [DELETED], invitations: [HARBOUR] }, false),
  },
  'popup-goals': { size: 'small', make: () => accounts({ goals: HOME_GOALS, groups: [homeGroup('user')] }) },
  'door-free': { size: 'small', make: () => accounts({ person: { ...OWN_PERSON, plan: 'free' } }) },
  'door-sent': { size: 'wide', make: () => sent(sentList()) },
  'door-sent-link': { size: 'wide', make: () => sent(sentList({ mail: 'none' }).slice(0, 3)) },
  'door-sent-none': { size: 'wide', make: () => sent([]) },
  'door-invite': {
    size: 'wide',
    make: () => (
      <main class="sheet-wide card">
        <h1 class="hidden">Invite</h1>
        <h2>Invite more people</h2>
        <InviteForm
          value={{ pasted: 'olga@northwind.example, quinn@', people: PEOPLE }}
          onValue={nothing}
          startRole="analyst"
          standings={standingsOf([], sentList(), NOW)}
        />
      </main>
    ),
  },
  'door-sees': { size: 'wide', make: () => sight(SIGHT, false) },
  'door-sees-popup': { size: 'small', make: () => sight(SIGHT, true) },
  'door-sees-nobody': { size: 'small', make: () => sight({ watchers: [], receipts: [], events: [] }, true) },
};
