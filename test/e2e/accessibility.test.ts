/**
 * axe on every surface, in the panel's own frame too: in Chromium light, in Firefox dark, so that each is seen in both schemes and both
 * browsers. A planted fault is found on each: so axe does look there.
 */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findViolations } from './axe.ts';
import { endAtFirstFailure } from './sequence.ts';
import { openStage, type Stage } from './stage.ts';
import { SURFACES } from './surfaces.ts';
import { createTeam, invite } from './team.ts';
import type { Visit } from './visit.ts';

const SCHEME = { chromium: 'light', firefox: 'dark' } as const;
const WHO = { name: 'Dora Abernathy', address: 'dora@abernathy.example', vanity: 'dora-abernathy' };

let stage: Stage;
let visit: Visit;
endAtFirstFailure();
beforeAll(async () => {
  stage = await openStage();
  const team = await createTeam(stage);
  await invite(team.people.ada, team.group, WHO.address, 'admin');
  const scheme = SCHEME[inject('browser')];
  visit = { stage, driver: await stage.openProfile({ scheme }), scheme, who: WHO, group: team.group, page: null };
});
afterAll(() => stage?.close());

test.for(Object.entries(SURFACES))('axe finds nothing, and finds a planted fault: %s', async ([, show]) => {
  const surface = await show(visit);
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
