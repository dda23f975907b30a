import { request } from './request.ts';
import { extensionRuntime, type Port } from './runtime.ts';

/** A worker is killed 30 s after its last event, whatever it holds open; a message every 20 s keeps it, and the live stream, awake. */
export const VISIBLE_EVERY_MS = 20_000;
/** A killed worker is woken again so soon, while somebody looks. */
const RECONNECT_AFTER_MS = 1_000;

/** The port's name: whoever has one open is told of changes. */
export const CHANGES_PORT = 'changes';

/**
 * Calls `notify` whenever what this page shows may have changed: ask again then. While it is visible it says so every 20 s
 * ('panel.visible'), so callers need not; hidden, it costs nothing and is told at its next sight. Works in pages and in the panel.
 * `isVisible`: whether it shows anything at the moment; one that does not lets the worker rest, and is told as long as that lives.
 */
export function onChanged(
  signal: AbortSignal,
  notify: () => void,
  { isVisible = isPageVisible }: { isVisible?: () => boolean } = {},
): void {
  let port: Port | null = null;
  let isFirst = true;
  let again: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    const opened = connect();
    if (!opened) return;
    port = opened;
    opened.onMessage.addListener((message) => {
      if (!signal.aborted && isBroadcast(message)) notify();
    });
    opened.onDisconnect.addListener(() => {
      if (port !== opened) return;
      port = null;
      clearTimeout(again);
      if (!signal.aborted) again = setTimeout(show, RECONNECT_AFTER_MS);
    });
    if (!isFirst) notify();
    isFirst = false;
  }

  function show(): void {
    if (signal.aborted || !isPageVisible() || !isVisible()) return;
    if (!port) open();
    if (port) void request('panel.visible', {}).catch(() => undefined);
  }

  /** At the page's own first and next sight, whatever it shows. */
  function appear(): void {
    if (!signal.aborted && isPageVisible() && !port) open();
    show();
  }

  /** A page that comes back from the back/forward cache finds its port closed, and was not told. */
  function renew(event: PageTransitionEvent): void {
    if (!event.persisted) return;
    port?.disconnect();
    port = null;
    appear();
  }

  if (signal.aborted) return;
  const beat = setInterval(show, VISIBLE_EVERY_MS);
  globalThis.document?.addEventListener('visibilitychange', appear, { signal });
  globalThis.addEventListener?.('pageshow', renew, { signal });
  signal.addEventListener('abort', () => {
    clearInterval(beat);
    clearTimeout(again);
    port?.disconnect();
    port = null;
  });
  appear();
}

/** Null once the extension was reloaded or removed under an open page. */
function connect(): Port | null {
  try {
    return extensionRuntime()?.connect({ name: CHANGES_PORT }) ?? null;
  } catch {
    return null;
  }
}

function isBroadcast(message: unknown): boolean {
  return typeof message === 'object' && message !== null && (message as { sidelight?: unknown }).sidelight === 'changed';
}

function isPageVisible(): boolean {
  return globalThis.document?.visibilityState !== 'hidden';
}
