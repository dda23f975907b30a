import { ExpectedFailure } from '../../domain/failure.ts';
import type { PersonId } from '../../domain/id.ts';
import { BODY_LIMIT, pushResponseSchema } from '../../protocol/push.ts';
import { type Entry, isSameHistory, type Outbox } from '../cache/outbox.ts';
import { call, type Fetch, type Target } from './call.ts';

/** The server takes 50; fewer, so that a lost answer costs little. */
const BATCH = 20;
/** Room for the envelope round the mutations. */
const ENVELOPE = 300;

/**
 * Pushes what waits, in order, until nothing waits or the server decides no more. Returns the server's clock when it last answered, in
 * epoch milliseconds; null: nothing was pushed.
 */
export async function pushAll(fetch: Fetch, target: Target, outbox: Outbox, person: PersonId): Promise<number | null> {
  let time: number | null = null;
  for (let renewed = false; ; ) {
    const clientId = await outbox.client(person);
    const batch = takeBatch(await outbox.waiting(person));
    if (batch.length === 0) return time;
    const mutations = batch.map(({ id, name, args }) => ({ id, name, args }));
    const answer = await call(fetch, target, '/v1/push', { clientId, mutations }, pushResponseSchema);
    if (!answer) return time;
    time = answer.time;
    if (isSameHistory(batch, answer.last)) {
      await outbox.acknowledge(person, clientId, answer.results);
      if (!batch.some(({ id }) => answer.results.some(([decided]) => decided === id))) return time;
    } else {
      if (renewed) throw new ExpectedFailure('unavailable');
      renewed = true;
      await outbox.renew(person, clientId);
    }
  }
}

/** Whether the server would take it, alone: to be asked before it gets a number, since nothing behind it could pass it. */
export function fitsPush(name: string, args: unknown): boolean {
  return sizeOf([{ id: Number.MAX_SAFE_INTEGER, name, args }]) + ENVELOPE <= BODY_LIMIT;
}

/** As many as the server takes at once; at least one. */
export function takeBatch(waiting: readonly Entry[]): Entry[] {
  const batch: Entry[] = [];
  let size = ENVELOPE;
  for (const entry of waiting.slice(0, BATCH)) {
    size += sizeOf([entry]);
    if (batch.length > 0 && size > BODY_LIMIT) break;
    batch.push(entry);
  }
  return batch;
}

/** Bytes of JSON, with the commas between. */
function sizeOf(entries: readonly Pick<Entry, 'id' | 'name' | 'args'>[]): number {
  const encoder = new TextEncoder();
  return entries.reduce((sum, { id, name, args }) => sum + encoder.encode(JSON.stringify({ id, name, args })).length + 1, 0);
}
