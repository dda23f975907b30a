/** Opens a browser with the built extension, in a profile of its own, where the machine has a browser and a screen. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser } from './browsers.ts';

const root = resolve(import.meta.dirname, '../..');

export type OpenBrowser = { readonly name: string; readonly stop: () => void };

/** Null: there is none to open. `profile` is a folder that keeps the browser's profile. */
export function openBrowser(profile: string, page: string): OpenBrowser | null {
  if (!hasScreen()) return null;
  mkdirSync(profile, { recursive: true });
  const chromium = findBrowser('chromium');
  if (chromium) return watch('Chromium', spawn(chromium, chromiumArguments(profile, page), { stdio: 'ignore' }));
  const firefox = findBrowser('firefox');
  if (!firefox) return null;
  const webExt = resolve(root, 'node_modules/web-ext/bin/web-ext.js');
  const args = [
    webExt,
    'run',
    '-s',
    resolve(root, 'dist/firefox'),
    '-f',
    firefox,
    '--no-reload',
    '--no-config-discovery',
    '-u',
    page,
  ];
  return watch('Firefox', spawn(process.execPath, args, { stdio: 'ignore' }));
}

/** Chromium of the distributions still loads an unpacked extension from its command line; Google's own Chrome says so and goes on. */
function chromiumArguments(profile: string, page: string): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [`--user-data-dir=${profile}`, `--load-extension=${resolve(root, 'dist/chrome')}`, '--no-first-run', ...sandbox, page];
}

function hasScreen(): boolean {
  if (process.env.CI) return false;
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function watch(name: string, child: ChildProcess): OpenBrowser {
  child.on('error', () => console.error(`${name} did not start: load the extension by hand, as README says.`));
  return { name, stop: () => child.kill() };
}
