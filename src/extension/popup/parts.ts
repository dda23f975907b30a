import type { AccountId } from '../../domain/id.ts';
import { type Draft, clearDrafts, type DraftArea, openDraft } from '../store/draft.ts';
import type { StoreDeps } from '../store/request.ts';
import { createUseServer, createViewer, type UseServer, type Viewer } from '../store/viewer.ts';
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

export type PopupParts = Viewer & {
  readonly deps: StoreDeps;
  readonly signIn: Draft<SignInDraft>;
  readonly draft: Draft<PopupDraft>;
  readonly useServer: UseServer;
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
  const viewer = createViewer(deps);
  const { session } = viewer;
  const askInTab = (server: string): void => browser.openTab(`dashboard.html${hashOf({ at: 'connect', server })}`);
  const useServer = createUseServer(session, { mayReach: browser.mayReach, askInTab });

  function signOut(): void {
    void session
      .signOut()
      .then(() => clearDrafts(browser.area))
      .then(() => Promise.all([draft.clear(), signIn.clear()]));
  }

  return { deps, ...viewer, signIn, draft, useServer, signOut };
}
