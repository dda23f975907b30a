/** Light and dark as a browser shows them: in pages by the system's wish, in the panel by what LinkedIn's page paints. Chromium alone. */
import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

export type Scheme = 'light' | 'dark';

/** `surface` is the page itself, or the panel in it. Drawn, and at rest: a colour on its way to another has no contrast to speak of. */
export async function showIn(page: Page, surface: Page | Frame, scheme: Scheme): Promise<void> {
  await page.bringToFront();
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.waitForFunction((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, {}, scheme);
  if (surface !== page) await repaintLinkedIn(page, surface, scheme);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await until('the end of all motion', () => surface.evaluate(isStill));
}

async function repaintLinkedIn(page: Page, panel: Page | Frame, scheme: Scheme): Promise<void> {
  await page.evaluate((wanted) => {
    document.documentElement.className = `theme theme--${wanted}`;
  }, scheme);
  await until(`the panel ${scheme}`, () =>
    panel.evaluate((wanted) => document.documentElement.dataset.scheme === wanted, scheme),
  );
}

/** Runs on the surface. */
function isStill(): boolean {
  return document.getAnimations().every(({ playState }) => playState !== 'running');
}
