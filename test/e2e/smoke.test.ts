/** That the driver and the invented LinkedIn do what stories rely on. How our surfaces open, and what they show, the journey tells. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Driver, openBrowser } from './browser.ts';
import { waitForText } from './panel-frame.ts';
import { changeRoute, findInPage, readProbes } from './probes.ts';
import { until } from './until.ts';
import { say } from './words.ts';

let driver: Driver;
beforeAll(async () => {
  driver = await openBrowser(inject('browser'), { template: inject('profileTemplate') });
});
afterAll(() => driver?.close());

test.for<readonly [string, string]>([
  ['dashboard.html', say('signin_address')],
  ['sidepanel.html', say('panel_sign_in')],
])('%s opens from the extension, and tells who is not signed in how to begin', async ([path, words]) => {
  const page = await driver.page(path);
  await waitForText(page, words);
  expect(await page.evaluate('location.href')).toBe(driver.extensionUrl(path));
  await page.close();
});

test('the popup is as wide as it reads well: what it stands in does not narrow it', async () => {
  const popup = await driver.popup();
  await popup.waitForSelector('.popup');
  await until('its width', () => popup.evaluate(() => innerWidth >= 360));
  expect(await popup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await driver.blurPopup(popup);
});

test.for(['classic', 'sdui'] as const)(
  'the invented LinkedIn shows its %s front end and changes its route without loading',
  async (frontEnd) => {
    const page = await driver.linkedin('/feed/', { frontEnd, theme: 'dark' });
    await page.evaluate('window.marker = 1');
    await changeRoute(page, '/in/mei-tanaka/');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('Mei Tanaka');
    expect(await page.evaluate('[location.pathname, window.marker]')).toEqual(['/in/mei-tanaka/', 1]);
    await page.close();
  },
);

test('the invented LinkedIn finds its own text, sees keys, refuses what is foreign and counts added elements', async () => {
  const page = await driver.linkedin('/feed/');
  expect((await findInPage(page, 'Invented news')).inPage).toBe(true);
  expect((await findInPage(page, 'nowhere at all')).inPage).toBe(false);
  await page.keyboard.press('k');
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.id = 'planted';
    document.body.append(script);
    const image = document.createElement('img');
    image.src = 'https://elsewhere.example/pixel.png';
    document.body.append(image);
  });
  await page.waitForFunction('probes.report().then(({ violations }) => violations.length > 0)');
  const report = await readProbes(page);
  expect(report.keys).toContainEqual({ type: 'keydown', key: 'k' });
  expect(report.added).toContainEqual(expect.stringContaining('planted'));
  expect(report.violations).toContainEqual(expect.stringContaining('img-src https://elsewhere.example'));
  await page.close();
});

test('a tab that the extension opens itself is found', async () => {
  const page = await driver.page('popup.html');
  await page.evaluate(() => void chrome.tabs.create({ url: 'dashboard.html#here' }));
  const opened = await driver.openedPage('dashboard.html');
  expect(await opened.evaluate('location.hash')).toBe('#here');
  await opened.close();
  await page.close();
});

test('IndexedDB is read whole, typed arrays as numbers', async () => {
  const page = await driver.quietPage();
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('planted', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('things').put(new Int32Array([7, -1]), 'k');
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  expect((await driver.readIndexedDb()).planted).toEqual({ things: [{ key: 'k', value: [7, -1] }] });
});
