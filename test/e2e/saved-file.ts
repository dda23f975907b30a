import type { Page } from 'puppeteer-core';
import { press } from './control.ts';
import { until } from './until.ts';

export type Saved = { readonly name: string; readonly text: string };

/** Presses, and reads the file that the browser is given to save: its content and its name. */
export async function saveFile(tab: Page, button: string): Promise<Saved> {
  await tab.evaluate(() => {
    Object.assign(globalThis, { saved: null });
    let content = '';
    URL.createObjectURL = (blob) => {
      void (blob as Blob).text().then((text) => (content = text));
      return 'blob:kept';
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      const { download: name } = this;
      setTimeout(function wait() {
        if (content === '') setTimeout(wait, 10);
        else Object.assign(globalThis, { saved: { name, text: content } });
      }, 0);
    };
  });
  await press(tab, button);
  return until('the file', () => tab.evaluate('globalThis.saved') as Promise<Saved | null>); // made so above
}
