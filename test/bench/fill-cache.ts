/** Runs in a page of the extension: what the server would have told, put into its cache by the extension's own code. */
import type { PersonId } from '../../src/domain/id.ts';
import { createCache } from '../../src/extension/cache/cache.ts';
import { createSessionStore } from '../../src/extension/cache/session.ts';
import type { PullResponse } from '../../src/protocol/pull.ts';

/** Nobody listens there: the extension is offline from then on. */
const SERVER = 'http://127.0.0.1:9';

export async function signInAs(person: PersonId): Promise<void> {
  const session = createSessionStore(SERVER);
  await session.update((before) => ({ ...before, server: SERVER, token: 'none', person, address: 'admin@example.com' }));
  session.close();
}

export async function fillCache(person: PersonId, sent: string | null, response: PullResponse): Promise<void> {
  const cache = createCache();
  await cache.apply({ person, sent, response, at: Date.now() });
  cache.close();
}

Object.assign(globalThis, { bench: { signInAs, fillCache } });
