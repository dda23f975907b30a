import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { findViolations } from '../../../test/e2e/axe.ts';
import { type Driver, openBrowser } from '../../../test/e2e/browser.ts';
import { ask } from '../../../test/e2e/canary.ts';
import { openInbox } from '../../../test/e2e/inbox.ts';
import { findPanel, waitForText } from '../../../test/e2e/panel-frame.ts';
import { signIn } from '../../../test/e2e/person.ts';
import type { Stage } from '../../../test/e2e/stage.ts';
import type { Home } from '../../protocol/message.ts';
import { startServer } from '../../server/server.ts';
import { DEMO_GROUP, DEMO_PEOPLE, type DemoPerson } from '../demo/people.ts';
import { seedDemo } from '../demo/seed.ts';
import { runModule } from '../process.ts';

const SCHEMES = ['light', 'dark'] as const;
const TALL = 1300;
/** The corner of the window in which the panel stands. */
const CLOSE = { x: 0, y: 60, width: 760, height: 840 };
type Scene = {
  readonly height?: number;
  readonly title: string;
  readonly path: string;
  readonly widths: readonly number[];
  readonly wait: string;
};

/** Plays one Admin, one Analyst and one User of the demo team through every surface; gives what axe found. `only`: one of them, by role. */
export async function shootLive(only = ''): Promise<string[]> {
  if ((await runModule('src/tools/run.mjs', ['build'])) !== 0) throw new Error('The extension could not be built.');
  const dataDir = mkdtempSync(join(tmpdir(), 'sidelight-shots-'));
  const inbox = await openInbox();
  const server = await startServer({
    port: 0,
    host: '127.0.0.1',
    databaseUrl: null,
    dataDir,
    smtpUrl: inbox.smtpUrl,
    mailFrom: 'Sidelight <sidelight@localhost>',
    publicUrl: null,
    defaultPlan: 'business',
    proxies: [],
    log: () => undefined,
  });
  const faults: string[] = [];
  try {
    await seedDemo(server, () => undefined);
    const people = (['admin', 'analyst', 'user'] as const)
      .filter((role) => role.startsWith(only))
      .flatMap((role) => DEMO_PEOPLE.find((person) => person.role === role) ?? []);
    for (const person of people) faults.push(...(await shootPerson({ url: server.url, inbox } as Stage, person))); // all that a sign-in needs of a stage
  } finally {
    await server.stop();
    await inbox.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
  return faults;
}

async function shootPerson(stage: Stage, person: DemoPerson): Promise<string[]> {
  const driver = await openBrowser('chromium');
  nameFunctions(driver);
  try {
    const popup = await signIn(stage, driver, person);
    await waitForText(popup, DEMO_GROUP.name);
    const { value: home } = (await ask(popup, 'home.get')) as { readonly value: Home }; // signed in: it answers
    await popup.close();
    const faults: string[] = [];
    for (const scene of scenesOf(home, person)) faults.push(...(await shootPages(driver, person, scene)));
    if (person.role === 'admin') faults.push(...(await shootServer(driver, stage.url)));
    faults.push(...(await shootPanel(driver, person, { path: '/feed/', title: 'first' })));
    await answerIntroduction(driver);
    const member = DEMO_PEOPLE.find(({ role }) => role === 'user');
    for (const [title, path] of [
      ['feed', '/feed/'],
      ['member', `/in/${member?.vanity}/`],
      ['own', `/in/${person.vanity}/`],
    ] as const)
      faults.push(...(await shootPanel(driver, person, { path, title })));
    return [...faults, ...driver.errors];
  } finally {
    await driver.close();
  }
}

/** tsx wraps inner functions in a helper of its own, which pages do not know. */
function nameFunctions({ browser }: Driver): void {
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    return page;
  };
}

function scenesOf(home: Home, person: DemoPerson): Scene[] {
  const [account, group] = [home.accounts[0]?.id, home.groups[0]?.id];
  const wide = [1180, 320];
  return [
    { title: 'popup', height: 600, path: 'popup.html', widths: [400], wait: DEMO_GROUP.name },
    { title: 'side', height: 810, path: 'sidepanel.html', widths: [400], wait: person.name },
    { title: 'home', path: 'dashboard.html#/', widths: wide, wait: DEMO_GROUP.name },
    { title: 'account', path: `dashboard.html#/account/${account}`, widths: wide, wait: 'Counted over' },
    {
      title: 'group',
      path: `dashboard.html#/group/${group}`,
      widths: wide,
      wait: person.role === 'user' ? 'Jonas Weber' : 'Kasia Nowak',
    },
    { title: 'people', path: `dashboard.html#/group/${group}/people`, widths: wide, wait: 'Jonas Weber' },
    ...(person.role === 'admin' ? adminScenes(`dashboard.html#/group/${group}`, wide) : []),
    { title: 'schedule', path: `dashboard.html#/schedule/${account}`, widths: wide, wait: 'Planned posts' },
    { title: 'import', path: `dashboard.html#/import/${account}`, widths: wide, wait: person.name },
    { title: 'new-group', height: 860, path: 'dashboard.html#/new-group', widths: wide, wait: 'Create a Group' },
  ];
}

/** What an Admin alone is shown. */
function adminScenes(path: string, widths: readonly number[]): Scene[] {
  return [
    { title: 'log', path: `${path}/log`, widths, wait: 'The log is whole' },
    { title: 'hand-over', path: `${path}/hand-over`, widths, wait: 'Who takes over?' },
    { title: 'view-as-user', path: `${path}/as/user`, widths, wait: 'as a User would' },
    { title: 'view-as-analyst', path: `${path}/as/analyst`, widths, wait: 'as an Analyst would' },
  ];
}

async function shootPages(
  driver: Driver,
  { role }: DemoPerson,
  { title, height = TALL, path, widths, wait }: Scene,
): Promise<string[]> {
  const page = await driver.page(path);
  const faults: string[] = [];
  await waitForText(page, wait).catch(() => faults.push(`${role} ${title}: '${wait}' never came`));
  for (const scheme of SCHEMES)
    for (const width of widths) {
      await page.setViewport({ width, height });
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await settle(page);
      await driver.screenshot(page, `${role}-${title}-${width}-${scheme}`);
      if (width === widths[0]) faults.push(...(await faultsOf(page, `${role} ${title} ${scheme}`)));
    }
  await page.close();
  return faults;
}

/** The pages that mails lead to, which need no extension. */
async function shootServer(driver: Driver, url: string): Promise<string[]> {
  const faults: string[] = [];
  for (const [title, path] of [
    ['invite', '/invite'],
    ['digest-off', '/digest/off?token=x'],
  ] as const)
    for (const scheme of SCHEMES)
      for (const width of [1180, 320]) {
        const page = await driver.browser.newPage();
        await page.setViewport({ width, height: 600 });
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.goto(url + path);
        await driver.screenshot(page, `server-${title}-${width}-${scheme}`);
        faults.push(...(await faultsOf(page, `${title} ${width} ${scheme}`)));
        await page.close();
      }
  return faults;
}

/** As if the sentence about LinkedIn's terms had been read: the panel stays. */
async function answerIntroduction(driver: Driver): Promise<void> {
  const page = await driver.page('popup.html');
  await ask(page, 'panel.remember', { introduced: true });
  await page.close();
}

async function shootPanel(
  driver: Driver,
  { role, name }: DemoPerson,
  { path, title }: { readonly path: string; readonly title: string },
): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of SCHEMES) {
    const page = await driver.linkedin(path, { theme, frontEnd: theme === 'light' ? 'classic' : 'sdui' });
    await page.setViewport({ width: 1280, height: 900 });
    const panel = await findPanel(page);
    await waitForText(panel, path === '/feed/' ? name : 'Impressions');
    const picture = await driver.screenshot(page, `${role}-panel-${title}-${theme}`);
    await page.screenshot({ path: picture.replace('.png', '-close.png') as `${string}.png`, clip: CLOSE }); // a .png stays one
    for (const { rule, targets } of await findViolations(panel))
      faults.push(`${role} panel ${path} ${theme}: ${rule} ${targets.join(', ')}`);
    await page.close();
  }
  return faults;
}

/** Colours move for a moment when the scheme changes: a picture of that moment shows what nobody sees. A tab behind another has no frames. */
async function settle(page: Page): Promise<void> {
  await page.bringToFront();
  await page.evaluate(async () => {
    const enough = new Promise((resolve) => setTimeout(resolve, 2000));
    await Promise.race([enough, new Promise(requestAnimationFrame)]);
    await Promise.race([enough, Promise.allSettled(document.getAnimations().map((animation) => animation.finished))]);
  });
}

async function faultsOf(page: Page, title: string): Promise<string[]> {
  const found = (await findViolations(page)).map(({ rule, targets }) => `${title}: ${rule} ${targets.join(', ')}`);
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  return isWide ? [...found, `${title}: wider than the window`] : found;
}
