import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { AccountMonth } from '../../domain/account-month.ts';
import type { Month } from '../../domain/day.ts';
import type { MonthBeside } from '../../domain/figures.ts';
import type { Glance, GlanceRow } from '../../domain/glance.ts';
import type { AccountId } from '../../domain/id.ts';
import type { PeriodLength } from '../../domain/period.ts';
import type { Scope } from '../../domain/visibility.ts';

/** Every key but those of `meta` begins with its scope: what may no longer be seen is a range, and leaves in one step. */
export type CacheSchema = DBSchema & {
  meta: { key: 'cookie' | 'owner' | 'syncedAt' | 'stale'; value: unknown };
  rows: { key: [Scope, string, string]; value: unknown };
  /** Which account has which place in the tiles of a shard. */
  slots: { key: [Scope, number]; value: (AccountId | null)[] };
  tiles: { key: [Scope, Month, number]; value: Int32Array };
  /** What stands beside the columns of an account's month. */
  facts: { key: [Scope, AccountId, Month]; value: Facts };
  /** Figures that are kept whole, as an import is compared with them: one's own, and those that a connection shows. */
  months: { key: [Scope, AccountId, Month]; value: AccountMonth };
  rollups: { key: [Scope, string, PeriodLength, number]; value: Rollup };
};

export type Facts = Pick<MonthBeside, 'anchors' | 'windows' | 'posts' | 'answers'>;
/** Part 0 is the glance with its first rows; the others are more rows, and the last what each member gave day by day. */
export type Rollup = Pick<Glance, 'byMember'> & { readonly glance: Glance | null; readonly rows: readonly GlanceRow[] };

export const CACHE_STORES = ['meta', 'rows', 'slots', 'tiles', 'facts', 'months', 'rollups'] as const;
export const SCOPED_STORES = ['rows', 'slots', 'tiles', 'facts', 'months', 'rollups'] as const;
type Stores = (typeof CACHE_STORES)[number][];

export type Writing = IDBPTransaction<CacheSchema, Stores, 'readwrite'>;
/** A reading transaction, or a writing one where only its reads are used. */
export type Reading = IDBPTransaction<CacheSchema, Stores, 'readonly'> | Writing;

/** Raised with every change of what the stores hold: the cache is dropped then, and synced anew. */
export const CACHE_VERSION = 5;

export type Connection<Schema extends DBSchema> = {
  readonly open: () => Promise<IDBPDatabase<Schema>>;
  readonly close: () => Promise<void>;
};

/** One handle, opened when it is first needed, and again after it was closed to let another version in. */
export function createConnection<Schema extends DBSchema>(
  opening: (closed: () => void) => Promise<IDBPDatabase<Schema>>,
): Connection<Schema> {
  let handle: Promise<IDBPDatabase<Schema>> | null = null;
  function forget(): void {
    handle = null;
  }
  return {
    open() {
      handle ??= opening(forget).catch((error: unknown) => {
        forget();
        throw error;
      });
      return handle;
    },
    async close() {
      const open = handle;
      forget();
      (await open)?.close();
    },
  };
}

/** `name`: one cache for each client in a test; `version`: for a test of upgrades. */
export function connectCache(name = 'sidelight-cache', version = CACHE_VERSION): Connection<CacheSchema> {
  return createConnection(async (closed) => {
    try {
      return await openCache(name, version, closed);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
      await deleteDB(name); // a newer version of the extension was here before: what it cached is fetched again
      return openCache(name, version, closed);
    }
  });
}

function openCache(name: string, version: number, closed: () => void): Promise<IDBPDatabase<CacheSchema>> {
  return openDB<CacheSchema>(name, version, {
    upgrade(database) {
      for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store);
      for (const store of CACHE_STORES) database.createObjectStore(store);
    },
    blocking(_current, _blocked, event) {
      closed();
      (event.target as IDBDatabase | null)?.close(); // else the newer version of the extension waits for this page for ever
    },
    terminated: closed,
  });
}

/** All keys that begin with these parts. An array sorts after every text and number. */
export function rangeOf(...parts: readonly IDBValidKey[]): IDBKeyRange {
  return IDBKeyRange.bound([...parts], [...parts, []]);
}

/** Empties every scope but these, whatever is held: all keys before, between and after theirs. */
export async function keepOnly(tx: Writing, scopes: readonly Scope[]): Promise<void> {
  const kept = [...new Set(scopes)].sort();
  const gaps = Array.from({ length: kept.length + 1 }, (_, at) => {
    const [before, after] = [kept[at - 1], kept[at]];
    return IDBKeyRange.bound(before === undefined ? [''] : [before, []], after === undefined ? [[]] : [after], true, true);
  });
  await Promise.all(SCOPED_STORES.flatMap((store) => gaps.map((gap) => tx.objectStore(store).delete(gap))));
}

export async function clearScope(tx: Writing, scope: Scope): Promise<void> {
  await Promise.all(SCOPED_STORES.map((store) => tx.objectStore(store).delete(rangeOf(scope))));
}

type Transaction = { readonly done: Promise<void>; readonly abort: () => void };

/** All of the change, or nothing: it is undone when it throws, and resolves only once it is kept. */
export async function runTransaction<Tx extends Transaction, T>(tx: Tx, change: (tx: Tx) => Promise<T>): Promise<T> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  );
  try {
    const result = await change(tx);
    const failed = await done;
    if (failed) throw failed.error;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // it had already ended
    }
    await done;
    throw error;
  }
}
