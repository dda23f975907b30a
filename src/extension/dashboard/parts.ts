import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AskedStore } from '../store/asked.ts';
import { type Draft, clearDrafts, type DraftArea, openDraft } from '../store/draft.ts';
import { createHomeStore, type HomeStore } from '../store/home.ts';
import type { FileReader } from '../store/import.ts';
import type { StoreDeps } from '../store/request.ts';
import { createSeenByStore } from '../store/seen-by.ts';
import { originPattern } from '../store/server-address.ts';
import { createSessionStore, type SessionStore } from '../store/session.ts';
import type { GroupPage } from '../../protocol/message.ts';
import type { GroupFieldsProps } from '../views/group-fields.tsx';
import { hashOf, type LinkTo, parseRoute, type Route } from '../views/route.ts';
import { EMPTY_SIGN_IN, type SignInDraft } from '../views/sign-in.tsx';

/** What of the browser the tab needs beside messages. */
export type TabBrowser = {
  readonly area: DraftArea;
  readonly mayReach: (pattern: string) => Promise<boolean>;
  /** Must be called inside a click. */
  readonly askToReach: (pattern: string) => Promise<boolean>;
  readonly readFile: FileReader;
  readonly readLogo: GroupFieldsProps['onLogoFile'];
};

export type TabParts = {
  readonly deps: StoreDeps;
  readonly browser: TabBrowser;
  readonly session: SessionStore;
  readonly home: HomeStore;
  readonly seenBy: AskedStore<readonly GroupPage[]>;
  readonly signIn: Draft<SignInDraft>;
  readonly route: ReadonlySignal<Route>;
  readonly now: ReadonlySignal<number>;
  readonly useServer: (server: string) => Promise<'used' | 'tab' | 'failed'>;
  readonly allowServer: (server: string) => Promise<'done' | 'denied' | 'failed'>;
};

export const linkTo: LinkTo = (route) => ({ href: hashOf(route) });

export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

export async function createTabParts(deps: StoreDeps, browser: TabBrowser): Promise<TabParts> {
  const life = deps.signal;
  const signIn = await openDraft(browser.area, 'sign-in', EMPTY_SIGN_IN, life);
  const session = createSessionStore(deps);
  const home = createHomeStore(deps);
  const seenBy = createSeenByStore(deps);
  const route = signal<Route>(parseRoute(location.hash));
  addEventListener('hashchange', () => (route.value = parseRoute(location.hash)), { signal: life });
  const now = signal(Date.now());
  const clock = setInterval(() => (now.value = Date.now()), 30_000);
  life.addEventListener('abort', () => clearInterval(clock), { once: true });
  effect(() => {
    const answer = session.answer.value;
    if (answer.state !== 'ready') return;
    for (const asked of [home, seenBy]) {
      if (answer.value.step === 'signed-in') void asked.refresh();
      else asked.forget();
    }
  });

  async function useServer(server: string): Promise<'used' | 'tab' | 'failed'> {
    if (!(await browser.mayReach(originPattern(server)))) {
      goTo({ at: 'connect', server });
      return 'tab';
    }
    return (await session.useServer(server)) === 'ok' ? 'used' : 'failed';
  }

  async function allowServer(server: string): Promise<'done' | 'denied' | 'failed'> {
    if (!(await browser.askToReach(originPattern(server)))) return 'denied';
    return (await session.useServer(server)) === 'ok' ? 'done' : 'failed';
  }

  return { deps, browser, session, home, seenBy, signIn, route, now, useServer, allowServer };
}

export function signOut(parts: TabParts): void {
  void parts.session.signOut().then(async () => {
    await clearDrafts(parts.browser.area);
    await parts.signIn.clear();
    goTo({ at: 'accounts' });
  });
}
