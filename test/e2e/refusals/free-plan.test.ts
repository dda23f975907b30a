import { expect, test } from 'vitest';
import { fill, hasControl, press, tick } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { enter } from '../person.ts';
import { openScene } from '../scene.ts';
import { CAST, createGroup, GROUP_NAME, invite } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';

const scene = openScene({ plan: 'free' });
const { ada, cleo } = CAST;

test('R12, R14: on the free plan the option is not shown, and the server makes no Group', async () => {
  const { stage, driver } = scene;
  await createWirePerson(stage, cleo);
  const popup = await enter(stage, driver, cleo);
  await waitForText(popup, say('accounts_no_plan'));
  expect(await hasControl(popup, { role: 'button', name: say('accounts_action') })).toBe(false);
  await popup.close();
  const tab = await driver.page('dashboard.html#/new-group'); // by its address all the same
  await fill(tab, say('group_name'), 'A Group of mine');
  await tick(tab, 'radio', say('purpose_other'));
  await press(tab, say('wizard_next_people'));
  await press(tab, say('wizard_next_review'));
  await press(tab, say('wizard_create'));
  await waitForText(tab, say('wizard_needs_business'));
  expect(await stage.query('select from grp')).toEqual([]);
  await tab.close();
});

test('R13: on the free plan nobody joins a Group, and the invitation stays open', async () => {
  const { stage, driver } = scene;
  const admin = await createWirePerson(stage, ada);
  await stage.query("update person set plan = 'business' where person_id = $1", [admin.id]);
  await invite(admin, await createGroup(admin), cleo.address, 'user');
  const popup = await driver.page('popup.html');
  await waitForText(popup, say('invitation_title', GROUP_NAME));
  await waitForText(popup, say('invitation_needs_plan'));
  await press(popup, say('invitation_plan_ask'));
  await waitForText(popup, say('invitation_plan_asked', GROUP_NAME).split('.')[0] ?? '');
  expect(await stage.query('select role from membership')).toEqual([{ role: 'admin' }]);
  expect(await stage.query('select state from invitation')).toEqual([{ state: 'open' }]);
  await popup.close();
});
