import { randomUUID } from 'node:crypto';
import type { PersonId } from '../../../src/domain/id.ts';
import { kindOf, type Scope, scopesOf } from '../../../src/domain/visibility.ts';
import type { Db, Tx } from '../../../src/server/db/database.ts';
import type { ChangeAt, RowAt, ScopeState, ScopeTable, ScopeWrite, ViewerHeads } from '../../../src/server/db/scope.ts';
import { writeJsonb } from '../jsonb.ts';
import { hasPosts, hasScope, isPresent } from '../sight.ts';
import { type ScopeRow, type Session, sessionOf, type Store } from '../store.ts';

export async function readScopes(tx: Tx, scopes: readonly Scope[]): Promise<ScopeState[]> {
  const session = sessionOf(tx);
  return scopes.flatMap((scope) => (hasScope(session, scope) ? (session.store.tables.scope.get(scope) ?? []) : []));
}

export async function readRowsSince(tx: Tx, scope: Scope, head: number, count: number): Promise<RowAt[]> {
  const rows = rowsOf(sessionOf(tx), scope).filter((row) => row.head > head);
  return rows
    .sort((a, b) => a.head - b.head)
    .slice(0, count)
    .map(toRow);
}

export async function readRowsAfter(tx: Tx, scope: Scope, after: readonly [string, string], count: number): Promise<RowAt[]> {
  const [entity, key] = after;
  const rows = rowsOf(sessionOf(tx), scope).filter(
    (row) => row.text !== null && (row.entity > entity || (row.entity === entity && row.key > key)),
  );
  return rows
    .sort((a, b) => compare(a.entity, b.entity) || compare(a.key, b.key))
    .slice(0, count)
    .map(toRow);
}

export async function readChangesSince(tx: Tx, scope: Scope, head: number, count: number): Promise<ChangeAt[]> {
  const changes = changesOf(sessionOf(tx), scope).filter((change) => change.head > head);
  return changes.sort((a, b) => a.head - b.head).slice(0, count);
}

export async function readChangesBefore(
  tx: Tx,
  scope: Scope,
  before: readonly [string, string] | null,
  count: number,
): Promise<ChangeAt[]> {
  const changes = changesOf(sessionOf(tx), scope).filter(
    ({ month, account }) => !before || month < before[0] || (month === before[0] && account < before[1]),
  );
  return changes.sort((a, b) => compare(b.month, a.month) || compare(b.account, a.account)).slice(0, count);
}

/** app.heads */
export async function readHeads(db: Db, tokenHashes: readonly Buffer[]): Promise<Map<string, ViewerHeads>> {
  const { store } = sessionOf(db);
  const viewers = new Map<string, ViewerHeads>();
  for (const hash of tokenHashes) {
    const session = store.tables.session.get(hash.toString('hex'));
    if (session && session.until > Date.now()) viewers.set(session.hash, headsOf(store, session.person));
  }
  return viewers;
}

function headsOf(store: Store, person: PersonId): ViewerHeads {
  const present = store.tables.membership.all().filter((row) => row.person_id === person && isPresent(row));
  const seats = present.map(({ group_id, role }) => ({ group: group_id, role, suspended: false }));
  const sights = store.tables.connection.all().filter((row) => row.viewer_id === person && row.state === 'accepted');
  const connections = sights.map(({ connection_id }) => connection_id);
  const scopes = scopesOf(person, seats, connections).map((scope) => {
    const state = store.tables.scope.get(scope);
    return { scope, epoch: state?.epoch ?? null, head: state?.head ?? 0 };
  });
  return { person, scopes };
}

export async function writeScopes(tx: Tx, writes: readonly ScopeWrite[]): Promise<void> {
  const { store } = sessionOf(tx);
  for (const write of writes) if (write.dropped) deleteScope(store, write.scope);
  for (const write of writes) if (!write.dropped) writeScope(store, write);
}

function writeScope(store: Store, { scope, rows, months, gone }: ScopeWrite): void {
  const { tables } = store;
  const state = lockScope(store, scope);
  let { head } = state;
  for (const { month, account_id } of tables.scopeChange.of(scope))
    if (gone.includes(account_id)) tables.scopeChange.drop(`${scope} ${month} ${account_id}`);
  for (const { entity, key, value } of rows) {
    const text = value === null ? null : writeJsonb(value);
    if (text === (tables.scopeRow.get(`${scope} ${entity} ${key}`)?.text ?? null)) continue;
    const droppedAt = text === null ? Date.now() : null;
    tables.scopeRow.put(`${scope} ${entity} ${key}`, { scope, entity, key, head: ++head, text, droppedAt });
  }
  for (const { account, month } of months)
    tables.scopeChange.put(`${scope} ${month} ${account}`, { scope, month, account_id: account, head: ++head });
  tables.scope.put(scope, { ...state, head });
}

function deleteScope({ tables }: Store, scope: Scope): void {
  for (const { entity, key } of tables.scopeRow.of(scope)) tables.scopeRow.drop(`${scope} ${entity} ${key}`);
  for (const { month, account_id } of tables.scopeChange.of(scope)) tables.scopeChange.drop(`${scope} ${month} ${account_id}`);
  tables.scope.drop(scope);
}

export async function compactScope(tx: Tx, before: Date): Promise<boolean> {
  const { store } = sessionOf(tx);
  const isOld = ({ droppedAt }: ScopeRow): boolean => droppedAt !== null && droppedAt < before.getTime();
  const [oldest] = store.tables.scopeRow
    .all()
    .filter(isOld)
    .sort((a, b) => (a.droppedAt ?? 0) - (b.droppedAt ?? 0));
  if (!oldest) return false;
  const state = lockScope(store, oldest.scope as Scope); // it was written under this name
  const forgotten = store.tables.scopeRow.of(oldest.scope).filter(isOld);
  for (const { scope, entity, key } of forgotten) store.tables.scopeRow.drop(`${scope} ${entity} ${key}`);
  store.tables.scope.put(state.scope, { ...state, floor: Math.max(state.floor, ...forgotten.map(({ head }) => head)) });
  return true;
}

function lockScope({ tables }: Store, scope: Scope): ScopeTable {
  const state = tables.scope.get(scope) ?? { scope, epoch: randomUUID(), head: 0, floor: 0 };
  tables.scope.put(scope, state);
  return state;
}

function rowsOf(session: Session, scope: Scope): ScopeRow[] {
  if (!kindOf(scope) || !hasScope(session, scope)) return [];
  const isRead = ({ entity, text }: ScopeRow) =>
    session.isOwner || entity !== 'scheduled' || text === null || hasPosts(session, scope);
  return session.store.tables.scopeRow.of(scope).filter(isRead);
}

function changesOf(session: Session, scope: Scope): ChangeAt[] {
  if (!hasScope(session, scope)) return [];
  return session.store.tables.scopeChange.of(scope).map(({ account_id, month, head }) => ({ account: account_id, month, head }));
}

function toRow({ entity, key, head, text }: ScopeRow): RowAt {
  return { entity, key, head, value: text === null ? null : JSON.parse(text) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
