import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import { App } from '../../../src/extension/popup/app.tsx';
import { createPopupParts } from '../../../src/extension/popup/parts.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import type { Staff } from '../../../src/protocol/entity.ts';
import type { Home } from '../../../src/protocol/message.ts';
import { type Background, createArea, createBackground } from '../background.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, HARBOUR, home, idOf, INES, OWN_PERSON, SIGNED_IN, TOM } from '../invented-home.ts';
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

test('before accepting it is said what is shared, that Users never see it, and what becomes of it when one leaves', async () => {
  await open();
  for (const words of [
    say('invitation_what_lead', [ANA.name]),
    say('invitation_others_user'),
    say('invitation_leave'),
    say('invitation_all'),
  ])
    expect(surface.text()).toContain(words);
});

test('R35: who joins as Analyst or Admin is told that the Users will know of him', async () => {
  for (const role of ['analyst', 'admin'] as const) {
    await open({ invitations: [{ ...HARBOUR, role }] });
    expect(surface.text()).toContain(say(`invitation_others_${role}`));
    expect(surface.text()).not.toContain(say('invitation_others_user'));
    surface.close();
    background.close();
  }
  await open();
});

test.each(['all', 'from-today'] as const)('accepting gives the Group the chosen part of the history: %s', async (history) => {
  await open();
  if (history === 'from-today') await surface.press(say('invitation_today'));
  background.answers['home.get'] = home();
  await surface.press(say('invitation_accept'));
  await surface.says(say('invitation_accepted'));
  expect(background.mutations()).toMatchObject([
    { name: 'invitation.accept', args: { invitation: HARBOUR.id, account: ANA.id, history, seen: [INES.id, TOM.id] } },
  ]);
});

test('I13: who holds several accounts chooses the one that joins', async () => {
  await open({ accounts: [ANA, BOOK] });
  await surface.fill(say('invitation_account'), BOOK.id);
  await surface.press(say('invitation_accept'));
  await expect.poll(() => background.mutations()).toMatchObject([{ args: { account: BOOK.id } }]);
});

test.each([false, true])('I12: declining asks once, and then it is gone; never again: %s', async (never) => {
  await open();
  await surface.press(say('invitation_decline'));
  await surface.says(say('invitation_decline_sure', [HARBOUR.inviter]));
  expect(background.mutations()).toEqual([]);
  if (never) await surface.press(say('invitation_never', [HARBOUR.group.name]));
  background.answers['home.get'] = home();
  await surface.press(say('invitation_decline'), say('invitation_decline_sure', [HARBOUR.inviter]));
  await surface.says(say('invitation_declined'));
  expect(background.mutations()).toEqual([{ name: 'invitation.decline', args: { invitation: HARBOUR.id, never } }]);
});

test('whom I was not shown I have not agreed to: the list is shown anew, the new one marked, and asked again', async () => {
  const lena: Staff = { ...TOM, id: idOf<MembershipId>('membership', 13), name: 'Lena Vogt' };
  await open({}, 'changed');
  background.answers['home.get'] = home({ invitations: [{ ...HARBOUR, staff: [INES, TOM, lena] }] });
  await surface.press(say('invitation_accept'));
  await surface.says(say('invitation_changed'));
  await surface.says(`${lena.name}${say('invitation_fresh')}${say('role_analyst')}`);
  expect(surface.text()).toContain(`${TOM.name}${say('role_analyst')}`);
  background.answers.mutate = { state: 'decided', code: 'ok' };
  background.answers['home.get'] = home();
  await surface.press(say('invitation_accept'));
  await surface.says(say('invitation_accepted'));
  expect(background.mutations().map(({ args }) => (args as { seen: unknown }).seen)).toEqual([
    [INES.id, TOM.id],
    [INES.id, TOM.id, lena.id],
  ]);
});

test.each(['the server says so', 'it is known'] as const)(
  'R13, I16: without the plan one press tells the Admins, and it is said what happens next: %s',
  async (how) => {
    await open(how === 'it is known' ? { person: { ...OWN_PERSON, plan: 'free' } } : {}, 'needs-business');
    if (how === 'the server says so') await surface.press(say('invitation_accept'));
    await surface.says(say('invitation_needs_plan'));
    expect(surface.offers(say('invitation_accept'))).toBe(false);
    background.answers.mutate = { state: 'decided', code: 'ok' };
    await surface.press(say('invitation_plan_ask'));
    await surface.says(say('invitation_plan_asked', [HARBOUR.group.name, 'November 26']));
    expect(surface.offers(say('invitation_plan_ask'))).toBe(false);
    expect(background.mutations().at(-1)).toEqual({ name: 'invitation.requestPlan', args: { invitation: HARBOUR.id } });
  },
);

test('I12: whoever looks for an invitation in vain is told which address he is signed in with, and the way to another', async () => {
  await open();
  expect(surface.text()).not.toContain(say('missing_title'));
  background.answers['home.get'] = home();
  background.answers['session.signOut'] = SIGNED_IN;
  background.tell();
  await surface.says(say('missing_address', [OWN_PERSON.addresses[0] ?? '']));
  await surface.press(say('missing_other'));
  await expect.poll(() => background.asked.map(({ name }) => name)).toContain('session.signOut');
});

test.each([
  ['refused', 'failure_refused_invitation'],
  ['too-many', 'failure_too_often'],
] as const)('I5, I12: an answer that ends in %s is a plain sentence', async (code, words) => {
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
