import { sql } from 'kysely';
import type { Month } from '../../domain/day.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { Db, Tx } from './database.ts';
import { UNHEARD } from './pipeline.ts';

/** `head`: the number of the scope's last change. `floor`: tombstones up to this one are forgotten. */
export type ScopeTable = { scope: Scope; epoch: string; head: number; floor: number };
/** A projected record, or null for one that is no more. `head`: when it last changed. */
export type ScopeRowTable = { scope: Scope; entity: string; key: string; head: number; value: unknown; dropped_at: Date | null };
/** That the figures of an account and month changed; the figures themselves are stored once, by account. */
export type ScopeChangeTable = { scope: Scope; month: Month; account_id: AccountId; head: number };

export type ScopeState = { readonly scope: Scope; readonly epoch: string; readonly head: number; readonly floor: number };
export type RowAt = { readonly entity: string; readonly key: string; readonly head: number; readonly value: unknown };
export type ChangeAt = { readonly account: AccountId; readonly month: Month; readonly head: number };

/** As the viewer: where each of his scopes stands. One that nobody ever wrote to is not there. */
export async function readScopes(tx: Tx, scopes: readonly Scope[]): Promise<ScopeState[]> {
  const { rows } = await sql<ScopeState>`
    select scope, epoch, head, floor from scope where scope = any(${scopes}::text[])`.execute(tx);
  return rows;
}

export async function readRowsSince(tx: Tx, scope: Scope, head: number, count: number): Promise<RowAt[]> {
  const { rows } = await sql<RowAt>`
    select entity, key, head, value from scope_row where scope = ${scope} and head > ${head} order by head limit ${count}`.execute(
    tx,
  );
  return rows;
}

/** Of a snapshot: what is live, in the order of (entity, key). */
export async function readRowsAfter(tx: Tx, scope: Scope, after: readonly [string, string], count: number): Promise<RowAt[]> {
  const { rows } = await sql<RowAt>`
    select entity, key, head, value from scope_row
    where scope = ${scope} and (entity, key) > (${after[0]}, ${after[1]}) and value is not null
    order by entity, key limit ${count}`.execute(tx);
  return rows;
}

export async function readChangesSince(tx: Tx, scope: Scope, head: number, count: number): Promise<ChangeAt[]> {
  const { rows } = await sql<ChangeAt>`
    select account_id as account, month, head from scope_change
    where scope = ${scope} and head > ${head} order by head limit ${count}`.execute(tx);
  return rows;
}

/** Of a snapshot: newest month first. */
export async function readChangesBefore(
  tx: Tx,
  scope: Scope,
  before: readonly [string, string] | null,
  count: number,
): Promise<ChangeAt[]> {
  const place = before ? sql`and (month, account_id) < (${before[0]}, ${before[1]}::uuid)` : sql``;
  const { rows } = await sql<ChangeAt>`
    select account_id as account, month, head from scope_change where scope = ${scope} ${place}
    order by month desc, account_id desc limit ${count}`.execute(tx);
  return rows;
}

export type ViewerHeads = {
  readonly person: PersonId;
  readonly scopes: readonly { readonly scope: Scope; readonly epoch: string | null; readonly head: number }[];
};

/** By token hash in hex: whose session it is, and the heads of all that he may pull. A session that has ended is not there. */
export async function readHeads(db: Db, tokenHashes: readonly Buffer[]): Promise<Map<string, ViewerHeads>> {
  const { rows } = await sql<{ token_hash: Buffer; person_id: PersonId; scope: Scope; epoch: string | null; head: number }>`
    select * from app.heads(${tokenHashes}::bytea[])`.execute(db);
  const viewers = new Map<string, { person: PersonId; scopes: { scope: Scope; epoch: string | null; head: number }[] }>();
  for (const { token_hash, person_id, scope, epoch, head } of rows) {
    const token = token_hash.toString('hex');
    const viewer = viewers.get(token) ?? { person: person_id, scopes: [] };
    viewer.scopes.push({ scope, epoch, head });
    viewers.set(token, viewer);
  }
  return viewers;
}

/** What one transaction changes in a scope: records (null: no more), account-months, and accounts whose figures leave it. */
export type ScopeEntry = { readonly entity: string; readonly key: string; readonly value: unknown };
export type ScopeMonth = { readonly account: AccountId; readonly month: Month };
/** `dropped`: nobody has the scope any more, and all of it goes. */
export type ScopeWrite = {
  readonly scope: Scope;
  readonly rows: readonly ScopeEntry[];
  readonly months: readonly ScopeMonth[];
  readonly gone: readonly AccountId[];
  readonly dropped: boolean;
};

/**
 * In the order in which they are given, locks the scopes first; then raises each head by one for each item that differs from what is
 * held: heads have no gap, commit in order, and a record that is put again unchanged moves nothing.
 */
export async function writeScopes(tx: Tx, writes: readonly ScopeWrite[]): Promise<void> {
  if (writes.length === 0) return;
  await lockScopes(
    tx,
    writes.map(({ scope }) => scope),
  );
  const dropped = writes.filter((write) => write.dropped);
  if (dropped.length > 0) await deleteScopes(tx, dropped);
  const kept = writes.filter((write) => !write.dropped);
  for (const { scope, gone } of kept) if (gone.length > 0) await deleteChanges(tx, scope, gone);
  if (kept.length > 0) await putItems(tx, kept);
}

/** A statement of its own: the next one must see what was committed while this one waited. */
async function lockScopes(tx: Tx, scopes: readonly Scope[]): Promise<void> {
  await sql`
    insert into scope as s (scope, head, floor) select unnest(${scopes}::text[]), 0, 0
    on conflict (scope) do update set head = s.head ${UNHEARD}`.execute(tx);
}

/** What is held of records is looked up one by one: a join would have PostgreSQL choose by how much it believes to be there. */
async function putItems(tx: Tx, writes: readonly ScopeWrite[]): Promise<void> {
  const rows = writes.flatMap(({ scope, rows: of }) => of.map((row) => ({ scope, ...row })));
  const placed = rows.map((row, place) => ({ place, ...row }));
  const months = writes.flatMap(({ scope, months: of }) => of.map((month) => ({ scope, ...month })));
  const scopes = writes.map(({ scope }) => scope);
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
        as t (place int, scope text, entity text, key text, value jsonb)),
    changed as (
      select scope, entity, key, value, row_number() over (partition by scope order by place) as nth from given g
      where value is distinct from (
        select o.value from scope_row o where o.scope = g.scope and o.entity = g.entity and o.key = g.key)),
    months as (
      select scope, account_id, month, row_number() over (partition by scope order by place) as nth
      from unnest(${months.map(({ scope }) => scope)}::text[], ${months.map(({ account }) => account)}::uuid[],
        ${months.map(({ month }) => month)}::text[]) with ordinality as t (scope, account_id, month, place)),
    held as (
      select scope, head, coalesce(r.count, 0) as rows, coalesce(m.count, 0) as months
      from scope left join (select scope, count(*) from changed group by scope) r using (scope)
        left join (select scope, count(*) from months group by scope) m using (scope)
      where scope = any(${scopes}::text[])),
    put_rows as (
      insert into scope_row (scope, entity, key, head, value, dropped_at)
      select scope, entity, key, head + nth, value, case when value is null then now() end from changed join held using (scope)
      on conflict (scope, entity, key) do update
        set head = excluded.head, value = excluded.value, dropped_at = excluded.dropped_at),
    put_months as (
      insert into scope_change (scope, month, account_id, head)
      select scope, month, account_id, head + rows + nth from months join held using (scope)
      on conflict (scope, month, account_id) do update set head = excluded.head)
    update scope s set head = s.head + held.rows + held.months from held
    where held.scope = s.scope and s.scope = any(${scopes}::text[]) ${UNHEARD}`.execute(tx);
}

/** By the account's own months, which are few, instead of by all of the scope's; one by one, as in putItems. */
async function deleteChanges(tx: Tx, scope: Scope, accounts: readonly AccountId[]): Promise<void> {
  await sql`
    delete from scope_change where ctid = any(array(
      select (select c.ctid from scope_change c where c.scope = ${scope} and c.month = am.month and c.account_id = am.account_id)
      from account_month am where am.account_id = any(${accounts}::uuid[]))) ${UNHEARD}`.execute(tx);
}

async function deleteScopes(tx: Tx, writes: readonly ScopeWrite[]): Promise<void> {
  const scopes = writes.map(({ scope }) => scope);
  await sql`
    with rows as (delete from scope_row where scope = any(${scopes}::text[])),
    months as (delete from scope_change where scope = any(${scopes}::text[]))
    delete from scope where scope = any(${scopes}::text[]) ${UNHEARD}`.execute(tx);
}

/**
 * Forgets records that were dropped before an instant, in one scope at a time. A client that was away for longer is below the
 * floor then, and begins the scope anew. Says whether there may be more.
 */
export async function compactScope(tx: Tx, before: Date): Promise<boolean> {
  const { rows } = await sql<{ scope: Scope }>`
    select scope from scope_row where dropped_at < ${before} order by dropped_at limit 1`.execute(tx);
  const scope = rows[0]?.scope;
  if (!scope) return false;
  await lockScopes(tx, [scope]);
  await sql`
    with forgotten as (delete from scope_row where scope = ${scope} and dropped_at < ${before} returning head)
    update scope set floor = greatest(floor, (select max(head) from forgotten)) where scope = ${scope}`.execute(tx);
  return true;
}
