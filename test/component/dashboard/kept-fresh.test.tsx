import { afterEach, beforeAll, expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import type { Asking } from '../../../src/protocol/freshness.ts';
import { emptyGlance, ownGlance } from '../../gallery/invented.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, home, homeGroup, idOf, NORTHWIND, NOW, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
  location.hash = '';
});

async function open(hash: string, answers: Answers = {}): Promise<void> {
  location.hash = hash;
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup('admin')] }),
    'sight.get': { watchers: [], receipts: [], events: [] },
    'contribution.get': null,
    'posts.get': [],
    'posts.unclear': [],
    'goals.get': null,
    'leaderboard.get': null,
    ...answers,
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
}

const isOpen = (title: string): boolean | undefined =>
  [...document.querySelectorAll('details')].find((one) => one.textContent?.includes(say(title)))?.open;

test('a reminder leads to the import, with the steps to LinkedIn’s export open; else they are folded', async () => {
  await open(`#/import/${ANA.id}/steps`);
  await surface.says(say('import_title', [ANA.name]));
  expect(isOpen('howto_title')).toBe(true);
  surface.close();
  await open(`#/import/${ANA.id}`);
  await surface.says(say('import_title', [ANA.name]));
  expect(isOpen('howto_title')).toBe(false);
});

const MEMBERSHIP = idOf<MembershipId>('membership', 33);
const PLACE = `#/group/${NORTHWIND.id}/member/${MEMBERSHIP}`;
const ASK = say('next_for', [say('ask'), 'Samir Haddad']);

/** By the clock that runs, his figures are as old as the demo's were in their time. */
function seen(asking: Asking | null, glance = ownGlance(28, 5)): Answers['glance.get'] {
  const late = Date.now() - NOW;
  const rows = glance.rows.map((row) => ({
    ...row,
    health: { ...row.health, capturedAt: row.health.capturedAt && row.health.capturedAt + late },
  }));
  const capturedAt = glance.capturedAt && glance.capturedAt + late;
  return { name: 'Samir Haddad', vanity: null, glance: { ...glance, rows, capturedAt }, asking };
}

test.each([
  ['old', ownGlance(28, 5)],
  ['missing', emptyGlance(1)],
])('in a member’s page an Admin asks him, where his figures are %s, with one press', async (_, glance) => {
  await open(PLACE, { 'glance.get': seen({ askedAt: null }, glance), mutate: { state: 'decided', code: 'ok' } });
  await surface.says(say('ask'));
  background.answers['glance.get'] = seen({ askedAt: Date.now() }, glance);
  await surface.press(ASK);
  await surface.says(say('ask_asked', ['just now']));
  expect(surface.offers(ASK)).toBe(false);
  expect(background.mutations()).toEqual([
    { name: 'membership.askFigures', args: { group: NORTHWIND.id, membership: MEMBERSHIP } },
  ]);
});

test('an Analyst is offered nothing there, and neither is an Admin of new figures', async () => {
  await open(PLACE, { 'glance.get': seen(null) });
  await surface.says('Samir Haddad');
  expect(surface.offers(ASK)).toBe(false);
  surface.close();
  await open(PLACE, { 'glance.get': seen({ askedAt: null }, ownGlance(28, 1)) });
  await surface.says('Samir Haddad');
  expect(surface.offers(ASK)).toBe(false);
});

test('in one’s own figures stands who asks for new ones', async () => {
  const ask = { membership: MEMBERSHIP, group: NORTHWIND.id, groupName: NORTHWIND.name, account: ANA.id, byName: 'Ines Roth' };
  await open(`#/account/${ANA.id}`, {
    'home.get': home({ asks: [{ ...ask, at: NOW - DAY_MS }] }),
    'glance.get': { name: ANA.name, vanity: null, glance: ownGlance(), asking: null },
  });
  await surface.says(say('asked_by', ['Ines Roth', NORTHWIND.name]));
});
