/** From a page of the member's own analytics to saved figures, by the person's own presses; and what is never kept. */
import type { Page } from 'puppeteer-core';
import { expect, inject, test } from 'vitest';
import { PAGES, type PageName } from '../../src/domain/page-capture.ts';
import { meaningOf, PLANTED_NAMES, writeNumber } from '../pages/invented-page.ts';
import { INVENTED_PAGES } from '../pages/page-list.ts';
import { cacheText, foundIn } from './canary.ts';
import { ADD, openCapturing, WHO } from './capturing.ts';
import { findControl, hasControl, press } from './control.ts';
import type { Look } from './fixture-host/look.ts';
import { lineOf, textOf, waitForText } from './panel-frame.ts';
import { changeRoute, readProbes } from './probes.ts';
import { refusePages } from './refusals/pages.ts';
import { endAtFirstFailure } from './sequence.ts';
import { until } from './until.ts';
import { say } from './words.ts';

const CONTENT = INVENTED_PAGES.content('en-US');
const capturing = openCapturing();
const { scene, open, show, add, discard, pending } = capturing;
endAtFirstFailure();
if (inject('browser') === 'chromium') refusePages(capturing);

const LOOKS: readonly Pick<Look, 'frontEnd' | 'language' | 'order'>[] = [
  { frontEnd: 'classic', language: 'en-US', order: 'number-first' },
  { frontEnd: 'sdui', language: 'de', order: 'label-first' },
  { frontEnd: 'sdui', language: 'fr', order: 'number-first' },
  { frontEnd: 'classic', language: 'pt-BR', order: 'label-first' },
];

/** Two of them in Chromium, the other two in Firefox. */
const OWN_LOOKS = LOOKS.filter((_, at) => at % 2 === Number(inject('browser') === 'firefox'));

test.for(OWN_LOOKS)(
  '$frontEnd, $language, $order: one press reads the totals, another saves them, and one’s figures show them',
  async (look) => {
    const { page, panel } = await open(CONTENT.path, look);
    await findControl(panel, { role: 'button', name: ADD });
    expect(await pending()).toBeNull();
    const before = scene.driver.requests.length;
    const tab = await add(panel);
    await waitForText(panel, say('panel_offer_sent'));
    const means = meaningOf(INVENTED_PAGES.content(look.language));
    const text = await lineOf(tab);
    for (const value of Object.values(means)) expect(text).toContain(writeNumber(value, 'en-US'));
    expect(foundIn(text, PLANTED_NAMES)).toEqual([]);
    await press(tab, say('import_save'));
    await waitForText(tab, say('import_saved'));
    expect(await pending()).toBeNull();
    await press(tab, say('import_to_account'));
    await waitForText(tab, say('page_totals_title'));
    const card = await lineOf(tab);
    expect(card).toContain(`${say('figure_reposts')} ${means.reposts}`);
    expect(card).toContain(`${say('figure_membersReached')} ${writeNumber(means.membersReached ?? 0, 'en-US')}`);
    expect(scene.driver.requests.slice(before)).toEqual([]);
    const report = await readProbes(page);
    expect([report.errors, report.violations, report.messages]).toEqual([[], [], []]);
    await tab.close();
    await page.close();
  },
);

test('what was saved is one reading of its own days, and of no day by itself', async () => {
  const rows = await scene.stage.query('select value from account_month where account_id = $1', [capturing.account]);
  const pages = rows.map(
    ({ value }) => (value as { sources: { page?: { days: object; windows: { page?: object }[] } } }).sources.page,
  );
  expect(pages.length).toBeGreaterThan(0);
  for (const told of pages) expect(told?.days).toEqual({});
  expect(JSON.stringify(pages)).toContain('"reactions":1301');
});

/** Each page in one front end and one browser. What is read of each, in either and in every language, is the component tests' subject. */
test.for(['classic', 'sdui'] as const)(
  '%s: every other page is offered as the route changes, without a load, and read',
  async (frontEnd) => {
    const { page, panel } = await open('/feed/', { frontEnd });
    await page.evaluate('window.marker = 1');
    const share = 2 * Number(frontEnd === 'classic') + Number(inject('browser') === 'chromium');
    for (const name of PAGES.filter((_, at) => at % 4 === share)) {
      const invented = INVENTED_PAGES[name]('en-US');
      await changeRoute(page, '/feed/');
      await until('no offer in the feed', async () => !(await hasControl(panel, { role: 'button', name: ADD })));
      await changeRoute(page, invented.path);
      const tab = await add(panel);
      await expectFigures(tab, name);
      await discard(tab);
      expect(await pending()).toBeNull();
    }
    expect(await page.evaluate('window.marker')).toBe(1);
    await page.close();
  },
);

/** The rows of a post's page come when one scrolls to them. */
async function expectFigures(tab: Page, name: PageName): Promise<void> {
  const invented = INVENTED_PAGES[name]('en-US');
  const text = await lineOf(tab);
  const shown = invented.late ? { ...invented, rows: [] } : invented;
  const values = [...Object.values(meaningOf(shown)), ...(invented.posts ?? []).flatMap(({ means }) => Object.values(means))];
  expect(values.length).toBeGreaterThan(0);
  for (const value of values) expect(text).toContain(writeNumber(value, 'en-US'));
  expect(foundIn(text, PLANTED_NAMES)).toEqual([]);
}

test('a part that comes when one scrolls to it is not there yet, and then is', async () => {
  const invented = INVENTED_PAGES['post-summary']('en-US');
  const { page, panel } = await open(invented.path, { frontEnd: 'sdui' });
  const early = await add(panel);
  await waitForText(early, say('capture_late_title'));
  expect(await lineOf(early)).toContain(say('figure_reactions'));
  expect(await lineOf(early)).not.toContain(`${say('figure_reactions')} 31`);
  await discard(early);
  await page.bringToFront();
  await page.mouse.move(600, 400);
  await until('the rows', async () => {
    await page.mouse.wheel({ deltaY: 900 });
    return (await textOf(page)).includes('Link engagements');
  });
  const tab = await add(panel);
  expect(await lineOf(tab)).toContain(`${say('figure_reactions')} 31`);
  expect(await lineOf(tab)).not.toContain(say('capture_late_title'));
  await discard(tab);
  await page.close();
});

test('C-12: a press that a script makes reads nothing', async () => {
  const { page, panel } = await show(CONTENT.path);
  const button = await findControl(panel, { role: 'button', name: ADD });
  await button.evaluate((element) => {
    element.click();
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  });
  await page.evaluate(() => {
    for (let count = 0; count < 100; count++) postMessage({ sidelight: 'request', name: 'panel.capture', args: {} }, '*');
  });
  expect(await lineOf(panel)).not.toContain(say('panel_offer_sent'));
  const tab = await add(panel); // and one of the person's does
  expect(await pending()).not.toBeNull();
  await discard(tab);
});

test('closed it stays closed, and its button says that there is something to add', async () => {
  const { panel } = await show(CONTENT.path);
  await press(panel, say('panel_collapse'));
  await press(panel, say('panel_open_offer'));
  await findControl(panel, { role: 'button', name: ADD });
});

test('in all that the browser and the server keep there is nobody’s name of those whom the pages list', async () => {
  const kept = JSON.stringify(await scene.stage.query('select value from account_month'));
  expect(foundIn((await cacheText(scene.driver)) + kept, PLANTED_NAMES)).toEqual([]);
  expect(foundIn(await cacheText(scene.driver), [WHO.name])).toEqual([WHO.name]); // it would be found
});

test('what waits goes with signing out', async () => {
  const { panel } = await show(CONTENT.path);
  const tab = await add(panel);
  await tab.close();
  const { own } = capturing;
  await own.bringToFront(); // a page behind others is not pressed
  await press(own, say('accounts_sign_out'));
  await findControl(own, { role: 'textbox', name: say('signin_address') });
  expect(await own.evaluate(() => chrome.storage.session.get('capture'))).toEqual({});
});
