import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { HelpPlace } from '../../../src/extension/dashboard/help-place.tsx';
import { createTabParts } from '../../../src/extension/dashboard/parts.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { home, OWN_PERSON, SIGNED_IN } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createTabBrowser } from '../tab-browser.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

async function open(code: 'ok' | Failure = 'ok', addresses: readonly string[] = OWN_PERSON.addresses): Promise<void> {
  const mine = home({ person: { ...OWN_PERSON, addresses: [...addresses] } });
  background = createBackground({ 'session.get': SIGNED_IN, 'home.get': mine, mutate: { state: 'decided', code } });
  const parts = await createTabParts(background.deps, createTabBrowser());
  surface = showSurface(<HelpPlace parts={parts} home={mine} />);
  await surface.says(say('help_title'));
}

test('R10, R59: help says whether one pays for one’s team, how figures get in, who sees them, and what the roles are', async () => {
  await open();
  for (const word of ['help_paying', 'help_figures', 'help_sees'] as const) {
    expect(surface.text()).toContain(say(word));
    expect(surface.text()).toContain(say(`${word}_answer`));
  }
  expect(say('help_paying_answer')).toMatch(/^In short: no\./);
  for (const role of ['user', 'analyst', 'admin'] as const) expect(surface.text()).toContain(say(`roles_${role}`));
  expect(surface.find(say('org_create_title'))?.getAttribute('href')).toBe('#/organization');
});

test('a question goes to whoever runs the server, is answered to one’s own address, and is gone from the field', async () => {
  await open('ok', ['ana@northwind.example', 'ana@second.example']);
  await surface.press(say('help_send'));
  await surface.says(say('help_text_bad', ['4,000']));
  await surface.fill(say('help_topic'), 'seats');
  await surface.fill(say('help_text'), ' Ten seats, please. ');
  await surface.fill(say('help_address'), 'ana@second.example');
  await surface.press(say('help_send'));
  await surface.says(say('help_sent', ['ana@second.example']));
  expect(background.mutations()).toEqual([
    { name: 'help.ask', args: { topic: 'seats', text: 'Ten seats, please.', address: 'ana@second.example' } },
  ]);
  expect(surface.value(say('help_text'))).toBe('');
});

test.each([
  ['no-operator', 'failure_no_operator'],
  ['too-many', 'failure_too_many_questions'],
] as const)('where it cannot be sent (%s) it is said what to do, and the text stays', async (code, words) => {
  await open(code);
  await surface.fill(say('help_text'), 'Why?');
  await surface.press(say('help_send'));
  await surface.says(say(words));
  expect(surface.value(say('help_text'))).toBe('Why?');
});
