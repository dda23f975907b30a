import type { Failure } from '../../domain/failure.ts';
import { FAILURES } from '../../domain/failure.ts';
import type { MessageAnswers, MessageArgs, MessageName } from '../../protocol/message.ts';

/** Asks the background; throws an error whose `code` is the failure. */
export type Request = <N extends MessageName>(name: N, args: MessageArgs[N]) => Promise<MessageAnswers[N]>;

export type StoreDeps = {
  readonly request: Request;
  /** Calls when the background says that something may have changed. */
  readonly onChanged: (signal: AbortSignal, changed: () => void) => void;
  /** The life of the store: of the page, or of the view it serves. */
  readonly signal: AbortSignal;
};

/** What can go wrong, for a person: an expected failure, no way to the server, or a fault of our own. */
export type Trouble = Failure | 'offline' | 'fault';

/** The one place where stores catch. A fault is shown as such, and reported to the browser's console as any other. */
export function troubleOf(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'offline' || (FAILURES as readonly unknown[]).includes(code)) return code as Trouble; // it was just looked up
  globalThis.reportError?.(error);
  return 'fault';
}
