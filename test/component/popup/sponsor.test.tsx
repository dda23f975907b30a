import { afterEach, beforeAll, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import type { Home } from '../../../src/protocol/message.ts';
import { type Background, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, home, NOW, OWN_PERSON, SIGNED_IN } from '../invented-home.ts';
import { HELD, OFFERED, ORGANIZATION } from '../invented-organization.ts';
import { type Surface, showSurface } from '../surface.ts';
import { createArea } from '../background.ts';
import { App } from '../../../src/extension/popup/app.tsx';
import { createPopupParts } from '../../../src/extension/popup/parts.ts';

const DAY = 86_400_000;
let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

async function open(part: Partial<Home>, code: 'ok' | Failure = 'ok'): Promise<void> {
  const answers = { 'session.get': SIGNED_IN, 'home.get': home(part), mutate: { state: 'decided', code } } as const;
  background = createBackground(answers);
  const browser = { area: createArea(), mayReach: async () => true, openTab: () => undefined };
  surface = showSurface(<App parts={await createPopupParts(background.deps, browser)} />);
  await surface.says(say('accounts_title'));
}

test('R11, I7: before a seat is taken it is said what it is, what it shows nobody, and what its owner is told', async () => {
  await open({ sponsors: [OFFERED] });
  for (const words of [
    say('sponsor_title', [OFFERED.owner]),
    say('sponsor_lead', [OFFERED.name]),
    say('sponsor_sees', [OFFERED.owner]),
  ])
    expect(surface.text()).toContain(words);
  expect(surface.text()).not.toContain(say('sponsor_rests'));
  background.answers['home.get'] = home({ sponsors: [HELD] });
  await surface.press(say('sponsor_accept'));
  await surface.says(say('sponsor_accepted'));
  expect(background.mutations()).toEqual([{ name: 'seat.accept', args: { seat: OFFERED.id } }]);
  expect(surface.text()).toContain(say('sponsor_held', [HELD.name, HELD.owner]));
});

test('I7: who has a plan of his own is told that it rests meanwhile', async () => {
  const own = { plan: 'business', until: NOW + 9 * DAY, left: null } as const;
  await open({ person: { ...OWN_PERSON, own } as Home['person'], sponsors: [OFFERED] });
  expect(surface.text()).toContain(say('sponsor_rests'));
});

test('a seat that is declined is gone, and it is said', async () => {
  await open({ sponsors: [OFFERED] });
  background.answers['home.get'] = home();
  await surface.press(say('sponsor_decline'));
  await surface.says(say('sponsor_declined'));
  expect(background.mutations()).toEqual([{ name: 'seat.decline', args: { seat: OFFERED.id } }]);
});

test('a seat that is free no more says why, beside the offer', async () => {
  await open({ sponsors: [OFFERED] }, 'no-seat');
  await surface.press(say('sponsor_accept'));
  await surface.says(say('failure_no_seat_sponsor'));
});

test('whose seat one has is said, and it is given back after one more question', async () => {
  await open({ sponsors: [HELD] });
  expect(surface.text()).toContain(say('sponsor_held', [HELD.name, HELD.owner]));
  await surface.press(`${say('sponsor_give_back')}: ${HELD.name}`);
  await surface.says(say('sponsor_give_back_sure', [HELD.name]));
  expect(background.mutations()).toEqual([]);
  background.answers['home.get'] = home();
  await surface.press(say('sponsor_give_back'), say('sponsor_give_back_sure', [HELD.name]));
  await surface.says(say('sponsor_given_back'));
  expect(background.mutations()).toEqual([{ name: 'seat.leave', args: { seat: HELD.id } }]);
});

test('I10: of a seat that is not paid for any more, and of a plan that has ended, it is said until when all goes on', async () => {
  const person = { ...OWN_PERSON, graceUntil: NOW + 9 * DAY } as unknown as Home['person'];
  await open({ person, sponsors: [{ ...HELD, paid: false }] });
  expect(surface.text()).toContain(say('sponsor_unpaid', [HELD.name, HELD.owner]));
  expect(surface.text()).toContain(say('plan_grace', ['']).split('.')[0] ?? '');
});

test('who is asked to take an Organization over is told what that is, and does so in his own name', async () => {
  await open({ sponsors: [{ ...HELD, heir: true }] });
  expect(surface.text()).toContain(say('sponsor_heir_lead', [HELD.owner]));
  await surface.press(say('sponsor_heir_yes', [HELD.name]));
  expect(background.mutations()).toEqual([]);
  background.answers['home.get'] = home({ sponsors: [HELD], organization: ORGANIZATION });
  await surface.press(say('sponsor_heir_yes', [HELD.name]));
  await surface.says(say('sponsor_taken_over'));
  expect(background.mutations()).toEqual([{ name: 'organization.takeOver', args: { seat: HELD.id, account: ANA.id } }]);
  expect(surface.offers(say('org_title'))).toBe(true);
});

test('who owns an Organization is told to hand it over first', async () => {
  await open({ sponsors: [{ ...HELD, heir: true }], organization: ORGANIZATION });
  expect(surface.text()).toContain(say('sponsor_heir_own'));
  expect(surface.offers(say('sponsor_heir_yes', [HELD.name]))).toBe(false);
});

test('R59: help is one press away', async () => {
  await open({});
  expect(surface.find(say('help_title'))?.getAttribute('href')).toBe('dashboard.html#/help');
});
