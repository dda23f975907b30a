import 'fake-indexeddb/auto';
import { monthsOf } from '../../../src/domain/account-month.ts';
import type { AccountId, GroupId, InvitationId, MembershipId, PersonId } from '../../../src/domain/id.ts';
import type { Role } from '../../../src/domain/role.ts';
import type { Scope } from '../../../src/domain/visibility.ts';
import type { PullResponse } from '../../../src/protocol/pull.ts';
import { type Cache, type CacheOptions, createCache } from '../../../src/extension/cache/cache.ts';
import { createReading } from '../domain/readings.ts';

type Op = PullResponse['ops'][number];
type Tile = PullResponse['tiles'][number];

/** A UUIDv4 that is the same each time; the kind keeps ids of different things apart. */
export function idOf<T extends string>(kind: number, number: number): T {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}` as T; // a test's own ids
}
export const personOf = (number: number): PersonId => idOf(1, number);
export const accountOf = (number: number): AccountId => idOf(2, number);
export const membershipOf = (number: number): MembershipId => idOf(3, number);
export const groupOf = (number: number): GroupId => idOf(4, number);
export const invitationOf = (number: number): InvitationId => idOf(5, number);

export const ME = personOf(1);
export const MINE = accountOf(1);
export const GROUP = groupOf(1);
export const AT = Date.parse('2026-03-05T12:00:00Z');
export const SELF: Scope = `self:${ME}`;
export const CARD: Scope = `card:${GROUP}`;
export const TEAM: Scope = `team:${GROUP}`;
export const ADMIN: Scope = `admin:${GROUP}`;
export const SCOPES: Readonly<Record<Role, readonly Scope[]>> = {
  user: [CARD, SELF],
  analyst: [CARD, SELF, TEAM],
  admin: [ADMIN, CARD, SELF, TEAM],
};

/** A cache of its own, so that tests do not see each other's. */
export function openCache(options: CacheOptions = {}): { cache: Cache; name: string } {
  const name = options.name ?? `cache-${crypto.randomUUID()}`;
  return { cache: createCache({ ...options, name }), name };
}

export function answerOf(more: Partial<PullResponse> & { cookie: string }): PullResponse {
  return { v: 1, s: 'ok', min: 1, scopes: [SELF], reset: [], ops: [], tiles: [], more: false, ...more };
}

/** What `self` says of me: who I am, my account, and my seat in the Group. */
export function selfOps(role: Role | null): Op[] {
  return [
    [SELF, 'person', ME, { id: ME, addresses: ['me@example.com'], plan: 'business' }],
    [SELF, 'account', MINE, { id: MINE, name: 'Me Myself', vanity: 'me-myself', confirmed: true }],
    [SELF, 'membership', membershipOf(1), role && seatOf(role)],
  ];
}

export function seatOf(role: Role): Record<string, unknown> {
  return {
    id: membershipOf(1),
    group: GROUP,
    account: MINE,
    role,
    since: null,
    joinedAt: AT,
    raisedFrom: null,
    suspended: null,
    asked: null,
  };
}

export function cardOps(staff: readonly { number: number; name: string; role: Role }[]): Op[] {
  return [
    [CARD, 'group', GROUP, { id: GROUP, name: 'The Team', logo: null, purpose: 'clients', about: '' }],
    ...staff.map(
      ({ number, name, role }): Op => [
        CARD,
        'staff',
        membershipOf(number),
        { id: membershipOf(number), name, role, staffSince: AT },
      ],
    ),
  ];
}

export function memberOp(number: number, name: string, role: Role, since: string | null = null): Op {
  const value = {
    id: membershipOf(number),
    account: accountOf(number),
    name,
    vanity: `vanity-${number}`,
    role,
    since,
    joinedAt: AT,
  };
  return [TEAM, 'member', membershipOf(number), value];
}

export function sentOp(number: number, address: string): Op {
  const value = {
    id: invitationOf(number),
    address,
    role: 'user',
    state: 'open',
    mail: 'sent',
    never: false,
    needsPlan: false,
    sentAt: AT,
    expiresAt: AT + 1,
  };
  return [ADMIN, 'sent', invitationOf(number), value];
}

/** `days` days of the same impressions from a day on. */
export function tilesOf(scope: Scope, account: AccountId, impressions: number, { from = '2026-02-10', days = 20 } = {}): Tile[] {
  const reading = createReading(from, Array(days).fill(impressions));
  return monthsOf(account, reading).map((month) => [scope, month]);
}

/** The whole team as an Admin is told of it: me, an Analyst and two Users, with figures that cannot be mistaken. */
export const CANARY = { analyst: 777_001, user: 777_002, other: 777_003 };
export const NAMES = ['Anna Analyst', 'Uma User', 'Otto Other'] as const;
export function everything(role: Role, cookie: string, scopes: readonly Scope[] = SCOPES.admin): PullResponse {
  return answerOf({
    cookie,
    scopes: [...scopes],
    reset: [...scopes],
    ops: [
      ...cardOps([
        { number: 1, name: 'Me Myself', role },
        { number: 2, name: NAMES[0], role: 'analyst' },
      ]),
      ...selfOps(role),
      memberOp(1, 'Me Myself', role),
      memberOp(2, NAMES[0], 'analyst'),
      memberOp(3, NAMES[1], 'user'),
      memberOp(4, NAMES[2], 'user'),
      sentOp(1, 'invited@example.com'),
    ],
    tiles: [
      ...tilesOf(SELF, MINE, 11),
      ...tilesOf(TEAM, MINE, 11),
      ...tilesOf(TEAM, accountOf(2), CANARY.analyst),
      ...tilesOf(TEAM, accountOf(3), CANARY.user),
      ...tilesOf(TEAM, accountOf(4), CANARY.other),
    ],
  });
}

/** Every database, store, key and value as one text. */
export async function dump(name: string): Promise<string> {
  const database = await ask(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  const parts: Record<string, unknown> = {};
  const tx = stores.length > 0 ? database.transaction(stores) : null;
  for (const store of stores) {
    const keys = tx && (await ask(tx.objectStore(store).getAllKeys()));
    const values = tx && (await ask(tx.objectStore(store).getAll()));
    parts[store] = [keys, values];
  }
  database.close();
  return JSON.stringify(parts, (_, value: unknown) => (value instanceof Int32Array ? [...value] : value));
}

function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
