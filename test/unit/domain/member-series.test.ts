import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { addDays, countDays, type Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { atPace, seriesOf } from '../../../src/domain/member-series.ts';
import { ACCOUNT, createReading } from './readings.ts';

const person = { id: 'm1' as MembershipId, name: 'M1' };

test('one entry a day of the window: what is not known and what may still grow is null, a real 0 is 0', () => {
  const reading = { ...createReading('2026-03-01', [5, 0, null, 7]), capturedAt: Date.parse('2026-03-05T12:00:00Z') };
  const figures = figuresOf(monthsOf(ACCOUNT, reading));
  const { days } = seriesOf({ ...person, figures }, { from: '2026-02-28' as Day, to: '2026-03-05' as Day });
  expect(days.impressions).toEqual([null, 5, 0, null, null, null]); // 4 March was captured before it was complete
  expect(days.newFollowers).toEqual([null, 1, 1, 1, null, null]);
});

test('any window has as many entries as days, and those of a part are the part of those of the whole', () => {
  const figures = figuresOf(
    monthsOf(
      ACCOUNT,
      createReading(
        '2026-01-20',
        Array.from({ length: 40 }, (_, at) => (at % 5 === 3 ? null : at)),
      ),
    ),
  );
  const day = fc.integer({ min: -10, max: 60 }).map((number) => addDays('2026-01-20' as Day, number));
  const whole = { from: addDays('2026-01-20' as Day, -10), to: addDays('2026-01-20' as Day, 60) };
  const all = seriesOf({ ...person, figures }, whole).days.impressions;
  fc.assert(
    fc.property(day, day, (a, b) => {
      const window = a < b ? { from: a, to: b } : { from: b, to: a };
      const values = seriesOf({ ...person, figures }, window).days.impressions;
      const start = countDays(whole.from, window.from) - 1;
      expect(values).toEqual(all.slice(start, start + countDays(window.from, window.to)));
    }),
  );
});

test.each([
  ['each day stays as it is', [1, null, 3], 'day', [1, null, 3]],
  ['of the first six days there is no week', [7, 7, 7, 7, 7, 7, 7, 14], 'week', [null, null, null, null, null, null, 7, 8]],
  [
    'a day that is not known is in no week',
    [null, 7, 7, 7, 7, 7, 7, 7, null],
    'week',
    [null, null, null, null, null, null, null, 7, null],
  ],
] as const)('%s', (_, values, pace, expected) => {
  expect(atPace(values, pace)).toEqual(expected);
});

test('no week’s mean is outside of its seven days', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.integer({ min: -5, max: 90 }), { freq: 12 }), { maxLength: 40 }), (values) => {
      const means = atPace(values, 'week');
      expect(means).toHaveLength(values.length);
      means.forEach((mean, place) => {
        const week = values.slice(Math.max(0, place - 6), place + 1);
        const known = week.filter((value) => value !== null);
        if (mean === null) expect(known.length).toBeLessThan(7);
        else expect(mean).toBeGreaterThanOrEqual(Math.min(...known) - 1e-9);
        if (mean !== null) expect(mean).toBeLessThanOrEqual(Math.max(...known) + 1e-9);
      });
    }),
  );
});
