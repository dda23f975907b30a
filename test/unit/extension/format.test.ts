import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { DAY_MS, parseDay } from '../../../src/domain/day.ts';
import {
  ageOf,
  formatAgo,
  formatChange,
  formatCount,
  formatDay,
  formatPoints,
  formatRate,
  formatShort,
  formatShortAge,
  formatSigned,
  formatSignedPercent,
  formatWindow,
} from '../../../src/extension/format.ts';
import { installCatalogue, installLanguage } from '../../component/catalogue.ts';

beforeAll(() => {
  installCatalogue();
  vi.setSystemTime('2026-11-20T12:00:00Z');
});
afterAll(() => void vi.useRealTimers());
const HOUR = 3_600_000;

test.each<[() => string, string]>([
  [() => formatCount(0), '0'],
  [() => formatCount(117_000), '117,000'],
  [() => formatCount(-1234), '−1,234'],
  [() => formatCount(12_345_678), '12.3M'],
  [() => formatShort(18_204), '18.2K'],
  [() => formatSigned(6250), '+6,250'],
  [() => formatSigned(-12), '−12'],
  [() => formatSigned(0), '0'],
  [() => formatSignedPercent(0.0824), '+8.2%'],
  [() => formatSignedPercent(-0.04), '−4.0%'],
  [() => formatSignedPercent(0), '0.0%'],
  [() => formatSignedPercent(31.4), '+3,140%'],
  [() => formatRate(0.0341), '3.41%'],
  [() => formatPoints(0.0012), '+0.12'],
  [() => formatPoints(-0.0012), '−0.12'],
  [() => formatDay(parseDay('2026-11-18')), 'Nov 18'],
  [() => formatDay(parseDay('2024-08-03')), 'Aug 3, 2024'],
  [() => formatDay(parseDay('2024-08-03'), { year: false }), 'Aug 3'],
  [() => formatWindow({ from: parseDay('2024-07-07'), to: parseDay('2024-08-03') }), 'Jul 7 – Aug 3, 2024'],
  [() => formatWindow({ from: parseDay('2026-10-22'), to: parseDay('2026-11-18') }), 'Oct 22 – Nov 18'],
  [() => formatWindow({ from: parseDay('2025-12-22'), to: parseDay('2026-01-18') }), 'Dec 22, 2025 – Jan 18, 2026'],
])('%s is written as %s', (write, expected) => {
  expect(write().replace(/\u2009/g, ' ')).toBe(expected);
});

test.each<[number, string, string]>([
  [20_000, 'now', 'just now'],
  [5 * 60_000, '5m', '5 minutes ago'],
  [2 * HOUR, '2h', '2 hours ago'],
  [25 * HOUR, '1d', 'yesterday'],
  [9 * DAY_MS, '9d', '9 days ago'],
])('an age of %i ms', (age, short, words) => {
  expect([formatShortAge(1e12 - age, 1e12), formatAgo(1e12 - age, 1e12)]).toEqual([short, words]);
});

test.each([
  ['de', '−1.234 +8,2 % 3,41 % 18. Nov. gestern'],
  ['fr', '−1 234 +8,2 % 3,41 % 18 nov. hier'],
  ['es', '−1234 +8,2 % 3,41 % 18 nov ayer'],
  ['pt_BR', '−1.234 +8,2% 3,41% 18 de nov. ontem'],
])('numbers, days and ages are written as one writes them in the language of the texts: %s', (language, expected) => {
  installLanguage(language);
  const written = [
    formatCount(-1234),
    formatSignedPercent(0.0824),
    formatRate(0.0341),
    formatDay(parseDay('2026-11-18')),
    formatAgo(1e12 - 25 * HOUR, 1e12),
  ];
  installCatalogue();
  expect(written.join(' ').replace(/[\u2009\u202f\u00a0]/g, ' ')).toBe(expected);
});

test('a clock that runs behind makes no age below zero', () => {
  expect(ageOf(2000, 1000)).toEqual({ unit: 'minute', count: 0 });
});

test('a change bears its sign in whatever way it is said, and never a hyphen', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.constantFrom('percent', 'points', 'difference'), (difference, kind) => {
      const from = 1e6;
      const text = formatChange({ from, to: from + difference, difference, ratio: difference / from }, kind as 'percent');
      expect(text).not.toContain('-');
      if (difference > 0) expect(text).toMatch(/^\+|^0/);
      if (difference < 0) expect(text).toMatch(/^−|^0/);
    }),
  );
});

test('a change from nothing is said as a difference, since there is no ratio', () => {
  expect(formatChange({ from: 0, to: 120, difference: 120, ratio: null }, 'percent')).toBe('+120');
});
