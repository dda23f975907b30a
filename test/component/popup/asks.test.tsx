import { expect, test } from 'vitest';
import type { Ask } from '../../../src/protocol/freshness.ts';
import { getMessage as say } from '../catalogue.ts';
import { ANA, home, homeGroup, NORTHWIND, NOW } from '../invented-home.ts';
import { openPopup } from './open-popup.tsx';

const OK = { state: 'decided', code: 'ok' } as const;
const MEMBERSHIP = homeGroup('user').membership.id;
const ASK: Ask = {
  membership: MEMBERSHIP,
  group: NORTHWIND.id,
  groupName: NORTHWIND.name,
  account: ANA.id,
  byName: 'Ines Roth',
  at: NOW - 3_600_000,
};
const BY_INES = say('asked_by', ['Ines Roth', NORTHWIND.name]);

test('who is asked for new figures is told by whom and for which Group, and led to the import', async () => {
  const { surface } = await openPopup({ 'home.get': home({ groups: [homeGroup('user')], asks: [ASK] }) });
  await surface.says(BY_INES);
  const link = surface.find(say('next_for', [say('next_import'), NORTHWIND.name])) as HTMLAnchorElement; // it was just said
  expect(link.getAttribute('href')).toBe(`dashboard.html#/import/${ANA.id}`);
});

test('who asked and is no Admin any more is not named', async () => {
  const { surface } = await openPopup({ 'home.get': home({ asks: [{ ...ASK, byName: null }] }) });
  await surface.says(say('asked_by_admin', [NORTHWIND.name]));
});

test('it is put away with one press, and nothing more is said', async () => {
  const { surface, background } = await openPopup({ 'home.get': home({ asks: [ASK] }), mutate: OK });
  await surface.says(BY_INES);
  background.answers['home.get'] = home();
  await surface.press(say('next_for', [say('asked_not_now'), NORTHWIND.name]));
  await expect.poll(surface.text).not.toContain(BY_INES);
  expect(background.mutations()).toEqual([
    { name: 'membership.dismissAsk', args: { group: NORTHWIND.id, membership: MEMBERSHIP } },
  ]);
});

test('that it could not be put away is said', async () => {
  const { surface } = await openPopup({ 'home.get': home({ asks: [ASK] }), mutate: { state: 'decided', code: 'refused' } });
  await surface.press(say('next_for', [say('asked_not_now'), NORTHWIND.name]));
  await surface.says(say('failure_refused'));
});
