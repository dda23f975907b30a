import type { Scope } from '../../domain/visibility.ts';
import type { EntityValue } from '../../protocol/entity.ts';
import { type Reading, rangeOf, type Writing } from './database.ts';
import { parseRow, type View } from './visible.ts';

/** All records of one kind in a scope that may be seen; none of a scope that may not, whatever lies in the cache. */
export async function readRows<E extends keyof EntityValue>(
  tx: Reading,
  view: View,
  scope: Scope,
  entity: E,
): Promise<EntityValue[E][]> {
  if (!view.scopes.has(scope)) return [];
  const values = await tx.objectStore('rows').getAll(rangeOf(scope, entity));
  return values.flatMap((value) => (parseRow(scope, entity, value) as EntityValue[E] | null) ?? []); // parsed as that entity
}

/** Null: not there, or not to be seen. */
export async function readRow<E extends keyof EntityValue>(
  tx: Reading,
  view: View,
  scope: Scope,
  entity: E,
  key: string,
): Promise<EntityValue[E] | null> {
  if (!view.scopes.has(scope)) return null;
  const value = await tx.objectStore('rows').get([scope, entity, key]);
  return parseRow(scope, entity, value) as EntityValue[E] | null; // parsed as that entity
}

/** Keeps a record; one that may not be kept leaves nothing in its place. */
export async function putRow(tx: Writing, scope: Scope, entity: string, key: string, value: unknown): Promise<void> {
  const record = parseRow(scope, entity, value);
  if (record === null) await tx.objectStore('rows').delete([scope, entity, key]);
  else await tx.objectStore('rows').put(record, [scope, entity, key]);
}

/** Returns the record that stood there. */
export async function dropRow(tx: Writing, scope: Scope, entity: string, key: string): Promise<unknown> {
  const before = await tx.objectStore('rows').get([scope, entity, key]);
  await tx.objectStore('rows').delete([scope, entity, key]);
  return before;
}
