import type { Db } from '../db/database.ts';
import { readHeads, type ViewerHeads } from '../db/scope.ts';

export type Listener = { readonly onPoke: () => void; readonly onEnd: () => void };

export type Pokes = {
  /** Calls `onPoke` after a scope of this session's viewer moved, `onEnd` when the session is over, until the signal. */
  readonly listen: (tokenHash: Buffer, heads: ViewerHeads, listener: Listener, signal: AbortSignal) => void;
};

type Connection = Listener & { readonly tokenHash: Buffer; seen: string | null };

/**
 * Asks once a second, in one statement, for the heads of all who are connected: the same on every server process, with no LISTEN.
 * A poke that is lost costs only time.
 */
export function createPokes(db: Db, intervalMs: number): Pokes {
  const connections = new Set<Connection>();
  let timer: NodeJS.Timeout | undefined;

  async function look(): Promise<void> {
    const asked = [...connections];
    const heads = await readHeads(
      db,
      asked.map(({ tokenHash }) => tokenHash),
    ).catch(() => null);
    if (heads) for (const connection of asked) compare(connection, heads.get(connection.tokenHash.toString('hex')));
    if (connections.size > 0) schedule();
  }

  function compare(connection: Connection, heads: ViewerHeads | undefined): void {
    const seen = heads ? describe(heads) : null;
    if (seen === null) connection.onEnd();
    else if (seen !== connection.seen) connection.onPoke();
    connection.seen = seen;
  }

  function schedule(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), intervalMs);
  }

  return {
    listen(tokenHash, heads, listener, signal) {
      const connection = { ...listener, tokenHash, seen: describe(heads) };
      connections.add(connection);
      if (connections.size === 1) schedule();
      signal.addEventListener('abort', () => {
        connections.delete(connection);
        if (connections.size === 0) clearTimeout(timer);
      });
    },
  };
}

function describe({ scopes }: ViewerHeads): string {
  return scopes
    .map(({ scope, epoch, head }) => `${scope} ${epoch} ${head}`)
    .sort()
    .join('\n');
}
