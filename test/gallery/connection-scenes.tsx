/** Single connections: asked for, offered, answered, seen and ended. */
import type { JSX } from 'preact';
import '../../src/extension/components/base.css';
import '../../src/extension/views/doors.css';
import '../../src/extension/views/people.css';
import type { ConnectionId, EventId } from '../../src/domain/id.ts';
import { EMPTY_CONNECT, type ConnectDraft } from '../../src/extension/store/connections.ts';
import { createHomeStore } from '../../src/extension/store/home.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import { AccountsPage } from '../../src/extension/views/accounts-page.tsx';
import { CreateChooser } from '../../src/extension/views/create-chooser.tsx';
import { MemberPage } from '../../src/extension/views/member-page.tsx';
import { NewConnection } from '../../src/extension/views/new-connection.tsx';
import { WhoSeesMe } from '../../src/extension/views/who-sees-me.tsx';
import type { Connection, Proposal } from '../../src/protocol/connection.ts';
import type { HomeConnections, HomeShown } from '../../src/protocol/home-connections.ts';
import type { WaitingPost } from '../../src/protocol/schedule-page.ts';
import { ANA, BOOK, home, homeGroup, NOW, OWN_PERSON } from '../component/invented-home.ts';
import { DUE, scheduled, UNKNOWN } from './invented-schedule.ts';
import { emptyGlance, idOf, ownGlance } from './invented.ts';

const DAY = 86_400_000;
const nothing = (): void => undefined;
const deps: StoreDeps = {
  request: () => new Promise(nothing), // nobody answers: a scene shows what it is given
  onChanged: nothing,
  signal: new AbortController().signal,
};
const linkTo = (): { href: string } => ({ href: '#' });

export const OFFERED: Proposal = {
  id: idOf<ConnectionId>(801),
  kind: 'offer',
  sender: 'Carla Brandt',
  expiresAt: NOW + 6 * DAY,
};
export const REQUESTED: Proposal = { ...OFFERED, id: idOf<ConnectionId>(802), kind: 'request', sender: 'Kay Sommer' };

export function connection(number: number, part: Partial<Connection> = {}): Connection {
  return {
    id: idOf<ConnectionId>(number),
    side: 'owner',
    account: ANA.id,
    name: null,
    address: 'kay@coaching.example',
    state: 'open',
    never: false,
    mail: 'sent',
    mayImport: false,
    schedule: null,
    at: NOW - DAY,
    expiresAt: NOW + 6 * DAY,
    ...part,
  };
}

const COACH = connection(803, { state: 'accepted', name: 'Kay Sommer', mayImport: true, at: NOW - 20 * DAY });
const logged = { connection: COACH.id, account: ANA.id, post: null };
export const VIEWER: HomeConnections['viewers'][number] = {
  ...COACH,
  log: [
    { ...logged, id: idOf<EventId>(811), kind: 'imported', at: NOW - 2 * DAY },
    { ...logged, id: idOf<EventId>(812), kind: 'import-allowed', at: NOW - 19 * DAY },
    { ...logged, id: idOf<EventId>(813), kind: 'began', at: NOW - 20 * DAY },
  ],
};

/** What the popup says of posts that are planned. */
const WAITING: readonly WaitingPost[] = [
  { post: DUE, accountName: ANA.name, why: 'due' },
  { post: UNKNOWN, accountName: ANA.name, why: 'trouble' },
  { post: scheduled(1005, { state: 'proposed' }), accountName: ANA.name, why: 'proposed' },
];

export const SHOWN: HomeShown = {
  id: idOf<ConnectionId>(804),
  account: BOOK.id,
  name: 'Carla Brandt-Featherstonehaugh',
  vanity: 'carla-brandt',
  mayImport: true,
  schedule: null,
  publishes: false,
  until: null,
  capturedAt: NOW - 9 * DAY,
  lastDay: null,
  stale: true,
  change: 0.12,
  alsoIn: ['Northwind'],
};

const EVERYTHING: HomeConnections = {
  proposals: [],
  shown: [
    SHOWN,
    {
      ...SHOWN,
      id: idOf<ConnectionId>(805),
      name: 'Dora',
      mayImport: false,
      stale: false,
      capturedAt: null,
      change: null,
      alsoIn: [],
    },
  ],
  viewers: [VIEWER],
  sent: [
    connection(806),
    connection(807, {
      side: 'viewer',
      address: 'emil@a-rather-long-company-name-of-northwind-consulting.example',
      mail: 'refused',
    }),
    connection(808, { state: 'declined', never: true }),
    connection(809, { state: 'expired', expiresAt: NOW - DAY }),
  ],
};

function accounts(connections: Partial<HomeConnections>, part: Parameters<typeof home>[0] = {}): JSX.Element {
  const none = { proposals: [], shown: [], viewers: [], sent: [] };
  return (
    <main class="popup">
      <AccountsPage
        home={home({ ...part, connections: { ...none, ...connections } })}
        store={createHomeStore(deps)}
        now={NOW}
        linkTo={linkTo}
        onPlace={nothing}
        onEdit={nothing}
        onSignOut={nothing}
        isPopup
      />
    </main>
  );
}

function form(value: Partial<ConnectDraft>): JSX.Element {
  return (
    <main>
      <NewConnection
        accounts={[ANA, BOOK]}
        sent={[]}
        store={createHomeStore(deps)}
        value={{ ...EMPTY_CONNECT, ...value }}
        onValue={nothing}
        onBack={nothing}
      />
    </main>
  );
}

type Scenes = Readonly<Record<string, { readonly size: 'wide' | 'small'; readonly make: () => JSX.Element }>>;

export const CONNECTION_SCENES: Scenes = {
  'connection-chooser': {
    size: 'small',
    make: () => (
      <main class="popup">
        <CreateChooser groups={[homeGroup('admin')]} linkTo={linkTo} onBack={nothing} />
      </main>
    ),
  },
  'connection-offer': { size: 'wide', make: () => form({}) },
  'connection-request': { size: 'wide', make: () => form({ kind: 'request', address: 'kay@coaching.example', back: true }) },
  'connection-proposals': { size: 'small', make: () => accounts({ proposals: [OFFERED, REQUESTED] }, { accounts: [ANA, BOOK] }) },
  'connection-cards': { size: 'small', make: () => accounts(EVERYTHING) },
  'connection-shared': {
    size: 'small',
    make: () =>
      accounts(
        {
          shown: [{ ...SHOWN, schedule: { approve: true } }],
          viewers: [
            VIEWER,
            { ...VIEWER, id: idOf<ConnectionId>(810), name: 'Maximiliana Wolfeschlegelsteinhausen', schedule: { approve: true } },
          ],
        },
        { planned: WAITING },
      ),
  },
  'connection-free': {
    size: 'small',
    make: () => accounts({ shown: [SHOWN] }, { person: { ...OWN_PERSON, plan: 'free' } }),
  },
  'connection-sight': {
    size: 'small',
    make: () => (
      <main class="popup">
        <WhoSeesMe
          sight={{ state: 'ready', value: { watchers: [], receipts: [], events: [] } }}
          viewers={[VIEWER]}
          accounts={[ANA, BOOK]}
          onBack={nothing}
        />
      </main>
    ),
  },
  'connection-page': {
    size: 'wide',
    make: () => (
      <MemberPage member={{ id: 'x', name: 'Carla Brandt' }} groupName={null} glance={ownGlance()} now={NOW} onPeriod={nothing} />
    ),
  },
  'connection-page-empty': {
    size: 'wide',
    make: () => (
      <MemberPage
        member={{ id: 'x', name: 'Carla Brandt' }}
        groupName={null}
        glance={emptyGlance()}
        now={NOW}
        onPeriod={nothing}
      />
    ),
  },
};
