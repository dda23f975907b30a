/** Chapter three: a role is changed, with its before and after in words, and can be taken back for a moment. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { cacheText, foundIn } from '../canary.ts';
import { findControl, pick, press } from '../control.ts';
import { lineOf, textOf, waitForText } from '../panel-frame.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { say } from '../words.ts';
import { changeRole, type Life, membershipOf, MORE, openRoster } from './story.ts';

const { ada, ben, cleo, zuzu } = CAST;
const { dora, hal } = MORE;
const [USER, ANALYST, ADMIN] = [say('role_user'), say('role_analyst'), say('role_admin')];

export function tellOfRoles(life: Life): void {
  test('R36, R42: a change says in words what she sees before and after, and undone all is as before', async () => {
    const tab = await openRoster(life);
    await askForRole(tab, dora.name, ANALYST);
    const question = await lineOf(tab);
    for (const words of [
      say('people_role_change', dora.name, USER, ANALYST),
      say('sight_other_now_knows_many', 2), // Ada and Ben
      say('sight_other_then_sees_many', 5, ANALYST), // with Cleo, Hal and Zuzanna
      say('people_role_when'),
      say('people_role_told', dora.name),
    ])
      expect(question).toContain(words);
    await press(tab, say('people_role_yes', dora.name, ANALYST));
    await waitForText(tab, say('undo_changed', dora.name, ANALYST, USER));
    const mails = await raiseMailsTo(life, dora.name);
    await press(tab, say('undo'));
    await waitForText(tab, say('undo_done', dora.name, USER));
    expect(mails).toEqual([{ later: true }]);
    expect(await raiseMailsTo(life, dora.name)).toEqual([]);
    await until('her old role', async () => (await roleIn(tab, dora.name)) === USER);
    const popup = await life.dora.tab('popup.html');
    await findControl(popup, { role: 'link', name: GROUP_NAME });
    await until('nothing to be told', async () => !(await textOf(popup)).includes(say('raised_ok')));
    await until('a cache without the team', async () => foundIn(await cacheText(life.dora), [cleo.name, zuzu.name]).length === 0);
  });

  test('R42: a raise holds at her next sync, and she is told of it: in the popup until she has seen it, and by mail', async () => {
    const { stage } = life;
    const popup = await life.dora.tab('popup.html');
    await findControl(popup, { role: 'link', name: GROUP_NAME });
    const tab = await openRoster(life);
    await askForRole(tab, dora.name, ANALYST);
    await press(tab, say('people_role_yes', dora.name, ANALYST));
    await waitForText(popup, say('raised_seen_many', 5, GROUP_NAME, ANALYST));
    await until('the team on her device', async () => (await cacheText(life.dora)).includes(zuzu.name));
    await stage.query("update job set run_at = now() where kind = 'raise-mail'"); // the undo's time is over
    const mail = await stage.inbox.mailFor(dora.address, /has made you an? Analyst/);
    expect(mail.parsed.text).toContain(ada.name);
    expect(foundIn(mail.raw, [GROUP_NAME, ben.name, cleo.name, zuzu.name, life.team.group])).toEqual([]);
    await press(popup, `${say('raised_ok')}: ${GROUP_NAME}`);
    await until('no notice', async () => !(await textOf(popup)).includes(say('raised_seen_many', 5, GROUP_NAME, ANALYST)));
  });

  test('R36, I3: lowered again she keeps nothing of the team on her device, and knows of its Admins and Analysts alone', async () => {
    const tab = await openRoster(life);
    await askForRole(tab, dora.name, USER);
    const question = await lineOf(tab);
    expect(question).toContain(say('sight_other_now_sees_many', 5));
    expect(question).toContain(say('sight_other_then_knows_many', 2, USER));
    await press(tab, say('people_role_yes', dora.name, USER));
    await waitForText(tab, say('undo_changed', dora.name, USER, ANALYST));
    const popup = await life.dora.tab('popup.html');
    await press(popup, say('sync_now'));
    const canaries = [cleo.name, zuzu.name, hal.name, zuzu.vanity, life.team.people.zuzu.account];
    await until('a cache without the team', async () => foundIn(await cacheText(life.dora), canaries).length === 0);
  });

  test('R36: whoever lowers himself is told what he loses, and has ten seconds to be what he was', async () => {
    await changeRole(life, ben.name, 'admin'); // a Group keeps one
    const tab = await openRoster(life);
    await askForRole(tab, ada.name, USER);
    const question = await lineOf(tab);
    for (const words of [
      say('people_role_change_own', ADMIN, USER),
      say('sight_own_now_sees_many', 5),
      say('sight_own_then_knows_one', 1, USER),
      say('sight_own_then_may_nothing'),
      say('people_role_own'),
    ])
      expect(question).toContain(words);
    await press(tab, say('people_role_yes_own', USER));
    await waitForText(tab, say('undo_changed_own', USER, ADMIN));
    await press(tab, say('undo'));
    await waitForText(tab, say('undo_done_own', ADMIN));
    await until('her old role', async () => (await roleIn(tab, ada.name)) === ADMIN);
    await findControl(tab, { role: 'button', name: say('invite_add') });
    await changeRole(life, ben.name, 'analyst');
  });
}

/** Chooses the role in the list, and waits until the page asks whether that is meant. */
async function askForRole(tab: Page, name: string, role: string): Promise<void> {
  await pick(tab, say('people_role_of', name), role);
  await waitForText(tab, say('people_role_when'));
}

/** Those that wait to be sent, when the time to undo is over. */
async function raiseMailsTo(life: Life, name: string) {
  const membership = await membershipOf(life, name);
  return life.stage.query(
    "select run_at > now() + interval '1 second' as later from job where kind = 'raise-mail' and payload ->> 'membership' = $1",
    [membership],
  );
}

async function roleIn(tab: Page, name: string): Promise<string> {
  const list = await findControl(tab, { role: 'combobox', name: say('people_role_of', name) });
  return list.evaluate((select) => (select as HTMLSelectElement).selectedOptions[0]?.text ?? '');
}
