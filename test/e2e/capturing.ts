/** A member on his own analytics pages, who adds what they show. */
import type { Frame, Page } from 'puppeteer-core';
import { beforeAll } from 'vitest';
import { ask } from './canary.ts';
import { hasControl, press } from './control.ts';
import { ADA, type Look } from './fixture-host/look.ts';
import { findPanel, waitForText } from './panel-frame.ts';
import { enter } from './person.ts';
import { changeRoute } from './probes.ts';
import { openScene, type Scene } from './scene.ts';
import { until } from './until.ts';
import { createWirePerson } from './wire-person.ts';
import { say } from './words.ts';

export const WHO = { ...ADA, address: 'ada@fixture.example' };
export const ADD = say('panel_offer_add');

type Beside = { readonly page: Page; readonly panel: Frame };
export type Capturing = {
  readonly scene: Scene;
  account: string;
  /** A page of the extension that stays: it asks the background what it holds. */
  own: Page;
  readonly open: (path: string, look?: Partial<Look>) => Promise<Beside>;
  /** The same in a tab that stays, as LinkedIn usually looks: the route changes there, from the feed to this one. */
  readonly show: (path: string) => Promise<Beside>;
  /** Presses, and gives the tab in which what was understood is looked at. */
  readonly add: (panel: Frame) => Promise<Page>;
  readonly discard: (tab: Page) => Promise<void>;
  readonly pending: () => Promise<unknown>;
};

export function openCapturing(): Capturing {
  const scene = openScene();
  const capturing = { scene, open, show, add, discard, pending } as Capturing; // the rest is filled before the first test

  let usual: Beside;

  async function open(path: string, look: Partial<Look> = {}): Promise<Beside> {
    const page = await scene.driver.linkedin(path, look);
    return { page, panel: await findPanel(page) };
  }
  async function show(path: string): Promise<Beside> {
    const { page, panel } = usual;
    await page.bringToFront(); // what lies behind is not painted, and so not pressed
    await changeRoute(page, '/feed/');
    await until('no offer in the feed', async () => !(await hasControl(panel, { role: 'button', name: ADD })));
    await changeRoute(page, path);
    return usual;
  }
  async function add(panel: Frame): Promise<Page> {
    await press(panel, ADD);
    const tab = await scene.driver.openedPage('dashboard.html#/capture');
    await waitForText(tab, say('capture_discard'));
    return tab;
  }
  async function discard(tab: Page): Promise<void> {
    await press(tab, say('capture_discard'));
    await waitForText(tab, say('capture_discarded'));
    await tab.close();
  }
  async function pending(): Promise<unknown> {
    return ((await ask(capturing.own, 'capture.get')) as { readonly value: unknown }).value; // signed in: it answers
  }

  beforeAll(async () => {
    capturing.account = (await createWirePerson(scene.stage, WHO)).account;
    capturing.own = await enter(scene.stage, scene.driver, WHO);
    usual = await open('/feed/');
    await press(usual.panel, say('panel_intro_keep'));
  });
  return capturing;
}
