/**
 * How each browser is started with the extension in it: in English, no first-run pages, no network beyond loopback. A quick one knows
 * no motion, whose every frame would be drawn, and in Firefox no process for each site.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, findBrowser } from '../../src/tools/browsers.ts';

type Folders = {
  readonly extension: string;
  readonly profile: string;
  readonly scheme: 'light' | 'dark';
  readonly isQuick: boolean;
};
export type Launched = {
  readonly browser: Browser;
  /** 'chrome-extension://…' or 'moz-extension://…', the same at every start. */
  readonly origin: string;
  /** Over a page of the extension. Null where the browser cannot show a popup without its own window. */
  readonly showPopup: ((below: Page) => Promise<Page>) | null;
};

/** Of every page that is not given another one. */
const VIEWPORT = { width: 1100, height: 800 };
const FIREFOX_UUID = '51de1164-0000-4000-8000-51de11640000';
const OFFLINE = 'MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost';

function executable(name: BrowserName): string {
  const path = findBrowser(name);
  if (!path) throw new Error(`no ${name} on this machine: install it, or name its program in ${name.toUpperCase()}`);
  return path;
}

export async function launchChromium({ extension, profile, isQuick }: Folders): Promise<Launched> {
  const args = [
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    ...(isQuick ? ['--force-prefers-reduced-motion'] : []),
  ];
  const browser = await puppeteer.launch({
    executablePath: executable('chromium'),
    headless: true,
    defaultViewport: VIEWPORT,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    env: { ...process.env, LANGUAGE: 'en' },
    args: [...args, '--lang=en-US', `--host-resolver-rules=${OFFLINE}`, '--no-sandbox'], // root and containers have none; we show only our own pages
  });
  const id = await browser.installExtension(extension);
  const origin = `chrome-extension://${id}`;
  return { browser, origin, showPopup: (below) => showPopup(browser, origin, below) };
}

async function showPopup(browser: Browser, origin: string, below: Page): Promise<Page> {
  await below.bringToFront(); // it has the focus that the popup then takes
  const known = new Set(browser.targets());
  await below.evaluate('chrome.action.openPopup()');
  const target = await browser.waitForTarget((found) => found.url().startsWith(`${origin}/popup.html`) && !known.has(found));
  return target.asPage();
}

export async function launchFirefox({ extension, profile, scheme, isQuick }: Folders): Promise<Launched> {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8'));
  const id: string = manifest.browser_specific_settings.gecko.id;
  const uuids = { 'extensions.webextensions.uuids': JSON.stringify({ [id]: FIREFOX_UUID }) };
  const browser = await startFirefox({ profile, scheme, isQuick, prefs: uuids });
  await browser.installExtension(extension);
  return { browser, origin: `moz-extension://${FIREFOX_UUID}`, showPopup: null };
}

type FirefoxOptions = Pick<Folders, 'profile' | 'scheme' | 'isQuick'> & { readonly prefs?: Readonly<Record<string, string>> };

/** Without the extension. */
export function startFirefox({ profile, scheme, isQuick, prefs = {} }: FirefoxOptions): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: executable('firefox'),
    headless: true,
    defaultViewport: VIEWPORT,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...prefs,
      // every host but our own goes to a proxy that is not there
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.no_proxies_on': '127.0.0.1,localhost',
      'network.stricttransportsecurity.preloadlist': false,
      'dom.ipc.processPrelaunch.enabled': false, // a process started for a page that may come: a tenth of all that a test costs
      // A process for each site, and none left for the next page of it, would be as much again.
      'fission.autostart': !isQuick,
      'dom.ipc.processReuse.unusedGraceMs': 60_000,
      'ui.prefersReducedMotion': isQuick ? 1 : 0,
      'intl.locale.requested': 'en-US',
      'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    },
  });
}
