/** What people do in Sidelight, in their words. The steps whose every screen matters are written out in journey.test.ts. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { createId, type InvitationId, type MembershipId } from '../../src/domain/id.ts';
import type { Home } from '../../src/protocol/message.ts';
import type { CreatedWorkbook } from '../workbook/create-workbook.ts';
import type { Driver } from './browser.ts';
import { fill, findControl, hasControl, paste, press, upload } from './control.ts';
import { ask } from './canary.ts';
import { goTo } from './extension-page.ts';
import { textOf, waitForText } from './panel-frame.ts';
import { until } from './until.ts';
import type { Stage } from './stage.ts';
import type { Identity, WirePerson } from './wire-person.ts';
import { say } from './words.ts';

/** What the invitation's page puts on the clipboard. */
export function keyOf(stage: Stage): string {
  return `sidelight:${stage.url}`;
}

/** One paste, and the popup talks to the stage's server. */
export async function findServer(popup: Page, stage: Stage): Promise<void> {
  const door = await findControl(popup, { role: 'button', name: say('paste_title') });
  const isOpen = await hasControl(popup, { role: 'textbox', name: say('paste_label') }); // what was pasted before is kept
  if (!isOpen) await door.click();
  await paste(popup, say('paste_label'), keyOf(stage));
  await waitForText(popup, say('paste_done', new URL(stage.url).host));
}

export async function askForCode(popup: Page, address: string): Promise<void> {
  await fill(popup, say('signin_address'), address);
  await press(popup, say('signin_send'));
  await waitForText(popup, say('code_lead', address));
}

/** Signs in by the door's own forms, in a popup that stays open in a tab, up to the first page behind them. */
export async function signIn(stage: Stage, driver: Driver, { address }: Identity): Promise<Page> {
  const popup = await driver.tab('popup.html');
  await findServer(popup, stage);
  await askForCode(popup, address);
  await fill(popup, say('code_label'), await stage.inbox.codeFor(address));
  await press(popup, say('code_verify'));
  await findControl(popup, { role: 'button', name: say('accounts_sign_out') });
  return popup;
}

/** The same by what those forms send to the background: for a story that begins behind the door. */
export async function enter(stage: Stage, driver: Driver, who: Identity): Promise<Page> {
  await beKnown(stage, driver, who);
  const popup = await driver.tab('popup.html');
  await findControl(popup, { role: 'button', name: say('accounts_sign_out') });
  return popup;
}

/** And without a look at what is behind it. */
export async function beKnown({ url, inbox }: Stage, driver: Driver, { address }: Identity): Promise<void> {
  const page = await driver.quietPage();
  expect(await ask(page, 'session.useServer', { server: url })).toMatchObject({ ok: true });
  expect(await ask(page, 'session.requestCode', { address })).toMatchObject({ ok: true });
  expect(await ask(page, 'session.verify', { code: await inbox.codeFor(address) })).toMatchObject({ ok: true });
}

/** Out again, by what the popup's button sends: nothing of whoever was known is left for the next one. */
export async function beForgotten(driver: Driver): Promise<void> {
  expect(await ask(await driver.quietPage(), 'session.signOut')).toMatchObject({ ok: true });
}

/** By that button. */
export async function signOut(popup: Page): Promise<void> {
  await press(popup, say('accounts_sign_out'));
  await findControl(popup, { role: 'textbox', name: say('signin_address') });
  await popup.close();
}

export async function addAccount(popup: Page, { name, vanity }: Identity): Promise<void> {
  await fill(popup, say('profile_name'), name);
  await fill(popup, say('profile_address'), `https://www.linkedin.com/in/${vanity}/`);
  await press(popup, say('save'));
  await waitForText(popup, say('accounts_mine'));
}

/** The page where files are given for one's first account. */
export async function openImport(driver: Driver): Promise<Page> {
  const tab = await driver.tab('dashboard.html#/');
  const account = await until('an account of his own', async () => {
    const home = (await ask(tab, 'home.get')) as { readonly value: Home }; // signed in: it answers
    return home.value.accounts[0]?.id; // none before the first pull has come
  });
  await goTo(tab, `#/import/${account}`);
  return tab;
}

/** Chooses a file, and waits until the page says what it would change. */
export async function chooseFile(tab: Page, stage: Stage, { fileName, bytes }: CreatedWorkbook): Promise<void> {
  await upload(tab, say('import_choose'), stage.file(fileName, bytes));
  await waitForText(tab, say('import_change_title'));
}

/** Drops it on the page instead. */
export async function dropFile(tab: Page, { fileName, bytes }: CreatedWorkbook): Promise<void> {
  const chooser = await findControl(tab, { role: 'file', name: say('import_choose') });
  await chooser.evaluate(
    (element, content, name) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], name));
      for (const type of ['dragover', 'drop'])
        element.parentElement?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    [...bytes],
    fileName,
  );
  await waitForText(tab, say('import_change_title'));
}

/** From the file to what the page says when it is saved, or waits. */
export async function importFile(driver: Driver, stage: Stage, file: CreatedWorkbook): Promise<string> {
  const tab = await openImport(driver);
  await chooseFile(tab, stage, file);
  await press(tab, say('import_save'));
  return until('an outcome of the import', async () => {
    const text = await textOf(tab);
    return [say('import_saved'), say('import_waiting')].find((words) => text.includes(words));
  });
}

/** The answer of the server to somebody who accepts the invitation that waits for him, or another one. */
export async function acceptByWire(stage: Stage, person: WirePerson, id?: InvitationId): Promise<string> {
  const rows = await stage.query("select invitation_id from invitation where address = $1 and state = 'open'", [person.address]);
  const invitation = id ?? (rows[0]?.invitation_id as InvitationId); // the column holds one
  return person.push('invitation.accept', {
    invitation,
    membership: createId<MembershipId>(),
    account: person.account,
    history: 'all',
    seen: await staffOf(stage, invitation),
  });
}

/** Whom the person invited is shown: the Admins and Analysts of the Group. */
async function staffOf(stage: Stage, invitation: InvitationId): Promise<MembershipId[]> {
  const rows = await stage.query(
    `select m.membership_id from membership m join invitation i using (group_id)
     where i.invitation_id = $1 and m.present and m.role <> 'user'`,
    [invitation],
  );
  return rows.map((row) => row.membership_id as MembershipId); // the column holds one
}
