import { isOpenAt } from '../../domain/connection.ts';
import type { AccountId, ConnectionId } from '../../domain/id.ts';
import type { Connection } from '../../protocol/connection.ts';
import type { HomeConnections, HomeShown } from '../../protocol/home-connections.ts';
import type { Reading } from '../cache/database.ts';
import { readConnectedGlance } from '../cache/rollup.ts';
import { readRow, readRows } from '../cache/rows.ts';
import type { View } from '../cache/visible.ts';
import { changeOf, freshnessOfGlance, LIST_PERIOD } from './freshness.ts';

export const NO_CONNECTIONS: HomeConnections = { proposals: [], shown: [], viewers: [], sent: [] };

/** Each account once, however many connections show it: the others give nothing more to see (I13). */
export async function readConnections(tx: Reading, view: View, now: number): Promise<HomeConnections> {
  const [proposals, log, shown] = await Promise.all([
    readRows(tx, view, view.self, 'proposal'),
    readRows(tx, view, view.self, 'access'),
    Promise.all(view.connections.map((connection) => readShownAccount(tx, view, connection, now))),
  ]);
  return {
    proposals: proposals.filter(({ expiresAt }) => expiresAt > now).sort((a, b) => a.expiresAt - b.expiresAt || byId(a, b)),
    shown: onceEach(shown.flatMap((one) => one ?? [])),
    viewers: view.connections
      .filter(({ side, state }) => side === 'owner' && state === 'accepted')
      .map((connection) => ({ ...connection, log: log.filter((one) => one.connection === connection.id).sort(newestFirst) }))
      .sort((a, b) => (a.name ?? '').localeCompare(b.name ?? '') || byId(a, b)),
    sent: view.connections
      .filter(({ state }) => state !== 'accepted')
      .map((connection) => (isOpenAt(connection, now) ? connection : ranOut(connection)))
      .sort((a, b) => b.at - a.at || byId(a, b)),
  };
}

/** By name, those whom one lets see an account. */
export function viewersIn(view: View): { readonly id: ConnectionId; readonly name: string }[] {
  const viewers = view.connections.filter(({ side, state }) => side === 'owner' && state === 'accepted');
  return viewers.map(({ id, name }) => ({ id, name: name ?? '' })).sort((a, b) => a.name.localeCompare(b.name) || byId(a, b));
}

async function readShownAccount(tx: Reading, view: View, { id }: Connection, now: number): Promise<HomeShown | null> {
  const shown = await readRow(tx, view, `connection:${id}`, 'shown', id);
  if (!shown) return null;
  const glance = await readConnectedGlance(tx, view, id, LIST_PERIOD);
  return {
    ...shown,
    ...freshnessOfGlance(glance, now),
    change: changeOf(glance),
    alsoIn: await readGroupsOf(tx, view, shown.account),
  };
}

/** The Groups that show one the same account. */
async function readGroupsOf(tx: Reading, view: View, account: AccountId): Promise<string[]> {
  const ids = [...new Set(view.memberships.map(({ group }) => group))];
  const names = await Promise.all(
    ids.map(async (id) => {
      const members = await readRows(tx, view, `team:${id}`, 'member');
      const group = members.some((member) => member.account === account) && (await readRow(tx, view, `card:${id}`, 'group', id));
      return group ? [group.name] : [];
    }),
  );
  return names.flat().sort((a, b) => a.localeCompare(b));
}

/** Of two that show one account, one by which its exports may be brought goes before. */
function onceEach(shown: readonly HomeShown[]): HomeShown[] {
  const first = new Map<AccountId, HomeShown>();
  for (const one of [...shown].sort((a, b) => Number(b.mayImport) - Number(a.mayImport) || byId(a, b)))
    if (!first.has(one.account)) first.set(one.account, one);
  return [...first.values()].sort((a, b) => a.name.localeCompare(b.name) || byId(a, b));
}

/** The server says so within a minute. */
function ranOut(connection: Connection): Connection {
  return connection.state === 'open' ? { ...connection, state: 'expired' } : connection;
}

function newestFirst(a: { readonly at: number; readonly id: string }, b: { readonly at: number; readonly id: string }): number {
  return b.at - a.at || byId(a, b);
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
