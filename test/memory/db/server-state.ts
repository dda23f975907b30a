import type { Db } from '../../../src/server/db/database.ts';
import type { ServerState } from '../../../src/server/db/server-state.ts';
import { sessionOf } from '../store.ts';

/** Keys of no secret: nothing of them is compared. */
export async function readServerState(db: Db): Promise<ServerState> {
  const { store } = sessionOf(db);
  store.state ??= { incarnation: crypto.randomUUID(), cookieKey: Buffer.alloc(32, 1), pepper: Buffer.alloc(32, 2) };
  return store.state;
}
