/** R56: somebody lets LinkedIn publish, on LinkedIn's own page; what he plans then goes out by itself, once; and he stops it. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createId, type ScheduledPostId } from '../../src/domain/id.ts';
import { createLinkedIn, type LoopbackLinkedIn } from '../server/linkedin/loopback.ts';
import { press } from './control.ts';
import { waitForText } from './panel-frame.ts';
import { beKnown } from './person.ts';
import { openScene } from './scene.ts';
import { endAtFirstFailure } from './sequence.ts';
import { CAST } from './team.ts';
import { until } from './until.ts';
import { createWirePerson, expectOk, type WirePerson } from './wire-person.ts';
import { say } from './words.ts';

let linkedin: LoopbackLinkedIn;
const scene = openScene({
  plan: 'free',
  async linkedin() {
    linkedin = await createLinkedIn();
    return linkedin.app;
  },
});
let ada: WirePerson;
let tab: Page;

endAtFirstFailure();

beforeAll(async () => {
  const { stage, driver } = scene;
  ada = await createWirePerson(stage, CAST.ada);
  await beKnown(stage, driver, CAST.ada);
  tab = await driver.page(`dashboard.html#/schedule/${ada.account}`);
});
afterAll(() => linkedin?.close());

const standing = () => scene.stage.query('select author, name, token from publisher');

test('who says no on LinkedIn’s page is told that nothing has changed', async () => {
  linkedin.rules.member = null;
  await press(tab, say('publisher_connect'));
  await waitForText(tab, say('failure_refused_linkedin'));
  expect(await standing()).toEqual([]);
});

test('who says yes sees whom LinkedIn takes him for; the permission itself stays on the server, sealed', async () => {
  linkedin.rules.member = { sub: 'ada-1', name: 'Ada at LinkedIn' };
  await press(tab, say('publisher_connect'));
  await waitForText(tab, say('publisher_connected'));
  await waitForText(tab, 'Ada at LinkedIn');
  expect(await standing()).toMatchObject([{ author: 'urn:li:person:ada-1', name: 'Ada at LinkedIn' }]);
});

test('what is planned goes out at its time, once', async () => {
  const post = createId<ScheduledPostId>();
  const time = { at: Date.now() + 2000, zone: 'UTC' };
  const text = 'Thank you, #Lisbon (and all of you).';
  expectOk(await ada.push('schedule.put', { post, account: ada.account, revision: 0, text, time, how: 'publish' }));
  await until(
    'it is out',
    async () => (await scene.stage.query("select 1 from scheduled_post where state = 'published'")).length > 0,
  );
  expect(linkedin.kept).toMatchObject([{ author: 'urn:li:person:ada-1', text }]);
});

test('stopped, the server has nothing left to publish with', async () => {
  await press(tab, say('publisher_stop'));
  await waitForText(tab, say('publisher_stop_sure'));
  await press(tab, say('publisher_stop'), say('publisher_stop_sure'));
  await waitForText(tab, say('publisher_stopped'));
  expect(await standing()).toEqual([]);
});
