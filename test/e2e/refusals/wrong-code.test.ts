import { expect, test } from 'vitest';
import { fill, findControl, press } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { askForCode, findServer } from '../person.ts';
import { openScene } from '../scene.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';

const scene = openScene();

test('R15: a wrong code signs nobody in and says what to do; the right one then does', async () => {
  const { stage, driver } = scene;
  const popup = await driver.page('popup.html');
  await findServer(popup, stage);
  await askForCode(popup, CAST.ada.address);
  const code = await stage.inbox.codeFor(CAST.ada.address);
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
  await fill(popup, say('code_label'), wrong);
  await press(popup, say('code_verify'));
  await waitForText(popup, say('failure_wrong_code'));
  expect(await stage.query('select from session')).toEqual([]);
  expect(await stage.query('select from person')).toEqual([]);
  await fill(popup, say('code_label'), code);
  await press(popup, say('code_verify'));
  await findControl(popup, { role: 'button', name: say('accounts_sign_out') });
  expect(await stage.query('select from person')).toHaveLength(1);
});
