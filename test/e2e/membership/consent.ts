/** Chapter two: Dora agrees to what she is shown, and to no more; what she agreed to is kept for her. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cacheText, foundIn } from '../canary.ts';
import { findControl, hasControl, press, tick } from '../control.ts';
import { lineOf, textOf, waitForText } from '../panel-frame.ts';
import { acceptByWire, addAccount, enter } from '../person.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { expectOk } from '../wire-person.ts';
import { say } from '../words.ts';
import { changeRole, type Life, membershipOf, MORE } from './story.ts';

const { ada, ben, cleo, zuzu } = CAST;
const { dora, hal } = MORE;
const TODAY = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long', year: 'numeric' }).format(Date.now());
const STAFF = [
  [ada.name, say('role_admin')],
  [hal.name, say('role_admin')],
  [ben.name, say('role_analyst')],
] as const;

export function tellOfConsent(life: Life): void {
  test('R35, I12: before she accepts Dora reads what is shared, and the names of exactly those who will see it', async () => {
    const { stage, dora: driver } = life;
    const popup = await enter(stage, driver, dora);
    await addAccount(popup, dora);
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    const text = await lineOf(popup);
    for (const words of [say('invitation_what_lead', dora.name), say('invitation_others_user'), say('invitation_leave')])
      expect(text).toContain(words);
    expect(await shownIn(popup)).toEqual([`${ada.name} ${say('role_admin')}`, `${ben.name} ${say('role_analyst')}`]);
    expect(foundIn(await cacheText(driver), [cleo.name, zuzu.name, zuzu.vanity, cleo.address])).toEqual([]);
  });

  test('R35: somebody who would see her figures since is named to her first, and only then she joins', async () => {
    const { stage, dora: driver } = life;
    expectOk(await acceptByWire(stage, life.hal));
    const membership = await membershipOf(life, hal.name);
    const popup = await driver.page('popup.html');
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    // As if he had become one in this very moment, before her device could be told.
    await stage.query("update membership set role = 'analyst', staff_since = now() where membership_id = $1", [membership]);
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('invitation_changed'));
    expect(await membershipOf(life, dora.name)).toBeUndefined();
    await changeRole(life, hal.name, 'admin');
    await until('the new list', async () => (await shownIn(popup)).length === 3);
    expect(await shownIn(popup)).toContain(`${hal.name} ${say('invitation_fresh')} ${say('role_admin')}`);
    await tick(popup, 'radio', say('invitation_all'));
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('invitation_accepted'));
    await findControl(popup, { role: 'link', name: GROUP_NAME });
  });

  test('R35: “Who can see me” names them all, with the day, and keeps what she agreed to and what happened to her', async () => {
    const tab = await life.dora.tab('dashboard.html#/who-sees-me');
    await waitForText(tab, say('sees_lead_many', 3));
    const text = await lineOf(tab);
    for (const [name, role] of STAFF) expect(text).toContain(`${name} ${say('sees_person_since', TODAY)} ${role}`);
    expect(text).toContain(say('sees_all'));
    const [, receipts = ''] = text.split(say('receipts_title'));
    for (const words of [say('receipt_joined', GROUP_NAME, say('role_user')), `${TODAY} · ${say('receipt_all')}`])
      expect(receipts).toContain(words);
    for (const [name, role] of STAFF) expect(receipts).toContain(say('receipt_person', name, role));
    expect(text).toContain(say('event_joined', GROUP_NAME, say('role_user')));
    expect(foundIn(text, [cleo.name, zuzu.name])).toEqual([]);
    await changeRole(life, hal.name, 'user');
    await waitForText(tab, say('sees_lead_many', 2));
    await waitForText(tab, say('receipt_gone_admin_one', 1));
    expect(await textOf(tab)).not.toContain(hal.name);
    expect(foundIn(await cacheText(life.dora), [hal.name])).toEqual([]);
    expect(await hasControl(tab, { role: 'button', name: say('invitation_accept') })).toBe(false);
  });
}

/** Those who are listed in the invitation, as they are listed. */
function shownIn(popup: Page): Promise<string[]> {
  return popup.$$eval('section[aria-labelledby] li', (items) => {
    const card = items[0]?.closest('section');
    return items
      .filter((item) => card?.contains(item))
      .map(({ innerText }) => innerText.replace(/\s+/g, ' ').replace(/^\w{2} /, ''));
  });
}
