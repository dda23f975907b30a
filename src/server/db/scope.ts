import { sql } from 'kysely';
import type { Month } from '../../domain/day.ts';
import type { AccountId, PersonId } from '../../domain/id.ts';
import type { Scope } from '../../domain/visibility.ts';
import type { Db, Tx } from './database.ts';

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
