import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../../src/domain/day.ts';
import { CANARY, GROUP, groupOf, membershipOf, NAMES, SCOPES } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';
import { everything } from '../../answers.ts';

const WINDOW = { from: '2026-02-26' as Day, to: '2026-03-02' as Day };
const ALL = { group: GROUP, memberships: [membershipOf(3), membershipOf(1)], window: WINDOW };

describe('members of a team day by day', () => {
  test.each(['analyst', 'admin'] as const)(
    'R48, R41: %s is told, in the order that was asked for; what is not known is null',
    async (role) => {
      const { device } = await deviceAs(role);
      const series = await device.ask('series.get', ALL);
      expect(series?.map(({ id, name, days }) => [id, name, days.impressions])).toEqual([
        [membershipOf(3), NAMES[1], [...Array(4).fill(CANARY.user), null]],
        [membershipOf(1), 'Me Myself', [11, 11, 11, 11, null]],
      ]);
    },
  );

  test('who is not in the Group is left out, like one who does not exist; who is named twice is told once', async () => {
    const { device } = await deviceAs('analyst');
    const memberships = [membershipOf(99), membershipOf(2), membershipOf(2)];
    expect((await device.ask('series.get', { ...ALL, memberships }))?.map(({ id }) => id)).toEqual([membershipOf(2)]);
    expect(await device.ask('series.get', { ...ALL, group: groupOf(9) })).toBeNull();
  });

  test('R28: no User is told of anybody, not even of himself, whatever the server sent', async () => {
    const { device, server } = await deviceAs('user');
    server.pulls.push(everything('user', 'c2', SCOPES.admin));
    await device.ask('sync.now', {});
    expect(await device.ask('series.get', ALL)).toBeNull();
    expect(await device.ask('series.get', { ...ALL, memberships: [membershipOf(1)] })).toBeNull();
  });

  test.each([
    ['nobody', { ...ALL, memberships: [] }],
    ['six', { ...ALL, memberships: [1, 2, 3, 4, 5, 6].map(membershipOf) }],
    ['a window that ends before it begins', { ...ALL, window: { from: WINDOW.to, to: WINDOW.from } }],
    ['four years', { ...ALL, window: { from: '2022-01-01' as Day, to: WINDOW.to } }],
  ])('%s cannot be asked for', async (_, wish) => {
    const { device } = await deviceAs('admin');
    await expect(device.ask('series.get', wish)).rejects.toThrow();
  });
});
