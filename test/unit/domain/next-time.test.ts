import fc from 'fast-check';
import { expect, test } from 'vitest';
import { weekdayOf } from '../../../src/domain/calendar.ts';
import { nextTime } from '../../../src/domain/next-time.ts';
import { readWall } from '../../../src/domain/zoned-time.ts';

const FRIDAY = Date.UTC(2026, 10, 20, 9); // 10:00 in Berlin

test.each([
  [4, 12, '2026-11-20'],
  [4, 10, '2026-11-27'],
  [5, 9, '2026-11-21'],
  [3, 9, '2026-11-26'],
])('on a Friday at ten: weekday %i at %i comes on %s', (weekday, hour, day) => {
  expect(nextTime({ weekday, hour }, FRIDAY, 'Europe/Berlin')).toEqual({ day, minute: hour * 60 });
});

test('whatever time it is: on that weekday, later than now, and within eight days', () => {
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
  const times = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
  fc.assert(
    fc.property(times, zones, fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 23 }), (now, zone, weekday, hour) => {
      const wall = nextTime({ weekday, hour }, now, zone);
      const { at } = readWall(wall, zone);
      expect([weekdayOf(wall.day), wall.minute]).toEqual([weekday, hour * 60]);
      expect(at > now && at <= now + 8 * 86_400_000).toBe(true);
    }),
  );
});
