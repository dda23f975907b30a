/**
 * The only thing that stands in LinkedIn's page: one bare <div>, in its closed root a frame without scripts. The page cannot read
 * into it, sees no key typed in it, and no style of its own reaches it (recipes/extension/isolated-panel.tsx; C-01 to C-07).
 */
import { textDirection, textLanguage } from '../text.ts';

export type Size = 'open' | 'small';

export type Frame = {
  /** Puts the host into the page, or back into it. */
  readonly attach: () => void;
  readonly isAttached: () => boolean;
  readonly resize: (size: Size) => void;
  readonly remove: () => void;
};

export type FrameOptions = {
  readonly css: string;
  readonly title: string;
  /** Each time the frame's document is new: at first, and after the host was put back. */
  readonly onReady: (body: HTMLElement) => void;
  readonly onGone: (body: HTMLElement) => void;
};

/** Clear of the messaging tray, which is at the bottom right in either direction of writing. Of one size, whatever it shows (C-03). */
const BOX: Readonly<Record<Size, string>> = {
  open: 'width:min(352px,calc(100vw - 32px));height:min(840px,calc(100vh - 96px));border-radius:12px;box-shadow:0 2px 6px rgb(0 0 0/.14),0 16px 40px rgb(0 0 0/.22);',
  small: 'width:44px;height:44px;border-radius:12px;box-shadow:0 1px 3px rgb(0 0 0/.2),0 4px 12px rgb(0 0 0/.16);',
};
const FIXED = 'all:initial;display:block;border:0;margin:0;padding:0;outline:0;color-scheme:normal;';
const HOST =
  ':host{all:initial!important;display:block!important;position:fixed!important;inset:auto auto 16px 16px!important;width:auto!important;' +
  'height:auto!important;margin:0!important;padding:0!important;border:0!important;outline:0!important;opacity:1!important;transform:none!important;' +
  'filter:none!important;visibility:visible!important;pointer-events:auto!important;clip-path:none!important;contain:layout style!important;' +
  'z-index:2147483000!important}@media print{:host{display:none!important}}';

export function createFrame({ css, title, onReady, onGone }: FrameOptions): Frame {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = HOST;
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.title = title;
  frame.srcdoc = `<!doctype html><html lang="${textLanguage()}" dir="${textDirection()}"><head><meta charset="utf-8"></head><body></body></html>`;
  root.append(style, frame);
  let body: HTMLElement | null = null;

  function ready(): void {
    const page = frame.contentDocument;
    if (!page || page.body === body) return;
    if (body) onGone(body);
    const sheet = page.createElement('style');
    sheet.textContent = css;
    page.head.append(sheet);
    page.documentElement.classList.add('in-page');
    page.title = title;
    body = page.body;
    onReady(body);
  }

  function resize(size: Size): void {
    frame.style.cssText = FIXED + BOX[size];
  }

  frame.addEventListener('load', ready);
  resize('small');
  return {
    attach: () => document.documentElement.append(host),
    isAttached: () => host.isConnected,
    resize,
    remove: () => {
      if (body) onGone(body);
      body = null;
      host.remove();
    },
  };
}
