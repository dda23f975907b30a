/** How long the panel lives in a page: where it may stand, while the page is seen, and until the extension is gone. */
import { canMount, type LinkedInPage, readLocation } from '../../linkedin/location.ts';
import { extensionRuntime } from '../messaging/runtime.ts';

/** LinkedIn changes its pages without loading them; its own events are not listened to. */
export const LOOK_EVERY_MS = 600;

export type Place = { readonly canMount: boolean; readonly vanity: string | null };

export function placeOf(address: string): Place {
  const location: LinkedInPage = readLocation(address);
  return { canMount: canMount(location), vanity: location.page === 'profile' ? location.vanity : null };
}

/** Whether this script still has its extension: not after an update, a reload or a removal. */
export function isAlive(): boolean {
  const runtime = extensionRuntime() as { readonly id?: string } | null; // id is gone once the context is
  return runtime?.id !== undefined;
}

export type Watch = { readonly onLook: (place: Place) => void; readonly onGone: () => void };

/** Looks at the address now and then, while the page is seen; whether the extension lives, always. */
export function watchPage(signal: AbortSignal, { onLook, onGone }: Watch): void {
  function look(): void {
    if (signal.aborted) return;
    if (!isAlive()) onGone();
    else if (document.visibilityState === 'visible') onLook(placeOf(location.href));
  }
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  document.addEventListener('visibilitychange', look, { signal });
  look();
}
