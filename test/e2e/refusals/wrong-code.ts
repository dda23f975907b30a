import { expect, test } from 'vitest';
import { fill, findControl, press } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { askForCode, beForgotten, findServer } from '../person.ts';
import { CAST } from '../team.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

const { address } = CAST.ben;

export function refuseWrongCode(refusing: Refusing): void {
  test('R15: a wrong code signs nobody in and says what to do; the right one then does', async () => {
    const { stage, driver } = refusing;
    const before = await everybody(refusing);
    const popup = await driver.page('popup.html');
    await findServer(popup, stage);
    await askForCode(popup, address);
    const code = await stage.inbox.codeFor(address);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
    await fill(popup, say('code_label'), wrong);
    await press(popup, say('code_verify'));
    await waitForText(popup, say('failure_wrong_code'));
    expect(await everybody(refusing)).toEqual(before);
    await fill(popup, say('code_label'), code);
    await press(popup, say('code_verify'));
    await findControl(popup, { role: 'button', name: say('accounts_sign_out') });
    expect((await everybody(refusing)).length).toBe(before.length + 1);
    expect(await stage.query('select from address where address = $1', [address])).toHaveLength(1);
    await popup.close();
    await beForgotten(driver);
  });
}

/** Each person, and each session of his. */
function everybody({ stage }: Refusing) {
  return stage.query('select person_id, token_hash from person left join session using (person_id) order by 1, 2');
}
