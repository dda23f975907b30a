import { effect } from '@preact/signals';
import { render } from 'preact';
import type { PanelStore } from '../store/panel.ts';
import { t } from '../text.ts';
import css from '../views/panel.css?inline';
import { createFrame } from './frame.ts';
import { readPanelProps } from '../views/panel-page.tsx';
import { PanelView } from '../views/panel-view.tsx';
import { readScheme } from './scheme.ts';

/** Whoever takes the host out of the page again and again wins: it comes back at most so often (C-17). */
const MOST_ATTACHES = 3;
const WITHIN_MS = 10_000;

export type Mounted = {
  /** Now and then: puts the host back where the page has lost it, and follows the page's colours. */
  readonly look: () => void;
  readonly remove: () => void;
};

export function mountPanel(store: PanelStore): Mounted {
  const attaches: number[] = [];
  let body: HTMLElement | null = null;
  const frame = createFrame({
    css,
    title: t('panel_label'),
    onReady(next) {
      body = next;
      paint();
      draw();
    },
    onGone(old) {
      body = null;
      try {
        render(null, old);
      } catch {
        // Firefox: the document is gone, and whoever touches it is told so. Nothing of it follows the store by itself.
      }
    },
  });

  function paint(): void {
    if (body && frame.isAttached()) body.ownerDocument.documentElement.dataset.scheme = readScheme();
  }

  function draw(): void {
    const props = readPanelProps(store, 'page');
    frame.resize(props.collapsed && !props.left ? 'small' : 'open');
    if (body && frame.isAttached()) render(<PanelView {...props} />, body);
  }

  function look(): void {
    paint();
    if (frame.isAttached()) return;
    const now = Date.now();
    while (attaches[0] !== undefined && attaches[0] <= now - WITHIN_MS) attaches.shift();
    if (attaches.length >= MOST_ATTACHES) return;
    attaches.push(now);
    frame.attach();
  }

  const stop = effect(draw);
  look();
  return {
    look,
    remove: () => {
      stop();
      frame.remove();
    },
  };
}
