import { expect, test } from 'vitest';
import { lastDays } from '../../../../../src/domain/period.ts';
import { answerOf, GROUP, membershipOf, SCOPES, TEAM } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';

const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;
const GONE = membershipOf(77);
const AT = Date.parse('2026-02-27T09:00:00Z');

test.each(['admin', 'analyst'] as const)(
  'who has left is told the %s as a change of membership, since the days began',
  async (role) => {
    const { device, server } = await deviceAs(role);
    const ops = [1, 2].map((number) => [
      TEAM,
      'left',
      membershipOf(76 + number),
      { id: membershipOf(76 + number), at: AT - (number - 1) * 40 * 86_400_000 },
    ]);
    server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES[role]], ops: ops as never }));
    await device.ask('sync.now', {});
    const subject = { kind: 'group', group: GROUP } as const;
    const told = await device.ask('contribution.get', { subject, choice: lastDays(7), wish: WISH });
    expect(told?.left).toEqual({ count: 1, since: '2026-02-16', last: '2026-02-27' });
    const longer = await device.ask('contribution.get', { subject, choice: lastDays(28), wish: WISH });
    expect(longer?.left?.count).toBe(2);
    const member = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
    expect((await device.ask('contribution.get', { subject: member, choice: lastDays(7), wish: WISH }))?.left).toBeNull();
  },
);

test('I14, R33: a User keeps nothing of who has left, even if a server told him', async () => {
  const { device, server } = await deviceAs('user');
  const ops = [[TEAM, 'left', GONE, { id: GONE, at: AT }]];
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: ops as never }));
  await device.ask('sync.now', {});
  const answers = [
    await device.ask('contribution.get', { subject: { kind: 'group', group: GROUP }, choice: lastDays(7), wish: WISH }),
    await device.ask('group.get', { group: GROUP }),
    await device.ask('home.get', {}),
  ];
  expect(answers[0]).toBeNull();
  expect(JSON.stringify(answers)).not.toContain(GONE);
});
