import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../../../../src/domain/account-month.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import type { Scope } from '../../../../../src/domain/visibility.ts';
import { createReading } from '../../../domain/readings.ts';
import { accountOf, answerOf, GROUP, membershipOf, MINE, NAMES, SCOPES, SELF, TEAM } from '../../answers.ts';
import type { Device } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

const TEAM_SUBJECT = { kind: 'group', group: GROUP } as const;

/** Mine and a User's shares, told to a device of mine with a role, whether or not they are for it. */
async function deviceWithShares(role: Role, scopes: readonly Scope[] = SCOPES[role]): Promise<Device> {
  const { device, server } = await deviceAs(role);
  const months = (account: typeof MINE, value: string) =>
    monthsOf(account, {
      ...createReading('2026-02-01', Array(20).fill(1)),
      capturedAt: Date.parse('2026-03-01T12:00:00Z'),
      demographics: [{ about: 'audience', category: 'jobTitle', value, share: 0.205 }],
    });
  server.pulls.push(
    answerOf({
      cookie: 'c2',
      scopes: [...scopes],
      tiles: [
        ...months(MINE, 'Founder').flatMap((month) => [[SELF, month] as const, [TEAM, month] as const]),
        ...months(accountOf(3), 'Glassblower').map((month) => [TEAM, month] as const),
      ].map(([scope, month]) => [scope, JSON.parse(JSON.stringify(month))]),
    }),
  );
  await device.ask('sync.now', {});
  return device;
}

describe('the audience', () => {
  test.each(['analyst', 'admin'] as const)('of the team is told to %s, with who is in it and who is not', async (role) => {
    const [audience, content] = (await (await deviceWithShares(role)).ask('audience.get', { subject: TEAM_SUBJECT })) ?? [];
    expect(audience?.members.map(({ name, weight }) => [name, weight])).toEqual([
      ['Me Myself', 0.5],
      [NAMES[1], 0.5],
    ]);
    expect(audience?.without.map(({ name }) => name)).toEqual([NAMES[0], NAMES[2]]);
    expect(audience?.categories[0]?.shares.map(({ value }) => value).sort()).toEqual(['Founder', 'Glassblower']);
    expect(content?.categories).toEqual([]);
  });

  test('R28: of the team or of another member is told to no User, whatever the server sent; his own is', async () => {
    const device = await deviceWithShares('user', SCOPES.admin);
    expect(await device.ask('audience.get', { subject: TEAM_SUBJECT })).toBeNull();
    const member = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
    expect(await device.ask('audience.get', { subject: member })).toBeNull();
    expect(await device.ask('audience.get', { subject: { kind: 'account', account: accountOf(3) } })).toBeNull();
    const [own] = (await device.ask('audience.get', { subject: { kind: 'account', account: MINE } })) ?? [];
    expect(own?.categories[0]?.shares).toMatchObject([{ value: 'Founder' }]);
    expect(await device.dump()).not.toContain('Glassblower');
  });
});
