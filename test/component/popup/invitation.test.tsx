import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { App } from '../../../src/extension/popup/app.tsx';
import { createPopupParts } from '../../../src/extension/popup/parts.ts';
import type { Home } from '../../../src/protocol/message.ts';
import { type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, HARBOUR, home, INES, SIGNED_IN, TOM } from '../invented-home.ts';
import { type Surface, showSurface } from '../surface.ts';

let surface: Surface;
let background: Background;

beforeAll(installCatalogue);
afterEach(() => {
  surface.close();
  background.close();
});

async function open(part: Partial<Home> = {}, code: 'ok' | Failure = 'ok'): Promise<void> {
  background = createBackground({
    'session.get': SIGNED_IN,
    'home.get': home({ invitations: [HARBOUR], ...part }),
    mutate: { state: 'decided', code },
  });
  const browser = { area: createArea(), mayReach: async () => true, openTab: vi.fn() };
  surface = showSurface(<App parts={await createPopupParts(background.deps, browser)} />);
  await surface.says(say('invitation_title', [HARBOUR.group.name]));
}

test('R29, R35: an invitation tells Group, purpose, inviter, role, and the Admins and Analysts who will see the figures', async () => {
  await open();
  for (const words of [
    say('invitation_from', [HARBOUR.inviter, say('purpose_clients')]),
    HARBOUR.group.about,
    say('role_you_user'),
    `${INES.name}${say('role_admin')}`,
    `${TOM.name}${say('role_analyst')}`,
  ])
    expect(surface.text()).toContain(words);
});

test.each(['all', 'from-today'] as const)('accepting gives the Group the chosen part of the history: %s', async (history) => {
  await open();
  if (history === 'from-today') await surface.press(say('invitation_today'));
  background.answers['home.get'] = home();
  await surface.press(say('invitation_accept'));
  await surface.says(say('invitation_accepted'));
  expect(background.mutations()).toMatchObject([
    { name: 'invitation.accept', args: { invitation: HARBOUR.id, account: ANA.id, history } },
  ]);
});

test('I13: who holds several accounts chooses the one that joins', async () => {
  await open({ accounts: [ANA, BOOK] });
  await surface.fill(say('invitation_account'), BOOK.id);
  await surface.press(say('invitation_accept'));
  await expect.poll(() => background.mutations()).toMatchObject([{ args: { account: BOOK.id } }]);
});

test('I12: declining asks once, and then it is gone', async () => {
  await open();
  await surface.press(say('invitation_decline'));
  await surface.says(say('invitation_decline_sure', [HARBOUR.inviter]));
  background.answers['home.get'] = home();
  await surface.press(say('invitation_decline'), say('invitation_decline_sure', [HARBOUR.inviter]));
  await surface.says(say('invitation_declined'));
  expect(background.mutations()).toEqual([{ name: 'invitation.decline', args: { invitation: HARBOUR.id, never: false } }]);
});

test.each([
  ['needs-business', 'failure_needs_business'],
  ['refused', 'failure_refused_invitation'],
  ['too-many', 'failure_too_often'],
] as const)('R13, I5, I12: an answer that ends in %s is a plain sentence', async (code, words) => {
  await open({}, code);
  await surface.press(say('invitation_accept'));
  await surface.says(say(words));
});

test('an answer given while the server is away waits, and says so', async () => {
  await open();
  background.answers.mutate = { state: 'waiting' };
  await surface.press(say('invitation_accept'));
  await surface.says(say('outcome_waiting'));
});
