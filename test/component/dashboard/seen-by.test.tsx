import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { glanceOf } from '../../../src/domain/glance.ts';
import { AccountFigures } from '../../../src/extension/dashboard/figures-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { type Background, createBackground } from '../background.ts';
import { installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, home, homeGroup, INES, SIGNED_IN, TOM, watcher } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background | undefined;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background?.close();
});

test('R35: each account of a person is told who sees it, and not who sees another one', async () => {
  const second = [{ id: BOOK.id, name: BOOK.name, from: '2026-10-01' as Day }];
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup('admin')], accounts: [ANA, BOOK] }),
    'sight.get': { watchers: [watcher(INES), watcher(TOM, { accounts: second })], receipts: [], events: [] },
    'glance.get': { name: BOOK.name, vanity: null, glance: glanceOf([], 28), asking: null },
    'posts.get': [],
    'posts.unclear': [],
    'goals.get': null,
    'leaderboard.get': null,
  });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<AccountFigures parts={parts} account={BOOK.id} />);
  await surface.says(TOM.name);
  expect(surface.text()).not.toContain(INES.name);
});
