import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import type { Driver } from './browser.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
let driver: Driver;
beforeAll(async () => {
  stage = await openStage();
  driver = await stage.openProfile();
});
afterAll(() => stage?.close());

/** A page of the server's, and all that the browser says of it. */
async function openPage(path: string, scheme: string): Promise<{ readonly page: Page; readonly said: readonly string[] }> {
  const page = await driver.browser.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  if (driver.name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(stage.url + path);
  return { page, said };
}

test.for(['light', 'dark'])('I15: the page of the invitation copies the server, in one press (%s)', async (scheme) => {
  const { page, said } = await openPage('/invite', scheme);
  expect(await findViolations(page)).toEqual([]);
  await page.bringToFront();
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent !== '');
  expect(await page.$eval('[role=status]', (status) => status.textContent)).toBe('Copied. Now open Sidelight and paste it.');
  expect(await page.$eval('input', (input) => input.value)).toBe(`sidelight:${stage.url}`);
  expect(said).toEqual([]); // no violation of its policy either

  await page.$eval('input', (input) => input.removeAttribute('aria-label'));
  expect(await findViolations(page)).toContainEqual(expect.objectContaining({ rule: 'label' }));
  await page.close();
});

test.for(['light', 'dark'])('the page that ends the weekly mail asks, and says that it is over (%s)', async (scheme) => {
  const { page, said } = await openPage('/digest/off?token=of%20whomever', scheme);
  expect(await findViolations(page)).toEqual([]);
  await page.bringToFront();
  await page.click('button');
  await page.waitForFunction(() => document.querySelector('button') === null && document.querySelector('h1') !== null);
  expect(await page.$eval('main', (main) => main.textContent)).toContain('it was the last one');
  expect(await findViolations(page)).toEqual([]);
  expect(said).toEqual([]); // no violation of its policy either
  await page.close();
});
