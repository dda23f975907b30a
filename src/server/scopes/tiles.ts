import type { AccountMonth } from '../../domain/account-month.ts';
import type { ConnectionId, GroupId, PersonId } from '../../domain/id.ts';
import { kindOf, ownerOf, type Scope, shareMonth } from '../../domain/visibility.ts';
import type { PullResponse } from '../../protocol/pull.ts';
import { readConnectedMonths, readGroupMonths, readOwnMonths, type MonthKey, type SharedMonth } from '../db/account-month.ts';
import type { Tx } from '../db/database.ts';
import { type ChangeAt, readChangesBefore, readChangesSince, type ScopeState } from '../db/scope.ts';
import type { Budget } from './budget.ts';
import type { Place } from './cookie.ts';

type Tile = PullResponse['tiles'][number];
type Waiting = { readonly scope: ScopeState; place: Place; changes: ChangeAt[]; readonly isAll: boolean };
type Next = { readonly waiting: Waiting; readonly change: ChangeAt };

/** Tiles that are read from the database at once. */
const CHUNK = 64;

/**
 * Sends figures of all scopes together, the newest month of any first, so that the first answer paints; within a scope in the
 * order that its place counts by. Says how far each scope came.
 */
export async function sendTiles(
  tx: Tx,
  scopes: readonly { readonly scope: ScopeState; readonly from: Place }[],
  answer: { readonly tiles: Tile[]; readonly budget: Budget },
): Promise<Map<Scope, Place>> {
  const room = answer.budget.room();
  const waiting = await Promise.all(scopes.map(({ scope, from }) => readWaiting(tx, scope, from, room)));
  const queue = mergeNewestFirst(waiting).slice(0, room);
  const sent = new Map(waiting.map((each) => [each, 0]));
  for (let at = 0; at < queue.length && answer.budget.room() > 0; at += CHUNK)
    await sendChunk(tx, queue.slice(at, at + CHUNK), answer, sent);
  return new Map(waiting.map((each) => [each.scope.scope, settle(each, sent.get(each) ?? 0)]));
}

async function readWaiting(tx: Tx, scope: ScopeState, place: Place, room: number): Promise<Waiting> {
  if (place === scope.head || room === 0) return { scope, place, changes: [], isAll: place === scope.head };
  const changes =
    typeof place === 'number'
      ? await readChangesSince(tx, scope.scope, place, room + 1)
      : await readChangesBefore(tx, scope.scope, place[1], room + 1);
  return { scope, place, changes, isAll: changes.length <= room };
}

function mergeNewestFirst(waiting: readonly Waiting[]): Next[] {
  const merged: Next[] = [];
  const places = waiting.map(() => 0);
  for (;;) {
    let best = -1;
    for (const [at, { changes }] of waiting.entries()) {
      const [mine, others] = [changes[places[at] ?? 0], waiting[best]?.changes[places[best] ?? 0]];
      if (mine && (!others || mine.month > others.month)) best = at;
    }
    const [from, change] = [waiting[best], waiting[best]?.changes[places[best] ?? 0]];
    if (!from || !change) return merged;
    merged.push({ waiting: from, change });
    places[best] = (places[best] ?? 0) + 1;
  }
}

async function sendChunk(
  tx: Tx,
  chunk: readonly Next[],
  answer: { readonly tiles: Tile[]; readonly budget: Budget },
  sent: Map<Waiting, number>,
): Promise<void> {
  const months = new Map<string, AccountMonth>();
  for (const scope of new Set(chunk.map(({ waiting }) => waiting.scope.scope)))
    for (const month of await readMonths(tx, scope, chunk)) months.set(`${scope} ${month.account} ${month.month}`, month);
  for (const { waiting, change } of chunk) {
    const month = months.get(`${waiting.scope.scope} ${change.account} ${change.month}`);
    if (month && !take([waiting.scope.scope, month], answer)) return;
    sent.set(waiting, (sent.get(waiting) ?? 0) + 1);
  }
}

function take(tile: Tile, { tiles, budget }: { readonly tiles: Tile[]; readonly budget: Budget }): boolean {
  if (!budget.take(tile)) return false;
  tiles.push(tile);
  return true;
}

/** What the scope may see of them: of one's own all, of a Group's members what each shares. */
async function readMonths(tx: Tx, scope: Scope, chunk: readonly Next[]): Promise<AccountMonth[]> {
  const keys = chunk.filter(({ waiting }) => waiting.scope.scope === scope).map(({ change }) => change);
  const months = await readMonthsOf(tx, scope, keys);
  return months.flatMap(({ value, since }) => shareMonth(value, since) ?? []);
}

/** By its kind, a scope belongs to a person, a connection or a Group. */
function readMonthsOf(tx: Tx, scope: Scope, keys: readonly MonthKey[]): Promise<SharedMonth[]> {
  const owner = ownerOf(scope);
  if (kindOf(scope) === 'self') return readOwnMonths(tx, owner as PersonId, keys);
  if (kindOf(scope) === 'connection') return readConnectedMonths(tx, owner as ConnectionId, keys);
  return readGroupMonths(tx, owner as GroupId, keys);
}

function settle({ scope, place, changes, isAll }: Waiting, sent: number): Place {
  if (isAll && sent === changes.length) return typeof place === 'number' ? scope.head : place[0];
  const last = changes[sent - 1];
  if (!last) return place;
  return typeof place === 'number' ? last.head : [place[0], [last.month, last.account]];
}
