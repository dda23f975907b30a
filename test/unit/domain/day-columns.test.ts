import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { columnsOf, reachesOf, weekSums } from '../../../src/domain/day-columns.ts';

const FROM = '2026-01-01' as Day;

test('weeks end with the last day; days before the first whole one are in none, and what is too little known is not told', () => {
  expect(weekSums([9, 9, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, null, 2, 2, 2], 1)).toEqual([7, 12]);
  expect(weekSums([1, 1, 1, 1, 1, 1, 1, 2, 2, 2, null, 2, 2, 2], 7)).toEqual([7, null]);
  expect(weekSums(Array(8).fill(null), 1)).toEqual([null]);
  expect(weekSums([1, 2, 3], 1)).toEqual([]);
});

test('up to 120 days a column is a day, above a week, whole and compared only where each of its days is', () => {
  const days = (count: number): Parameters<typeof columnsOf>[0] => ({
    from: FROM,
    values: Array(count).fill(2),
    parts: [Array(count).fill(2)],
    whole: Array.from({ length: count }, (_, day) => day !== count - 1),
    before: Array.from({ length: count }, (_, day) => (day === count - 8 ? null : 1)),
  });
  expect(columnsOf(days(120))).toEqual({ ...days(120), days: 1 });
  const { from, values, parts, whole, before, days: each } = columnsOf(days(121));
  expect([from, each, values.length]).toEqual(['2026-01-03', 7, 17]);
  expect([values, parts]).toEqual([Array(17).fill(14), [Array(17).fill(14)]]);
  expect(whole).toEqual([...Array(16).fill(true), false]);
  expect(before).toEqual([...Array(15).fill(7), null, 7]);
});

test('what is below zero reaches as far as it does by itself, however much stands above', () => {
  expect(
    reachesOf([
      [100, null],
      [-50, 3],
    ]),
  ).toEqual([100, -50, 3, 0]);
});
