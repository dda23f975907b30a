import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/role.ts';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { AUDIENCES } from '../../gallery/invented-audience.ts';
import { TEAM_POSTS } from '../../gallery/invented-posts.ts';
import { type Answers, type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { words } from '../draw.ts';
import { home, homeGroup, NORTHWIND, SIGNED_IN } from '../invented-home.ts';
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

const TEAM: Answers = { 'posts.get': TEAM_POSTS, 'audience.get': AUDIENCES };
const PLACES = [
  ['posts', 'posts_team_title', 'posts.get', 'posts_find'],
  ['times', 'when_title', 'posts.get', 'when_zone'],
  ['audience', 'audience_title', 'audience.get', 'audience_followers'],
] as const;

async function open(place: string, role: Role, answers: Answers): Promise<void> {
  location.hash = `#/group/${NORTHWIND.id}/${place}`;
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup(role)] }),
    ...TEAM,
    ...answers,
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<App parts={parts} />);
}

describe.each(PLACES)('a team’s %s', (place, title, name, inside) => {
  test('stand below their heading, and below the ways to the other places', async () => {
    await open(place, 'analyst', {});
    await surface.says(say(inside));
    expect(document.querySelector('h1')?.textContent).toBe(say(title));
    expect(document.querySelectorAll('.team-nav a')).toHaveLength(5);
    expect(words(document.querySelector('.print-only'))).toMatch(/^Printed on .+ with Sidelight\./);
    expect(document.querySelector('.team-nav [aria-current="page"]')?.getAttribute('href')).toContain(place);
  });

  test('that could not be had are said to be, and one finds one’s way on; asked again they come', async () => {
    await open(place, 'admin', { [name]: 'unavailable' });
    await surface.says(say('failure_unavailable'));
    expect(document.querySelector('h1')?.textContent).toBe(say(title));
    expect(document.querySelectorAll('.team-nav a')).toHaveLength(5);
    Object.assign(background.answers, TEAM);
    await surface.press(say('try_again'));
    await surface.says(say(inside));
    expect(surface.text()).not.toContain(say('failure_unavailable'));
  });

  test('are nothing for a User, who is shown no way to them either', async () => {
    await open(place, 'user', { [name]: null });
    await surface.says(say('figures_gone'));
    expect(document.querySelector('.team-nav')).toBeNull();
  });
});
