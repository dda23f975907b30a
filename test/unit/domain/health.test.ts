import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf, trimMonth } from '../../../src/domain/account-month.ts';
import { addDays, type Day, DAY_MS, dayNumber } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { hasHoles, healthOf, MOST_RUNS, type Health } from '../../../src/domain/health.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { ACCOUNT, createReading } from './readings.ts';

function monthsIn(...readings: Reading[]): AccountMonth[] {
  const months = new Map<string, AccountMonth>();
  for (const month of readings.flatMap((reading) => monthsOf(ACCOUNT, reading))) {
    const known = months.get(month.month);
    months.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return [...months.values()];
}
const healthIn = (...readings: Reading[]): Health => healthOf(figuresOf(monthsIn(...readings)));
const at = (text: string): number => Date.parse(`${text}:00Z`);
const NONE = { days: 0, count: 0, newest: [] };

describe('the line of data health', () => {
  test('of whole figures says until when and how old, and that nothing is missing', () => {
    const health = healthIn(createReading('2026-02-20', [1, 2, 3, 4], { capturedAt: at('2026-03-05T12:00') }));
    expect(health).toEqual({
      capturedAt: at('2026-03-05T12:00'),
      assumed: false,
      lastDay: '2026-02-23',
      gaps: NONE,
      cut: NONE,
      growing: NONE,
    });
    expect(hasHoles(health)).toBe(false);
  });

  test('an unknown day between known ones is a gap, a zero is not', () => {
    const { gaps } = healthIn(createReading('2026-02-26', [1, null, null, 0, 0, null, 5]));
    expect(gaps).toEqual({
      days: 3,
      count: 2,
      newest: [
        { from: '2026-03-03', to: '2026-03-03' },
        { from: '2026-02-27', to: '2026-02-28' },
      ],
    });
  });

  test('two exports with days between them leave a gap across the month’s end', () => {
    const [one, other] = [createReading('2026-01-01', Array(25).fill(1)), createReading('2026-03-03', Array(10).fill(1))];
    expect(healthIn(one, other).gaps).toEqual({ days: 36, count: 1, newest: [{ from: '2026-01-26', to: '2026-03-02' }] });
  });

  test('before the first known day and after the last nothing is missing', () => {
    expect(healthIn(createReading('2026-02-10', [null, null, 7, null])).gaps).toEqual(NONE);
  });

  test('the last days may still grow, which is no hole', () => {
    const health = healthIn(createReading('2026-03-01', [5, 5, 5], { capturedAt: at('2026-03-03T20:00') }));
    expect(health).toMatchObject({
      lastDay: '2026-03-01',
      growing: { days: 2, newest: [{ from: '2026-03-02', to: '2026-03-03' }] },
    });
    expect(hasHoles(health)).toBe(false);
  });

  test('a day that was captured too early and never again, with later ones after it, is a hole', () => {
    const early = createReading('2026-03-01', [5, 5, 5], { capturedAt: at('2026-03-03T20:00') });
    const health = healthIn(early, createReading('2026-03-04', Array(5).fill(5), { hash: 'b'.repeat(64) }));
    expect(health).toMatchObject({ cut: { days: 2, newest: [{ from: '2026-03-02', to: '2026-03-03' }] }, growing: NONE });
    expect(hasHoles(health)).toBe(true);
  });

  test('only days that may still grow: there is an age, and no last day', () => {
    const health = healthIn(createReading('2026-03-03', [5], { capturedAt: at('2026-03-03T20:00') }));
    expect(health).toMatchObject({ lastDay: null, capturedAt: at('2026-03-03T20:00'), growing: { days: 1 } });
  });

  test('nothing known is nothing missing', () => {
    expect(healthOf(figuresOf([]))).toEqual({
      capturedAt: null,
      assumed: false,
      lastDay: null,
      gaps: NONE,
      cut: NONE,
      growing: NONE,
    });
  });

  test('days before the one a membership shares from are not missed', () => {
    const months = monthsIn(createReading('2026-01-01', [1, null, 1, null, null, null, 1, null, 1]));
    const since = '2026-01-05' as Day;
    const missed = [
      { from: '2026-01-08', to: '2026-01-08' },
      { from: '2026-01-05', to: '2026-01-06' },
    ];
    expect(healthOf(figuresOf(months), since).gaps.newest).toEqual(missed.slice(0, 1)); // the 7th is the first day that is shared
    expect(healthOf(figuresOf(months)).gaps.days).toBe(5);
    const trimmed = figuresOf(months.flatMap((month) => trimMonth(month, since) ?? []));
    expect(healthOf(trimmed)).toEqual(healthOf(figuresOf(months), since));
  });

  test('what no view looks back to is not missed', () => {
    const old = createReading('2023-06-01', [1, null, 1]);
    const health = healthIn(old, createReading('2026-01-01', Array(60).fill(1), { hash: 'c'.repeat(64) }));
    expect(health.gaps).toEqual(NONE);
  });
});

describe('how old figures are', () => {
  const days = createReading('2026-02-01', Array(20).fill(3), { capturedAt: at('2026-02-23T09:00') });

  test('a capture that brings no newer day makes them no newer', () => {
    const posts = createReading('2026-03-20', [null], { days: [], capturedAt: at('2026-03-20T09:00'), hash: 'b'.repeat(64) });
    const older = createReading('2026-01-05', [1, 1], { capturedAt: at('2026-03-19T09:00'), hash: 'c'.repeat(64) });
    expect(healthIn(days, posts, older).capturedAt).toBe(at('2026-02-23T09:00'));
  });

  test('the same days captured anew do', () => {
    const anew = { ...days, capturedAt: at('2026-03-01T09:00'), hash: 'b'.repeat(64), capturedAtAssumed: true };
    expect(healthIn(days, anew)).toMatchObject({ capturedAt: at('2026-03-01T09:00'), assumed: true });
  });
});

test('every day from the first to the last is complete, missing, cut or growing, and no day is two of them', () => {
  const reading = fc.record({
    start: fc.nat(120),
    values: fc.array(fc.option(fc.nat(9), { freq: 3 }), { minLength: 1, maxLength: 40 }),
    late: fc.nat(4),
  });
  fc.assert(
    fc.property(fc.array(reading, { minLength: 1, maxLength: 4 }), (parts) => {
      const readings = parts.map(({ start, values, late }, index) => {
        const from = addDays('2026-01-01' as Day, start);
        const capturedAt = (dayNumber(from) + values.length + late) * DAY_MS;
        return createReading(from, values, { capturedAt, hash: String(index).repeat(64) });
      });
      const figures = figuresOf(monthsIn(...readings));
      const health = healthOf(figures);
      const known = [...figures.columns.impressions.keys()].filter(
        (index) => figures.columns.impressions[index] !== -2_147_483_648,
      );
      const partial = known.filter((index) => figures.partial.has(figures.first + index)).length;
      const [first = 0, last = -1] = [known[0], known.at(-1)];
      expect(health.gaps.days).toBe(last - first + 1 - known.length);
      expect(health.cut.days + health.growing.days).toBe(partial);
      for (const { days, count, newest } of [health.gaps, health.cut, health.growing]) {
        const listed = newest.reduce((sum, { from, to }) => sum + dayNumber(to) - dayNumber(from) + 1, 0);
        expect(count <= MOST_RUNS ? listed : days).toBe(days);
        expect(newest).toHaveLength(Math.min(count, MOST_RUNS));
      }
    }),
  );
});
