/** What a hostile page can learn of the panel, and do to it: nothing. The questions are asked by the page's own script. */
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Driver } from './browser.ts';
import { tick } from './control.ts';
import { findPanel, hasPanel, textOf, waitForText } from './panel-frame.ts';
import { beKnown } from './person.ts';
import { findInPage, readProbes } from './probes.ts';
import { openStage, type Stage } from './stage.ts';
import { CAST, createTeam, GROUP_NAME, type Team } from './team.ts';
import { expectOk } from './wire-person.ts';
import { until } from './until.ts';
import { say } from './words.ts';

const FRONT_ENDS = ['classic', 'sdui'] as const;
const GENERIC = /^(system-ui|sans-serif|serif|monospace|ui-monospace|ui-sans-serif|ui-rounded|inherit)$/;
const isFirefox = inject('browser') === 'firefox';

let stage: Stage;
let driver: Driver;
let team: Team;
beforeAll(async () => {
  stage = await openStage();
  team = await createTeam(stage);
  driver = await stage.openProfile({ isQuick: false });
  await beKnown(stage, driver, CAST.ada);
});
afterAll(() => stage?.close());

async function openPanel(frontEnd: (typeof FRONT_ENDS)[number] = 'classic'): Promise<{ page: Page; panel: Frame }> {
  const page = await driver.linkedin('/feed/', { frontEnd });
  const panel = await findPanel(page);
  await waitForText(panel, CAST.ben.name);
  return { page, panel };
}

/** What it says when nothing is under way: it may ask the server at any moment, and says so. */
function textAtRest(panel: Frame): Promise<string> {
  return until('a panel at rest', async () => {
    const text = await textOf(panel);
    return text.includes(say('sync_syncing')) ? null : text;
  });
}

/** The panel's words and figures that are long enough to be told from the page's own. */
async function piecesOf(panel: Frame): Promise<string[]> {
  const pieces = (await textOf(panel)).split(/\n|\t/).map((line) => line.trim());
  return [...new Set(pieces)].filter((piece) => piece.length >= 4);
}

describe.for(FRONT_ENDS)('%s', (frontEnd) => {
  let page: Page;
  let panel: Frame;
  beforeAll(async () => {
    ({ page, panel } = await openPanel(frontEnd));
  });
  afterAll(() => page?.close());

  test(`C-01: on the ${frontEnd} front end the page finds no word and no figure of the panel`, async () => {
    const pieces = await piecesOf(panel);
    expect(pieces.length).toBeGreaterThan(8);
    const own = await page.evaluate(() => document.body.textContent);
    for (const piece of pieces.filter((one) => !own.includes(one))) {
      const { inPage, inFrames, selected } = await findInPage(page, piece);
      // Firefox's own search goes into frames when it is told to, and answers yes or no: written down as a limit, not a fault of ours.
      expect({ piece, inPage, selected, inFrames: inFrames && !isFirefox }).toEqual({
        piece,
        inPage: false,
        selected: false,
        inFrames: false,
      });
    }
  });

  test(`C-02, C-03, C-05, C-07, C-08: on the ${frontEnd} front end the page sees one bare element and no key, and nothing moves`, async () => {
    await tick(panel, 'radio', say('glance_days_many', 7));
    for (const key of ['k', 'Tab', 'ArrowDown']) await page.keyboard.press(key as 'k');
    const report = await readProbes(page);
    expect(report.added).toEqual(['<div></div>']);
    expect(report.keys).toEqual([]);
    expect(report.violations).toEqual([]);
    expect(report.errors).toEqual([]);
    expect(report.messages).toEqual([]);
    expect(report.shift).toBe(0);
    expect(report.frames).toBe(0);
    expect(report.globals).toEqual([]);
    expect(report.storage).toEqual([]);
    expect(report.styleSheets).toBe(1);
    expect(report.resources.filter((name) => !name.startsWith('https://www.linkedin.com/'))).toEqual([]);
  });

  test(`on the ${frontEnd} front end the panel lies clear of the messaging tray`, async () => {
    const [host, tray] = await page.evaluate(() => {
      const rectOf = (element: Element | undefined) => element?.getBoundingClientRect().toJSON() as DOMRect;
      const ours = [...document.documentElement.children].find((element) => element.outerHTML === '<div></div>');
      const messaging = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Messaging');
      return [rectOf(ours), rectOf(messaging)];
    });
    expect(host?.width).toBeGreaterThan(300);
    expect(tray?.width).toBeGreaterThan(0);
    expect(host && tray && (host.right <= tray.left || host.left >= tray.right || host.bottom <= tray.top)).toBe(true);
  });

  test(`C-06: on the ${frontEnd} front end the panel names generic fonts only`, async () => {
    const families = await panel.evaluate(() =>
      [...document.querySelectorAll('body, body *')].map((element) => getComputedStyle(element).fontFamily),
    );
    const named = new Set(families.flatMap((list) => list.split(',').map((family) => family.trim().replaceAll('"', ''))));
    expect([...named].filter((family) => !GENERIC.test(family))).toEqual([]);
    expect(driver.requests.filter((path) => path.startsWith('/fixture/font/'))).toEqual([]); // the page's own traps
  });
});

test('R19, C-07: a Group’s logo is drawn in the panel, though nothing is loaded there and no script runs', async () => {
  const icon = readFileSync(resolve(import.meta.dirname, '../../public/icons/48.png'));
  const looks = {
    name: GROUP_NAME,
    purpose: 'colleagues',
    about: '',
    logo: `data:image/png;base64,${icon.toString('base64')}`,
  } as const;
  expectOk(await team.people.ada.push('group.edit', { group: team.group, ...looks }));
  const { page, panel } = await openPanel();
  const logo = await until('a logo', () => panel.$('.logo'));
  const clip = await logo.boundingBox();
  if (!clip) throw new Error('a logo that nobody sees');
  const picture = await page.screenshot({ clip, encoding: 'base64' });
  expect(await colourIn(picture, { x: 0.75, y: 0.5 })).toEqual([255, 202, 92, 255]); // the icon's bar of light
  expect((await readProbes(page)).violations).toEqual([]);
  await page.close();
});

/** The colour of a picture at a place in it: from 0, at the left and the top, to 1. */
async function colourIn(picture: string, place: { readonly x: number; readonly y: number }): Promise<number[]> {
  const page = await driver.browser.newPage(); // it decodes the picture, and shows nothing
  const colour = await page.evaluate(
    async (base64, { x, y }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      return [...(context?.getImageData(Math.floor(x * bitmap.width), Math.floor(y * bitmap.height), 1, 1).data ?? [])];
    },
    picture,
    place,
  );
  await page.close();
  return colour;
}

test('C-12: clicks and keys that a script makes do nothing', async () => {
  const { page, panel } = await openPanel();
  const before = await textAtRest(panel);
  await page.evaluate(() => {
    const { body, documentElement } = document;
    const host = [...documentElement.children, ...body.children].find((element) => element.outerHTML === '<div></div>');
    for (const target of [host, document, window])
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
        target?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 900, clientY: 400 }));
    for (const target of [host, body, document, window])
      target?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }));
    for (let count = 0; count < 100; count++)
      postMessage({ sidelight: 'request', name: 'panel.remember', args: { on: false } }, '*');
  });
  await panel.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('button, a, select, [role=tab], [tabindex]')) {
      element.click();
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }
  });
  const again = await openPanel();
  expect(await textAtRest(panel)).toBe(before);
  expect(await textAtRest(again.panel)).toBe(before);
  await page.close();
  await again.page.close();
});

test('G-05: no packaged file answers to a page that has no policy of its own', async () => {
  const folder = resolve(import.meta.dirname, '../../dist', isFirefox ? 'firefox' : 'chrome');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => resolve(entry.parentPath, entry.name).slice(folder.length + 1));
  expect(files).toContain('panel.js');
  const page = await driver.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (!request.url().startsWith('https://www.linkedin.com/')) return void request.continue();
    void request.respond({ status: 200, headers: { 'content-type': 'text/html' }, body: '<!doctype html><title>bare</title>' });
  });
  await page.goto('https://www.linkedin.com/login');
  const answers = await page.evaluate(
    (urls) =>
      Promise.all(
        urls.map(async (url) => {
          const fetched = await fetch(url).then(
            () => true,
            () => false,
          );
          const image = new Image();
          const shown = new Promise<boolean>((done) => {
            image.onload = () => done(true);
            image.onerror = () => done(false);
          });
          image.src = url;
          return fetched || (await shown);
        }),
      ),
    ['https://www.linkedin.com/there', ...files.map((file) => driver.extensionUrl(file))],
  );
  expect(answers).toEqual([true, ...files.map(() => false)]);
  await page.close();
});

test('C-17: a page that takes the panel away is not fought for long', async () => {
  const { page } = await openPanel();
  await page.evaluate(() => {
    const isHost = (node: Node): boolean => (node as Element).outerHTML === '<div></div>';
    const take = (): void => {
      for (const element of [...document.documentElement.children, ...document.body.children])
        if (isHost(element)) element.remove();
    };
    new MutationObserver(take).observe(document, { childList: true, subtree: true });
    take();
  });
  await until('the panel to give in', async () => (await readProbes(page)).added.length === 3 && !hasPanel(page));
  await page.close();
});

test('C-16: nothing went wrong in any tab', () => {
  expect(driver.errors).toEqual([]);
});
