import { ExpectedFailure } from '../../domain/failure.ts';
import type { PersonId } from '../../domain/id.ts';
import { pullResponseSchema } from '../../protocol/pull.ts';
import type { Cache } from '../cache/cache.ts';
import type { Outbox } from '../cache/outbox.ts';
import { call, type Fetch, type Target } from './call.ts';

/** `gone`: the session is no more, by the server's own well-formed word; nothing has been purged yet. */
export type Pulled = 'ok' | 'gone' | 'upgrade';

export type Pulling = {
  readonly fetch: Fetch;
  readonly target: Target;
  readonly cache: Cache;
  readonly outbox: Outbox;
  readonly person: PersonId;
  readonly now: () => number;
  /** After each answer that was applied: the first page is shown before the last has come. */
  readonly onApplied: () => void;
};

/** Two answers that cross each other are settled by asking again; this often is a broken server. */
const STALE_LIMIT = 5;

/** Pulls and applies until nothing is left. */
export async function pullAll({ fetch, target, cache, outbox, person, now, onApplied }: Pulling): Promise<Pulled> {
  const clientId = await outbox.client(person);
  for (let stale = 0; ; ) {
    const sent = await cache.cookie(person);
    const response = await call(fetch, target, '/v1/pull', { clientId, cookie: sent }, pullResponseSchema);
    if (!response) {
      await cache.confirm(person, now());
      return 'ok';
    }
    if (response.s === 'gone') return 'gone';
    const applied = await cache.apply({ person, sent, response, at: now() });
    if (applied === 'applied') onApplied();
    if (response.s === 'upgrade') return 'upgrade';
    if (applied === 'applied' && !response.more) return 'ok';
    const stands = applied === 'stale' ? ++stale > STALE_LIMIT : response.cookie === sent;
    if (stands) throw new ExpectedFailure('unavailable');
  }
}
