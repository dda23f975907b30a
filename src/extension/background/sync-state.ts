import { FAILURES } from '../../domain/failure.ts';
import type { SyncState } from '../../protocol/sync-state.ts';
import type { Session } from '../cache/session.ts';
import type { Background } from './context.ts';

export async function readSyncState(background: Background): Promise<SyncState> {
  const session = await background.session.get();
  const { person } = session;
  if (!person) return { state: 'signed-out', syncedAt: null, waiting: 0, refused: [] };
  const [syncedAt, waiting, refused] = await Promise.all([
    background.cache.syncedAt(),
    background.outbox.waiting(person),
    background.outbox.refused(person),
  ]);
  return {
    state: stateOf(background, session),
    syncedAt,
    waiting: waiting.length,
    refused: refused.map(({ key, name, refused: code }) => ({ id: key, name, code: code ?? FAILURES[0] })),
  };
}

function stateOf({ sync }: Background, { tooOld }: Session): SyncState['state'] {
  if (sync.isRunning()) return 'syncing';
  if (tooOld) return 'upgrade';
  return sync.lastOutcome() === 'offline' ? 'offline' : 'idle';
}
