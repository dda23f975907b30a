/**
 * A large team's dashboard in Chromium's tab, over a cache that is full: how long tasks are when the period changes. The main thread is
 * the tab's; the worker's makes the figures, and nobody waits for it to draw.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { type Driver, openBrowser } from '../../../test/e2e/browser.ts';
import { dayAt } from '../../domain/day.ts';
import { runModule } from '../process.ts';
import { createLargeTeam, type LargeTeam } from './large-team.ts';
import { longestTasks, type Tasks } from './trace.ts';

const GOAL_MS = 50;
const QUIET_MS = 2_000;
/** The days that are shown, in words. */
const CAPTION = '.glance-lead figcaption';
const ALL_LINES = '.table-scroll + button';
/** Of members: those that the tab opens with, fifty, or each of them. */
type Lines = 'first' | 'all';
type Change = { readonly name: string; readonly make: (page: Page) => Promise<unknown> };

/** What a person presses: a button of a length, or an arrow in a list of others. Only what a person does counts. */
const CHANGES: readonly Change[] = [
  ...[7, 90, 365, 28].map((days) => ({ name: `${days} days`, make: (page: Page) => page.click(lengthOf(days)) })),
  ...['this month', 'last month', 'this quarter', 'last quarter'].map((name) => ({
    name,
    make: (page: Page) => turn(page, 1, 'ArrowDown'),
  })),
  { name: '90 days again', make: (page) => page.click(lengthOf(90)) },
  { name: '90 days, a year before', make: (page) => turn(page, 2, 'ArrowDown') },
  { name: '365 days, a year before', make: (page) => page.click(lengthOf(365)) },
  { name: '28 days, a year before', make: (page) => page.click(lengthOf(28)) },
  { name: '28 days again', make: (page) => turn(page, 2, 'ArrowUp') },
];

function lengthOf(days: number): string {
  return `.period-picker input[aria-label="${days} days"]`;
}

async function turn(page: Page, list: 1 | 2, key: 'ArrowDown' | 'ArrowUp'): Promise<void> {
  await page.focus(`.period-picker select:nth-of-type(${list})`);
  await page.keyboard.press(key);
}

/** Whether each goal was met. */
export async function benchPeriod({ members, days }: { readonly members: number; readonly days: number }): Promise<boolean> {
  if ((await runModule('src/tools/run.mjs', ['build'])) !== 0) throw new Error('The extension could not be built.');
  const driver = await openBrowser('chromium', { isQuick: false });
  try {
    const team = createLargeTeam(members, days, dayAt(Date.now()));
    await fill(driver, team, members);
    const page = await driver.page(`dashboard.html#/group/${team.group}`);
    await page.waitForSelector('.period-picker', { timeout: 60_000 });
    await waitForQuiet(page);
    const first = await measureAll(page, 'first');
    await page.waitForSelector(ALL_LINES, { visible: true });
    await page.click(ALL_LINES);
    await waitForQuiet(page);
    const all = await measureAll(page, 'all');
    for (const [lines, longest] of [['first', first] as const, ['all', all] as const])
      say({ members, days, lines, longestTaskMs: Math.round(longest), goal: { atMost: GOAL_MS }, isMet: longest <= GOAL_MS });
    return Math.max(first, all) <= GOAL_MS;
  } finally {
    await driver.close();
  }
}

/** The longest task of the tab, in milliseconds. */
async function measureAll(page: Page, lines: Lines): Promise<number> {
  let worst = 0;
  for (const change of CHANGES) {
    const { main, worker, shown } = await measure(page, change);
    worst = Math.max(worst, main);
    const [tabMs, workerMs, shownMs] = [main, worker, shown].map(Math.round);
    say({ lines, change: change.name, tabMs, workerMs, shownMs, goal: null });
  }
  return worst;
}

async function fill(driver: Driver, team: LargeTeam, members: number): Promise<void> {
  const page = await driver.page('icons/16.png'); // the extension's origin, and none of its code
  await page.evaluate(await bundle());
  await page.evaluate((person) => globalThis.bench.signInAs(person), team.admin);
  let sent: string | null = null;
  for (const response of team.pages()) {
    await page.evaluate((...args) => globalThis.bench.fillCache(...args), team.admin, sent, response);
    sent = response.cookie;
    console.error(`${sent} of ${members} members`);
  }
  await page.close();
}

async function bundle(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const entry = resolve(import.meta.dirname, '../../../test/bench/fill-cache.ts');
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { outDir, lib: { entry, formats: ['iife'], name: 'fill', fileName: () => 'fill.js' } },
  });
  const code = readFileSync(join(outDir, 'fill.js'), 'utf8');
  rmSync(outDir, { recursive: true, force: true });
  return code;
}

async function measure(page: Page, { make }: Change): Promise<Tasks & { readonly shown: number }> {
  const before = await page.$eval(CAPTION, (element) => element.textContent);
  await page.tracing.start({ categories: ['toplevel'] });
  const start = performance.now();
  await make(page);
  await page.waitForFunction((place, words) => document.querySelector(place)?.textContent !== words, {}, CAPTION, before);
  const shown = performance.now() - start;
  await waitForQuiet(page);
  return { ...longestTasks(Buffer.from((await page.tracing.stop()) ?? []).toString()), shown };
}

/** Until nothing on the page has changed for a while: whatever is asked after the figures has been answered, too. */
function waitForQuiet(page: Page): Promise<void> {
  return page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        let timer = setTimeout(done, quiet);
        new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
      }),
    QUIET_MS,
  );
}

function say(figures: Readonly<Record<string, unknown>>): void {
  process.stdout.write(`${JSON.stringify({ bench: 'period', ...figures })}\n`);
}

declare global {
  /** In a page: what the bundle puts there. */
  var bench: typeof import('../../../test/bench/fill-cache.ts');
}
