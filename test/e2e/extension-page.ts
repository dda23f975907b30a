/**
 * Pages of the extension in a tab. Firefox never tells WebDriver BiDi that a moz-extension page has loaded (puppeteer #14314): its
 * `page.url()` stays about:blank and `goto`, `reload` and `waitForNavigation` never settle. So the page itself is asked.
 */
import type { Browser, Page } from 'puppeteer-core';

const POLL_MS = 50;
const PATIENCE_MS = 20_000;

export async function showExtensionPage(page: Page, url: string): Promise<void> {
  if (url.startsWith('chrome-extension:')) {
    await page.goto(url);
    return;
  }
  page.goto(url, { timeout: 1 }).catch(() => undefined); // it always runs out of time; the navigation goes on
  await until(async () => (await addressOf(page)) === url && (await page.evaluate('document.readyState')) === 'complete');
}

/** The tab at an address with this beginning, as soon as there is one. */
export async function findPage(browser: Browser, beginning: string): Promise<Page> {
  let found: Page | undefined;
  await until(async () => {
    for (const page of await browser.pages()) if ((await addressOf(page)).startsWith(beginning)) found = page;
    return found !== undefined;
  });
  if (!found) throw new Error('until() has given up without saying so');
  return found;
}

/** Empty while the page is between two documents. */
async function addressOf(page: Page): Promise<string> {
  return page.evaluate('location.href').then(String, () => '');
}

async function until(isDone: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isDone())) {
    if (performance.now() > end) throw new Error('the extension page did not come up');
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}
