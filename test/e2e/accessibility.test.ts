/** axe on every surface, light and dark, in the panel's own frame too. A planted fault is found on each: so axe does look there. */
import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findViolations } from './axe.ts';
import { endAtFirstFailure } from './sequence.ts';
import { openStage, type Stage } from './stage.ts';
import { SURFACES } from './surfaces.ts';
import { createTeam, invite, type Team } from './team.ts';
import type { Visit } from './visit.ts';

let stage: Stage;
let team: Team;
beforeAll(async () => {
  stage = await openStage();
  team = await createTeam(stage);
});
afterAll(() => stage?.close());

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  let visit: Visit;
  endAtFirstFailure();
  beforeAll(async () => {
    const who = { name: 'Dora Abernathy', address: `dora-${scheme}@abernathy.example`, vanity: `dora-${scheme}` };
    await invite(team.people.ada, team.group, who.address, 'admin');
    visit = { stage, driver: await stage.openProfile({ scheme }), scheme, who, group: team.group, page: null };
  });

  test.for(Object.entries(SURFACES))('axe finds nothing, and finds a planted fault: %s', async ([, show]) => {
    const surface = await show(visit);
    expect(await findViolations(surface)).toEqual([]);
    await plant(surface, true);
    expect(await findViolations(surface)).toContainEqual(expect.objectContaining({ rule: 'button-name' }));
    await plant(surface, false);
  });
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
