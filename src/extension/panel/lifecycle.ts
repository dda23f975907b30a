/** How long the panel lives in a page: where it may stand, while the page is seen, and until the extension is gone. */
import type { PageName } from '../../domain/page-capture.ts';
import { canMount, type LinkedInPage, readLocation } from '../../linkedin/location.ts';
import { pageAt } from '../../linkedin/pages/page-list.ts';
import { extensionRuntime } from '../messaging/runtime.ts';

/** LinkedIn changes its pages without loading them; its own events are not listened to. */
export const LOOK_EVERY_MS = 600;
/** LinkedIn changes the address first and the page after it: so long what it shows may still be what it showed before. */
export const SETTLE_MS = 1_500;

export type Place = {
  readonly canMount: boolean;
  readonly vanity: string | null;
  /** LinkedIn's number of the post whose own page this is, or the page of its figures; null: none. */
  readonly post: string | null;
  /** The page of the member's own analytics that it is, whose figures may be added; null: none. */
  readonly offers: PageName | null;
};

/** By its address alone: nothing of a page is read before somebody presses. */
export function placeOf(address: string): Place {
  const location: LinkedInPage = readLocation(address);
  return {
    canMount: canMount(location),
    vanity: location.page === 'profile' ? location.vanity : null,
    post: location.page === 'post' || location.page === 'post-summary' ? location.post : null,
    offers: pageAt(address)?.reader.page ?? null,
  };
}

/** Whether this script still has its extension: not after an update, a reload or a removal. */
export function isAlive(): boolean {
  const runtime = extensionRuntime() as { readonly id?: string } | null; // id is gone once the context is
  return runtime?.id !== undefined;
}

export type Watch = { readonly onLook: (place: Place) => void; readonly onGone: () => void };

/** Looks at the address now and then, while the page is seen; whether the extension lives, always. */
export function watchPage(signal: AbortSignal, { onLook, onGone }: Watch): void {
  let [address, since] = ['', 0];
  function look(): void {
    if (signal.aborted) return;
    if (!isAlive()) onGone();
    else if (document.visibilityState === 'visible') onLook(place());
  }
  function place(): Place {
    if (location.href !== address) [address, since] = [location.href, Date.now()];
    const here = placeOf(address);
    return Date.now() - since < SETTLE_MS ? { ...here, offers: null } : here;
  }
  const timer = setInterval(look, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  document.addEventListener('visibilitychange', look, { signal });
  look();
}
