import type { PersonId } from '../../domain/id.ts';
import { scopesOf } from '../../domain/visibility.ts';
import { type Answer, type Applied, applyAnswer, clearAll, isPurge } from './apply.ts';
import { CACHE_STORES, connectCache, type Reading, runTransaction, type Writing } from './database.ts';
import { type Decide, type View, viewOf } from './visible.ts';

export type CacheOptions = {
  /** One cache for each client in a test. */
  readonly name?: string;
  /** Who may see what; to be replaced only by a test that shows that it is needed. */
  readonly decide?: Decide;
};

/** What the server told this person, as far as he may see it. */
export type Cache = {
  readonly apply: (answer: Answer) => Promise<Applied>;
  /** Nothing was new. */
  readonly confirm: (person: PersonId, at: number) => Promise<void>;
  readonly cookie: (person: PersonId) => Promise<string | null>;
  readonly syncedAt: () => Promise<number | null>;
  /** All in one transaction, and none of it beyond what the person may see. */
  readonly read: <T>(person: PersonId, read: (tx: Reading, view: View) => Promise<T>) => Promise<T>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
};

export function createCache({ name, decide = scopesOf }: CacheOptions = {}): Cache {
  const connection = connectCache(name);
  async function write<T>(durability: 'strict' | 'relaxed', change: (tx: Writing) => Promise<T>): Promise<T> {
    return runTransaction((await connection.open()).transaction([...CACHE_STORES], 'readwrite', { durability }), change);
  }
  async function meta<T>(key: 'cookie' | 'syncedAt' | 'owner'): Promise<T | null> {
    return ((await (await connection.open()).get('meta', key)) as T | undefined) ?? null; // written by apply only
  }
  return {
    apply: (answer) => write(isPurge(answer.response) ? 'strict' : 'relaxed', (tx) => applyAnswer(tx, answer, decide)),
    confirm: (person, at) =>
      write('relaxed', async (tx) => {
        if ((await tx.objectStore('meta').get('owner')) === person) await tx.objectStore('meta').put(at, 'syncedAt');
      }),
    cookie: async (person) => ((await meta<PersonId>('owner')) === person ? meta<string>('cookie') : null),
    syncedAt: () => meta<number>('syncedAt'),
    async read(person, read) {
      const tx = (await connection.open()).transaction([...CACHE_STORES], 'readonly');
      return read(tx, await viewOf(tx, person, decide));
    },
    clear: () => write('strict', clearAll),
    close: connection.close,
  };
}
