import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createWeekClock } from '../../../src/domain/week-time.ts';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/St_Johns',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'America/Los_Angeles',
];
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const [FROM, TO] = [Date.parse('2010-01-01T00:00:00Z'), Date.parse('2030-01-01T00:00:00Z')];

/** What the platform's own calendar says of the instant, in words. */
function spoken(at: number, timeZone: string): string {
  const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' }).format(at);
  return `${weekday}, ${new Intl.DateTimeFormat('en-US', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at)}`;
}

function said({ weekday, hour }: ReturnType<ReturnType<typeof createWeekClock>>): string {
  return `${WEEKDAYS[weekday]}, ${String(hour).padStart(2, '0')}`;
}

test.each(ZONES)('any instant in %s lies where the calendar puts it', (zone) => {
  const clock = createWeekClock(zone);
  fc.assert(fc.property(fc.integer({ min: FROM, max: TO }), (at) => said(clock(at)) === spoken(at, zone)));
});

test.each([
  ['before the clock is put forward', '2026-03-29T00:59:00Z', 'Sun, 01'],
  ['after it was put forward, an hour later', '2026-03-29T01:00:00Z', 'Sun, 03'],
  ['in the hour that comes twice, at first', '2026-10-25T00:30:00Z', 'Sun, 02'],
  ['in the hour that comes twice, again', '2026-10-25T01:30:00Z', 'Sun, 02'],
  ['on a winter’s evening, already the next day', '2026-01-04T23:10:00Z', 'Mon, 00'],
])('in Berlin %s', (_, at, words) => {
  expect(said(createWeekClock('Europe/Berlin')(Date.parse(at)))).toBe(words);
});
