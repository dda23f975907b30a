/**
 * One answer of the server, in one transaction: all of it holds afterwards, or nothing. The order is fixed: the stored cookie must be
 * the one that was sent; scopes that begin anew are emptied; then come one's own records, which say what may be kept of the rest (I14);
 * scopes that are not listed, or may not be kept, are emptied; then the other records, figures, ready glances, and the new cookie.
 */
import type { AccountMonth } from '../../domain/account-month.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import { HAS_FIGURES, kindOf, type Scope, shareMonth } from '../../domain/visibility.ts';
import type { ShownAccount } from '../../protocol/connection.ts';
import type { Member } from '../../protocol/entity.ts';
import type { PullResponse } from '../../protocol/pull.ts';
import { isAccountMonth } from './check-month.ts';
import { CACHE_STORES, clearScope, keepOnly, rangeOf, type Writing } from './database.ts';
import { readStrangers, renewRollups } from './rollup.ts';
import { dropRow, putRow, readRows } from './rows.ts';
import { dropAccount, writeMonths } from './tiles.ts';
import { type Decide, sharingOf, type View, viewOf } from './visible.ts';

/** `stale`: another answer was applied since this one was asked for; nothing was done. */
export type Applied = 'applied' | 'stale';

export type Answer = {
  readonly person: PersonId;
  readonly sent: string | null;
  readonly response: PullResponse;
  readonly at: number;
};

export async function applyAnswer(tx: Writing, { person, sent, response, at }: Answer, decide: Decide): Promise<Applied> {
  const meta = tx.objectStore('meta');
  if (((await meta.get('owner')) ?? person) !== person) await clearAll(tx);
  if (((await meta.get('cookie')) ?? null) !== sent) return 'stale';
  await meta.put(person, 'owner');
  for (const scope of response.reset) await clearScope(tx, scope);
  const dropped = new Set<Scope>();
  await applyRows(tx, response, (scope) => scope === `self:${person}`, dropped);
  const view = await viewOf(tx, person, decide);
  const allowed = response.scopes.filter((scope) => view.scopes.has(scope));
  await keepOnly(tx, allowed);
  await applyRows(tx, response, (scope) => scope !== view.self && allowed.includes(scope), dropped);
  const isForgotten = await dropUnshared(tx, view, allowed, response.s);
  const touched = await applyMonths(tx, view, allowed, response.tiles);
  await settle(tx, view, allowed, { response, touched, dropped });
  if (response.s === 'ok') await meta.put(response.cookie, 'cookie');
  else if (isForgotten) await meta.delete('cookie');
  await meta.put(at, 'syncedAt');
  return 'applied';
}

export async function clearAll(tx: Writing): Promise<void> {
  await Promise.all(CACHE_STORES.map((store) => tx.objectStore(store).clear()));
}

/** Whether an answer takes anything away: it is then written to the disk before it counts. */
export function isPurge(response: PullResponse): boolean {
  return (
    response.reset.length > 0 ||
    response.s !== 'ok' ||
    response.ops.some(([, entity, , value]) => value === null || entity === 'membership' || entity === 'connection')
  );
}

async function applyRows(
  tx: Writing,
  { ops, scopes }: PullResponse,
  concerns: (scope: Scope) => boolean,
  dropped: Set<Scope>,
): Promise<void> {
  let puts: Promise<unknown>[] = [];
  for (const [scope, entity, key, value] of ops) {
    if (!scopes.includes(scope) || !concerns(scope)) continue;
    if (value !== null) {
      puts.push(putRow(tx, scope, entity, key, value));
      continue;
    }
    await Promise.all(puts); // an end may be that of a record in this same answer
    puts = [];
    const before = await dropRow(tx, scope, entity, key);
    const account = accountOf(entity, key, before);
    if (!account) continue;
    await dropAccount(tx, scope, account);
    dropped.add(scope);
  }
  await Promise.all(puts);
}

/**
 * Of a connection that does not share the scheduling tool no post is kept, whatever was told; and of none, once this client is too old to be
 * told whether it still does. True: something may have to come anew.
 */
async function dropUnshared(tx: Writing, view: View, allowed: readonly Scope[], s: PullResponse['s']): Promise<boolean> {
  const rows = tx.objectStore('rows');
  let isForgotten = false;
  for (const { id } of view.connections) {
    const scope: Scope = `connection:${id}`;
    const isShared = s === 'ok' && sharingOf(view, id) !== null;
    if (!allowed.includes(scope) || isShared) continue;
    isForgotten ||= (await rows.count(rangeOf(scope, 'scheduled'))) > 0;
    await rows.delete(rangeOf(scope, 'scheduled'));
  }
  return isForgotten;
}

/** Whose figures go with a record that is no more. */
function accountOf(entity: string, key: string, before: unknown): AccountId | null {
  if (entity === 'account') return key as AccountId; // the key of an account's record is its id
  return entity === 'member' || entity === 'shown' ? ((before as Member | ShownAccount | undefined)?.account ?? null) : null;
}

/** Keeps what is well formed, in a scope that carries figures, of somebody who stands in it; of a member, what he shares. */
async function applyMonths(
  tx: Writing,
  view: View,
  allowed: readonly Scope[],
  tiles: PullResponse['tiles'],
): Promise<Set<Scope>> {
  const touched = new Set(tiles.map(([scope]) => scope).filter((scope) => allowed.includes(scope) && HAS_FIGURES[kindOf(scope)]));
  for (const scope of touched) {
    const months = tiles.flatMap(([where, month]) => (where === scope && isAccountMonth(month) ? month : []));
    await writeMonths(tx, scope, scope === view.self ? ownOf(view, months) : await sharedOf(tx, view, scope, months));
  }
  return touched;
}

function ownOf(view: View, months: readonly AccountMonth[]): AccountMonth[] {
  return months.filter(({ account }) => view.accounts.some(({ id }) => id === account));
}

async function sharedOf(tx: Writing, view: View, scope: Scope, months: readonly AccountMonth[]): Promise<AccountMonth[]> {
  if (kindOf(scope) === 'connection') {
    const shown = await readRows(tx, view, scope, 'shown');
    return months.filter((month) => shown.some(({ account }) => account === month.account));
  }
  const members = new Map((await readRows(tx, view, scope, 'member')).map((member) => [member.account, member]));
  return months.flatMap((month) => {
    const since = members.get(month.account)?.since ?? null;
    return shareMonth(month, since) ?? { account: month.account, month: month.month, sources: {} };
  });
}

type Settling = { readonly response: PullResponse; readonly touched: ReadonlySet<Scope>; readonly dropped: ReadonlySet<Scope> };

/**
 * Glances are made anew where records or figures moved: at the first page of a scope, so that something is shown, and at the last; in
 * between they are only remembered as stale. Where somebody's figures left they are made anew at once, since they hold his part.
 */
async function settle(
  tx: Writing,
  view: View,
  allowed: readonly Scope[],
  { response, touched, dropped }: Settling,
): Promise<void> {
  const meta = tx.objectStore('meta');
  const moved = new Set([...touched, ...dropped, ...response.reset, ...response.ops.flatMap(movesGlance)]);
  const stale = new Set([...(((await meta.get('stale')) as Scope[] | undefined) ?? []), ...moved]);
  for (const scope of stale) {
    if (!allowed.includes(scope) || !HAS_FIGURES[kindOf(scope)]) stale.delete(scope);
    else if (!response.more || dropped.has(scope) || !(await hasRollup(tx, scope))) {
      if (!response.more) for (const account of await readStrangers(tx, view, scope)) await dropAccount(tx, scope, account);
      await renewRollups(tx, view, scope);
      if (!response.more) stale.delete(scope);
    }
  }
  await meta.put([...stale], 'stale');
}

/** Labels and scheduled posts stand in no glance. */
function movesGlance([scope, entity]: PullResponse['ops'][number]): readonly Scope[] {
  return UNCOUNTED.includes(entity) ? [] : [scope];
}

const UNCOUNTED: readonly string[] = ['label', 'ownLabel', 'scheduled', 'publisher'];

async function hasRollup(tx: Writing, scope: Scope): Promise<boolean> {
  return (await tx.objectStore('rollups').count(IDBKeyRange.bound([scope], [scope, []]))) > 0;
}
