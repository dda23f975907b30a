import { ExpectedFailure, FAILURES, type Failure } from '../../domain/failure.ts';
import type { MessageAnswers, MessageArgs, MessageName, MutateAnswer } from '../../protocol/message.ts';
import type { MutationArgs, MutationName } from '../../protocol/mutation.ts';
import { extensionRuntime } from './runtime.ts';

/** The server could not be reached, or this page has lost its extension: nothing was done. */
export class OfflineFailure extends Error {
  readonly code = 'offline';

  constructor() {
    super('offline');
  }
}

/**
 * Asks the background. Resolves to the answer's value.
 * @throws ExpectedFailure or OfflineFailure; the signal's reason once it is aborted.
 */
export async function request<N extends MessageName>(
  name: N,
  args: MessageArgs[N],
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<MessageAnswers[N]> {
  signal?.throwIfAborted();
  const runtime = extensionRuntime();
  if (!runtime) throw new OfflineFailure();
  const reply = await orAborted(runtime.sendMessage({ sidelight: 'request', name, args }).catch(lost), signal);
  return valueIn(reply) as MessageAnswers[N]; // the background checks what it sends; no zod here
}

/** Asks for a change: `decided` by the server, or `waiting` for it. */
export function requestMutation<N extends MutationName>(
  name: N,
  args: MutationArgs[N],
  options: { readonly signal?: AbortSignal } = {},
): Promise<MutateAnswer> {
  return request('mutate', { name, args }, options);
}

/** The code of an expected failure; null: a bug. */
export function failureCodeOf(error: unknown): Failure | 'offline' | null {
  return error instanceof ExpectedFailure || error instanceof OfflineFailure ? error.code : null;
}

function valueIn(reply: unknown): unknown {
  const known = (typeof reply === 'object' && reply !== null ? reply : {}) as { ok?: unknown; value?: unknown; code?: unknown };
  if (known.ok === true) return known.value;
  if (known.code === 'offline') throw new OfflineFailure();
  throw new ExpectedFailure(FAILURES.find((code) => code === known.code) ?? 'unavailable');
}

/** No listener, or a worker that died at it: as good as no answer. */
function lost(): null {
  return null;
}

function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
