/**
 * axe on every surface, in the panel's own frame too, light and dark. A planted fault is found on each: so axe does look there. What axe
 * reads, the page's own tree and colours, is the same in both browsers.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { showIn } from './scheme.ts';
import { endAtFirstFailure } from './sequence.ts';
import { openStage, type Stage } from './stage.ts';
import { SURFACES } from './surfaces.ts';
import { createTeam, invite } from './team.ts';
import { here, type Visit } from './visit.ts';

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
  await showIn(here(visit), surface, 'dark');
  expect(await findViolations(surface, ['color-contrast'])).toEqual([]);
  await showIn(here(visit), surface, 'light');
  expect(await findViolations(surface)).toEqual([]);
  await plant(surface, true);
  expect(await findViolations(surface, ['button-name'])).toHaveLength(1);
  await plant(surface, false);
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
