/** A file that is not read: said plainly, and nothing of it is kept anywhere; the right file is taken right after it. */
import { expect, test } from 'vitest';
import type { TextKey } from '../../../src/extension/text.ts';
import { findControl, press, upload } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { beKnown, chooseFile, openImport } from '../person.ts';
import { openScene } from '../scene.ts';
import { CAST, recentWorkbook } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';

export type RefusedFile = { readonly name: string; readonly bytes: Uint8Array; readonly words: TextKey };

export function testRefusedFile(title: string, refused: RefusedFile): void {
  const scene = openScene();
  test(title, async () => {
    const { stage, driver } = scene;
    await createWirePerson(stage, CAST.ada);
    await beKnown(stage, driver, CAST.ada);
    const tab = await openImport(driver);
    await upload(tab, say('import_choose'), stage.file(refused.name, refused.bytes));
    await waitForText(tab, say(refused.words));
    expect(await stage.query('select from account_month')).toEqual([]);
    const databases = await driver.readIndexedDb();
    expect(databases['sidelight-outbox']?.entries).toEqual([]);
    expect(databases['sidelight-cache']?.facts).toEqual([]);
    await findControl(tab, { role: 'file', name: say('import_choose') });
    await chooseFile(tab, stage, recentWorkbook(CAST.ada, { seed: 41 }));
    await press(tab, say('import_save'));
    await waitForText(tab, say('import_saved'));
    expect(driver.errors).toEqual([]);
    await tab.close();
  });
}
