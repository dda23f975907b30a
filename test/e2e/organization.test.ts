/** Who pays for whom: an Organization, its seats from the offer to the end, and a question on the way. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, test } from 'vitest';
import { applyPayment } from '../../src/server/scopes/payment.ts';
import { listOrganizations } from '../../src/server/db/organization.ts';
import { findViolations } from './axe.ts';
import { fill, findControl, hasControl, press } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { enter, signOut } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { OPERATOR } from './stage.ts';
import { CAST } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, expectOk, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene({ plan: 'free' });
const NAME = 'Alder & Partners';
let ada: WirePerson;
let cleo: WirePerson;
let popup: Page;

endAtFirstFailure();

beforeAll(async () => {
  [ada, cleo] = await Promise.all([createWirePerson(scene.stage, CAST.ada), createWirePerson(scene.stage, CAST.cleo)]);
});

/** As `npm run seats` does. */
async function paySeats(seats: number): Promise<void> {
  await scene.stage.withDb(async (db) => {
    const [found] = await listOrganizations(db);
    if (!found) throw new Error('there is none');
    const at = new Date();
    await applyPayment(db, { organization: found.organization_id, seats, until: null, at: at.getTime() }, at);
  });
}

test('R11, R59: from “is this paying for my team?” to an Organization, paid seats, and an offer by mail that names nobody else', async () => {
  const { stage, driver } = scene;
  popup = await enter(stage, driver, CAST.ada);
  const tab = await driver.tab('dashboard.html#/help');
  await waitForText(tab, say('help_paying_answer'));
  await press(tab, say('org_create_title'));
  await fill(tab, say('org_name'), NAME);
  await press(tab, say('org_create'));
  await waitForText(tab, say('org_none_paid'));
  await paySeats(2);
  await waitForText(tab, say('org_taken', 0, 2));
  await fill(tab, say('invite_addresses'), CAST.cleo.address);
  await press(tab, say('seat_offer_one', 1));
  await waitForText(tab, say('seat_offered'));
  const mail = await stage.inbox.mailFor(CAST.cleo.address, /offers you a seat/);
  expect(mail.to).toEqual([CAST.cleo.address]);
  expect(mail.parsed.text).toContain(CAST.ada.name);
  expect(mail.parsed.text).not.toContain(NAME);
});

test('R59: a question reaches the operator, who answers by answering the mail', async () => {
  const { stage, driver } = scene;
  const tab = await driver.tab('dashboard.html#/help');
  await fill(tab, say('help_text'), 'Ten seats, please.');
  await press(tab, say('help_send'));
  await waitForText(tab, say('help_sent', CAST.ada.address));
  const mail = await stage.inbox.mailFor(OPERATOR, /Ten seats/);
  expect(mail.parsed.replyTo?.map(({ address }) => address)).toEqual([CAST.ada.address]);
  await popup.bringToFront(); // a page behind others is not pressed
  await signOut(popup);
});

test('R60: so does one of somebody without an account, by the server’s own page', async () => {
  const { stage, driver } = scene;
  const page = await driver.browser.newPage();
  await page.goto(`${stage.url}/help`);
  expect(await findViolations(page)).toEqual([]);
  await page.type('#address', 'guest@elsewhere.example');
  await page.type('#text', 'What is this?');
  await Promise.all([page.waitForNavigation(), page.click('button')]);
  expect(await page.$eval('[role=status]', (status) => status.textContent)).toMatch(/^Thank you/);
  const mail = await stage.inbox.mailFor(OPERATOR, /What is this/);
  expect(mail.parsed.replyTo?.map(({ address }) => address)).toEqual(['guest@elsewhere.example']);
  await page.close();
});

test('I7: whoever is offered a seat takes it in the popup, and may use Groups from then on', async () => {
  const { stage, driver } = scene;
  popup = await enter(stage, driver, CAST.cleo);
  await waitForText(popup, say('sponsor_title', CAST.ada.name));
  expect(await hasControl(popup, { role: 'button', name: say('accounts_action') })).toBe(false);
  await until('a mark on the toolbar', async () => (await popup.evaluate(() => chrome.action.getBadgeText({}))) === '1');
  await press(popup, say('sponsor_accept'));
  await waitForText(popup, say('sponsor_accepted'));
  await waitForText(popup, say('sponsor_held', NAME, CAST.ada.name));
  await findControl(popup, { role: 'button', name: say('accounts_action') });
});

test('I10: the seat taken away, she is told at once until when all goes on', async () => {
  const { stage, driver } = scene;
  const [row] = await stage.query('select organization_id, seat_id from seat where person_id = $1', [cleo.id]);
  expectOk(await ada.push('seat.remove', { organization: row?.organization_id as never, seat: row?.seat_id as never }));
  await waitForText(popup, say('plan_grace', '').split('.')[0] ?? '');
  await findControl(popup, { role: 'button', name: say('accounts_action') });
  await signOut(popup);
  expect(driver.errors).toEqual([]);
});
