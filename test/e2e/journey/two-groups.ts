/** Between: Ben in a second Group, where he is a User; and the side panel in the panel's place. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { foreignText, foundIn } from '../canary.ts';
import { fill, hasControl, pick, press } from '../control.ts';
import { findPanel, hasPanel, textOf, waitForText } from '../panel-frame.ts';
import { CAST, GROUP_NAME } from '../team.ts';
import { until } from '../until.ts';
import { say } from '../words.ts';
import { type Beside, openPanel, SECOND_GROUP } from './beside-linkedin.ts';
import { FILES, impressionsIn, shown, type Story } from './story.ts';
import { openPeople } from './team.ts';

const { ada, ben, cleo, zuzu } = CAST;

export function tellOfTwoGroups(story: Story): void {
  /** Ada's tab with the people of the second Group, and Ben's with the panel, as the test before left them. */
  let people: Page;
  let bens: Beside;

  test('R25, R45, I5, I12: more are invited by the same door; who declines may be invited again, and then accept', async () => {
    const { stage } = story;
    people = await openPeople(story.ada, SECOND_GROUP);
    await fill(people, say('invite_addresses'), ben.address);
    await press(people, say('invite_add'));
    await press(people, say('invite_send_one', 1));
    await waitForText(people, say('invite_sent'));
    await stage.inbox.invitationFor(ben.address);
    const popup = await story.ben.tab('popup.html');
    await waitForText(popup, say('invitation_title', SECOND_GROUP));
    await press(popup, say('invitation_decline'));
    await waitForText(popup, say('invitation_decline_sure', ada.name));
    await press(popup, say('invitation_decline'));
    await waitForText(popup, say('invitation_declined'));
    await waitForText(people, say('sent_declined'));
    expect(await hasControl(people, { role: 'button', name: say('sent_resend_label', ben.address) })).toBe(false);
    await fill(people, say('invite_addresses'), ben.address);
    await press(people, say('invite_add'));
    await press(people, say('invite_send_one', 1));
    await waitForText(popup, say('invitation_title', SECOND_GROUP));
    await waitForText(popup, say('role_you_user'));
    await press(popup, say('invitation_accept'));
    await waitForText(popup, say('invitation_accepted'));
    await waitForText(people, ben.name);
  });

  test('R28, R41, I13: an Analyst of one Group and User of another sees the one’s team, and in the other himself', async () => {
    bens = await openPanel(story.ben, '/feed/');
    const { panel } = bens;
    await waitForText(panel, zuzu.name);
    await pick(panel, say('panel_group'), SECOND_GROUP);
    await waitForText(panel, say('panel_own'));
    const text = await textOf(panel);
    expect(text).toContain(shown(impressionsIn(28, FILES.ben)));
    expect(foundIn(text, [zuzu.name, cleo.name, shown(impressionsIn(28, FILES.ada))])).toEqual([]);
    await pick(panel, say('panel_group'), GROUP_NAME);
    await waitForText(panel, zuzu.name);
  });

  test('I8: who leaves a Group takes nothing of it with him, and keeps the other', async () => {
    const tab = await openPeople(story.ben, SECOND_GROUP);
    await press(tab, say('people_leave'));
    await press(tab, say('people_leave_yes', SECOND_GROUP));
    await until('a cache without the Group left', async () => !(await foreignText(story.ben)).includes(SECOND_GROUP));
    expect(await foreignText(story.ben)).toContain(GROUP_NAME);
    await waitForText(people, ada.name);
    await until('a roster without him', async () => !(await textOf(people)).includes(ben.name));
  });

  test('R1: moved to the side panel it leaves LinkedIn’s pages alone, until it is called back', async () => {
    const { page, panel } = bens;
    await page.bringToFront();
    await press(panel, say('panel_to_side'));
    await waitForText(panel, say('panel_left'));
    await press(panel, say('panel_left_close'));
    await until('no panel', async () => !hasPanel(page));
    const side = await story.ben.tab('sidepanel.html');
    await waitForText(side, zuzu.name);
    await press(side, say('panel_page_on'));
    await page.bringToFront();
    await waitForText(await findPanel(page), zuzu.name);
    await page.close();
  });
}
