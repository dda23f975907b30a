/** Chapter one: Ada signs in, names her account and imports two of LinkedIn's files. */
import { expect, test } from 'vitest';
import { fill, findControl, hasControl, press, textIn } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { askForCode, findServer } from '../person.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';
import { reopen, type Story } from './story.ts';

const { ada } = CAST;

export function tellOfOnePerson(story: Story): void {
  test('R15, I15: one paste and a mailed code sign in; a popup that closes resumes with what was typed', async () => {
    const { stage, ada: driver } = story;
    let popup = await driver.popup();
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
    await driver.blurPopup(popup);
  });

  test('R15, R16: the first page lists my account with its age and next step, and opens with the door to Groups', async () => {
    const popup = await story.ada.popup();
    await waitForText(popup, say('accounts_title'));
    const text = await textOf(popup);
    expect(text).toContain(ada.name);
    expect(text).toContain(say('age_none'));
    expect(text).toContain(`in/${ada.vanity}`);
    expect(await hasControl(popup, { role: 'link', name: say('next_for', say('next_import'), ada.name) })).toBe(true);
    await findControl(popup, { role: 'button', name: say('accounts_action') });
    await story.ada.blurPopup(popup);
  });
}
