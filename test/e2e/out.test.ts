/** Figures leave as files that one's own browser makes, and one's own history comes in again, on another account, as it was. */
import { beforeAll, expect, test } from 'vitest';
import { press, tick, upload } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { beKnown, enter, openImport, signOut } from './person.ts';
import { saveFile } from './saved-file.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST, recentWorkbook } from './team.ts';
import { createWirePerson, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene();
const WORKBOOKS = [
  recentWorkbook(CAST.ada, { seed: 61, generation: 'A', days: 80 }),
  recentWorkbook(CAST.ada, { seed: 62, generation: 'C', days: 30 }),
];
let ada: WirePerson;
let ben: WirePerson;
let history = '';
endAtFirstFailure();
beforeAll(async () => {
  [ada, ben] = [await createWirePerson(scene.stage, CAST.ada), await createWirePerson(scene.stage, CAST.ben)];
  for (const workbook of WORKBOOKS) await ada.importFile(workbook);
});

/** What the server holds of an account, as text. */
async function heldOf({ account }: WirePerson): Promise<string> {
  const rows = await scene.stage.query('select month, value::text from account_month where account_id = $1 order by month', [
    account,
  ]);
  return JSON.stringify(rows).replaceAll(account, 'the account');
}

test('one’s figures and history are saved as files, by the browser alone', async () => {
  const { stage, driver } = scene;
  const popup = await enter(stage, driver, CAST.ada);
  const tab = await driver.tab(`dashboard.html#/account/${ada.account}`);
  await waitForText(tab, say('out_title'));
  const days = await saveFile(tab, say('out_days'));
  expect(days.name).toMatch(/^sidelight-ada-lindqvist-\d{4}-\d\d-\d\d-days\.csv$/);
  const rows = days.text.trimEnd().split('\r\n');
  expect(rows[1]).toMatch(/^"Ada Lindqvist","ada-lindqvist","","\d{4}-\d\d-\d\d",\d+,-?\d+,\d+,/);
  expect(rows.length).toBeGreaterThan(80);
  const saved = await saveFile(tab, say('out_history'));
  history = saved.text;
  expect(JSON.parse(history)).toMatchObject({ sidelight: 'history', version: 1, account: { vanity: 'ada-lindqvist' } });
  await popup.bringToFront(); // a page behind others is not pressed
  await signOut(popup);
});

test('in again: looked at, said whose it is, saved; the server then holds the same', async () => {
  const { stage, driver } = scene;
  await beKnown(stage, driver, CAST.ben);
  const tab = await openImport(driver);
  const bytes = new TextEncoder().encode(history);
  await upload(tab, say('import_choose'), stage.file('cut.json', bytes.slice(0, -40)));
  await waitForText(tab, say('refusal_history_broken'));
  await upload(tab, say('import_choose'), stage.file('history.json', bytes));
  await waitForText(tab, say('import_history_title'));
  await tick(tab, 'checkbox', say('import_owner_tick', CAST.ada.vanity, CAST.ben.name));
  await press(tab, say('import_save'));
  await waitForText(tab, say('import_saved'));
  await tab.close();
  const [before, after] = [await heldOf(ada), await heldOf(ben)];
  expect(before).toContain('impressions');
  expect(after).toBe(before);
  expect(driver.errors).toEqual([]);
});
