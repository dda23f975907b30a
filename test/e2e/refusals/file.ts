/** Files that are not read: said plainly, and nothing of them is kept anywhere; the right file is taken right after each. */
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';
import type { TextKey } from '../../../src/extension/text.ts';
import { findControl, press, upload } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { beForgotten, beKnown, chooseFile, openImport } from '../person.ts';
import { CAST, recentWorkbook } from '../team.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

export type RefusedFile = {
  readonly title: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly words: TextKey;
};

const RIGHT = recentWorkbook(CAST.ada, { seed: 41 });

export function refuseFiles(refusing: Refusing, files: readonly RefusedFile[]): void {
  describe('a file', () => {
    let tab: Page;
    beforeAll(async () => {
      await beKnown(refusing.stage, refusing.driver, CAST.ada);
      tab = await openImport(refusing.driver);
    });

    test.for(files)('R9: $title', async ({ name, bytes, words }) => {
      const { stage } = refusing;
      await upload(tab, say('import_choose'), stage.file(name, bytes));
      await waitForText(tab, say(words));
      await expectNothingKept(refusing);
      await findControl(tab, { role: 'file', name: say('import_choose') });
      await chooseFile(tab, stage, RIGHT);
      await press(tab, say('import_another'));
      await findControl(tab, { role: 'file', name: say('import_choose') });
    });

    test('R9: the right file is saved where others were refused before it', async () => {
      const { stage, driver } = refusing;
      await expectNothingKept(refusing);
      await chooseFile(tab, stage, RIGHT);
      await press(tab, say('import_save'));
      await waitForText(tab, say('import_saved'));
      expect(driver.errors).toEqual([]);
      await tab.close();
      await beForgotten(driver);
    });
  });
}

async function expectNothingKept({ stage, driver }: Refusing): Promise<void> {
  expect(await stage.query('select from account_month')).toEqual([]);
  const databases = await driver.readIndexedDb();
  expect(databases['sidelight-outbox']?.entries).toEqual([]);
  expect(databases['sidelight-cache']?.facts).toEqual([]);
}
