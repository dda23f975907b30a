/** Chapter four: how a membership ends, a Group changes hands, is deleted and comes back, and how a lapsed plan makes it rest. */
import { expect, test } from 'vitest';
import { changePlan } from '../../../src/server/scopes/plan.ts';
import type { Driver } from '../browser.ts';
import { cacheText, foreignText, foundIn } from '../canary.ts';
import { fill, findControl, hasControl, pick, press, tick, waitForItem } from '../control.ts';
import { lineOf, textOf, waitForText } from '../panel-frame.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { expectOk } from '../wire-person.ts';
import { say } from '../words.ts';
import { type Life, membershipOf, MORE, openRoster } from './story.ts';

const { ada, ben, zuzu } = CAST;
const { dora, hal } = MORE;

export function tellOfEnds(life: Life): void {
  test('R46, I11: before a member is removed it is said who goes, and what goes and stays; then the list remembers it', async () => {
    const tab = await openRoster(life);
    await press(tab, say('people_remove_label', hal.name));
    await waitForText(tab, say('people_remove_sure', hal.name));
    const question = await lineOf(tab);
    for (const words of [say('people_remove_goes', hal.name), say('people_remove_stays', hal.name)])
      expect(question).toContain(words);
    await press(tab, say('people_remove_yes', hal.name));
    await until('a roster without him', async () => !(await textOf(tab)).includes(hal.name));
    await until('both his invitations’ ends', async () => (await textOf(tab)).split(say('sent_removed')).length === 3);
    expect(await membershipOf(life, hal.name)).toBeUndefined();
  });

  test('I4: the only Admin cannot leave, but hands the Group over in one step, and is told what both become', async () => {
    const { people, group } = life.team;
    const tab = await openRoster(life);
    await waitForText(tab, say('people_last_admin'));
    expect(await hasControl(tab, { role: 'button', name: say('people_leave') })).toBe(false);
    await press(tab, say('hand_over'));
    await waitForText(tab, say('hand_over_title', GROUP_NAME));
    await pick(tab, say('hand_over_to'), say('hand_over_choice', ben.name, say('role_analyst')));
    await tick(tab, 'radio', say('role_user'));
    const meant = await lineOf(tab);
    for (const words of [
      say('sight_other_then_sees_many', 4, say('role_admin')),
      say('sight_own_then_knows_one', 1, say('role_user')),
    ])
      expect(meant).toContain(words);
    await press(tab, say('hand_over'), say('hand_over_lead'));
    await waitForText(tab, say('hand_over_sure_user', ben.name));
    await press(tab, say('hand_over_yes', ben.name));
    await waitForText(tab, say('people_staff_lead')); // the page as a User has it
    await until('Ada’s device without the team', async () => !(await cacheText(life.ada)).includes(zuzu.name));
    const [own, to] = [await membershipOf(life, ben.name), await membershipOf(life, ada.name)];
    expectOk(await people.ben.push('group.handOver', { group, membership: own, to, after: 'analyst' }));
    await findControl(tab, { role: 'combobox', name: say('people_role_of', zuzu.name) });
  });

  test('R49: a Group is deleted by typing its name, is gone for everybody at once, and is back for all when its Admin restores it', async () => {
    const tab = await openRoster(life);
    await press(tab, say('settings_delete'));
    await fill(tab, say('settings_delete_type', GROUP_NAME), 'Northern');
    await press(tab, say('settings_delete_yes'));
    await waitForText(tab, say('settings_delete_bad'));
    await fill(tab, say('settings_delete_type', GROUP_NAME), GROUP_NAME);
    await press(tab, say('settings_delete_yes'));
    await waitForText(tab, say('settings_deleted'));
    const popup = await life.dora.tab('popup.html');
    await expectNoGroup(life.dora);
    await expectNoGroup(life.ada);
    await until('no Group', async () => !(await hasControl(popup, { role: 'link', name: GROUP_NAME })));
    await press(popup, say('accounts_who_sees'));
    await waitForText(popup, say('event_group_deleted', GROUP_NAME));
    await press(popup, say('back'));
    expect(await hasControl(popup, { role: 'button', name: say('restore_label', GROUP_NAME) })).toBe(false);
    const home = await life.ada.tab('dashboard.html#/');
    await press(home, say('restore_label', GROUP_NAME));
    await waitForText(home, say('restored'));
    await findControl(home, { role: 'link', name: GROUP_NAME });
    await findControl(popup, { role: 'link', name: GROUP_NAME });
    await until('the team on Ada’s device', async () => (await cacheText(life.ada)).includes(zuzu.name));
    expect(foundIn(await cacheText(life.dora), [zuzu.name])).toEqual([]);
  });

  test('I10: when her plan lapses Dora’s membership rests, to herself and to the Admins, and goes on with the plan', async () => {
    const { stage } = life;
    const [row] = await stage.query('select person_id from account where name = $1', [dora.name]);
    const person = row?.person_id as Parameters<typeof changePlan>[1]; // the column holds one
    const tab = await openRoster(life);
    await findControl(tab, { role: 'combobox', name: say('people_role_of', dora.name) });
    const popup = await life.dora.tab('popup.html');
    await findControl(popup, { role: 'link', name: GROUP_NAME });
    await stage.withDb((db) => changePlan(db, person, 'free'));
    await waitForText(popup, say('resting', GROUP_NAME, say('role_user')));
    await expectNoGroup(life.dora);
    await waitForItem(tab, dora.name, say('resting_since', '').split('.')[0] ?? '');
    expect(await hasControl(tab, { role: 'combobox', name: say('people_role_of', dora.name) })).toBe(false);
    await stage.withDb((db) => changePlan(db, person, 'business'));
    await findControl(popup, { role: 'link', name: GROUP_NAME });
    await findControl(tab, { role: 'combobox', name: say('people_role_of', dora.name) });
  });
}

/** Nothing of the Group is left on the device but what one has of oneself. */
async function expectNoGroup(driver: Driver): Promise<void> {
  const canaries = [GROUP_NAME, ben.name, zuzu.name];
  await until('a device without the Group', async () => foundIn(await foreignText(driver), canaries).length === 0);
}
