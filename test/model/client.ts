/** The real client, as a device has it: cache, outbox, session and sync, over a fake IndexedDB and whatever network it is given. */
import 'fake-indexeddb/auto';
import { DAY_METRICS } from '../../src/domain/metric.ts';
import { dayOf } from '../../src/domain/day.ts';
import { UNKNOWN } from '../../src/domain/figures.ts';
import type { PersonId } from '../../src/domain/id.ts';
import type { Scope } from '../../src/domain/visibility.ts';
import type { MutationArgs, MutationName } from '../../src/protocol/mutation.ts';
import { createCache } from '../../src/extension/cache/cache.ts';
import { type Reading, SCOPED_STORES } from '../../src/extension/cache/database.ts';
import { createOutbox } from '../../src/extension/cache/outbox.ts';
import { createSessionStore } from '../../src/extension/cache/session.ts';
import { accountsIn, readFigures } from '../../src/extension/cache/tiles.ts';
import type { Fetch } from '../../src/extension/sync/call.ts';
import { createSync, type Outcome } from '../../src/extension/sync/loop.ts';
import { dump } from '../unit/extension/answers.ts';

/** All that lies in the cache: records by 'scope entity key', figures by 'scope account day', and every scope there is a trace of. */
export type Held = { readonly rows: Map<string, unknown>; readonly figures: Map<string, string>; readonly scopes: Set<string> };

export type Client = {
  readonly enqueue: <N extends MutationName>(name: N, args: MutationArgs[N]) => Promise<void>;
  /** `contexts`: surfaces that sync the same cache at once, without a lock between them. */
  readonly sync: (fetch: Fetch, contexts?: 1 | 2) => Promise<Outcome>;
  readonly look: () => Promise<Held>;
  /** All databases of the device as one text. */
  readonly dump: () => Promise<string>;
  readonly countWaiting: () => Promise<number>;
  readonly close: () => Promise<void>;
};

let clients = 0;

export async function createClient(
  owner: { readonly person: PersonId; readonly token: string },
  now: () => number,
): Promise<Client> {
  const { person, token } = owner;
  const name = `model ${++clients}`;
  const [cache, outbox] = [createCache({ name: `${name} cache` }), createOutbox(`${name} outbox`)];
  const session = createSessionStore('http://model.test', `${name} session`);
  await session.update((before) => ({ ...before, token, person }));
  const connect = (fetch: Fetch) =>
    createSync({ cache, outbox, session, fetch, now, random: () => 0.5, lockName: null, onChange: () => undefined });
  return {
    enqueue: async (mutation, args) => void (await outbox.enqueue(person, mutation, args)),
    async sync(fetch, contexts = 1) {
      const outcomes = await Promise.all(Array.from({ length: contexts }, () => connect(fetch).run()));
      return outcomes.find((outcome) => outcome === 'idle') ?? outcomes[0] ?? 'offline';
    },
    look: () => cache.read(person, (tx) => lookAtAll(tx)),
    dump: async () => (await Promise.all(['cache', 'outbox', 'session'].map((kind) => dump(`${name} ${kind}`)))).join('\n'),
    countWaiting: async () => (await outbox.waiting(person)).length,
    close: async () => void (await Promise.all([cache.close(), outbox.close(), session.close()])),
  };
}

/** Past every check of who may see what: what is there is there. */
async function lookAtAll(tx: Reading): Promise<Held> {
  const [rows, figures, scopes] = [new Map<string, unknown>(), new Map<string, string>(), new Set<string>()];
  for (const store of SCOPED_STORES) for (const key of await tx.objectStore(store).getAllKeys()) scopes.add(key[0]);
  const keys = await tx.objectStore('rows').getAllKeys();
  const values = await tx.objectStore('rows').getAll();
  for (const [at, key] of keys.entries()) rows.set(key.join(' '), values[at]);
  for (const scope of scopes as Set<Scope>)
    for (const [account, { first, columns }] of await readFigures(tx, scope, await accountsIn(tx, scope)))
      for (let at = 0; at < columns.impressions.length; at++) {
        const day = DAY_METRICS.map((metric) => columns[metric][at] ?? UNKNOWN);
        if (day.some((value) => value !== UNKNOWN)) figures.set(`${scope} ${account} ${dayOf(first + at)}`, day.join(' '));
      }
  return { rows, figures, scopes };
}
