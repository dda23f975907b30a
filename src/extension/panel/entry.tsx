import { capturePage } from '../../linkedin/pages/capture-page.ts';
import { onChanged } from '../messaging/on-changed.ts';
import { request } from '../messaging/request.ts';
import { createPanelStore, type PanelAt, type PanelStore } from '../store/panel.ts';
import { type Place, watchPage } from './lifecycle.ts';
import { mountPanel, type Mounted } from './mount.tsx';

type Shown = { readonly life: AbortController; readonly store: PanelStore; mounted: Mounted | null };

/** Everything this script starts ends with it. */
const life = new AbortController();
let shown: Shown | null = null;

/** Where the panel may not stand nothing is asked and nothing is put into the page; switched off it only waits to be switched on. */
function look({ canMount, vanity, post, offers }: Place): void {
  if (!canMount) {
    end();
    return;
  }
  shown ??= start({ vanity, post });
  const { store } = shown;
  store.show({ vanity, post });
  store.offer(offers);
  const state = store.state.value;
  if (!state || (!state.memory.on && !store.left.value)) {
    shown.mounted?.remove();
    shown.mounted = null;
    return;
  }
  shown.mounted ??= mountPanel(store);
  shown.mounted.look();
}

function start(at: PanelAt): Shown {
  const own = new AbortController();
  // Switched off it shows nothing, and does not keep the background awake.
  const isVisible = (): boolean => shown?.store.state.value?.memory.on !== false;
  const tellChanges = (signal: AbortSignal, changed: () => void): void => onChanged(signal, changed, { isVisible });
  const readPage = (): ReturnType<typeof capturePage> => capturePage(document, location.href);
  const store = createPanelStore({ request, onChanged: tellChanges, signal: own.signal }, { ...at, readPage });
  return { life: own, store, mounted: null };
}

function end(): void {
  shown?.mounted?.remove();
  shown?.life.abort();
  shown = null;
}

function gone(): void {
  end();
  life.abort();
}

if (window.top === window) watchPage(life.signal, { onLook: look, onGone: gone });
