import { type AccountMonth, mergeMonth, monthsOf } from '../../domain/account-month.ts';
import { addDays, type Day, monthOf } from '../../domain/day.ts';
import type { AccountId, GroupId, MembershipId, PersonId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { PullResponse } from '../../protocol/pull.ts';
import { DEMO_PEOPLE, type DemoPerson } from '../demo/people.ts';
import { createReadings } from '../demo/readings.ts';

type Op = PullResponse['ops'][number];
export type LargeTeam = {
  readonly admin: PersonId;
  readonly group: GroupId;
  /** What a server tells the Admin, page by page: first who they are, then the figures of some members each. */
  readonly pages: () => Generator<PullResponse>;
};

const A_PAGE = 10;
const ADMIN: PersonId = idOf(1, 1);
const GROUP: GroupId = idOf(4, 1);
const SELF: Scope = `self:${ADMIN}`;
const CARD: Scope = `card:${GROUP}`;
const TEAM: Scope = `team:${GROUP}`;
const SCOPES: readonly Scope[] = [`admin:${GROUP}`, CARD, SELF, TEAM];

/** So many invented members, each with that many days of figures, posts and readers. */
export function createLargeTeam(members: number, days: number, today: Day): LargeTeam {
  const people = Array.from({ length: members }, (_, at) => at);
  function* pages(): Generator<PullResponse> {
    const ops = [...selfOps(today), ...people.map((at) => memberOp(at, today))];
    yield pageOf({ cookie: 'page 0', reset: [...SCOPES], ops });
    for (let at = 0; at < members; at += A_PAGE) {
      const some = people.slice(at, at + A_PAGE).flatMap((one) => monthsWithin(one, days, today));
      yield pageOf({ cookie: `page ${at + A_PAGE}`, more: at + A_PAGE < members, tiles: some.map((month) => [TEAM, month]) });
    }
  }
  return { admin: ADMIN, group: GROUP, pages };
}

function pageOf(more: Partial<PullResponse>): PullResponse {
  return { v: 1, s: 'ok', min: 1, scopes: [...SCOPES], reset: [], ops: [], tiles: [], more: true, cookie: null, ...more };
}

function monthsWithin(at: number, days: number, today: Day): AccountMonth[] {
  const [first, months] = [monthOf(addDays(today, -days)), new Map<string, AccountMonth>()];
  for (const month of createReadings(personOf(at), today).flatMap((reading) => monthsOf(accountOf(at), reading))) {
    const before = months.get(month.month);
    if (month.month >= first) months.set(month.month, before ? mergeMonth(before, month) : month);
  }
  return [...months.values()];
}

function personOf(at: number): DemoPerson {
  const like = DEMO_PEOPLE[at % DEMO_PEOPLE.length] as DemoPerson; // there are some
  return { ...like, name: `${like.name} ${at + 1}`, vanity: `${like.vanity}-${at + 1}`, reach: like.reach + at };
}

function selfOps(today: Day): Op[] {
  const membership = idOf(3, 0);
  const seat = { id: membership, group: GROUP, account: accountOf(0), role: 'admin', since: null, joinedAt: Date.parse(today) };
  return [
    [SELF, 'person', ADMIN, { id: ADMIN, addresses: ['admin@example.com'], plan: 'business' }],
    [SELF, 'account', accountOf(0), { id: accountOf(0), name: personOf(0).name, vanity: personOf(0).vanity, confirmed: true }],
    [SELF, 'membership', membership, { ...seat, raisedFrom: null, suspended: null, asked: null }],
    [CARD, 'group', GROUP, { id: GROUP, name: 'The large team', logo: null, purpose: 'colleagues', about: '' }],
  ];
}

function memberOp(at: number, today: Day): Op {
  const { name, vanity } = personOf(at);
  const [id, role] = [idOf<MembershipId>(3, at), at === 0 ? 'admin' : 'user'];
  const joinedAt = Date.parse(addDays(today, -900));
  return [TEAM, 'member', id, { id, account: accountOf(at), name, vanity, role, since: null, joinedAt }];
}

function accountOf(at: number): AccountId {
  return idOf(2, at);
}

/** A UUIDv4 that is the same each time; the kind keeps ids of different things apart. */
function idOf<T extends string>(kind: number, number: number): T {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}` as T; // a bench's own ids
}
