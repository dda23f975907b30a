import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId } from '../../domain/id.ts';
import type { GroupPage } from '../../protocol/message.ts';
import type { AskedStore } from '../store/asked.ts';
import { type Draft, clearDrafts, type DraftArea, openDraft } from '../store/draft.ts';
import { createHomeStore, type HomeStore } from '../store/home.ts';
import type { StoreDeps } from '../store/request.ts';
import { createSeenByStore } from '../store/seen-by.ts';
import { originPattern } from '../store/server-address.ts';
import { createSessionStore, type SessionStore } from '../store/session.ts';
import { hashOf } from '../views/route.ts';
import { EMPTY_SIGN_IN, type SignInDraft } from '../views/sign-in.tsx';

/** Where the popup was when it closed, and what was typed there. */
export type PopupDraft = {
  readonly place: 'accounts' | 'choose' | 'who-sees-me' | 'profile' | 'figures';
  readonly account: AccountId | null;
  readonly name: string;
  readonly address: string;
};
const EMPTY_POPUP: PopupDraft = { place: 'accounts', account: null, name: '', address: '' };

export type PopupParts = {
  readonly deps: StoreDeps;
  readonly session: SessionStore;
  readonly home: HomeStore;
  readonly seenBy: AskedStore<readonly GroupPage[]>;
  readonly signIn: Draft<SignInDraft>;
  readonly draft: Draft<PopupDraft>;
  readonly now: ReadonlySignal<number>;
  readonly useServer: (server: string) => Promise<'used' | 'tab' | 'failed'>;
  readonly signOut: () => void;
};

/** The little of the browser that the popup needs beside messages. */
export type PopupBrowser = {
  readonly area: DraftArea;
  readonly mayReach: (pattern: string) => Promise<boolean>;
  readonly openTab: (page: string) => void;
};

export async function createPopupParts(deps: StoreDeps, browser: PopupBrowser): Promise<PopupParts> {
  const { signal: life } = deps;
  const [signIn, draft] = await Promise.all([
    openDraft(browser.area, 'sign-in', EMPTY_SIGN_IN, life),
    openDraft(browser.area, 'popup', EMPTY_POPUP, life),
  ]);
  const session = createSessionStore(deps);
  const home = createHomeStore(deps);
  const seenBy = createSeenByStore(deps);
  const now = signal(Date.now());
  const clock = setInterval(() => (now.value = Date.now()), 30_000);
  life.addEventListener('abort', () => clearInterval(clock), { once: true });
  // Signed in or out elsewhere: what is shown is another person's.
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
      browser.openTab(`dashboard.html${hashOf({ at: 'connect', server })}`);
      return 'tab';
    }
    return (await session.useServer(server)) === 'ok' ? 'used' : 'failed';
  }

  function signOut(): void {
    void session
      .signOut()
      .then(() => clearDrafts(browser.area))
      .then(() => Promise.all([draft.clear(), signIn.clear()]));
  }

  return { deps, session, home, seenBy, signIn, draft, now, useServer, signOut };
}
