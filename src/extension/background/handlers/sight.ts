import type { GroupId, MembershipId } from '../../../domain/id.ts';
import type { Account, Membership } from '../../../protocol/entity.ts';
import type { SightPage, Watcher } from '../../../protocol/sight.ts';
import type { Reading } from '../../cache/database.ts';
import { readRows } from '../../cache/rows.ts';
import { seatsIn, type View } from '../../cache/visible.ts';
import type { Handlers } from '../../messaging/serve.ts';
import type { Background } from '../context.ts';
import { readOtherStaff } from './group.ts';
import { readGroups } from './home.ts';

const NOTHING: SightPage = { watchers: [], receipts: [], events: [] };

export function createSightHandlers({ session, cache }: Background): Pick<Handlers, 'sight.get'> {
  return {
    async 'sight.get'() {
      const { person } = await session.get();
      return person ? cache.read(person, readSight) : NOTHING;
    },
  };
}

async function readSight(tx: Reading, view: View): Promise<SightPage> {
  const groups = await readGroups(tx, view);
  const [watchers, receipts, events] = await Promise.all([
    Promise.all(groups.map(([group]) => readWatchers(tx, view, group))),
    readRows(tx, view, view.self, 'receipt'),
    readRows(tx, view, view.self, 'event'),
  ]);
  const names = namesOf(view, watchers.flat());
  return {
    watchers: watchers.flat(),
    receipts: receipts.sort(newestFirst),
    events: events
      .sort(newestFirst)
      .map((event) => ({ ...event, byName: event.by === null ? null : (names.get(event.by) ?? null) })),
  };
}

async function readWatchers(tx: Reading, view: View, group: { readonly id: GroupId; readonly name: string }): Promise<Watcher[]> {
  const seats = seatsIn(view, group.id);
  const joinedAt = Math.min(...seats.map((seat) => seat.joinedAt));
  const accounts = seats.flatMap((seat) => accountOf(view, seat));
  const staff = await readOtherStaff(tx, view, group.id);
  return staff.map(({ id, name, role, staffSince }) => ({
    id,
    name,
    role,
    since: Math.max(staffSince, joinedAt),
    group: group.id,
    groupName: group.name,
    accounts,
  }));
}

function accountOf(view: View, { account, since }: Membership): Watcher['accounts'] {
  const own: Account | undefined = view.accounts.find(({ id }) => id === account);
  return own ? [{ id: own.id, name: own.name, from: since }] : [];
}

/** Whom one may call by name: those who see one, and oneself. */
function namesOf(view: View, watchers: readonly Watcher[]): ReadonlyMap<MembershipId, string> {
  const own = view.memberships.flatMap((seat) => accountOf(view, seat).map(({ name }) => [seat.id, name] as const));
  return new Map([...own, ...watchers.map(({ id, name }) => [id, name] as const)]);
}

function newestFirst(a: { readonly at: number; readonly id: string }, b: { readonly at: number; readonly id: string }): number {
  return b.at - a.at || (a.id < b.id ? -1 : 1);
}
