import { expect, test } from 'vitest';
import { press } from '../control.ts';
import { waitForText } from '../panel-frame.ts';
import { enter } from '../person.ts';
import { openScene } from '../scene.ts';
import { CAST, createGroup, GROUP_NAME, invite } from '../team.ts';
import { createWirePerson } from '../wire-person.ts';
import { say } from '../words.ts';

const scene = openScene();

test('I5, I12: an invitation that ran out while it was looked at is not accepted, and says to ask for a new one', async () => {
  const { stage, driver } = scene;
  const ada = await createWirePerson(stage, CAST.ada);
  await createWirePerson(stage, CAST.cleo);
  await invite(ada, await createGroup(ada), CAST.cleo.address, 'user');
  const popup = await enter(stage, driver, CAST.cleo);
  await waitForText(popup, say('invitation_title', GROUP_NAME));
  await stage.query("update invitation set expires_at = now() - interval '1 minute'");
  await press(popup, say('invitation_accept'));
  await waitForText(popup, say('failure_refused_invitation'));
  expect(await stage.query('select role from membership')).toEqual([{ role: 'admin' }]);
  const { 'sidelight-outbox': outbox } = await driver.readIndexedDb();
  expect(outbox?.entries).toEqual([]);
});
