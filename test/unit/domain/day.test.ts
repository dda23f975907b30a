import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  countDays,
  type Day,
  dayAt,
  dayIndex,
  dayInMonth,
  dayNumber,
  dayOf,
  daysInMonth,
  isDay,
  monthOf,
  monthsBetween,
  parseDay,
} from '../../../src/domain/day.ts';

test('a calendar day is recognised, and what is none is not', () => {
  expect(['2024-02-29', '2026-12-31'].every(isDay)).toBe(true);
  expect(['2023-02-29', '2026-13-01', '2026-1-1', '', '2026-01-01T00:00', 'x'].some(isDay)).toBe(false);
  expect(() => parseDay('31/12/2026')).toThrow(RangeError);
});

test('days and day numbers are each other’s inverse, over leap years too', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
      const day = dayOf(number);
      expect(isDay(day)).toBe(true);
      expect(dayNumber(day)).toBe(number);
      expect(dayInMonth(monthOf(day), dayIndex(day))).toBe(day);
      expect(addDays(day, 1) > day).toBe(true);
    }),
  );
});

test('a day at an instant is the UTC day', () => {
  expect(dayAt(Date.parse('2026-03-01T00:00:00Z'))).toBe('2026-03-01');
  expect(dayAt(Date.parse('2026-02-28T23:59:59.999Z'))).toBe('2026-02-28');
});

test('months are counted with both ends', () => {
  expect(monthsBetween('2025-11-30' as Day, '2026-02-01' as Day)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  expect(['2024-02', '2026-02', '2026-04', '2026-01'].map((month) => daysInMonth(monthOf(`${month}-01` as Day)))).toEqual([
    29, 28, 30, 31,
  ]);
  expect(countDays('2025-11-30' as Day, '2025-11-30' as Day)).toBe(1);
});
