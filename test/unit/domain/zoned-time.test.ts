import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import {
  clockTextOf,
  instantsOf,
  isZone,
  MINUTE_MS,
  movedToDay,
  parseClockText,
  readWall,
  wallAt,
} from '../../../src/domain/zoned-time.ts';

/** Halves and quarters of an hour, changes by half an hour, a day that was left out, changes in the south, at midnight and in Ramadan. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Beirut',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
] as const;

const zones = fc.constantFrom(...ZONES);
const times = fc.integer({ min: Date.UTC(2001, 0) / MINUTE_MS, max: Date.UTC(2037, 0) / MINUTE_MS }).map((at) => at * MINUTE_MS);

function said(day: string, clock: string, zone: string): string {
  const wall = { day: day as Day, minute: parseClockText(clock) ?? -1 };
  const { kind, at } = readWall(wall, zone);
  const later = instantsOf(wall, zone)[1];
  return [kind, new Date(at).toISOString().slice(0, 16), later && new Date(later).toISOString().slice(0, 16)]
    .filter(Boolean)
    .join(' ');
}

test.each([
  ['2026-11-18', '09:05', 'Europe/Berlin', 'once 2026-11-18T08:05'],
  ['2026-03-29', '01:59', 'Europe/Berlin', 'once 2026-03-29T00:59'],
  ['2026-03-29', '02:30', 'Europe/Berlin', 'never 2026-03-29T01:30'],
  ['2026-03-29', '03:00', 'Europe/Berlin', 'once 2026-03-29T01:00'],
  ['2026-10-25', '02:30', 'Europe/Berlin', 'twice 2026-10-25T00:30 2026-10-25T01:30'],
  ['2026-10-25', '03:00', 'Europe/Berlin', 'once 2026-10-25T02:00'],
  ['2026-03-08', '02:30', 'America/New_York', 'never 2026-03-08T07:30'],
  ['2026-11-01', '01:30', 'America/New_York', 'twice 2026-11-01T05:30 2026-11-01T06:30'],
  ['2026-10-04', '02:15', 'Australia/Lord_Howe', 'never 2026-10-03T15:45'],
  ['2026-04-05', '01:45', 'Australia/Lord_Howe', 'twice 2026-04-04T14:45 2026-04-04T15:15'],
  ['2018-11-04', '00:30', 'America/Sao_Paulo', 'never 2018-11-04T03:30'],
  ['2011-12-30', '12:00', 'Pacific/Apia', 'never 2011-12-30T22:00'],
  ['2026-11-18', '00:00', 'Asia/Kathmandu', 'once 2026-11-17T18:15'],
])('%s %s in %s: %s', (day, clock, zone, expected) => {
  expect(said(day, clock, zone)).toBe(expected);
});

test('whatever a clock shows at an instant leads back to that instant', () => {
  fc.assert(
    fc.property(times, zones, (time, zone) => {
      const wall = wallAt(time, zone);
      expect(wall.minute >= 0 && wall.minute < 1440).toBe(true);
      expect(instantsOf(wall, zone)).toContain(time);
    }),
    { numRuns: 400 },
  );
});

test('a time is there once or twice, then each of its instants shows it; or never, then the one beside it shows a later time', () => {
  fc.assert(
    fc.property(times, zones, (time, zone) => {
      const day = new Date(time).toISOString().slice(0, 10) as Day;
      const wall = { day, minute: Math.floor((time % 86_400_000) / MINUTE_MS) };
      const found = instantsOf(wall, zone);
      const { kind, at } = readWall(wall, zone);
      expect(kind).toBe((['never', 'once', 'twice'] as const)[found.length]);
      for (const one of found) expect(wallAt(one, zone)).toEqual(wall);
      const shown = wallAt(at, zone);
      if (kind === 'never')
        expect(`${shown.day} ${clockTextOf(shown.minute)}` > `${wall.day} ${clockTextOf(wall.minute)}`).toBe(true);
      else expect(at).toBe(found[0]);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['the clocks of New York change between, those of Berlin do not', '2027-03-05T14:00Z', '2027-03-16', '2027-03-16T13:00Z'],
  ['and back', '2027-03-16T13:00Z', '2027-03-05', '2027-03-05T14:00Z'],
  ['neither changes', '2027-03-05T14:00Z', '2027-03-12', '2027-03-12T14:00Z'],
  ['both have changed', '2027-03-05T14:00Z', '2027-04-02', '2027-04-02T13:00Z'],
  ['it is the next day already where it is read', '2027-03-05T00:30Z', '2027-03-16', '2027-03-15T23:30Z'],
])('a post of 09:00 or 19:30 in New York keeps its time there on another day of Berlin: %s', (_, from, day, to) => {
  const moved = movedToDay(Date.parse(from), day as Day, { zone: 'America/New_York', reader: 'Europe/Berlin' });
  expect(new Date(moved).toISOString()).toBe(to.replace('Z', ':00.000Z'));
});

test('moved to the day on which it is, a post stays where it is; its own wall shows the same time on each day', () => {
  fc.assert(
    fc.property(times, zones, zones, fc.integer({ min: -40, max: 40 }), (at, zone, reader, days) => {
      const { day } = wallAt(at, reader);
      const moved = movedToDay(at, addDays(day, days), { zone, reader });
      const wall = { day: addDays(wallAt(at, zone).day, days), minute: wallAt(at, zone).minute };
      if (readWall(wall, zone).kind !== 'never') expect(wallAt(moved, zone)).toEqual(wall);
      if (days === 0 && readWall(wall, zone).kind === 'once') expect(moved).toBe(at);
    }),
    { numRuns: 300 },
  );
});

test('a time of the day as a field has it, there and back; nothing else is one', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 1439 }), (minute) => parseClockText(clockTextOf(minute)) === minute));
  expect(['', '24:00', '9:05', '09:60', '09-05'].map(parseClockText)).toEqual([null, null, null, null, null]);
  expect(parseClockText('09:05:30')).toBe(545);
});

test('a zone is one that the browser knows', () => {
  expect(['Europe/Berlin', 'UTC', 'Europe/Atlantis', ''].map(isZone)).toEqual([true, true, false, false]);
});
