/**
 * Opens a browser with the built extension, in a profile of its own, where the machine has a browser and a screen. Through
 * puppeteer, since no browser loads an unpacked extension from its command line soon enough to show its first page.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { type BrowserName, findBrowser } from './browsers.ts';

const root = resolve(import.meta.dirname, '../..');
const FIREFOX_ID = 'sidelight@sidelight.example';
const FIREFOX_UUID = '51de1164-0000-4000-8000-51de11640000';

export type OpenBrowser = { readonly name: 'Chromium' | 'Firefox'; readonly stop: () => Promise<void> };

/** Null: there is none to open, or it did not start. `profile` is a folder in which the browser keeps its profile. */
export async function openBrowser(profile: string): Promise<OpenBrowser | null> {
  if (!hasScreen()) return null;
  const [chromium, firefox] = [findBrowser('chromium'), findBrowser('firefox')];
  const name: BrowserName = chromium ? 'chromium' : 'firefox';
  const executablePath = chromium ?? firefox;
  if (!executablePath) return null;
  const userDataDir = resolve(profile, name);
  mkdirSync(userDataDir, { recursive: true });
  const usual = {
    executablePath,
    userDataDir,
    headless: false,
    defaultViewport: null,
    handleSIGINT: false,
    handleSIGTERM: false,
  };
  try {
    const browser = await puppeteer.launch({ ...usual, ...(name === 'chromium' ? chromiumOptions() : firefoxOptions()) });
    await showExtension(browser, name);
    return { name: name === 'chromium' ? 'Chromium' : 'Firefox', stop: () => browser.close().catch(() => undefined) };
  } catch {
    return null; // how to load the extension by hand is said in any case
  }
}

async function showExtension(browser: Browser, name: BrowserName): Promise<void> {
  const id = await browser.installExtension(resolve(root, 'dist', name === 'chromium' ? 'chrome' : 'firefox'));
  const origin = name === 'chromium' ? `chrome-extension://${id}` : `moz-extension://${FIREFOX_UUID}`;
  const [page = await browser.newPage()] = await browser.pages();
  // Firefox never tells that a page of an extension has loaded: whether it shows is for the person to see
  await page.goto(`${origin}/dashboard.html`, { timeout: 5000 }).catch(() => undefined);
}

function chromiumOptions(): LaunchOptions {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // root has none
  return { pipe: true, enableExtensions: true, ignoreDefaultArgs: ['--enable-automation'], args: ['--no-first-run', ...sandbox] };
}

function firefoxOptions(): LaunchOptions {
  const uuids = JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID });
  return {
    browser: 'firefox',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': uuids },
  };
}

function hasScreen(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
