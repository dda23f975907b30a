import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import { fill, hasControl, press, tick } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { beForgotten, enter } from '../person.ts';
import { CAST, GROUP_NAME, invite } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

const { zuzu } = CAST;

export function refuseOnFreePlan(refusing: Refusing): void {
  let popup: Page;

  test('R12, R14: on the free plan the option is not shown, and the server makes no Group', async () => {
    const { stage, driver, group } = refusing;
    const { id } = await createWirePerson(stage, zuzu);
    await stage.withDb((db) => changePlan(db, id, 'free'));
    popup = await enter(stage, driver, zuzu);
    await waitForText(popup, say('accounts_no_plan'));
    expect(await hasControl(popup, { role: 'button', name: say('accounts_action') })).toBe(false);
    const tab = await driver.page('dashboard.html#/new-group'); // by its address all the same
    await fill(tab, say('group_name'), 'A Group of mine');
    await tick(tab, 'radio', say('purpose_other'));
    await press(tab, say('wizard_next_people'));
    await press(tab, say('wizard_next_review'));
    await press(tab, say('wizard_create'));
    await waitForText(tab, say('wizard_needs_business'));
    expect(await stage.query('select group_id from grp')).toEqual([{ group_id: group }]);
    await tab.close();
  });

  test('R13: on the free plan nobody joins a Group, and the invitation stays open', async () => {
    const { stage, driver, ada, group } = refusing;
    const invitation = await invite(ada, group, zuzu.address, 'user');
    await popup.bringToFront(); // what is behind is told nothing
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    await waitForText(popup, say('invitation_needs_plan'));
    await press(popup, say('invitation_plan_ask'));
    await waitForText(popup, say('invitation_plan_asked', GROUP_NAME).split('.')[0] ?? '');
    expect(await stage.query('select role from membership')).toEqual([{ role: 'admin' }]);
    expect(await stage.query('select state from invitation where invitation_id = $1', [invitation])).toEqual([{ state: 'open' }]);
    await popup.close();
    await beForgotten(driver);
  });
}
