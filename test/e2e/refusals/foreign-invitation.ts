import { expect, test } from 'vitest';
import { foundIn } from '../canary.ts';
import { hasControl, press } from '../control.ts';
import { textOf, waitForText } from '../panel-frame.ts';
import { acceptByWire, addAccount, beForgotten, enter } from '../person.ts';
import { CAST, GROUP_NAME, invite } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

const INVITED = 'cleo@work.example';
const ELSEWHERE = { ...CAST.cleo, address: 'cleo@private.example' };

export function refuseForeignInvitation(refusing: Refusing): void {
  test('I5, I12: who signs in with another address than the invited one finds nothing to accept, and is told which address it takes', async () => {
    const { stage, driver, ada, group } = refusing;
    const invitation = await invite(ada, group, INVITED, 'user');
    const popup = await enter(stage, driver, ELSEWHERE);
    await addAccount(popup, ELSEWHERE);
    await waitForText(popup, say('accounts_no_groups'));
    expect(await hasControl(popup, { role: 'button', name: say('invitation_accept') })).toBe(false);
    await press(popup, say('missing_title'));
    await waitForText(popup, say('missing_address', ELSEWHERE.address));
    const held = JSON.stringify(await driver.readIndexedDb()) + (await textOf(popup));
    expect(foundIn(held, [GROUP_NAME, CAST.ada.name, invitation])).toEqual([]);
    const stranger = await createWirePerson(stage, { ...ELSEWHERE, address: 'somebody@else.example' });
    expect(await acceptByWire(stage, stranger, invitation)).toBe('refused');
    expect(await stage.query('select state from invitation')).toEqual([{ state: 'open' }]);
    await popup.close();
    await beForgotten(driver);
  });
}
