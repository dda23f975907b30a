/** R56, R57: a post is planned, moved and taken back; another plans for one, and nothing of him is left once it is over; a reminder's way to LinkedIn. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { type ConnectionId, createId, type ScheduledPostId } from '../../src/domain/id.ts';
import { findControl, fill, press, tick } from './control.ts';
import { dumpDatabases } from './database-dump.ts';
import { textOf, waitForText } from './panel-frame.ts';
import { enter } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, expectOk, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene({ plan: 'free' });
const DAY_MS = 86_400_000;
/** Through which Cleo sees Ada's account, and Ada hers. */
const [hers, mine] = [createId<ConnectionId>(), createId<ConnectionId>()];
let ada: WirePerson;
let cleo: WirePerson;
let popup: Page;
let tab: Page;

endAtFirstFailure();

beforeAll(async () => {
  const { stage, driver } = scene;
  [ada, cleo] = await Promise.all([createWirePerson(stage, CAST.ada), createWirePerson(stage, CAST.cleo)]);
  for (const [connection, kind] of [
    [hers, 'request'],
    [mine, 'offer'],
  ] as const) {
    const args = { connection, kind, account: cleo.account, address: ada.address, back: null };
    expectOk(await cleo.push('connection.send', args));
    expectOk(await ada.push('connection.accept', { connection, account: ada.account }));
  }
  popup = await enter(stage, driver, CAST.ada);
  tab = await driver.tab(`dashboard.html#/schedule/${ada.account}`);
});

test('R56: one writes a post, plans it, moves it and takes that back', async () => {
  await press(tab, say('schedule_write'));
  await fill(tab, say('schedule_text'), 'Thank you, Lisbon.');
  const day = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 10);
  await set(tab, say('schedule_day'), day);
  await set(tab, say('schedule_time'), '12:00');
  await press(tab, say('schedule_schedule'));
  await waitForText(tab, begins('schedule_did_planned'));
  const [planned] = await heldPosts();
  await press(tab, `${say('schedule_edit_short')}: `);
  await set(tab, say('schedule_time'), '15:30');
  await press(tab, say('save'));
  await waitForText(tab, begins('schedule_did_moved'));
  expect(await tab.evaluate(pressableUnderNotice)).toEqual([]);
  const [moved] = await heldPosts();
  expect(Number(moved?.publish_at) - Number(planned?.publish_at)).toBe(3.5 * 3_600_000);
  await press(tab, say('undo'));
  await waitForText(tab, say('schedule_undone'));
  expect(await heldPosts()).toMatchObject([{ state: 'scheduled', publish_at: planned?.publish_at }]);
});

test('R57: by a switch another may plan, and one says yes; when it is taken back, what he planned is one’s own draft', async () => {
  await popup.bringToFront(); // what lies behind is not painted, and so not pressed
  await tick(popup, 'checkbox', say('share_schedule', CAST.cleo.name));
  await findControl(popup, { role: 'checkbox', name: say('share_ask') });
  await tab.bringToFront();
  const args = {
    post: createId<ScheduledPostId>(),
    account: ada.account,
    revision: 0,
    text: 'By Cleo',
    how: 'reminder',
  } as const;
  expectOk(await cleo.push('schedule.put', { ...args, time: { at: Date.now() + 3 * DAY_MS, zone: 'Europe/Berlin' } }));
  await tick(tab, 'radio', say('schedule_group_approve'));
  await waitForText(tab, say('schedule_by', CAST.cleo.name));
  await press(tab, `${say('schedule_approve')}: `);
  await waitForText(tab, say('schedule_none_approve'));
  await popup.bringToFront();
  await tick(popup, 'checkbox', say('share_schedule', CAST.cleo.name));
  await tab.bringToFront();
  await tick(tab, 'radio', say('schedule_group_drafts'));
  await waitForText(tab, say('schedule_problem_sharing_ended'));
  expect(await cleo.push('schedule.delete', { post: args.post, revision: 3 })).toBe('refused');
});

test('R57: taken back, nothing of it is left on the other’s screen and disk', async () => {
  const { driver } = scene;
  const text = 'What Cleo has not told anybody yet';
  expectOk(await cleo.push('connection.allowSchedule', { connection: mine, sharing: { approve: false } }));
  const args = { post: createId<ScheduledPostId>(), account: cleo.account, revision: 0, text, how: 'reminder' } as const;
  expectOk(await cleo.push('schedule.put', { ...args, time: { at: Date.now() + 5 * DAY_MS, zone: 'Europe/Berlin' } }));
  await driver.tab(`dashboard.html#/connection/${mine}/schedule`);
  await waitForText(tab, text);
  expect(JSON.stringify(await dumpDatabases(popup))).toContain(text);
  expectOk(await cleo.push('connection.allowSchedule', { connection: mine, sharing: null }));
  await waitForText(tab, say('schedule_not_shared'));
  expect(await textOf(tab)).not.toContain(text);
  expect(JSON.stringify(await dumpDatabases(popup))).not.toContain(text);
});

test('R56: at its time one is reminded; one press brings the text to LinkedIn, and one says that it is out', async () => {
  const { driver } = scene;
  const post = createId<ScheduledPostId>();
  const args = { post, account: ada.account, revision: 0, text: 'One & two', how: 'reminder' } as const;
  expectOk(await ada.push('schedule.put', { ...args, time: { at: Date.now() + 2500, zone: 'Europe/Berlin' } }));
  await until('a reminder', async () => JSON.stringify(await dumpDatabases(popup)).includes(`"${post}":{"revision":1`));
  const name = `post ${ada.account} ${post}`;
  await until('a notification', async () => (await notifications()).includes(name));
  await popup.bringToFront();
  await waitForText(popup, say('schedule_state_due'));
  await driver.tab(`dashboard.html#/schedule/${ada.account}/${post}`); // in front: the clipboard is written only where the focus is
  await waitForText(tab, say('schedule_out_title'));
  await until('the one button to have the focus', () => focusIsOn(say('schedule_out_open')));
  await tab.keyboard.press('Enter');
  await waitForText(tab, say('schedule_out_filled'));
  const address = 'https://www.linkedin.com/feed/?shareActive=true&text=One%20%26%20two';
  await until('LinkedIn’s composer', async () => driver.browser.targets().some((target) => target.url() === address));
  await tab.bringToFront();
  await press(tab, say('schedule_out_yes'));
  await until('it to be settled', async () => (await heldPosts()).some((one) => one.id === post && one.state === 'published'));
  await until('nothing due', async () => !(await textOf(popup)).includes(say('schedule_state_due')));
  await until('no notification', async () => !(await notifications()).includes(name));
  expect(driver.errors).toEqual([]);
});

/** Of Ada's account, the first made first. */
function heldPosts(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return scene.stage.query(
    'select scheduled_post_id as id, state, publish_at from scheduled_post where account_id = $1 order by changed_at',
    [ada.account],
  );
}

function notifications(): Promise<string[]> {
  return popup.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
}

function focusIsOn(words: string): Promise<boolean> {
  return tab.evaluate((name) => document.activeElement?.textContent === name, words);
}

/** What is said before the time. */
function begins(key: 'schedule_did_planned' | 'schedule_did_moved'): string {
  return say(key, '').replace(/ ?\.$/, '');
}

/** A day or a time, as the browser's own picker gives it. */
async function set(page: Page, label: string, value: string): Promise<void> {
  await page.evaluate(
    (name, text) => {
      const found = [...document.querySelectorAll('label')].find((one) => one.textContent === name);
      const field = document.getElementById(found?.htmlFor ?? '') as HTMLInputElement | null; // a label of ours names its field
      if (!field) throw new Error(`no field ${name}`);
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    },
    label,
    value,
  );
}

/** Runs on the page: what can be pressed and lies under the notice of what was done, though the page is at its end. */
function pressableUnderNotice(): string[] {
  scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
  const notice = document.querySelector('[role="status"] [role="group"]');
  if (!notice) return ['no notice'];
  const { top } = notice.getBoundingClientRect();
  return [...document.querySelectorAll('button, a[href], input, select, summary')]
    .filter((one) => !notice.contains(one) && one.getClientRects().length > 0 && one.getBoundingClientRect().bottom > top)
    .map((one) => one.textContent ?? one.tagName);
}
