import { sql } from 'kysely';
import type { Month } from '../../domain/day.ts';
import type { AccountId } from '../../domain/id.ts';
import type { Entity, Scope } from '../../domain/visibility.ts';
import type { EntityValue } from '../../protocol/entity.ts';
import type { Tx } from '../db/database.ts';

/**
 * The one place that raises heads. What a transaction changes is collected, and written at its end, scope by scope in ascending
 * order, so that two transactions never wait for each other crosswise. A scope's row is locked first and its head raised by one
 * for each item that differs from what is held: heads have no gap, commit in order, and a record that is put again unchanged
 * moves nothing (so that nothing of a User ever moves `card`).
 */
export type Feed = {
  readonly putRow: <E extends Entity>(scope: Scope, entity: E, key: string, value: EntityValue[E]) => void;
  readonly dropRow: (scope: Scope, entity: Entity, key: string) => void;
  /** That these months of the account's figures changed, or came into the scope. */
  readonly putMonths: (scope: Scope, account: AccountId, months: readonly Month[]) => void;
  /** The account leaves the scope: clients drop its figures by the tombstone of its member. */
  readonly dropMonths: (scope: Scope, account: AccountId) => void;
  /** Nobody has this scope any more. */
  readonly dropScope: (scope: Scope) => void;
  /** With the owner's rights, as the last thing in the transaction. */
  readonly flush: (tx: Tx) => Promise<void>;
};

type Row = { readonly entity: Entity; readonly key: string; readonly value: unknown };
type Change = { readonly account: AccountId; readonly month: Month };
type Changes = { rows: Map<string, Row>; months: Map<string, Change>; gone: Set<AccountId>; dropped: boolean };

export function createFeed(): Feed {
  const scopes = new Map<Scope, Changes>();
  function of(scope: Scope): Changes {
    const known = scopes.get(scope) ?? { rows: new Map(), months: new Map(), gone: new Set(), dropped: false };
    scopes.set(scope, known);
    return known;
  }
  return {
    putRow: (scope, entity, key, value) => void of(scope).rows.set(`${entity} ${key}`, { entity, key, value }),
    dropRow: (scope, entity, key) => void of(scope).rows.set(`${entity} ${key}`, { entity, key, value: null }),
    putMonths(scope, account, months) {
      for (const month of months) of(scope).months.set(`${account} ${month}`, { account, month });
    },
    dropMonths: (scope, account) => void of(scope).gone.add(account),
    dropScope(scope) {
      of(scope).dropped = true;
    },
    async flush(tx) {
      for (const [scope, changes] of [...scopes].sort(([a], [b]) => (a < b ? -1 : 1))) {
        if (changes.dropped) await deleteScope(tx, scope);
        else await writeScope(tx, scope, changes);
      }
      scopes.clear();
    },
  };
}

async function writeScope(tx: Tx, scope: Scope, { rows, months, gone }: Changes): Promise<void> {
  const head = await lockScope(tx, scope);
  if (gone.size > 0) await deleteChanges(tx, scope, [...gone]);
  const placed = [...rows.values()].map((row, place) => ({ place, ...row }));
  const changes = [...months.values()];
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as t (place int, entity text, key text, value jsonb)),
    changed as (
      select g.entity, g.key, g.value, row_number() over (order by g.place) as nth from given g
      left join scope_row o on o.scope = ${scope} and o.entity = g.entity and o.key = g.key
      where g.value is distinct from o.value),
    months as (
      select * from unnest(${changes.map(({ account }) => account)}::uuid[], ${changes.map(({ month }) => month)}::text[])
        with ordinality as t (account_id, month, nth)),
    put_rows as (
      insert into scope_row (scope, entity, key, head, value, dropped_at)
      select ${scope}, entity, key, ${head}::bigint + nth, value, case when value is null then now() end from changed
      on conflict (scope, entity, key) do update
        set head = excluded.head, value = excluded.value, dropped_at = excluded.dropped_at),
    put_months as (
      insert into scope_change (scope, month, account_id, head)
      select ${scope}, month, account_id, ${head}::bigint + (select count(*) from changed) + nth from months
      on conflict (scope, month, account_id) do update set head = excluded.head)
    update scope set head = head + (select count(*) from changed) + (select count(*) from months)
    where scope = ${scope}`.execute(tx);
}

/** A statement of its own: the next one must see what was committed while this one waited. */
async function lockScope(tx: Tx, scope: Scope): Promise<number> {
  const { rows } = await sql<{ head: number }>`
    insert into scope as s (scope, head, floor) values (${scope}, 0, 0)
    on conflict (scope) do update set head = s.head returning head`.execute(tx);
  return rows[0]?.head ?? 0;
}

/** By the account's own months, which are few, instead of by all of the scope's. */
async function deleteChanges(tx: Tx, scope: Scope, accounts: readonly AccountId[]): Promise<void> {
  await sql`
    delete from scope_change c using account_month am
    where am.account_id = any(${accounts}::uuid[])
      and c.scope = ${scope} and c.month = am.month and c.account_id = am.account_id`.execute(tx);
}

async function deleteScope(tx: Tx, scope: Scope): Promise<void> {
  await lockScope(tx, scope);
  await sql`delete from scope_row where scope = ${scope}`.execute(tx);
  await sql`delete from scope_change where scope = ${scope}`.execute(tx);
  await sql`delete from scope where scope = ${scope}`.execute(tx);
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
  await lockScope(tx, scope);
  await sql`
    with forgotten as (delete from scope_row where scope = ${scope} and dropped_at < ${before} returning head)
    update scope set floor = greatest(floor, (select max(head) from forgotten)) where scope = ${scope}`.execute(tx);
  return true;
}
