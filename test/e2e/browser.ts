/** One driver for both browsers: the built extension in a profile of its own, headless, and linkedin.com answered by the fixture host. */
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../src/tools/browsers.ts';
import { makeFleetingFolder } from '../fleeting.ts';
import { type DatabaseDump, dumpDatabases } from './database-dump.ts';
import { type Look, USUAL_LOOK } from './fixture-host/look.ts';
import { respond } from './fixture-host/respond.ts';
import { findPage, goTo, showExtensionPage } from './extension-page.ts';
import { launchChromium, launchFirefox } from './launch.ts';

const root = resolve(import.meta.dirname, '../..');
const POPUP_VIEWPORT = { width: 400, height: 600 };
const LINKEDIN = 'https://www.linkedin.com';

export type Driver = {
  readonly name: BrowserName;
  readonly browser: Browser;
  readonly extensionUrl: (path: string) => string;
  /** A tab with a page of the extension: 'dashboard.html#…', 'sidepanel.html'. */
  readonly page: (path: string) => Promise<Page>;
  /** The same in a tab that stays, one for each page of the extension: at this place of it, as a link in it leads there, and in front. */
  readonly tab: (path: string) => Promise<Page>;
  /** The tab that the extension itself opened, or will open in a moment, at an address that begins with this path. */
  readonly openedPage: (path: string) => Promise<Page>;
  /** Chromium's real popup, which closes when it loses the focus; in Firefox a tab of popup.html in its size. */
  readonly popup: () => Promise<Page>;
  /** Takes the focus away from the popup by a click elsewhere, and waits until it has closed. */
  readonly blurPopup: (popup: Page) => Promise<void>;
  /** A tab at the extension's origin in which none of its code runs: from it the background is asked, and the disk is read. */
  readonly quietPage: () => Promise<Page>;
  /** A tab at https://www.linkedin.com, answered by the fixture host. */
  readonly linkedin: (path: string, look?: Partial<Look>) => Promise<Page>;
  /** All requests that tabs made to linkedin.com, by their path. */
  readonly requests: readonly string[];
  /** What went wrong in any tab of the driver: thrown errors, and console errors. */
  readonly errors: readonly string[];
  /** Saves a picture as test/shots/NAME-BROWSER.png, and gives its path. */
  readonly screenshot: (page: Page, name: string) => Promise<string>;
  readonly readIndexedDb: () => Promise<DatabaseDump>;
  readonly close: () => Promise<void>;
};

/**
 * `profile`: a folder to use and keep; without one the profile goes when the browser closes. `template`: what a new one is a copy of.
 * `isQuick: false`: as people have it, and not as it takes the least time; see `launch.ts`.
 */
export type BrowserOptions = {
  readonly profile?: string;
  readonly template?: string | null;
  readonly scheme?: 'light' | 'dark';
  readonly isQuick?: boolean;
};

export async function openBrowser(name: BrowserName, options: BrowserOptions = {}): Promise<Driver> {
  const folder = makeFleetingFolder(`sidelight-${name}-`);
  const extension = join(folder, 'extension'); // a copy: a build may run meanwhile
  cpSync(join(root, 'dist', name === 'chromium' ? 'chrome' : 'firefox'), extension, { recursive: true });
  const profile = options.profile ?? join(folder, 'profile');
  const { scheme = 'light', template = null, isQuick = true } = options;
  if (template && !existsSync(profile)) cpSync(template, profile, { recursive: true });
  mkdirSync(profile, { recursive: true });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const { browser, origin, showPopup } = await launch({ extension, profile, scheme, isQuick });
  const startPages = await browser.pages();
  let quiet: Promise<Page> | null = null;
  const errors: string[] = [];
  const requests: string[] = [];
  const tabs = new Map<string, Page>();
  const extensionUrl = (path: string): string => `${origin}/${path}`;

  function watch(page: Page): Page {
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  }
  async function newPage(): Promise<Page> {
    const page = watch(await browser.newPage());
    if (name === 'chromium') await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    return page;
  }
  async function page(path: string): Promise<Page> {
    const opened = await newPage();
    if (path.startsWith('popup.html')) await opened.setViewport(POPUP_VIEWPORT);
    await showExtensionPage(opened, extensionUrl(path));
    return opened;
  }
  async function tab(path: string): Promise<Page> {
    const [document = '', place] = path.split('#');
    const open = tabs.get(document);
    const isThere = await open?.evaluate('true').catch(() => false); // Firefox does not tell its driver that one was closed
    if (!open || !isThere) {
      const opened = await page(path);
      tabs.set(document, opened);
      return opened;
    }
    await open.bringToFront(); // what lies behind is told nothing, and not painted
    if (place) await goTo(open, `#${place}`);
    return open;
  }
  async function openedPage(path: string): Promise<Page> {
    return watch(await findPage(browser, extensionUrl(path)));
  }
  async function linkedin(path: string, look: Partial<Look> = {}): Promise<Page> {
    const opened = await newPage();
    await opened.setRequestInterception(true);
    opened.on('request', (request) => {
      const url = new URL(request.url());
      if (url.origin !== LINKEDIN) return ignoreEnd(request.continue());
      requests.push(url.pathname);
      ignoreEnd(request.respond(respond(url, { ...USUAL_LOOK, ...look })));
    });
    await opened.goto(LINKEDIN + path);
    return opened;
  }
  /** Not watched: browsers break our policy when they show a picture by itself. */
  async function showNothing(): Promise<Page> {
    const [first] = startPages; // nobody uses it
    if (!first) throw new Error('a browser starts with a tab');
    await showExtensionPage(first, extensionUrl('icons/16.png'));
    return first;
  }
  function quietPage(): Promise<Page> {
    quiet ??= showNothing();
    return quiet;
  }
  async function popup(): Promise<Page> {
    return showPopup ? watch(await showPopup(await quietPage())) : page('popup.html');
  }
  async function blurPopup(opened: Page): Promise<void> {
    if (!showPopup) return opened.close();
    const below = await quietPage();
    const closed = new Promise<void>((done) => opened.once('close', () => done()));
    await below.mouse.click(300, 300);
    await closed;
  }
  async function screenshot(shown: Page, title: string): Promise<string> {
    const path = resolve(root, 'test/shots', `${title}-${name}.png`) as `${string}.png`; // made so in this line
    mkdirSync(resolve(path, '..'), { recursive: true });
    await shown.screenshot({ path });
    return path;
  }
  async function readIndexedDb(): Promise<DatabaseDump> {
    return dumpDatabases(await quietPage());
  }
  async function close(): Promise<void> {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
  return {
    name,
    browser,
    extensionUrl,
    page,
    tab,
    openedPage,
    popup,
    blurPopup,
    quietPage,
    linkedin,
    requests,
    errors,
    screenshot,
    readIndexedDb,
    close,
  };
}

/** A request whose page has been closed can no longer be answered; a page that waits for the answer says so itself. */
function ignoreEnd(answer: Promise<void>): void {
  answer.catch(() => undefined);
}
