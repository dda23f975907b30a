import { expect, test } from 'vitest';
import { fill, findControl, press, textIn } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { findServer } from '../person.ts';
import { openScene } from '../scene.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';

const scene = openScene();
const { address } = CAST.ada;

test('R15: with the server down nobody signs in; it is said, what was typed stays, and it goes on when the server is back', async () => {
  const { stage, driver } = scene;
  const popup = await driver.page('popup.html');
  await findServer(popup, stage);
  await stage.stopServer();
  await fill(popup, say('signin_address'), address);
  await press(popup, say('signin_send'));
  await waitForText(popup, say('failure_offline'));
  expect(await textIn(popup, say('signin_address'))).toBe(address);
  expect(stage.inbox.mails).toEqual([]);
  await stage.startServer();
  await press(popup, say('signin_send'));
  await waitForText(popup, say('code_lead', address));
  const code = await stage.inbox.codeFor(address);
  await stage.stopServer();
  await fill(popup, say('code_label'), code);
  await press(popup, say('code_verify'));
  await waitForText(popup, say('failure_offline'));
  await stage.startServer();
  await press(popup, say('code_verify'));
  await findControl(popup, { role: 'button', name: say('accounts_sign_out') });
});
