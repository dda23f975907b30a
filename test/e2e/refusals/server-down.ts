import { expect, test } from 'vitest';
import { fill, findControl, press, textIn } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { beForgotten, findServer } from '../person.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

const { address } = CAST.ada;

export function refuseWithoutServer(refusing: Refusing): void {
  test('R15: with the server down nobody signs in; it is said, what was typed stays, and it goes on when the server is back', async () => {
    const { stage, driver } = refusing;
    const { length } = stage.inbox.mails;
    const popup = await driver.page('popup.html');
    await findServer(popup, stage);
    await stage.stopServer();
    await fill(popup, say('signin_address'), address);
    await press(popup, say('signin_send'));
    await waitForText(popup, say('failure_offline'));
    expect(await textIn(popup, say('signin_address'))).toBe(address);
    expect(stage.inbox.mails).toHaveLength(length);
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
    await popup.close();
    await beForgotten(driver);
  });
}
