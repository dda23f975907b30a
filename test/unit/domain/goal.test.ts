import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { GOAL_METRICS, goalDay, goalKey, goalWindow, windowBefore } from '../../../src/domain/goal.ts';
import type { AccountId } from '../../../src/domain/id.ts';

test.each([
  ['month', '2026-02-28', '2026-02-01', '2026-02-28'],
  ['month', '2028-02-01', '2028-02-01', '2028-02-29'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-01-01', '2026-01-01', '2026-03-31'],
  ['quarter', '2026-06-30', '2026-04-01', '2026-06-30'],
  ['quarter', '2026-08-15', '2026-07-01', '2026-09-30'],
  ['quarter', '2026-11-28', '2026-10-01', '2026-12-31'],
] as const)('a %s with %s in it goes from %s to %s', (period, day, from, to) => {
  expect(goalWindow(period, day as Day)).toEqual({ from, to });
});

test('days that were chosen are those days, whatever day it is', () => {
  const window = { from: '2026-03-05' as Day, to: '2026-04-04' as Day };
  expect(goalWindow(window, '2027-01-01' as Day)).toEqual(window);
});

test('a goal is looked at as of the newest day that can be complete: on the 2nd of a month that is the month before', () => {
  expect(goalDay(Date.parse('2026-11-02T00:00:00Z'))).toBe('2026-10-31');
  expect(goalDay(Date.parse('2026-11-02T23:59:59Z'))).toBe('2026-10-31');
  expect(goalDay(Date.parse('2026-11-03T00:00:00Z'))).toBe('2026-11-01');
});

test('an id that is chosen for one kind never stands in the place of another', () => {
  const id = '11111111-1111-4111-8111-111111111111' as AccountId;
  const kinds = ['account', 'member', 'group'] as const;
  const keys = kinds.flatMap((kind) => GOAL_METRICS.map((metric) => goalKey(kind, id, metric)));
  expect(new Set(keys).size).toBe(12);
});

test('the month or quarter before is looked back on, where the goal was set by its last day; of chosen days there is none before', () => {
  const before = (period: 'month' | 'quarter', setOn: string) => windowBefore(period, '2026-11-03' as Day, setOn as Day);
  expect(before('month', '2026-10-31')).toEqual({ from: '2026-10-01', to: '2026-10-31' });
  expect(before('month', '2026-11-01')).toBeNull();
  expect(before('quarter', '2026-02-01')).toEqual({ from: '2026-07-01', to: '2026-09-30' });
  const days = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
  expect(windowBefore(days, '2026-11-03' as Day, '2020-01-01' as Day)).toBeNull();
});
