/** Chapter two: Ada makes a Group and invites; Ben, Zuzanna and Cleo answer. */
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { InvitationId } from '../../../src/domain/id.ts';
import type { Driver } from '../browser.ts';
import { cacheText, figureCanaries, foundIn } from '../canary.ts';
import { goTo } from '../extension-page.ts';
import { fill, findControl, hasControl, pick, press, tick, upload } from '../control.ts';
import { lineOf, textOf, waitForText } from '../panel-frame.ts';
import { acceptByWire, addAccount, enter, importFile, signIn } from '../person.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { createWirePerson } from '../wire-person.ts';
import { dateOf, say } from '../words.ts';
import { FILES, impressionsIn, shown, type Story } from './story.ts';

const { ada, ben, cleo, zuzu } = CAST;
const DORA = 'dora@elsewhere.example';
const FEW_SECONDS = 8_000;
const ABOUT = 'The whole crew';
const LOGO = resolve(import.meta.dirname, '../../../public/icons/48.png');

export function tellOfTheTeam(story: Story): void {
  /** Ada's tab with the people of the Group, as the test before left it. */
  let people: Page;

  test('R17 to R23, R25 to R27, R58: a Group is named, given a logo and a purpose; many are invited at once, each in a role', async () => {
    const { ada: driver } = story;
    const popup = await driver.tab('popup.html');
    await press(popup, say('accounts_action'));
    await press(popup, say('choose_create'));
    await waitForText(popup, say('accounts_mine')); // what was chosen from is done with
    const tab = await driver.openedPage('dashboard.html#/new-group');
    await fill(tab, say('group_name'), GROUP_NAME);
    await upload(tab, say('group_logo_choose'), LOGO);
    await findControl(tab, { role: 'button', name: say('group_logo_remove') });
    await tick(tab, 'radio', say('purpose_colleagues'));
    await fill(tab, say('group_about'), ABOUT);
    await press(tab, say('wizard_next_people'));

    await waitForText(tab, say('roles_title'));
    const text = await textOf(tab);
    for (const role of ['user', 'analyst', 'admin'] as const) expect(text.replace(/\s+/g, ' ')).toContain(say(`roles_${role}`));
    await pick(tab, say('invite_role_new'), say('role_user'));
    await fill(tab, say('invite_addresses'), `${ben.address}, Cleo <${cleo.address}>; ${zuzu.address} ${DORA}`);
    await press(tab, say('invite_add'));
    await waitForText(tab, say('invite_added_many', 4));
    const list = await findControl(tab, { role: 'combobox', name: say('invite_role_of', ben.address) });
    expect(await list.evaluate((select) => [...(select as HTMLSelectElement).options].map(({ text }) => text))).toEqual([
      say('role_user'),
      say('role_analyst'),
      say('role_admin'),
    ]);
    await pick(tab, say('invite_role_of', ben.address), say('role_analyst'));
    await press(tab, say('wizard_next_review'));
    await waitForText(tab, say('wizard_review_first_admin', ada.name));
  });

  test('R24, I1: only the last step makes the Group, and its creator is its first Admin', async () => {
    const { ada: driver, stage } = story;
    expect(await stage.query('select from grp')).toEqual([]);
    expect(stage.inbox.mails.filter(({ subject }) => !/code/.test(subject))).toEqual([]);
    const tab = await driver.openedPage('dashboard.html#/new-group');
    await press(tab, say('wizard_create'));
    await until('the Group', async () => (await stage.query('select from grp')).length === 1);
    expect(await stage.query('select role from membership')).toEqual([{ role: 'admin' }]);
    await waitForText(tab, say('people_title', GROUP_NAME));
    await tab.close();
  });

  test('I6: each invited person gets one mail, with one addressee, naming nobody but the inviter, and holding no secret', async () => {
    const { inbox, url } = story.stage;
    const mails = await Promise.all([ben, cleo, zuzu, { address: DORA }].map(({ address }) => inbox.invitationFor(address)));
    const secrets = (await story.stage.query('select invitation_id, group_id from invitation')).flatMap(Object.values);
    for (const mail of mails) {
      const [addressee = ''] = mail.to;
      expect(mail.to).toHaveLength(1);
      const others = [ben, cleo, zuzu].flatMap(({ name, address }) => [name, address]).filter((one) => one !== addressee);
      expect(foundIn(mail.raw, [...others, ada.address, GROUP_NAME, ...(secrets as string[])])).toEqual([]);
      expect(mail.subject).toContain(ada.name);
      expect(mail.parsed.text?.match(/https?:\S+/g)).toEqual([`${url}/invite`]);
    }
    expect(inbox.mails.filter(({ to }) => to.includes(ben.address))).toHaveLength(1);
  });

  test('I15: Ben, who has only the mail, copies on its page, pastes once and signs in; the icon bears a badge', async () => {
    const { stage, ben: driver } = story;
    const page = await driver.browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text())); // a policy that is broken is told there
    await page.goto(`${stage.url}/invite`);
    await press(page, 'Copy for Sidelight');
    await waitForText(page, 'Copied. Now open Sidelight and paste it.');
    expect(said).toEqual([]);
    await page.close();
    const popup = await signIn(stage, driver, ben);
    await waitForText(popup, say('profile_first_invitation', GROUP_NAME));
    await until('the badge', async () => (await badgeOf(popup)) === '1');
    await addAccount(popup, ben);
  });

  test('R35, I2: the invitation says who invites, into what, as what and who will see me; accepted, it opens the team', async () => {
    const popup = await story.ben.tab('popup.html');
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    const card = await lineOf(popup);
    expect(card).toContain(say('invitation_from', ada.name, say('purpose_colleagues')));
    expect(card).toContain(ABOUT);
    expect(card).toContain(say('role_you_analyst'));
    expect(card).toContain(`${ada.name} ${say('role_admin')}`);
    await tick(popup, 'radio', say('invitation_all'));
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('invitation_accepted'));
    await until('no badge', async () => (await badgeOf(popup)) === '');
    await findControl(popup, { role: 'link', name: GROUP_NAME });
  });

  test('R29, R33, R34, R35: a User’s invitation names the Admins and Analysts, and no other User', async () => {
    const { stage, cleo: driver } = story;
    story.zuzu = await createWirePerson(stage, zuzu);
    await acceptByWire(stage, story.zuzu);
    await story.zuzu.importFile(FILES.zuzu);
    const popup = await enter(stage, driver, cleo);
    await addAccount(popup, cleo);
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    const card = await lineOf(popup);
    expect(card).toContain(`${ada.name} ${say('role_admin')}`);
    expect(card).toContain(`${ben.name} ${say('role_analyst')}`);
    expect(foundIn(card, [zuzu.name, zuzu.vanity, zuzu.address])).toEqual([]);
    await tick(popup, 'radio', say('invitation_today', dateOf(Date.now())));
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('invitation_accepted'));
  });

  test('R9, R41, R48: what one imports is in a colleague’s visible dashboard within seconds', async () => {
    const { ada: driver, stage } = story;
    const tab = await openTeam(driver);
    await tick(tab, 'radio', say('glance_days_many', 28));
    await waitForText(tab, shown(impressionsIn(28, FILES.ada, FILES.zuzu)));
    await importFile(story.ben, stage, FILES.ben);
    const start = performance.now();
    await waitForText(tab, shown(impressionsIn(28, FILES.ada, FILES.ben, FILES.zuzu)));
    expect(performance.now() - start).toBeLessThan(FEW_SECONDS);
  });

  test('I5: who shares from today on shows the team nothing of before', async () => {
    const { cleo: driver, stage } = story;
    await importFile(driver, stage, FILES.cleo);
    await waitForText(await driver.tab('popup.html'), say('account_confirmed'));
    const tab = await openTeam(story.ada);
    await waitForText(tab, shown(impressionsIn(28, FILES.ada, FILES.ben, FILES.zuzu)));
    expect(
      foundIn(await cacheText(story.ada), figureCanaries(FILES.cleo, [FILES.ada, FILES.ben, FILES.zuzu, FILES.adaBefore])),
    ).toEqual([]);
  });

  test('I5, I12: an invitation can be sent again and taken back; taken back, it is accepted by nobody', async () => {
    const { ada: driver, stage } = story;
    people = await openPeople(driver);
    await press(people, say('sent_resend_label', DORA));
    await stage.inbox.invitationFor(DORA);
    await waitForText(people, say('sent_done'));
    await press(people, say('sent_revoke_label', DORA));
    await press(people, say('sent_revoke'), say('sent_revoke_sure', DORA));
    await waitForText(people, say('sent_revoked'));
    const dora = await createWirePerson(stage, { name: 'Dora', address: DORA, vanity: 'dora-elsewhere' });
    const [row] = await stage.query('select invitation_id from invitation where address = $1', [DORA]);
    expect(await acceptByWire(stage, dora, row?.invitation_id as InvitationId)).toBe('refused'); // the column holds one
  });

  test('R30 to R32, R38 to R40, I4: Analysts and Users are offered nothing that changes the Group, and the last Admin may not go', async () => {
    await waitForText(people, say('people_last_admin'));
    expect(await hasControl(people, { role: 'button', name: say('people_leave') })).toBe(false);
    for (const driver of [story.ben, story.cleo]) {
      const tab = await openPeople(driver);
      await findControl(tab, { role: 'button', name: say('people_leave') });
      for (const name of [say('people_invite'), say('people_remove'), say('settings_edit')])
        expect({ name, offered: await hasControl(tab, { role: 'button', name }) }).toEqual({ name, offered: false });
    }
  });
}

export async function openPeople(driver: Driver, group = GROUP_NAME): Promise<Page> {
  const { tab, team } = await openGroup(driver, group);
  await goTo(tab, `${team}/people`);
  await waitForText(tab, say('people_title', group));
  return tab;
}

/** The team dashboard. */
async function openTeam(driver: Driver): Promise<Page> {
  const { tab, team } = await openGroup(driver, GROUP_NAME);
  await goTo(tab, team);
  return tab;
}

/** The tab at its first place, and where the Group in it has its own; a User's link leads to its people. */
async function openGroup(driver: Driver, group: string): Promise<{ readonly tab: Page; readonly team: `#${string}` }> {
  const tab = await driver.tab('dashboard.html#/');
  const link = await findControl(tab, { role: 'link', name: group });
  const hash = await link.evaluate((element) => (element as HTMLAnchorElement).hash);
  return { tab, team: `#${hash.slice(1).replace(/\/people$/, '')}` };
}

function badgeOf(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}
