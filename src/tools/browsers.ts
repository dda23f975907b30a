/** Where a machine keeps the browsers we know; `CHROMIUM` and `FIREFOX` name others. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

const PROGRAMS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe', 'msedge.exe'],
  firefox: ['firefox', 'firefox-esr', 'firefox.exe'],
};
const FOLDERS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:/Program Files/Mozilla Firefox/firefox.exe'],
};

/** The path of the browser's program, or null when this machine has none. */
export function findBrowser(name: BrowserName, env: Readonly<NodeJS.ProcessEnv> = process.env): string | null {
  const named = env[name.toUpperCase()];
  if (named) return named;
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = PROGRAMS[name].flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...candidates, ...FOLDERS[name]].find((file) => existsSync(file)) ?? null;
}
