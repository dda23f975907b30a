/**
 * axe on every surface, in the panel's own frame too, light and dark. A planted fault is found on each: so axe does look there. What axe
 * reads, the page's own tree and colours, is the same in both browsers. Beside it Chromium's accessibility tree, in which each fact that is
 * seen must stand. And nothing moves by itself, which Chromium alone measures.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Home } from '../../src/protocol/message.ts';
import { findUntold, plantSilence } from './accessibility-tree.ts';
import { findViolations } from './axe.ts';
import { ask } from './canary.ts';
import { waitForText } from './panel-frame.ts';
import { showIn } from './scheme.ts';
import { endAtFirstFailure } from './sequence.ts';
import { measureShift } from './shift.ts';
import { openStage, type Stage } from './stage.ts';
import { SURFACES } from './surfaces.ts';
import { createTeam, invite } from './team.ts';
import { here, open, type Visit } from './visit.ts';
import { say } from './words.ts';

/** Of a window's area, times how far it moved: what a person does not notice. */
const MOST_SHIFT = 0.02;
const WHO = { name: 'Dora Abernathy', address: 'dora@abernathy.example', vanity: 'dora-abernathy' };

let stage: Stage;
let visit: Visit;
endAtFirstFailure();
beforeAll(async () => {
  stage = await openStage();
  const team = await createTeam(stage);
  await invite(team.people.ada, team.group, WHO.address, 'admin');
  visit = { stage, driver: await stage.openProfile(), who: WHO, group: team.group, page: null };
});
afterAll(() => stage?.close());

test.for(Object.entries(SURFACES))('axe finds nothing, and finds a planted fault: %s', async ([, show]) => {
  const surface = await show(visit);
  await plant(surface, true);
  await showIn(here(visit), surface, 'dark');
  const found = [{ rule: 'button-name', targets: ['#planted'] }];
  expect(await findViolations(surface, ['color-contrast', 'link-in-text-block', 'button-name'])).toEqual(found);
  await plant(surface, false);
  await showIn(here(visit), surface, 'light');
  expect(await findViolations(surface)).toEqual([]);
  expect(await findUntold(surface)).toEqual([]);
});

test.for(['group', 'account'] as const)(
  'no part of the page of figures pushes another away; silence is found: %s',
  async (kind) => {
    const home = await open(visit, 'dashboard.html#/');
    const { accounts } = ((await ask(home, 'home.get')) as { readonly value: Home }).value; // signed in: it answers
    const figures = await open(visit, 'icons/16.png');
    await figures.setViewport({ width: 1100, height: 1300 });
    await figures.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
    await figures.goto(visit.driver.extensionUrl(`dashboard.html#/${kind}/${kind === 'group' ? visit.group : accounts[0]?.id}`));
    await waitForText(figures, say('out_title'));
    expect(await measureShift(figures)).toBeLessThan(MOST_SHIFT);
    expect(await findUntold(figures)).toEqual([]);
    await plantSilence(figures);
    const faults = [/^a table without all its headers/, /^kept from screen readers: \d/];
    expect(await findUntold(figures)).toEqual(faults.map((fault) => expect.stringMatching(fault)));
  },
);

test.for<readonly [string, string]>([
  ['posts', say('posts_team_title')],
  ['times', say('when_zone')],
  ['audience', say('audience_followers')],
  ['hand-over', say('hand_over_to')],
  ['as/user', say('view_as_user')],
])('reached by its address, and not by a link of ours, a place of the dashboard is there, too: %s', async ([place, words]) => {
  const tab = await visit.driver.page(`dashboard.html#/group/${visit.group}/${place}`);
  await waitForText(tab, words);
  await tab.close();
});

/** A button without a name, put in or taken away. */
async function plant(surface: Page | Frame, isThere: boolean): Promise<void> {
  await surface.evaluate((wanted) => {
    if (!wanted) return document.querySelector('#planted')?.remove();
    const button = document.createElement('button');
    button.id = 'planted';
    document.body.append(button);
  }, isThere);
}
