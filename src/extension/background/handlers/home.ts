import type { NextStep } from '../../../protocol/freshness.ts';
import type { Home, HomeAccount, HomeGroup } from '../../../protocol/message.ts';
import type { Account, Group, Membership } from '../../../protocol/entity.ts';
import { isStaff } from '../../../domain/role.ts';
import type { Reading } from '../../cache/database.ts';
import { readOwnGlance, readTeamTotals } from '../../cache/rollup.ts';
import { readRow, readRows } from '../../cache/rows.ts';
import { seatsIn, type View } from '../../cache/visible.ts';
import type { Handlers } from '../../messaging/serve.ts';
import { readAsks } from '../asks.ts';
import { NO_CONNECTIONS, readConnections } from '../connections.ts';
import type { Background } from '../context.ts';
import { changeOf, freshnessOfGlance, LIST_PERIOD } from '../freshness.ts';
import { readOwnGoals } from '../goals.ts';
import { readWaitingPosts } from '../schedule.ts';
import { readSyncState } from '../sync-state.ts';
import { sortPeople } from './group.ts';
import { sortSponsors } from './organization.ts';

/** Nobody is signed in. */
const NOBODY: Omit<Home, 'sync'> = {
  person: null,
  accounts: [],
  groups: [],
  invitations: [],
  connections: NO_CONNECTIONS,
  sponsors: [],
  organization: null,
  asks: [],
  goals: [],
  planned: [],
  deleted: [],
  suspended: [],
  reminds: true,
};

export function createHomeHandlers(background: Background): Pick<Handlers, 'home.get'> {
  return { 'home.get': () => readHome(background) };
}

export async function readHome(background: Background): Promise<Home> {
  const { person, clockOffset } = await background.session.get();
  const sync = await readSyncState(background);
  if (!person) return { ...NOBODY, sync };
  const reminds = (await background.reminders.get(person)).on;
  const now = background.now() + clockOffset; // by the server's clock: it set the ends of invitations
  return background.cache.read(person, async (tx, view) => {
    const [me, accounts, groups, invitations, connections, sponsors, own, asks, goals, planned, deleted] = await Promise.all([
      readRow(tx, view, view.self, 'person', person),
      readAccounts(tx, view, now),
      readGroups(tx, view),
      readRows(tx, view, view.self, 'invitation'),
      readConnections(tx, view, now),
      readRows(tx, view, view.self, 'sponsor'),
      readRows(tx, view, view.self, 'organization'),
      readAsks(tx, view),
      readOwnGoals(tx, view, now),
      readWaitingPosts(tx, view, now),
      readRows(tx, view, view.self, 'deleted'),
    ]);
    return {
      person: me,
      accounts,
      groups: await Promise.all(groups.map(([group, seat]) => describeGroup({ tx, view, now, group, seat, accounts }))),
      invitations: invitations
        .filter(({ expiresAt }) => expiresAt > now)
        .map((one) => ({ ...one, staff: sortPeople(one.staff) })),
      connections,
      sponsors: sortSponsors(sponsors.filter(({ state, expiresAt }) => state === 'held' || expiresAt > now)),
      organization: own[0] ?? null,
      asks,
      goals,
      planned: planned.posts,
      deleted: deleted.filter(({ until }) => until > now),
      suspended: view.memberships.filter(({ suspended }) => suspended !== null),
      reminds,
      sync,
    };
  });
}

/** Each Group that one is in, with the membership that gives most. */
export async function readGroups(tx: Reading, view: View): Promise<(readonly [Group, Membership])[]> {
  const ids = [...new Set(view.memberships.map(({ group }) => group))];
  const groups = await Promise.all(ids.map((id) => readRow(tx, view, `card:${id}`, 'group', id)));
  return groups
    .flatMap((group) => {
      const [seat] = group ? seatsIn(view, group.id) : [];
      return group && seat ? [[group, seat] as const] : [];
    })
    .sort(([a], [b]) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

async function readAccounts(tx: Reading, view: View, now: number): Promise<HomeAccount[]> {
  const accounts = await Promise.all(
    view.accounts.map(async (account) => {
      const glance = await readOwnGlance(tx, view, account.id, LIST_PERIOD);
      const freshness = freshnessOfGlance(glance, now);
      return { ...account, ...freshness, next: nextOf(account, freshness), change: changeOf(glance) };
    }),
  );
  return accounts.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function nextOf(account: Account, { capturedAt, stale }: Pick<HomeAccount, 'capturedAt' | 'stale'>): NextStep {
  if (account.vanity === null) return 'add-profile';
  if (capturedAt === null) return 'import';
  return stale ? 'refresh' : null;
}

type Describing = {
  readonly tx: Reading;
  readonly view: View;
  readonly now: number;
  readonly group: Group;
  readonly seat: Membership;
  readonly accounts: readonly HomeAccount[];
};

/** To a User a Group looks the same whoever else is in it: his own figures, and no number of members. */
async function describeGroup({ tx, view, now, group, seat, accounts }: Describing): Promise<HomeGroup> {
  const own = accounts.find(({ id }) => id === seat.account);
  const ownNext = own?.next ?? null;
  if (!isStaff(seat.role)) {
    const { capturedAt = null, lastDay = null, stale = false, change = null } = own ?? {};
    return { ...group, membership: seat, members: null, capturedAt, lastDay, stale, change, next: ownNext };
  }
  const [members, glance] = await Promise.all([
    readRows(tx, view, `team:${group.id}`, 'member'),
    readTeamTotals(tx, view, group.id, LIST_PERIOD),
  ]);
  const next = seat.role === 'admin' && members.length === 1 ? 'invite' : ownNext;
  return {
    ...group,
    membership: seat,
    members: members.length,
    ...freshnessOfGlance(glance, now),
    change: changeOf(glance),
    next,
  };
}
