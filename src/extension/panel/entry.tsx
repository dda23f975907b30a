import { onChanged } from '../messaging/on-changed.ts';
import { request } from '../messaging/request.ts';
import { createPanelStore, type PanelStore } from '../store/panel.ts';
import { type Place, watchPage } from './lifecycle.ts';
import { mountPanel, type Mounted } from './mount.tsx';

/** Everything this script starts ends with it. */
const life = new AbortController();

let store: PanelStore | null = null;
let mounted: Mounted | null = null;

/** Nothing is asked and nothing is put into a page where the panel may not stand, or is switched off. */
function look({ canMount, vanity }: Place): void {
  if (!canMount) return unmount();
  store ??= createPanelStore({ request, onChanged: onChangedInSight, signal: life.signal }, vanity);
  store.show(vanity);
  const state = store.state.value;
  if (state && !state.memory.on) return unmount();
  if (state) mounted ??= mountPanel(store);
  mounted?.look();
}

/** A collapsed panel needs no live figures: only an open one keeps the worker awake. */
function onChangedInSight(signal: AbortSignal, notify: () => void): void {
  onChanged(signal, notify, { isVisible: () => document.visibilityState === 'visible' });
}

function unmount(): void {
  mounted?.remove();
  mounted = null;
}

function end(): void {
  unmount();
  life.abort();
}

if (window.top === window) watchPage(life.signal, { onLook: look, onGone: end });
