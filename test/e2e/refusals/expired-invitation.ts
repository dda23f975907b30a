import { expect, test } from 'vitest';
import { press } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { beForgotten, enter } from '../person.ts';
import { CAST, GROUP_NAME, invite } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';
import type { Refusing } from './story.ts';

const { cleo } = CAST;

export function refuseExpiredInvitation(refusing: Refusing): void {
  test('I5, I12: an invitation that ran out while it was looked at is not accepted, and says to ask for a new one', async () => {
    const { stage, driver, ada, group } = refusing;
    await createWirePerson(stage, cleo);
    const invitation = await invite(ada, group, cleo.address, 'user');
    const popup = await enter(stage, driver, cleo);
    await waitForText(popup, say('invitation_title', GROUP_NAME));
    await stage.query("update invitation set expires_at = now() - interval '1 minute' where invitation_id = $1", [invitation]);
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('failure_refused_invitation'));
    expect(await stage.query('select role from membership')).toEqual([{ role: 'admin' }]);
    const { 'sidelight-outbox': outbox } = await driver.readIndexedDb();
    expect(outbox?.entries).toEqual([]);
    await popup.close();
    await beForgotten(driver);
  });
}
