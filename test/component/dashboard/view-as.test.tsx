import { signal } from '@preact/signals';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { glanceOf } from '../../../src/domain/glance.ts';
import type { Role } from '../../../src/domain/role.ts';
import { knowsOf } from '../../../src/domain/visibility.ts';
import type { TabParts } from '../../../src/extension/dashboard/parts.ts';
import { ViewAsPlace } from '../../../src/extension/dashboard/view-as-place.tsx';
import { hashOf } from '../../../src/extension/views/route.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { GROUP_RECORD, viewAsPage } from '../../gallery/invented-group.ts';
import { GROUP, NOW, SUBJECTS } from '../../gallery/invented.ts';
import { DEMO_PEOPLE } from '../../../src/tools/demo/people.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

async function open(role: Role, isAdmin = true): Promise<void> {
  background = createBackground({
    'viewAs.get': isAdmin ? viewAsPage(role) : null,
    'contribution.get': null,
    'goals.get': null,
    'leaderboard.get': null,
    'glance.get': { name: GROUP_RECORD.name, vanity: null, glance: glanceOf(SUBJECTS, 28), asking: null },
  });
  const parts = { deps: background.deps, now: signal(NOW) } as unknown as TabParts; // all that the place takes of the tab
  surface = showSurface(<ViewAsPlace parts={parts} group={GROUP} role={role} />);
  await surface.says(say(isAdmin ? `view_as_${role}` : 'admins_only'));
}

test.each(['user', 'analyst', 'admin'] as const)(
  'R50: as %s those of the ten are named whom one of that role knows of',
  async (role) => {
    await open(role);
    if (role !== 'user') await surface.says(say('glance_members'));
    const named = DEMO_PEOPLE.filter(({ name }) => surface.text().includes(name)).map(({ name }) => name);
    expect(named).toEqual(DEMO_PEOPLE.filter((person) => knowsOf(role, person.role)).map(({ name }) => name));
  },
);

test('R28, R33 to R35: as a User it is those who see him and his own figures; no dashboard is even asked for', async () => {
  await open('user');
  await surface.says(say('people_staff'));
  for (const words of ['view_as_figures_own', 'view_as_no_team', 'view_as_no_users', 'view_as_no_log', 'view_as_may_nothing'])
    expect(surface.text()).toContain(say(words));
  expect(background.asked.map(({ name }) => name)).toEqual(['viewAs.get']);
});

test('R37 to R41: as an Analyst there are the members and the team dashboard, and no Admin’s control', async () => {
  await open('analyst');
  await surface.says(say('glance_members'));
  await surface.says(say('people_title', [GROUP_RECORD.name]));
  for (const door of ['people_remove', 'settings_delete', 'invite_addresses', 'people_leave', 'log_export_json'])
    expect({ door, offered: surface.offers(say(door)) }).toEqual({ door, offered: false });
  expect(surface.offers(say('people_role_of', ['Mei Tanaka']))).toBe(false);
  expect(surface.text()).not.toContain(say('resting_title'));
});

test.each(['user', 'analyst', 'admin'] as const)(
  'as %s the way back and the other roles are links, and nothing can be changed',
  async (role) => {
    await open(role);
    const links = [...document.querySelectorAll('.view-as a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual([
      ...(['user', 'analyst', 'admin'] as const).map((one) => hashOf({ at: 'view-as', group: GROUP, role: one })),
      hashOf({ at: 'people', group: GROUP }),
    ]);
    expect(document.querySelector('.view-as [aria-current="page"]')?.textContent).toBe(say(`role_${role}`));
    expect(background.mutations()).toEqual([]);
  },
);

test('R36, R42: whoever is no Admin finds one sentence', async () => {
  await open('admin', false);
  expect(surface.text()).not.toContain(GROUP_RECORD.name);
});
