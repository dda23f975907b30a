import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../../src/domain/day.ts';
import { lastDays, type PeriodChoice } from '../../../../../src/domain/period.ts';
import { accountOf, answerOf, CANARY, GROUP, membershipOf, MINE, SCOPES, TEAM, tilesOf } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';

const TEAM_OF_ALL = { kind: 'group', group: GROUP } as const;
const WEEK: PeriodChoice = { span: { from: '2026-02-20' as Day, to: '2026-02-26' as Day }, against: 'before' };
const WISH = { metric: 'impressions', joiners: 'count', chosen: null } as const;

describe('a period', () => {
  test('that was chosen last is shown wherever none is asked for; at first it is 28 days', async () => {
    const { device } = await deviceAs('admin');
    const shown = async () => (await device.ask('glance.get', { subject: TEAM_OF_ALL, choice: null }))?.glance.choice;
    expect(await shown()).toEqual(lastDays(28));
    await device.ask('period.remember', { choice: WEEK });
    expect(await shown()).toEqual(WEEK);
  });

  test('of one’s own choice is made from what is held, for a team and for one account', async () => {
    const { device } = await deviceAs('admin');
    const team = await device.ask('glance.get', { subject: TEAM_OF_ALL, choice: WEEK });
    expect(team?.glance.period).toEqual(WEEK.span);
    expect(team?.glance.figures.impressions.value).toBe(7 * (11 + CANARY.analyst + CANARY.user + CANARY.other));
    const own = await device.ask('glance.get', { subject: { kind: 'account', account: MINE }, choice: WEEK });
    expect(own?.glance.figures.impressions.value).toBe(7 * 11);
  });

  test('of long ago is read from months that the usual periods do not need', async () => {
    const { device, server } = await deviceAs('admin');
    const tiles = tilesOf(TEAM, accountOf(3), 5, { from: '2022-05-01', days: 31 });
    server.pulls.push(answerOf({ cookie: 'c2', scopes: [...SCOPES.admin], tiles }));
    await device.ask('sync.now', {});
    const choice: PeriodChoice = { span: { from: '2022-05-17' as Day, to: '2022-05-31' as Day }, against: 'before' };
    const shown = await device.ask('glance.get', { subject: TEAM_OF_ALL, choice });
    expect(shown?.glance.figures.impressions).toMatchObject({ value: 15 * 5, change: { from: 15 * 5, to: 15 * 5 } });
    const told = await device.ask('contribution.get', { subject: TEAM_OF_ALL, choice, wish: WISH });
    expect(told?.parts.find(({ id }) => id === membershipOf(3))).toMatchObject({ given: 75, moved: 0 });
  });

  test('has the same total as who gave what to it, and whoever joined since is known by his membership', async () => {
    const { device } = await deviceAs('admin');
    for (const choice of [lastDays(7), WEEK]) {
      const [shown, told] = [
        await device.ask('glance.get', { subject: TEAM_OF_ALL, choice }),
        await device.ask('contribution.get', { subject: TEAM_OF_ALL, choice, wish: WISH }),
      ];
      expect(told?.total).toBe(shown?.glance.figures.impressions.value);
      expect(told?.change).toEqual(shown?.glance.figures.impressions.change);
      expect(told?.parts.every(({ joined }) => joined)).toBe(true); // all four joined after these days
    }
  });
});
