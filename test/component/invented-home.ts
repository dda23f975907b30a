/** Invented people for tests of the doors: what the background would answer. */
import type { Day } from '../../src/domain/day.ts';
import type { AccountId, GroupId, InvitationId, MembershipId, PersonId } from '../../src/domain/id.ts';
import { NOTHING_KNOWN } from '../../src/domain/health.ts';
import type { Role } from '../../src/domain/role.ts';
import type { Invitation, Person, Sent, Staff } from '../../src/protocol/entity.ts';
import type { GroupPage } from '../../src/protocol/group-page.ts';
import type { Home, HomeAccount, HomeGroup } from '../../src/protocol/message.ts';
import type { SessionState } from '../../src/protocol/session.ts';
import type { SyncState } from '../../src/protocol/sync-state.ts';
import type { Watcher } from '../../src/protocol/sight.ts';

export const NOW = Date.UTC(2026, 10, 20, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The nth id of a kind: as an id looks, and the same in every run. */
export function idOf<T>(kind: string, number: number): T {
  const letter = { person: '1', account: '2', group: '3', membership: '4', invitation: '5' }[kind] ?? '9';
  return `${letter}0000000-0000-4000-8000-${String(number).padStart(12, '0')}` as T; // branded for tests
}

export const OWN_PERSON = {
  id: idOf<PersonId>('person', 1),
  addresses: ['ana@northwind.example'],
  plan: 'business' as 'business' | 'free',
  graceUntil: null as number | null,
  own: null as Person['own'],
  digest: false,
};

export const SIGNED_OUT: SessionState = { server: 'http://127.0.0.1:8787', address: null, step: 'address' };
export const AT_CODE: SessionState = { ...SIGNED_OUT, address: 'ana@northwind.example', step: 'code' };
export const SIGNED_IN: SessionState = { ...AT_CODE, step: 'signed-in' };

export const SYNCED: SyncState = { state: 'idle', syncedAt: NOW - 30_000, waiting: 0, refused: [] };

export const ANA: HomeAccount = {
  id: idOf<AccountId>('account', 1),
  name: 'Ana Ferreira',
  vanity: 'ana-ferreira',
  confirmed: true,
  capturedAt: NOW - 2 * HOUR,
  lastDay: '2026-11-18' as Day,
  stale: false,
  next: 'refresh',
  change: 0.124,
};

export const BOOK: HomeAccount = {
  ...ANA,
  id: idOf<AccountId>('account', 2),
  name: 'Wolfeschlegelsteinhausenbergerdorff Publishing, Author Account',
  vanity: null,
  confirmed: false,
  capturedAt: null,
  lastDay: null,
  next: 'add-profile',
  change: null,
};

export const NORTHWIND = {
  id: idOf<GroupId>('group', 1),
  name: 'Northwind Consulting',
  logo: null,
  purpose: 'colleagues' as const,
  about: 'Everybody in sales',
};

export function homeGroup(role: Role, part: Partial<HomeGroup> = {}): HomeGroup {
  return {
    ...NORTHWIND,
    membership: {
      id: idOf<MembershipId>('membership', 1),
      group: NORTHWIND.id,
      account: ANA.id,
      role,
      since: null,
      joinedAt: NOW - 90 * DAY,
      listed: true,
      raisedFrom: null,
      suspended: null,
      asked: null,
    },
    members: role === 'user' ? null : 5,
    capturedAt: NOW - 9 * DAY,
    lastDay: '2026-11-09' as Day,
    stale: true,
    next: role === 'admin' ? 'invite' : null,
    change: role === 'user' ? null : 0.082,
    ...part,
  };
}

export const INES: Staff = {
  id: idOf<MembershipId>('membership', 11),
  name: 'Ines Roth',
  role: 'admin',
  staffSince: NOW - 200 * DAY,
};
export const TOM: Staff = {
  id: idOf<MembershipId>('membership', 12),
  name: 'Tom Bell',
  role: 'analyst',
  staffSince: NOW - 40 * DAY,
};

/** One of the staff as he sees Ana's account. */
export function watcher({ id, name, role, staffSince }: Staff, part: Partial<Watcher> = {}): Watcher {
  const accounts = [{ id: ANA.id, name: ANA.name, from: null }];
  return { id, name, role, since: staffSince, group: NORTHWIND.id, groupName: NORTHWIND.name, accounts, ...part };
}

export const HARBOUR: Invitation = {
  id: idOf<InvitationId>('invitation', 1),
  group: { name: 'Harbour Coaching', logo: null, purpose: 'clients', about: 'Coaching clients of autumn 2026' },
  inviter: 'Ines Roth',
  role: 'user',
  staff: [INES, TOM],
  expiresAt: NOW + 6 * DAY,
};

export function home(part: Partial<Home> = {}): Home {
  return {
    person: OWN_PERSON,
    accounts: [ANA],
    groups: [],
    invitations: [],
    connections: { proposals: [], shown: [], viewers: [], sent: [] },
    sponsors: [],
    organization: null,
    asks: [],
    goals: [],
    planned: [],
    reminds: true,
    deleted: [],
    suspended: [],
    sync: SYNCED,
    ...part,
  };
}

const MEMBERS: readonly (readonly [name: string, role: Role, hours: number | null])[] = [
  ['Ana Ferreira', 'admin', 2],
  ['Jonas Weber', 'analyst', 26],
  ['Mei Tanaka', 'user', 30],
  ['Samir Haddad', 'user', 220],
  ['Lucía Prieto de la Fuente y Montenegro', 'user', null],
];

export const SENT: readonly Sent[] = (['open', 'accepted', 'declined', 'revoked', 'expired'] as const).map((state, index) => ({
  id: idOf<InvitationId>('invitation', 20 + index),
  address: `person${index}@a-rather-long-company-name.example`,
  role: 'user',
  state,
  mail: index === 0 ? 'refused' : 'sent',
  never: false,
  needsPlan: false,
  // By the clock that runs, which is the page's own.
  sentAt: Date.now() - DAY,
  expiresAt: Date.now() + 6 * DAY,
}));

export function groupPage(role: Role): GroupPage {
  const own = homeGroup(role).membership;
  const members = MEMBERS.map(([name, memberRole, hours], index) => ({
    id: index === 0 ? own.id : idOf<MembershipId>('membership', 30 + index),
    account: idOf<AccountId>('account', index + 1),
    name,
    vanity: null,
    role: index === 0 ? role : memberRole,
    since: index === 3 ? ('2026-10-01' as Day) : null,
    joinedAt: NOW - 90 * DAY,
    capturedAt: hours === null ? null : NOW - hours * HOUR,
    lastDay: null,
    stale: hours !== null && hours > 168,
    askedAt: null,
    listed: true,
    health: hours === null ? NOTHING_KNOWN : { ...NOTHING_KNOWN, capturedAt: NOW - hours * HOUR, lastDay: '2026-11-18' as Day },
  }));
  return {
    group: NORTHWIND,
    membership: own,
    seats: [own],
    staff: [INES, TOM],
    members: role === 'user' ? null : members,
    sent: role === 'admin' ? SENT : null,
    suspended: role === 'admin' ? [] : null,
    board: null,
  };
}
