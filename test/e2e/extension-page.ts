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
  await until(url, async () => (await completeAddressOf(page)) === url);
}

/** Another place of a page that is open, as a link in it leads there. */
export async function goTo(page: Page, place: `#${string}`): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, place);
}

/** The tab at an address with this beginning, as soon as there is one. */
export function findPage(browser: Browser, beginning: string): Promise<Page> {
  return until(`a tab at ${beginning}`, async () => {
    const pages = await browser.pages();
    const addresses = await Promise.all(pages.map(addressOf));
    const found = pages.find((_page, index) => addresses[index]?.startsWith(beginning));
    return found ?? (beginning.startsWith('moz-extension:') ? takeOver(browser, beginning) : null);
  });
}

/**
 * Firefox does not tell WebDriver of a tab that a link of the extension's opened; the extension itself knows it. It is closed, and its
 * address opened in a tab that the driver can drive.
 */
async function takeOver(browser: Browser, beginning: string): Promise<Page | null> {
  const origin = new URL(beginning).host;
  for (const page of await browser.pages()) {
    const own = await addressOf(page);
    if (!own.includes(origin) || own.startsWith(beginning)) continue; // it would close itself
    const address = await page.evaluate(closeTab, beginning).catch(() => null);
    if (address === null) continue;
    const taken = await browser.newPage();
    await showExtensionPage(taken, address);
    return taken;
  }
  return null;
}

/** Runs in a page of the extension. */
async function closeTab(beginning: string): Promise<string | null> {
  const tabs = await chrome.tabs.query({});
  const tab = tabs.find(({ url, status }) => url?.startsWith(beginning) && status === 'complete');
  if (tab?.id === undefined) return null;
  await chrome.tabs.remove(tab.id);
  return tab.url ?? null;
}

/** Empty until the page has been loaded whole. */
async function completeAddressOf(page: Page): Promise<string> {
  return page.evaluate('document.readyState === "complete" ? location.href : ""').then(String, () => '');
}

/** Empty while the page is between two documents. */
async function addressOf(page: Page): Promise<string> {
  return page.evaluate('location.href').then(String, () => '');
}
