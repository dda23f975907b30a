import { expect, test } from 'vitest';
import type { GroupId } from '../../../src/domain/id.ts';
import { getMessage as say } from '../catalogue.ts';
import { home, homeGroup, NORTHWIND, NOW } from '../invented-home.ts';
import { openPopup } from './open-popup.tsx';

const OK = { state: 'decided', code: 'ok' } as const;
const DAY = 86_400_000;

function raised(role: 'analyst' | 'admin', members: number) {
  const group = homeGroup(role);
  return homeGroup(role, { members, membership: { ...group.membership, raisedFrom: 'user' } });
}

test.each([
  ['analyst', 10, say('raised_seen_many', ['9', NORTHWIND.name, 'Analyst'])],
  ['analyst', 2, say('raised_seen_one', ['1', NORTHWIND.name, 'Analyst'])],
  ['analyst', 1, say('raised_nobody', [NORTHWIND.name, 'Analyst'])],
  ['admin', 10, `${say('raised_seen_many', ['9', NORTHWIND.name, 'Admin'])} ${say('raised_admin')}`],
] as const)('who was raised to %s among %i is told what is seen now, until it is noted', async (role, members, words) => {
  const { surface, background } = await openPopup({ 'home.get': home({ groups: [raised(role, members)] }), mutate: OK });
  await surface.says(words);
  background.answers['home.get'] = home({ groups: [homeGroup(role)] });
  await surface.press(`${say('raised_ok')}: ${NORTHWIND.name}`);
  await expect.poll(surface.text).not.toContain(words);
  const { id } = homeGroup(role).membership;
  expect(background.mutations()).toEqual([{ name: 'membership.acknowledge', args: { group: NORTHWIND.id, membership: id } }]);
});

test('I10: a membership that rests with the plan says so, what happens next, and may be left', async () => {
  const { membership } = homeGroup('user');
  const resting = { ...membership, suspended: NORTHWIND.name };
  const { surface, background } = await openPopup({ 'home.get': home({ suspended: [resting] }), mutate: OK });
  await surface.says(say('resting', [NORTHWIND.name, say('role_user')]));
  await surface.press(say('next_for', [say('people_leave'), NORTHWIND.name]));
  await surface.says(say('resting_leave_sure', [NORTHWIND.name]));
  background.answers['home.get'] = home();
  await surface.press(say('people_leave_yes', [NORTHWIND.name]));
  await surface.says(say('resting_left'));
  expect(background.mutations()).toEqual([
    { name: 'membership.leave', args: { group: NORTHWIND.id, membership: membership.id } },
  ]);
});

const DELETED = { id: NORTHWIND.id as GroupId, name: NORTHWIND.name, deletedAt: NOW - DAY, until: NOW + 6 * DAY };

test('R49: who was its Admin restores a deleted Group within seven days, and is told until when', async () => {
  const { surface, background } = await openPopup({ 'home.get': home({ deleted: [DELETED] }), mutate: OK });
  await surface.says(say('restore_lead', [NORTHWIND.name, 'November 19', 'November 26']));
  background.answers['home.get'] = home({ groups: [homeGroup('admin')] });
  await surface.press(say('restore_label', [NORTHWIND.name]));
  await surface.says(say('restored'));
  expect(background.mutations()).toEqual([{ name: 'group.restore', args: { group: NORTHWIND.id } }]);
});

test('a Group that somebody has restored already, or too late, is said in words', async () => {
  const { surface } = await openPopup({
    'home.get': home({ deleted: [DELETED] }),
    mutate: { state: 'decided', code: 'refused' },
  });
  await surface.press(say('restore_label', [NORTHWIND.name]));
  await surface.says(say('failure_refused_restore'));
});
