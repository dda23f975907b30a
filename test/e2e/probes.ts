/** What the invented LinkedIn page knows: the questions of fixture-host/client.js, asked from a test. */
import type { Page } from 'puppeteer-core';

export type ProbeReport = {
  /** Every key and input event that a capture listener on the page's window saw. */
  readonly keys: readonly { readonly type: string; readonly key: string | null }[];
  readonly violations: readonly string[];
  /** Markup of each element that came into the document and is not the site's own. */
  readonly added: readonly string[];
  readonly errors: readonly string[];
  readonly messages: readonly string[];
  /** The sum of layout shifts; always 0 in Firefox, which does not measure them. */
  readonly shift: number;
  readonly frames: number;
  readonly globals: readonly string[];
  readonly resources: readonly string[];
  readonly styleSheets: number;
  readonly storage: readonly string[];
};
export type Found = { readonly inPage: boolean; readonly inFrames: boolean; readonly selected: boolean };

export function readProbes(page: Page): Promise<ProbeReport> {
  return page.evaluate('probes.report()') as Promise<ProbeReport>; // client.js answers in exactly this form
}

/** Whether the page's script can find a text anywhere. */
export function findInPage(page: Page, text: string): Promise<Found> {
  return page.evaluate(`probes.find(${JSON.stringify(text)})`) as Promise<Found>; // client.js answers in exactly this form
}

/** A change of route as LinkedIn makes it: no document is loaded. */
export async function changeRoute(page: Page, path: string): Promise<void> {
  await page.evaluate(`probes.route(${JSON.stringify(path)})`);
}
