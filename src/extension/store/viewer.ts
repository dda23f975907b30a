import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SightPage } from '../../protocol/sight.ts';
import type { AskedStore } from './asked.ts';
import { createHomeStore, type HomeStore } from './home.ts';
import type { StoreDeps } from './request.ts';
import { originPattern } from './server-address.ts';
import { createSessionStore, type SessionStore } from './session.ts';
import { createSightStore } from './sight.ts';

/** Who looks, what is his, and the time: what the popup and the tab are both made of. */
export type Viewer = {
  readonly session: SessionStore;
  readonly home: HomeStore;
  readonly sight: AskedStore<SightPage>;
  /** Epoch milliseconds, twice a minute and whenever something changed: a post may be due. */
  readonly now: ReadonlySignal<number>;
};

export function createViewer(deps: StoreDeps): Viewer {
  const session = createSessionStore(deps);
  const home = createHomeStore(deps);
  const sight = createSightStore(deps);
  const now = signal(Date.now());
  const tick = (): void => {
    now.value = Date.now();
  };
  const clock = setInterval(tick, 30_000);
  deps.onChanged(deps.signal, tick);
  deps.signal.addEventListener('abort', () => clearInterval(clock), { once: true });
  // Signed in or out elsewhere: what is shown is another person's.
  let shown: string | null | undefined; // nobody is known yet
  effect(() => {
    const answer = session.answer.value;
    if (answer.state !== 'ready') return;
    const { step, server, address } = answer.value;
    const who = step === 'signed-in' ? `${server} ${address}` : null;
    for (const asked of [home, sight]) {
      if (who === null || (shown !== undefined && who !== shown)) asked.forget();
      if (who !== null) void asked.refresh();
    }
    shown = who;
  });
  return { session, home, sight, now };
}

export type UseServer = (server: string) => Promise<'used' | 'tab' | 'failed'>;
type Asking = { readonly mayReach: (pattern: string) => Promise<boolean>; readonly askInTab: (server: string) => void };

/** A server that the browser does not let us reach yet has to be allowed in a click, in the tab: a popup would close. */
export function createUseServer(session: SessionStore, { mayReach, askInTab }: Asking): UseServer {
  return async (server) => {
    if (!(await mayReach(originPattern(server)))) {
      askInTab(server);
      return 'tab';
    }
    return (await session.useServer(server)) === 'ok' ? 'used' : 'failed';
  };
}
