/** Figures that have grown old: an Admin asks, the member is reminded, and three presses later they are new. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import type { AccountId, GroupId, MembershipId } from '../../src/domain/id.ts';
import type { ReminderMemory } from '../../src/domain/reminder.ts';
import { ask } from './canary.ts';
import { findControl, press, upload } from './control.ts';
import { textOf, waitForText } from './panel-frame.ts';
import { acceptByWire, enter, signIn, signOut } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST, createGroup, daysAgo, GROUP_NAME, invite, recentWorkbook } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, expectOk, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene();
let ada: WirePerson;
let cleo: WirePerson;
let group: GroupId;
let popup: Page;

const DAY_MS = 86_400_000;
const ASKED = say('asked_by', CAST.ada.name, GROUP_NAME);

endAtFirstFailure();

/** Cleo, who is a User, last imported figures ten days ago. */
beforeAll(async () => {
  const { stage } = scene;
  [ada, cleo] = await Promise.all([createWirePerson(stage, CAST.ada), createWirePerson(stage, CAST.cleo)]);
  group = await createGroup(ada);
  await invite(ada, group, cleo.address, 'user');
  expectOk(await acceptByWire(stage, cleo));
  await ada.importFile(recentWorkbook(CAST.ada, { seed: 71 }));
  await cleo.importFile(recentWorkbook(CAST.cleo, { seed: 72, days: 60, from: daysAgo(69) }));
});

test('an Admin sees whose figures are old, and asks with one press; one mail goes out, and no second ask', async () => {
  const { stage, driver } = scene;
  popup = await enter(stage, driver, CAST.ada);
  const tab = await driver.tab(`dashboard.html#/group/${group}/people`);
  const name = say('next_for', say('ask'), CAST.cleo.name);
  const button = await findControl(tab, { role: 'button', name });
  expect(await button.evaluate((element) => element.closest('li')?.innerText ?? '')).toContain(say('figures_old'));
  await press(tab, name);
  await waitForText(tab, say('ask_asked', say('time_now')));
  expect(await tab.evaluate(() => document.querySelectorAll('.ask-figures button').length)).toBe(0);
  const mail = await stage.inbox.mailFor(CAST.cleo.address, /asks you for new figures/);
  expect(mail.to).toEqual([CAST.cleo.address]);
  expect(mail.parsed.text).toContain(CAST.ada.name);
  expect(mail.parsed.text).not.toContain(GROUP_NAME);
  const rows = await stage.query('select membership_id from membership where person_id = $1', [cleo.id]);
  const membership = rows[0]?.membership_id as MembershipId; // the column holds one
  expect(await ada.push('membership.askFigures', { group, membership })).toBe('asked-already');
  await popup.bringToFront(); // a page behind others is not pressed
  await signOut(popup);
});

test('the member finds it in the popup, on the toolbar and in the panel, and the age beside her account', async () => {
  const { stage, driver } = scene;
  popup = await signIn(stage, driver, CAST.cleo); // by the forms, after somebody else's signing out
  await waitForText(popup, ASKED);
  await until('a badge', () => hasBadge(popup));
  await until('a mark on the toolbar', async () => (await popup.evaluate(() => chrome.action.getBadgeText({}))) === '!');
  const title = await popup.evaluate(() => chrome.action.getTitle({}));
  expect(title.split('\n')).toEqual(['Sidelight', say('badge_asks_one'), say('badge_old', CAST.cleo.name)]);
  const side = await driver.page('sidepanel.html');
  await waitForText(side, ASKED);
  await side.close();
});

test('once a week she is reminded, and the reminder’s page has the steps to LinkedIn’s export open', async () => {
  const { driver } = scene;
  await livedHere(popup, Date.now() - 8 * DAY_MS);
  await popup.evaluate(() => chrome.alarms.create('poll', { when: Date.now() }));
  const memory = await until('a reminder', async () => {
    const now = await readMemory(popup);
    return now?.at ? now : null;
  });
  expect(memory.on).toBe(true);
  if (driver.name === 'chromium') {
    const shown = await until('a notification', async () => {
      const all = await popup.evaluate(() => chrome.notifications.getAll());
      return Object.keys(all).length > 0 ? all : null;
    });
    expect(Object.keys(shown)).toEqual(['reminder']);
  }
  const tab = await driver.tab(`dashboard.html#/import/${cleo.account}/steps`);
  await waitForText(tab, say('howto_4'));
  await tab.close();
});

test('with the file on the disk, an import takes three presses: Import, the file, Save', async () => {
  const { stage, driver } = scene;
  const workbook = recentWorkbook(CAST.cleo, { seed: 73 });
  const file = stage.file(workbook.fileName, workbook.bytes);
  const presses: string[] = [];
  const toolbar = await driver.popup();
  presses.push(await counted(say('next_for', say('next_import'), GROUP_NAME), (name) => leave(toolbar, name)));
  const tab = await driver.openedPage(`dashboard.html#/import/${cleo.account}`);
  presses.push(await counted(say('import_choose'), (name) => choose(tab, name, file)));
  await waitForText(tab, say('import_change_title'));
  presses.push(await counted(say('import_save'), (name) => press(tab, name)));
  await waitForText(tab, say('import_saved'));
  expect(presses).toHaveLength(3);
  await tab.close();
});

test('with the new figures the ask, the mark and the word are gone, and nobody may ask again', async () => {
  const { stage, driver } = scene;
  await popup.bringToFront(); // what is behind is told nothing
  await until('nothing asked', async () => !(await textOf(popup)).includes(ASKED));
  expect(await hasBadge(popup)).toBe(false);
  await until('no mark', async () => (await popup.evaluate(() => chrome.action.getBadgeText({}))) === '');
  const rows = await stage.query('select membership_id from membership where person_id = $1', [cleo.id]);
  const membership = rows[0]?.membership_id as MembershipId; // the column holds one
  expect(await ada.push('membership.askFigures', { group, membership })).toBe('changed');
  const tab = await driver.tab(`dashboard.html#/account/${cleo.account}`);
  // Made on its last day, the file has two days that may still grow.
  const complete = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' });
  await waitForText(tab, say('health_to', complete.format(Date.now() - 4 * DAY_MS), '').split(',')[0] ?? '');
  await tab.close();
});

test('the switch turns the reminder off, and is remembered', async () => {
  const { driver } = scene;
  await popup.bringToFront(); // a page behind others is not pressed
  const box = await findControl(popup, { role: 'checkbox', name: say('remind_switch') });
  await box.click();
  await until('it to be remembered', async () => (await readMemory(popup))?.on === false);
  await popup.close();
  const again = await driver.page('popup.html');
  const still = await findControl(again, { role: 'checkbox', name: say('remind_switch') });
  expect(await still.evaluate((element) => (element as HTMLInputElement).checked)).toBe(false);
  expect(((await ask(again, 'home.get')) as { value: { reminds: boolean } }).value.reminds).toBe(false);
  await again.close();
  expect(driver.errors).toEqual([]);
});

/** Whether figures are marked as old: a text about old figures is none. */
function hasBadge(page: Page): Promise<boolean> {
  return page.evaluate(
    (word) => [...document.querySelectorAll('.chip-warn')].some((chip) => chip.textContent === word),
    say('figures_old'),
  );
}

/** One press of the mouse, by the name of what is pressed. */
async function counted(name: string, work: (name: string) => Promise<void>): Promise<string> {
  await work(name);
  return name;
}

/** A popup closes under the pointer when what is pressed opens a tab. */
async function leave(page: Page, name: string): Promise<void> {
  await press(page, name).catch((error: unknown) => {
    if (!page.isClosed()) throw error;
  });
}

/** Firefox's driver cannot answer the dialog of files that a press opens: there the file is put where the dialog would put it. */
async function choose(tab: Page, name: string, file: string): Promise<void> {
  if (scene.driver.name === 'firefox') return upload(tab, name, file);
  const input = await findControl(tab, { role: 'file', name });
  const [chooser] = await Promise.all([tab.waitForFileChooser(), input.click()]);
  await chooser.accept([file]);
}

/** As if the extension had been here with these figures since then. */
function livedHere(page: Page, since: number): Promise<void> {
  return page.evaluate(writeSeen, cleo.id, cleo.account, since);
}

/** Runs in a page of the extension. */
async function writeSeen(person: string, account: AccountId, since: number): Promise<void> {
  const open = indexedDB.open('sidelight-reminder', 1);
  open.onupgradeneeded = () => void open.result.createObjectStore('memories');
  await new Promise((resolve) => (open.onsuccess = resolve));
  const tx = open.result.transaction('memories', 'readwrite');
  tx.objectStore('memories').put({ on: true, at: null, seen: { [account]: since } }, person);
  await new Promise((resolve) => (tx.oncomplete = resolve));
  open.result.close();
}

async function readMemory(page: Page): Promise<ReminderMemory | null> {
  return page.evaluate(readSeen, cleo.id);
}

/** Runs in a page of the extension. */
async function readSeen(person: string): Promise<ReminderMemory | null> {
  const open = indexedDB.open('sidelight-reminder');
  await new Promise((resolve) => (open.onsuccess = resolve));
  const get = open.result.transaction('memories').objectStore('memories').get(person);
  await new Promise((resolve) => (get.onsuccess = resolve));
  open.result.close();
  return get.result ?? null;
}
