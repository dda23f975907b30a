/** All that the extension keeps on the disk, read as anybody with the disk could. */
import type { Page } from 'puppeteer-core';

export type DatabaseEntry = { readonly key: unknown; readonly value: unknown };
/** Database → store → its records, in the order of their keys. Typed arrays are plain lists of numbers; blobs give their bytes. */
export type DatabaseDump = Readonly<Record<string, Readonly<Record<string, readonly DatabaseEntry[]>>>>;

export async function dumpDatabases(page: Page): Promise<DatabaseDump> {
  return JSON.parse(await page.evaluate(dump)) as DatabaseDump; // made so by the function below
}

/** Runs in the extension's page: it can use nothing from outside itself. As one text: to a driver each number in it would be an object. */
async function dump(): Promise<string> {
  function settle<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  async function plain(value: unknown): Promise<unknown> {
    if (value instanceof Blob) return plain(await value.arrayBuffer());
    if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
    if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>); // every view but DataView is one
    if (value instanceof Map || value instanceof Set) return plain([...value]);
    if (value instanceof Date) return value.toISOString();
    if (typeof value === 'bigint') return String(value);
    if (value instanceof CryptoKey) return '[key]';
    if (Array.isArray(value)) return Promise.all(value.map(plain));
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).map(async ([name, part]) => [name, await plain(part)] as const);
    return Object.fromEntries(await Promise.all(entries));
  }
  async function readStore(database: IDBDatabase, name: string): Promise<DatabaseEntry[]> {
    const store = database.transaction(name).objectStore(name);
    const [keys, values] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
    return Promise.all(keys.map(async (key, index) => ({ key: await plain(key), value: await plain(values[index]) })));
  }
  async function readDatabase(name: string): Promise<Record<string, DatabaseEntry[]>> {
    const database = await settle(indexedDB.open(name));
    const stores: Record<string, DatabaseEntry[]> = {};
    for (const store of database.objectStoreNames) stores[store] = await readStore(database, store);
    database.close();
    return stores;
  }
  const databases: Record<string, Record<string, DatabaseEntry[]>> = {};
  for (const { name } of await indexedDB.databases()) if (name) databases[name] = await readDatabase(name);
  return JSON.stringify(databases);
}
