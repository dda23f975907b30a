import { beforeAll, describe, expect, test } from 'vitest';
import type { Failure } from '../../../src/domain/failure.ts';
import type { HomeConnections } from '../../../src/protocol/home-connections.ts';
import type { Home } from '../../../src/protocol/message.ts';
import { getMessage as say, installCatalogue } from '../catalogue.ts';
import { ANA, BOOK, home, OWN_PERSON } from '../invented-home.ts';
import { openPopup } from './open-popup.tsx';

beforeAll(installCatalogue);
const { connection, OFFERED, REQUESTED, SHOWN, VIEWER } = await import('../../gallery/connection-scenes.tsx');

const NONE: HomeConnections = { proposals: [], shown: [], viewers: [], sent: [] };
const open = (connections: Partial<HomeConnections>, part: Partial<Home> = {}, code: 'ok' | Failure = 'ok') =>
  openPopup({ 'home.get': home({ ...part, connections: { ...NONE, ...connections } }), mutate: { state: 'decided', code } });

describe('R51, R52: what waits for my answer', () => {
  test('an offer says who, what I would see, and that nothing of mine is seen; I see it by the account I choose', async () => {
    const { surface, background } = await open({ proposals: [OFFERED] }, { accounts: [ANA, BOOK] });
    await surface.says(say('proposal_offer', [OFFERED.sender]));
    await surface.fill(say('proposal_as'), BOOK.id);
    expect(surface.text()).toContain(say('proposal_offer_what', [OFFERED.sender, BOOK.name]));
    background.answers['home.get'] = home();
    await surface.press(say('proposal_accept'));
    await surface.says(say('proposal_accepted'));
    expect(background.mutations()).toEqual([{ name: 'connection.accept', args: { connection: OFFERED.id, account: BOOK.id } }]);
  });

  test('a request says exactly what would be shown, and is granted or declined, for good if one likes', async () => {
    const { surface, background } = await open({ proposals: [REQUESTED] });
    await surface.says(say('proposal_request', [REQUESTED.sender]));
    expect(surface.text()).toContain(say('proposal_request_what', [REQUESTED.sender, ANA.name]));
    await surface.press(say('invitation_decline'));
    await surface.press(say('proposal_never', [REQUESTED.sender]));
    background.answers['home.get'] = home();
    await surface.press(say('invitation_decline'));
    await surface.says(say('proposal_declined'));
    expect(background.mutations()).toEqual([{ name: 'connection.decline', args: { connection: REQUESTED.id, never: true } }]);
  });

  test.each([
    ['refused', 'failure_refused_connect'],
    ['connected-already', 'failure_connected_already'],
    ['yourself', 'failure_yourself'],
  ] as const)('I12: %s has its own plain answer', async (code, words) => {
    const { surface } = await open({ proposals: [OFFERED] }, {}, code);
    await surface.says(say('proposal_offer', [OFFERED.sender]));
    await surface.press(say('proposal_accept'));
    await surface.says(say(words));
  });
});

describe('the two cards', () => {
  test('R53, I13: "I can see" leads to that account alone, and says where else I see it', async () => {
    const { surface } = await open({ shown: [SHOWN] });
    await surface.says(say('connected_shown'));
    expect(surface.text()).toContain(say('connected_also', ['Northwind']));
    const link = (name: string) => surface.find(name)?.getAttribute('href');
    expect(link(SHOWN.name)).toBe(`dashboard.html#/connection/${SHOWN.id}`);
    expect(link(say('next_for', [say('next_import'), SHOWN.name]))).toBe(`dashboard.html#/import/${SHOWN.account}`);
  });

  test('without leave to import there is no way to it', async () => {
    const { surface } = await open({ shown: [{ ...SHOWN, mayImport: false }] });
    await surface.says(say('connected_shown'));
    expect(surface.offers(say('next_for', [say('next_import'), SHOWN.name]))).toBe(false);
  });

  test('"Can see me": who sees which account; one press, confirmed in its place, ends it', async () => {
    const { surface, background } = await open({ viewers: [VIEWER] });
    await surface.says(say('connected_viewers'));
    await surface.press(say('connected_revoke_label', [VIEWER.name ?? '']));
    expect(surface.text()).toContain(say('connected_revoke_sure', [VIEWER.name ?? '', ANA.name]));
    await surface.press(say('cancel'));
    const button = surface.find(say('connected_revoke_label', [VIEWER.name ?? '']));
    await expect.poll(() => document.activeElement === button).toBe(true);
    await surface.press(say('connected_revoke_label', [VIEWER.name ?? '']));
    background.answers['home.get'] = home();
    await surface.press(say('connected_revoke'));
    await surface.says(say('connected_ended'));
    await expect.poll(() => document.activeElement?.textContent).toBe(say('accounts_title')); // the whole list is gone
    expect(background.mutations()).toEqual([{ name: 'connection.end', args: { connection: VIEWER.id } }]);
  });

  test('the owner lets him import, and takes it back; what was brought is logged', async () => {
    const { surface, background } = await open({ viewers: [VIEWER] });
    await surface.says(say('connected_viewers'));
    await surface.press(say('connected_may_import', [VIEWER.name ?? '']));
    expect(background.mutations()).toEqual([{ name: 'connection.allowImport', args: { connection: VIEWER.id, allowed: false } }]);
    expect(surface.text()).toContain(say('access_imported'));
  });

  test('what was sent waits, ran out or was declined, and is taken back or put away', async () => {
    const { surface, background } = await open({ sent: [connection(1, { state: 'declined', never: true })] });
    await surface.says(say('connected_never'));
    await surface.press(say('connected_away_label', [connection(1).address ?? '']));
    expect(background.mutations()).toMatchObject([{ name: 'connection.end' }]);
  });
});

test('R14, R51: without the plan no Group can be made, and a single connection can', async () => {
  const { surface } = await open({}, { person: { ...OWN_PERSON, plan: 'free' } });
  await surface.says(say('choose_connect'));
  expect(surface.text()).not.toContain(say('accounts_action'));
  expect(surface.find(say('choose_connect'))?.getAttribute('href')).toBe('dashboard.html#/new-connection');
});

test('R35: who sees an account singly is named where it is said who sees me', async () => {
  const { surface } = await open({ viewers: [VIEWER] });
  await surface.press(say('accounts_who_sees'));
  await surface.says(say('connected_single'));
  expect(surface.text()).toContain(VIEWER.name ?? '');
  expect(surface.text()).not.toContain(say('glance_seen_by_nobody'));
});
