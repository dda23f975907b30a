import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  firstDayOfWeek,
  monthAfter,
  weekdayOf,
  weeksFrom,
  weeksOf,
  type Weekday,
} from '../../../src/domain/calendar.ts';
import { countDays, type Day, dayOf, daysInMonth, monthOf, type Month } from '../../../src/domain/day.ts';

const days = fc.integer({ min: 0, max: 40_000 }).map(dayOf);
const weekdays = fc.integer({ min: 0, max: 6 }).map((day) => day as Weekday);

test('a day has the weekday that the calendar of the language has', () => {
  const names = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  const format = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
  fc.assert(fc.property(days, (day) => names[weekdayOf(day)] === format.format(new Date(`${day}T00:00:00Z`))));
});

test('a month is whole weeks without a gap, each from the first day of the week on, none without a day of the month', () => {
  fc.assert(
    fc.property(days, weekdays, (day, first) => {
      const month = monthOf(day);
      const weeks = weeksOf(month, first);
      const all = weeks.flat();
      expect(all.length).toBe(weeks.length * 7);
      expect(countDays(all[0] as Day, all.at(-1) as Day)).toBe(all.length);
      expect(weeks.every(([start]) => start !== undefined && weekdayOf(start) === first)).toBe(true);
      expect(weeks.every((week) => week.some((one) => monthOf(one) === month))).toBe(true);
      expect(all.filter((one) => monthOf(one) === month).length).toBe(daysInMonth(month));
    }),
  );
});

test('from a day on there are at least four whole weeks, the first of which has that day, and the last of its month is in one', () => {
  fc.assert(
    fc.property(days, weekdays, (day, first) => {
      const weeks = weeksFrom(day, first);
      const all = weeks.flat();
      expect(weeks.length).toBeGreaterThanOrEqual(4);
      expect(weeks[0]).toContain(day);
      expect(weekdayOf(all[0] as Day)).toBe(first);
      expect(countDays(all[0] as Day, all.at(-1) as Day)).toBe(weeks.length * 7);
      expect(all).toContain(weeksOf(monthOf(day), first).flat().at(-1));
    }),
  );
});

test('November 2026 has six weeks in London and five in New York; February 2027 has four in Berlin', () => {
  const november = '2026-11' as Month;
  expect(weeksOf(november, firstDayOfWeek('en-GB')).length).toBe(6);
  expect(weeksOf(november, firstDayOfWeek('en-US')).length).toBe(5);
  expect(weeksOf('2027-02' as Month, firstDayOfWeek('de')).length).toBe(4);
});

test.each<[string, Weekday]>([
  ['de', 0],
  ['fr', 0],
  ['es', 0],
  ['en', 6],
  ['en-US', 6],
  ['en-GB', 0],
  ['pt-BR', 6],
  ['ja', 6],
  ['ar', 5],
  ['fa', 5],
  ['dv', 4],
])('a week of %s begins on day %i', (locale, first) => {
  expect(firstDayOfWeek(locale)).toBe(first);
});

test('a month on and back is the same day, or the last one where a month is too short', () => {
  expect(addMonths('2026-01-31' as Day, 1)).toBe('2026-02-28');
  expect(addMonths('2026-01-31' as Day, -2)).toBe('2025-11-30');
  expect(addMonths('2024-12-31' as Day, 2)).toBe('2025-02-28');
  expect(monthAfter('2026-12' as Month, 1)).toBe('2027-01');
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), (day, count) => {
      const there = addMonths(day, count);
      const back = addMonths(there, -count);
      expect(back <= day && monthOf(back) === monthOf(day)).toBe(true);
    }),
  );
});
