import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { glanceOf } from '../../../src/domain/glance.ts';
import type { AccountId, MembershipId } from '../../../src/domain/id.ts';
import { AccountFigures } from '../../../src/extension/dashboard/figures-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { WhoSeesMe } from '../../../src/extension/views/who-sees-me.tsx';
import { type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { groupPage, home, homeGroup, idOf, INES, SIGNED_IN, TOM } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background | undefined;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background?.close();
});

/** Two accounts of one person in one Group: he is its Admin with the first. */
const SECOND = idOf<AccountId>('account', 77);
const page = groupPage('admin');
const second = {
  ...page.membership,
  id: idOf<MembershipId>('membership', 77),
  account: SECOND,
  role: 'user',
  since: '2026-10-01' as Day,
} as const;
const own = { id: page.membership.id, name: 'Ana Ferreira', role: 'admin' } as const;
const both = { ...page, seats: [page.membership, second], staff: [own, INES, TOM] };

test('R35: each account of a person is told who sees it, also the second one in a Group', async () => {
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup('admin')] }),
    'group.get': both,
    'glance.get': { name: 'The Book', vanity: null, glance: glanceOf([], 28) },
    'posts.get': [],
  });
  const parts = await createTabParts(background.deps, {
    area: createArea(),
    mayReach: async () => true,
    askToReach: async () => true,
    readFile: async () => ({ ok: false, code: 'empty' }),
    readLogo: async () => ({ ok: false, reason: 'type' }),
  });
  surface = showSurface(<AccountFigures parts={parts} account={SECOND} />);
  await surface.says(TOM.name);
  expect(surface.text()).toContain(INES.name);
  expect(surface.text()).not.toContain(own.name);
});

test('R35: where two accounts share from different days, both are said', async () => {
  surface = showSurface(<WhoSeesMe groups={{ state: 'ready', value: [both] }} onBack={() => undefined} />);
  await surface.says(say('sees_all'));
  expect(surface.text()).toContain(say('sees_since', ['']).slice(0, 20));
  expect(surface.text()).not.toContain(own.name);
});
