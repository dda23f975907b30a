/**
 * Holds the live stream as long as somebody looks. The worker holds it, for pages and panel alike, since both browsers kill a worker 30 s
 * after its last event whatever it holds open (an open port does not count in either), and only a message starts that time anew:
 * every visible surface sends one each 20 s. One stream a person, then, however many surfaces are open, and none when all are hidden.
 */
export type LiveHold = { readonly onVisible: () => void; readonly stop: () => void };

/** Two messages may be late or lost. */
export const HOLD_MS = 50_000;

export function createLiveHold(hold: (signal: AbortSignal) => Promise<void>): LiveHold {
  let held: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function stop(): void {
    clearTimeout(timer);
    held?.abort();
    held = null;
  }
  return {
    onVisible() {
      clearTimeout(timer);
      timer = setTimeout(stop, HOLD_MS);
      if (held) return;
      held = new AbortController();
      void hold(held.signal);
    },
    stop,
  };
}
