/** Chapter one: Ada signs in, names her account and imports two of LinkedIn's files. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { fill, findControl, hasControl, press, textIn, tick } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { askForCode, chooseFile, dropFile, findServer, openImport } from '../person.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';
import { FILES, impressionsIn, monthsIn, reopen, shown, type Story } from './story.ts';

const { ada } = CAST;

export function tellOfOnePerson(story: Story): void {
  /** Ada's, as the first test left it. */
  let popup: Page;

  test('R15, I15: one paste and a mailed code sign in; a popup that closes resumes with what was typed', async () => {
    const { stage, ada: driver } = story;
    popup = await driver.popup();
    await findServer(popup, stage);
    await fill(popup, say('signin_address'), ada.address);
    popup = await reopen(driver, popup);
    expect(await textIn(popup, say('signin_address'))).toBe(ada.address);
    await askForCode(popup, ada.address);

    await driver.blurPopup(popup); // to read the mail
    const code = await stage.inbox.codeFor(ada.address);
    popup = await driver.popup();
    await fill(popup, say('code_label'), code.slice(0, 3));
    popup = await reopen(driver, popup);
    expect(await textIn(popup, say('code_label'))).toBe(code.slice(0, 3));
    await fill(popup, say('code_label'), code);
    await press(popup, say('code_verify'));

    await waitForText(popup, say('profile_first_title'));
    await fill(popup, say('profile_name'), ada.name);
    popup = await reopen(driver, popup);
    expect(await textIn(popup, say('profile_name'))).toBe(ada.name);
    await fill(popup, say('profile_address'), `https://www.linkedin.com/in/${ada.vanity}/`);
    await press(popup, say('save'));
    await waitForText(popup, say('accounts_title'));
  });

  test('R15, R16: the first page lists my account with its age and next step, and opens with the door to Groups', async () => {
    const text = await textOf(popup);
    expect(text).toContain(ada.name);
    expect(text).toContain(say('age_none'));
    expect(text).toContain(`in/${ada.vanity}`);
    expect(await hasControl(popup, { role: 'link', name: say('next_for', say('next_import'), ada.name) })).toBe(true);
    await findControl(popup, { role: 'button', name: say('accounts_action') });
    await story.ada.blurPopup(popup);
  });

  test.for([
    ['chosen', 'adaBefore'],
    ['dropped on the page', 'ada'],
  ] as const)(
    'R9: a workbook of LinkedIn’s that is %s is read in the tab, said what it says and changes, and then saved (%s)',
    async ([way, name]) => {
      const { facts } = FILES[name];
      const tab = await openImport(story.ada);
      await (way === 'chosen' ? chooseFile(tab, story.stage, FILES[name]) : dropFile(tab, FILES[name]));
      const text = await textOf(tab);
      expect(text).toContain(say('import_adds_up', shown(facts.impressions)));
      for (const value of [facts.days.length, facts.membersReached, facts.followers, facts.posts.length])
        expect(text).toContain(shown(value));
      expect(text).toContain(say('import_new_days_many', facts.days.length));
      expect(text).toContain(say('import_new_posts_many', facts.posts.length));
      expect(await story.stage.query('select from account_month')).toHaveLength(
        name === 'adaBefore' ? 0 : monthsIn(FILES.adaBefore),
      );
      await press(tab, say('import_save'));
      await waitForText(tab, say('import_saved'));
    },
  );

  test('I2, R4, R9: my own dashboard has my figures, in the tab and from the popup; my export has confirmed my profile', async () => {
    const { ada: driver } = story;
    const first = await driver.tab('popup.html');
    await waitForText(first, say('account_confirmed'));
    await press(first, `, ${ada.name}`);
    await tick(first, 'radio', say('glance_days_many', 7));
    await waitForText(first, shown(impressionsIn(7, FILES.ada)));
    await press(first, say('accounts_open_tab'));
    const tab = await driver.openedPage('dashboard.html#/account');
    for (const length of [7, 28, 90] as const) {
      await tick(tab, 'radio', say('glance_days_many', length));
      await waitForText(tab, shown(impressionsIn(length, FILES.ada, FILES.adaBefore)));
    }
    await tab.close();
    await press(first, say('back'));
    await waitForText(first, say('accounts_mine'));
  });
}
