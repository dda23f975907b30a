import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { GroupPage } from '../../protocol/message.ts';
import type { AskedStore } from './asked.ts';
import { createHomeStore, type HomeStore } from './home.ts';
import type { StoreDeps } from './request.ts';
import { createSeenByStore } from './seen-by.ts';
import { originPattern } from './server-address.ts';
import { createSessionStore, type SessionStore } from './session.ts';

/** Who looks, what is his, and the time: what the popup and the tab are both made of. */
export type Viewer = {
  readonly session: SessionStore;
  readonly home: HomeStore;
  readonly seenBy: AskedStore<readonly GroupPage[]>;
  /** Epoch milliseconds, twice a minute. */
  readonly now: ReadonlySignal<number>;
};

export function createViewer(deps: StoreDeps): Viewer {
  const session = createSessionStore(deps);
  const home = createHomeStore(deps);
  const seenBy = createSeenByStore(deps);
  const now = signal(Date.now());
  const clock = setInterval(() => (now.value = Date.now()), 30_000);
  deps.signal.addEventListener('abort', () => clearInterval(clock), { once: true });
  // Signed in or out elsewhere: what is shown is another person's.
  let shown: string | null | undefined; // nobody is known yet
  effect(() => {
    const answer = session.answer.value;
    if (answer.state !== 'ready') return;
    const { step, server, address } = answer.value;
    const who = step === 'signed-in' ? `${server} ${address}` : null;
    for (const asked of [home, seenBy]) {
      if (who === null || (shown !== undefined && who !== shown)) asked.forget();
      if (who !== null) void asked.refresh();
    }
    shown = who;
  });
  return { session, home, seenBy, now };
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
