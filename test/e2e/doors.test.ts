/** Every door as a real browser shows it: axe finds nothing wrong in it, light or dark, and finds the fault that is planted there. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { fill, findControl, pick, press, tick } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { chooseFile, findServer, askForCode, signIn } from './person.ts';
import { openScene } from './scene.ts';
import { showIn } from './scheme.ts';
import { CAST, createTeam, GROUP_NAME, recentWorkbook, type Team } from './team.ts';
import { say } from './words.ts';

const scene = openScene();
const { ada, ben, cleo } = CAST;
let team: Team;

async function expectSound(page: Page): Promise<void> {
  for (const scheme of ['dark', 'light'] as const) {
    await showIn(page, page, scheme);
    expect({ scheme, found: await findViolations(page) }).toEqual({ scheme, found: [] });
  }
  await page.evaluate(() => {
    const planted = document.createElement('input');
    planted.id = 'planted';
    document.querySelector('main')?.append(planted);
  });
  expect(await findViolations(page, ['label'])).toHaveLength(1);
  await page.evaluate(() => document.getElementById('planted')?.remove());
}

test('R15, I15: signing in, with its paste, its code and what is said of a wrong one', async () => {
  const { driver, stage } = scene;
  const popup = await driver.page('popup.html');
  await press(popup, say('paste_title'));
  await expectSound(popup);
  await press(popup, say('paste_title'));
  await findServer(popup, stage);
  await askForCode(popup, ada.address);
  const right = await stage.inbox.codeFor(ada.address);
  await fill(popup, say('code_label'), right === '111111' ? '222222' : '111111');
  await press(popup, say('code_verify'));
  await waitForText(popup, say('failure_wrong_code'));
  await expectSound(popup);
  await press(popup, say('code_change'));
  await popup.close();
  const tab = await driver.page('dashboard.html#/connect/https%3A%2F%2Fteam.example');
  await findControl(tab, { role: 'button', name: say('connect_allow') });
  await expectSound(tab);
  await tab.close();
});

test('R15, R16, R17, R29, R35: the popup of somebody in a Group, and all that it opens', async () => {
  const { driver, stage } = scene;
  team = await createTeam(stage);
  const popup = await signIn(stage, driver, ada);
  await findControl(popup, { role: 'link', name: GROUP_NAME });
  await expectSound(popup);
  await press(popup, say('accounts_action'));
  await waitForText(popup, say('choose_invite'));
  await expectSound(popup);
  await press(popup, say('back'));
  await press(popup, say('accounts_who_sees'));
  await waitForText(popup, ben.name);
  await expectSound(popup);
  await press(popup, say('back'));
  await press(popup, say('accounts_add'));
  await press(popup, say('save'));
  await waitForText(popup, say('profile_name_bad'));
  await expectSound(popup);
  await press(popup, say('cancel'));
  await popup.close();
});

test('R25, R36, R46, R47, R49: the people of a Group, with every form and question open', async () => {
  const tab = await scene.driver.page(`dashboard.html#/group/${team.group}/people`);
  await pick(tab, say('people_role_of', cleo.name), say('role_analyst'));
  await waitForText(tab, say('people_role_change', cleo.name, say('role_user'), say('role_analyst')));
  await press(tab, say('people_remove_label', ben.name));
  await press(tab, say('settings_edit'));
  await press(tab, say('settings_delete'));
  await fill(tab, say('invite_addresses'), 'dora@elsewhere.example, nobody@');
  await press(tab, say('invite_add'));
  await waitForText(tab, say('invite_bad', 'nobody@'));
  await expectSound(tab);
  await tab.close();
});

test('R18 to R24: the wizard, step by step', async () => {
  const tab = await scene.driver.page('dashboard.html#/new-group');
  await press(tab, say('wizard_next_people'));
  await waitForText(tab, say('group_purpose_bad'));
  await expectSound(tab);
  await fill(tab, say('group_name'), 'Another Group');
  await tick(tab, 'radio', say('purpose_clients'));
  await press(tab, say('wizard_next_people'));
  await waitForText(tab, say('roles_title'));
  await expectSound(tab);
  await press(tab, say('wizard_next_review'));
  await waitForText(tab, say('wizard_review_nobody'));
  await expectSound(tab);
  await tab.close();
});

test('R9: an import, before a file and after', async () => {
  const tab = await scene.driver.page(`dashboard.html#/import/${team.people.ada.account}`);
  await press(tab, say('howto_title'));
  await expectSound(tab);
  await chooseFile(tab, scene.stage, recentWorkbook(ben)); // another's: it asks whose it is
  await press(tab, say('import_save'));
  await waitForText(tab, say('import_owner_ask'));
  await expectSound(tab);
  await tab.close();
});
