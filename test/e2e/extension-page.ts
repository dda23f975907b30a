/**
 * Pages of the extension in a tab. Firefox never tells WebDriver BiDi that a moz-extension page has loaded (puppeteer #14314): its
 * `page.url()` stays about:blank and `goto`, `reload` and `waitForNavigation` never settle. So the page itself is asked.
 */
import type { Browser, Page } from 'puppeteer-core';
import { until } from './until.ts';

export async function showExtensionPage(page: Page, url: string): Promise<void> {
  if (url.startsWith('chrome-extension:')) {
    await page.goto(url);
    return;
  }
  page.goto(url, { timeout: 1 }).catch(() => undefined); // it always runs out of time; the navigation goes on
  await until(url, async () => (await addressOf(page)) === url && (await page.evaluate('document.readyState')) === 'complete');
}

/** The tab at an address with this beginning, as soon as there is one. */
export function findPage(browser: Browser, beginning: string): Promise<Page> {
  return until(`a tab at ${beginning}`, async () => {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map(addressOf));
    return pages.find((_page, index) => addresses[index]?.startsWith(beginning));
  });
}

/** Empty while the page is between two documents. */
async function addressOf(page: Page): Promise<string> {
  return page.evaluate('location.href').then(String, () => '');
}
