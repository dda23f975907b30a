/** R51 to R55: one account is shown to one person, seen by her alone, and revoked: then nothing of it is left on the disk. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { type ConnectionId, createId } from '../../src/domain/id.ts';
import { findControl, hasControl, press, fill } from './control.ts';
import { dumpDatabases } from './database-dump.ts';
import { textOf, waitForText } from './panel-frame.ts';
import { enter } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST, recentWorkbook } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, expectOk, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene({ plan: 'free' });
const connection = createId<ConnectionId>();
const back = createId<ConnectionId>();
let cleo: WirePerson;
let popup: Page;

endAtFirstFailure();

/** Neither has the plan. Cleo offers her account, and asks for Ada's. */
beforeAll(async () => {
  const { stage, driver } = scene;
  const [, owner] = await Promise.all([createWirePerson(stage, CAST.ada), createWirePerson(stage, CAST.cleo)]);
  cleo = owner;
  await cleo.importFile(recentWorkbook(CAST.cleo, { seed: 81 }));
  const args = { connection, kind: 'offer', account: cleo.account, address: CAST.ada.address, back } as const;
  expectOk(await cleo.push('connection.send', args));
  popup = await enter(stage, driver, CAST.ada);
});

test('one mail names the sender alone; the popup and the toolbar say what waits', async () => {
  const { stage } = scene;
  const mail = await stage.inbox.mailFor(CAST.ada.address, /asks to see yours/);
  expect(mail.to).toEqual([CAST.ada.address]);
  expect(mail.parsed.text).toContain(CAST.cleo.name);
  expect(mail.parsed.text).not.toMatch(new RegExp(`${CAST.ada.name}|${connection}|${cleo.account}`));
  await waitForText(popup, say('proposal_offer', CAST.cleo.name));
  await waitForText(popup, say('proposal_request', CAST.cleo.name));
  await until('two on the toolbar', async () => (await popup.evaluate(() => chrome.action.getBadgeText({}))) === '2');
});

test('she sees it, declines to show hers, and has that account alone on its page', async () => {
  const { driver } = scene;
  await press(popup, say('proposal_accept'), CAST.cleo.name);
  await findControl(popup, { role: 'link', name: CAST.cleo.name });
  await press(popup, say('invitation_decline'));
  await press(popup, say('invitation_decline'));
  await until('nothing waits', async () => !(await textOf(popup)).includes(say('proposal_request', CAST.cleo.name)));
  const tab = await driver.tab(`dashboard.html#/connection/${connection}`);
  await waitForText(tab, say('connected_alone'));
  await waitForText(tab, say('glance_impressions'));
  expect(await textOf(tab)).toContain(CAST.cleo.name);
  expect(JSON.stringify(await dumpDatabases(popup))).toContain(cleo.account);
});

test('I3: revoked, it leaves her screen and her disk at once', async () => {
  expectOk(await cleo.push('connection.end', { connection }));
  await popup.bringToFront(); // what lies behind is told nothing
  await until('it is gone', async () => !(await hasControl(popup, { role: 'link', name: CAST.cleo.name })));
  const kept = JSON.stringify(await dumpDatabases(popup));
  const words = [cleo.account, `connection:${connection}`, CAST.cleo.name];
  expect(words.filter((word) => kept.includes(word))).toEqual([]);
});

test('she offers her own from the tab: it waits on her page, and its mail goes out', async () => {
  const { stage, driver } = scene;
  const tab = await driver.tab('dashboard.html#/new-connection');
  await fill(tab, say('connect_address'), CAST.ben.address);
  await press(tab, say('connect_send'));
  await waitForText(tab, say('connect_sent', CAST.ben.address));
  await popup.bringToFront();
  await waitForText(popup, CAST.ben.address);
  const mail = await stage.inbox.mailFor(CAST.ben.address, /offers to show you/);
  expect(mail.parsed.text).toContain(CAST.ada.name);
});
