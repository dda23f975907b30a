import { describe, expect, test } from 'vitest';
import { DAY_MS } from '../../../../../src/domain/day.ts';
import type { Role } from '../../../../../src/domain/role.ts';
import type { Scope } from '../../../../../src/domain/visibility.ts';
import type { GoalRecord } from '../../../../../src/protocol/goal.ts';
import type { PullResponse } from '../../../../../src/protocol/pull.ts';
import {
  accountOf,
  answerOf,
  AT,
  CANARY,
  GROUP,
  groupOf,
  memberOp,
  membershipOf,
  MINE,
  SCOPES,
  seatOf,
  SELF,
  TEAM,
  tilesOf,
} from '../../answers.ts';
import type { Device } from '../../device.ts';
import { deviceAs } from '../../member-device.ts';

type Op = PullResponse['ops'][number];

/** Figures end on 1 March, which is the only day of this month that is known. */
const OWN = { kind: 'account', account: MINE } as const;
const FOR_ME = { kind: 'member', group: GROUP, membership: membershipOf(1) } as const;
const FOR_UMA = { kind: 'member', group: GROUP, membership: membershipOf(3) } as const;
const ALL = { kind: 'group', group: GROUP } as const;

function goal(of: GoalRecord['of'], amount: number, by: number | null = null): object {
  return { of, metric: 'impressions', amount, period: 'month', by: by && membershipOf(by), at: AT };
}

const own: Op = [SELF, 'goal', 'own', goal(OWN, 300)];
const forMe: Op = [SELF, 'goal', 'for me', goal(FOR_ME, 400, 2)];
const team: Op[] = [
  [TEAM, 'goal', 'uma’s', goal({ kind: 'account', account: accountOf(3) }, 555_001)],
  [TEAM, 'goal', 'for uma', goal(FOR_UMA, 555_002, 2)],
  [TEAM, 'goal', 'all', goal(ALL, 555_003, 9)],
];

async function deviceWith(role: Role, ops: readonly Op[], scopes: readonly Scope[] = SCOPES[role]): Promise<Device> {
  const { device, server } = await deviceAs(role);
  server.pulls.push(answerOf({ cookie: 'c2', scopes: [...scopes], ops: [...ops] }));
  await device.ask('sync.now', {});
  return device;
}

describe('goals', () => {
  test('of one’s own account: one’s own first, then what an Admin set, with who he is and for which Group', async () => {
    const device = await deviceWith('user', [forMe, own]);
    const told = await device.ask('goals.get', { subject: OWN });
    expect(told?.settable).toEqual(OWN);
    expect(told?.goals).toMatchObject([
      { of: OWN, amount: 300, groupName: null, by: null, progress: { value: 11, state: 'on-the-way', upTo: '2026-03-01' } },
      {
        of: FOR_ME,
        amount: 400,
        groupName: 'The Team',
        by: { name: 'Anna Analyst', role: 'analyst' },
        progress: { state: 'behind' },
      },
    ]);
    const { goals } = await device.ask('home.get', {});
    expect(goals.map(({ amount, account, accountName }) => [amount, account, accountName])).toEqual([
      [300, MINE, 'Me Myself'],
      [400, MINE, 'Me Myself'],
    ]);
    const panel = await device.ask('panel.get', { vanity: null });
    expect(panel.goals.map(({ amount, groupName }) => [amount, groupName])).toEqual([
      [300, null],
      [400, 'The Team'],
    ]);
  });

  test('the panel tells those of whatever it shows: of the team', async () => {
    const panel = await (await deviceWith('analyst', [own, ...team])).ask('panel.get', { vanity: null });
    expect(panel.goals.map(({ amount }) => amount)).toEqual([555_003]);
  });

  test('what an Admin set is judged by what his Group sees: nothing of the days before one shares', async () => {
    const since: Op = [SELF, 'membership', membershipOf(1), { ...seatOf('user'), since: '2026-03-02' }];
    const told = await (await deviceWith('user', [since, own, forMe])).ask('goals.get', { subject: OWN });
    expect(told?.goals.map(({ progress }) => progress.value)).toEqual([11, null]);
  });

  test('of one that was set long enough ago it is told how the month before ended', async () => {
    const old: Op = [SELF, 'goal', 'own', { ...goal(OWN, 200), at: AT - 40 * DAY_MS }];
    const told = await (await deviceWith('user', [old])).ask('goals.get', { subject: OWN });
    expect(told?.goals).toMatchObject([
      { before: { window: { from: '2026-02-01', to: '2026-02-28' }, value: 209, state: 'met' } },
    ]);
    const late = await (await deviceWith('user', [own])).ask('goals.get', { subject: OWN });
    expect(late?.goals).toMatchObject([{ before: null }]);
  });

  test('by somebody who is no Admin or Analyst any more, he is named no more; of a membership that has ended, it is gone', async () => {
    const byUser = await deviceWith('user', [[SELF, 'goal', 'x', goal(FOR_ME, 400, 3)]]);
    expect((await byUser.ask('goals.get', { subject: OWN }))?.goals).toMatchObject([{ by: null }]);
    const ended = await deviceWith('user', [forMe, [SELF, 'membership', membershipOf(1), null]], [SELF]);
    expect((await ended.ask('goals.get', { subject: OWN }))?.goals).toEqual([]);
  });

  test.each([
    ['analyst', null, null],
    ['admin', FOR_UMA, ALL],
  ] as const)('of a member and of the team are told to an %s; an Admin may set them', async (role, member, group) => {
    const device = await deviceWith(role, team);
    const ofUma = await device.ask('goals.get', { subject: FOR_UMA });
    expect(ofUma?.goals.map(({ amount, progress }) => [amount, progress.value])).toEqual([
      [555_001, CANARY.user],
      [555_002, CANARY.user],
    ]);
    const ofAll = await device.ask('goals.get', { subject: ALL });
    const value = CANARY.analyst + CANARY.user + CANARY.other + 11;
    expect(ofAll?.goals).toMatchObject([{ amount: 555_003, by: null, progress: { value, known: 4, members: 4, state: 'met' } }]);
    expect([ofUma?.settable, ofAll?.settable]).toEqual([member, group]);
  });

  test('I14, R33: a User is told of none but his own, whatever the server sends', async () => {
    const sent: Op[] = [own, ...team, [SELF, 'goal', 'a', goal(ALL, 555_004, 2)], [SELF, 'goal', 'b', goal(FOR_UMA, 555_005, 2)]];
    const device = await deviceWith('user', sent, SCOPES.admin);
    for (const subject of [ALL, FOR_UMA, FOR_ME, { kind: 'account', account: accountOf(3) }] as const)
      expect(await device.ask('goals.get', { subject })).toBeNull();
    expect((await device.ask('goals.get', { subject: OWN }))?.goals.map(({ amount }) => amount)).toEqual([300]);
    expect(await device.dump()).not.toMatch(/55500[1-4]/);
  });

  test('I14: a Group’s scope holds no other Group’s goal', async () => {
    const device = await deviceWith('admin', [[TEAM, 'goal', 'x', goal({ kind: 'group', group: groupOf(2) }, 555_006, 2)]]);
    expect(await device.dump()).not.toContain('555006');
  });
});

describe('the leaderboard', () => {
  const board: Op = [TEAM, 'leaderboard', GROUP, { metric: 'impressions', length: 7 }];

  test.each(['analyst', 'admin'] as const)(
    'is told to an %s where it is on, without who does not want to be in it',
    async (role) => {
      const otto = { ...(memberOp(4, 'Otto Other', 'user')[3] as object), listed: false };
      const device = await deviceWith(role, [board, [TEAM, 'member', membershipOf(4), otto]]);
      const shown = await device.ask('leaderboard.get', { group: GROUP });
      expect(shown?.board).toEqual({ metric: 'impressions', length: 7 });
      expect(shown?.told.places.map(({ place, name }) => [place, name])).toEqual([
        [1, 'Uma User'],
        [2, 'Anna Analyst'],
        [3, 'Me Myself'],
      ]);
      expect((await device.ask('group.get', { group: GROUP }))?.board).toEqual({ metric: 'impressions', length: 7 });
    },
  );

  test('those in it are told as they are known, also where who is not in it is known half a year longer', async () => {
    const otto = { ...(memberOp(4, 'Otto Other', 'user')[3] as object), listed: false };
    const { device, server } = await deviceAs('admin');
    const tiles = tilesOf(TEAM, accountOf(4), 1, { from: '2026-08-10', days: 9 });
    server.pulls.push(
      answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], ops: [board, [TEAM, 'member', membershipOf(4), otto]], tiles }),
    );
    await device.ask('sync.now', {});
    const told = (await device.ask('leaderboard.get', { group: GROUP }))?.told;
    expect(told?.period?.to).toBe('2026-03-01');
    expect(told?.places.map(({ name }) => name)).toEqual(['Uma User', 'Anna Analyst', 'Me Myself']);
  });

  test('there is none while it is off', async () => {
    expect(await (await deviceWith('admin', [])).ask('leaderboard.get', { group: GROUP })).toBeNull();
  });

  test('I14, R33: to a User it is not told, nor that there is one, whatever the server sends', async () => {
    const device = await deviceWith('user', [board], SCOPES.admin);
    expect(await device.ask('leaderboard.get', { group: GROUP })).toBeNull();
    expect((await device.ask('group.get', { group: GROUP }))?.board).toBeNull();
    expect(await device.dump()).not.toContain('leaderboard');
  });
});
