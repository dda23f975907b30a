import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SharedArea } from '../store/desk.ts';
import { type Draft, clearDrafts, openDraft } from '../store/draft.ts';
import type { FileReader } from '../store/import.ts';
import type { Identity } from '../store/publisher.ts';
import type { StoreDeps } from '../store/request.ts';
import { originPattern } from '../store/server-address.ts';
import { createUndo, type UndoStore } from '../store/undo.ts';
import { createUseServer, createViewer, type UseServer, type Viewer } from '../store/viewer.ts';
import type { GroupFieldsProps } from '../views/group-fields.tsx';
import { hashOf, type LinkTo, parseRoute, type Route } from '../views/route.ts';
import { EMPTY_SIGN_IN, type SignInDraft } from '../views/sign-in.tsx';

/** What of the browser the tab needs beside messages. */
export type TabBrowser = {
  readonly area: SharedArea;
  readonly mayReach: (pattern: string) => Promise<boolean>;
  /** Must be called inside a click. */
  readonly askToReach: (pattern: string) => Promise<boolean>;
  readonly readFile: FileReader;
  /** In a tab of its own, in the foreground: inside a press only. */
  readonly openTab: (address: string) => Promise<void>;
  readonly readLogo: GroupFieldsProps['onLogoFile'];
  readonly identity: Identity;
};

export type TabParts = Viewer & {
  readonly deps: StoreDeps;
  readonly browser: TabBrowser;
  readonly signIn: Draft<SignInDraft>;
  readonly route: ReadonlySignal<Route>;
  /** For the role that was changed last, wherever in the tab that was. */
  readonly undo: UndoStore;
  readonly useServer: UseServer;
  readonly allowServer: (server: string) => Promise<'done' | 'denied' | 'failed'>;
};

export const linkTo: LinkTo = (route) => ({ href: hashOf(route) });

export function goTo(route: Route): void {
  location.hash = hashOf(route);
}

export async function createTabParts(deps: StoreDeps, browser: TabBrowser): Promise<TabParts> {
  const life = deps.signal;
  const signIn = await openDraft(browser.area, 'sign-in', EMPTY_SIGN_IN, life);
  const viewer = createViewer(deps);
  const { session } = viewer;
  const route = signal<Route>(parseRoute(location.hash));
  addEventListener('hashchange', () => (route.value = parseRoute(location.hash)), { signal: life });
  const askInTab = (server: string): void => goTo({ at: 'connect', server });
  const useServer = createUseServer(session, { mayReach: browser.mayReach, askInTab });

  async function allowServer(server: string): Promise<'done' | 'denied' | 'failed'> {
    if (!(await browser.askToReach(originPattern(server)))) return 'denied';
    return (await session.useServer(server)) === 'ok' ? 'done' : 'failed';
  }

  return { deps, browser, ...viewer, signIn, route, undo: createTabUndo(deps, viewer), useServer, allowServer };
}

/** What one person changed is offered to nobody else. */
function createTabUndo(deps: StoreDeps, { session }: Viewer): UndoStore {
  const undo = createUndo(deps);
  let who: string | null = null;
  effect(() => {
    const answer = session.answer.value;
    const now = answer.state === 'ready' && answer.value.step === 'signed-in' ? answer.value.address : null;
    if (now !== who) undo.forget();
    who = now;
  });
  return undo;
}

export function signOut(parts: TabParts): void {
  void parts.session.signOut().then(async () => {
    await clearDrafts(parts.browser.area);
    await parts.signIn.clear();
    goTo({ at: 'accounts' });
  });
}
