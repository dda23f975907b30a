/** A workbook is as well dropped on the import's page as chosen there. */
import { expect, test } from 'vitest';
import { findControl, press } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { openImport, enter } from './person.ts';
import { openScene } from './scene.ts';
import { CAST, recentWorkbook } from './team.ts';
import { createWirePerson } from './wire-person.ts';
import { say } from './words.ts';

const scene = openScene();

test('R9: a workbook that is dropped on the page is read, summed up and saved', async () => {
  const { stage, driver } = scene;
  await createWirePerson(stage, CAST.ada);
  await (await enter(stage, driver, CAST.ada)).close();
  const tab = await openImport(driver);
  const { bytes, fileName } = recentWorkbook(CAST.ada, { seed: 43 });
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
  await press(tab, say('import_save'));
  await waitForText(tab, say('import_saved'));
  expect((await stage.query('select from account_month')).length).toBeGreaterThan(0);
  expect(driver.errors).toEqual([]);
  await tab.close();
});
