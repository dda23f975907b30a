/** What a person reads: his popup's first page, who can see him, his Groups' pages and the panel, drawn from what they are told. */
import { type ComponentChild, render } from 'preact';
import { Window } from 'happy-dom';
import type { GroupPage } from '../../src/protocol/group-page.ts';
import type { Home, PanelState } from '../../src/protocol/message.ts';
import type { SightPage } from '../../src/protocol/sight.ts';
import { type DraftArea, openDraft } from '../../src/extension/store/draft.ts';
import { createGroupStore } from '../../src/extension/store/group.ts';
import { createHomeStore } from '../../src/extension/store/home.ts';
import type { StoreDeps } from '../../src/extension/store/request.ts';
import type { InviteDraft } from '../../src/extension/store/wizard.ts';
import { AccountsPage } from '../../src/extension/views/accounts-page.tsx';
import { PanelView } from '../../src/extension/views/panel-view.tsx';
import { PeoplePage } from '../../src/extension/views/people-page.tsx';
import { hashOf, type LinkTo } from '../../src/extension/views/route.ts';
import { WhoSeesMe } from '../../src/extension/views/who-sees-me.tsx';
import { installCatalogue } from '../component/catalogue.ts';

export type Told = {
  readonly home: Home;
  readonly sight: SightPage;
  readonly panel: PanelState;
  readonly pages: readonly GroupPage[];
};

const EMPTY_INVITES: InviteDraft = { pasted: '', people: [] };
const AREA: DraftArea = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
const linkTo: LinkTo = (route) => ({ href: hashOf(route) });
const nothing = (): void => undefined;

/** Each page as its HTML: every word, and every control with its name. */
export async function drawShown({ home, sight, panel, pages }: Told, now: number): Promise<string[]> {
  installCatalogue();
  const life = new AbortController();
  const deps: StoreDeps = { request: () => new Promise(() => undefined), onChanged: nothing, signal: life.signal };
  const homeStore = createHomeStore(deps);
  const invites = await openDraft(AREA, 'invite', EMPTY_INVITES, life.signal);
  const actions = { home: homeStore, now, linkTo };
  const drawn = [
    <AccountsPage
      key="home"
      store={homeStore}
      {...actions}
      home={home}
      onPlace={nothing}
      onEdit={nothing}
      onSignOut={nothing}
      isPopup
    />,
    <WhoSeesMe
      key="sight"
      sight={{ state: 'ready', value: sight }}
      viewers={home.connections.viewers}
      accounts={home.accounts}
      onBack={nothing}
    />,
    <PanelView key="panel" state={panel} trouble={null} collapsed={false} place="side" now={now} {...PANEL_ACTIONS} />,
    ...pages.map((page) => (
      <PeoplePage
        key={page.group.id}
        page={page}
        store={createGroupStore(deps, page.group.id)}
        invites={invites}
        now={now}
        linkTo={linkTo}
        ownAddresses={home.person?.addresses ?? []}
        inviteLink="https://sidelight.test/invite"
        onLogoFile={() => new Promise(() => undefined)}
        onRoleChanged={nothing}
      />
    )),
  ].map(htmlOf);
  life.abort();
  return drawn;
}

const PANEL_ACTIONS = {
  onGroup: nothing,
  onLength: nothing,
  onCollapse: nothing,
  onIntroduced: nothing,
  onDashboard: nothing,
  onImport: nothing,
  onSidePanel: nothing,
  onPage: nothing,
  onClose: nothing,
  onRetry: nothing,
  onAdd: nothing,
};

/** In a document that is there for this alone: the server beside it knows no browser. */
function htmlOf(node: ComponentChild): string {
  const window = new Window();
  Object.assign(globalThis, { document: window.document, window });
  try {
    const root = window.document.createElement('div') as unknown as HTMLElement; // happy-dom's, which stands for a browser's
    render(node, root);
    const html = root.innerHTML;
    render(null, root);
    return html;
  } finally {
    Object.assign(globalThis, { document: undefined, window: undefined });
  }
}
