import { afterEach, beforeAll, expect, test } from 'vitest';
import { App } from '../../../src/extension/dashboard/app.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, home, homeGroup, NORTHWIND, NOW, SIGNED_IN } from '../invented-home.ts';
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

async function open(hash: string) {
  location.hash = hash;
  const area = createArea();
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ groups: [homeGroup('admin')] }),
    'group.get': null,
  });
  const parts = await createTabParts(background.deps, createTabBrowser(area));
  surface = showSurface(<App parts={parts} />);
  return area;
}

test('what was typed in a tab is not shown to whoever signs in elsewhere meanwhile', async () => {
  const area = await open('#/new-group');
  await surface.fill(say('group_name'), 'Secret clients');
  await area.remove(Object.keys(await area.get(null))); // as the background does
  background.answers['session.get'] = { ...SIGNED_IN, address: 'bert@northwind.example' };
  background.tell();
  await expect.poll(() => surface.value(say('group_name'))).toBe('');
});

test('what became of something that one person did is not said to the next one', async () => {
  await open('#/');
  const deleted = { id: NORTHWIND.id, name: NORTHWIND.name, deletedAt: NOW, until: NOW + 86_400_000 };
  background.answers['home.get'] = home({ deleted: [deleted] });
  background.answers.mutate = { state: 'decided', code: 'ok' };
  background.tell();
  await surface.says(say('restore_label', [NORTHWIND.name]).slice(0, 7));
  await surface.press(say('restore_label', [NORTHWIND.name]));
  await surface.says(say('restored'));
  background.answers['session.get'] = { ...SIGNED_IN, address: 'bert@northwind.example' };
  background.answers['home.get'] = home({ accounts: [{ ...ANA, name: 'Bert Bos' }] });
  background.tell();
  await surface.says('Bert Bos');
  expect(surface.text()).not.toContain(say('restored'));
});

test('what was shown of one person is forgotten before the next one is asked about', async () => {
  await open('#/');
  await surface.says(ANA.name);
  background.answers['session.get'] = { ...SIGNED_IN, address: 'bert@northwind.example' };
  background.answers['home.get'] = 'unavailable';
  background.tell();
  await expect.poll(() => surface.text()).not.toContain(ANA.name);
});
