import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { glanceOf, type Subject } from '../../../src/domain/glance.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { createId } from '../../../src/domain/id.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { ACCOUNT, createReading } from './readings.ts';

function subject(name: string, ...readings: Reading[]): Subject {
  const months = new Map<string, AccountMonth>();
  for (const month of readings.flatMap((reading) => monthsOf(ACCOUNT, reading))) {
    const known = months.get(month.month);
    months.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return { id: createId<MembershipId>(), name, role: 'user', figures: figuresOf([...months.values()]) };
}

/** `days` values ending on a day. */
function endingOn(to: string, values: readonly (number | null)[], more: Partial<Reading> = {}): Reading {
  return createReading(addDays(to as Day, 1 - values.length), values, more);
}

describe('R3: figures of a period', () => {
  test('the period ends on the newest complete day that any member has', () => {
    const glance = glanceOf([subject('a', endingOn('2026-03-10', [1])), subject('b', endingOn('2026-03-14', [1]))], 7);
    expect(glance.period).toEqual({ from: '2026-03-08', to: '2026-03-14' });
    expect(glance.previous).toEqual({ from: '2026-03-01', to: '2026-03-07' });
  });

  test('a day captured before it was over is partial, and neither ends the period nor counts', () => {
    const reading = endingOn('2026-03-14', [10, 10, 3], { capturedAt: Date.parse('2026-03-15T08:00:00Z') });
    const glance = glanceOf([subject('a', reading)], 7);
    expect(glance.period?.to).toBe('2026-03-13');
    expect(glance.figures.impressions.value).toBe(20);
  });

  test('totals add, the rate is the quotient of sums', () => {
    const glance = glanceOf(
      [subject('a', endingOn('2026-03-14', [100, 200])), subject('b', endingOn('2026-03-14', [50, 50]))],
      7,
    );
    expect(glance.figures.impressions.value).toBe(400);
    expect(glance.figures.engagements.value).toBe(40);
    expect(glance.figures.engagementRate.value).toBeCloseTo(0.1);
  });

  test('nobody has figures: every figure is unknown, none is zero', () => {
    const glance = glanceOf([subject('a')], 28);
    expect(glance.period).toBeNull();
    expect(Object.values(glance.figures).every((figure) => figure.value === null && figure.change === null)).toBe(true);
  });
});

describe('no false falls', () => {
  test('the period before stands beside a day only where the same members are known of both', () => {
    const whole = Array.from({ length: 14 }, (_, day) => day + 1);
    const both = glanceOf([subject('a', endingOn('2026-03-14', whole)), subject('b', endingOn('2026-03-14', whole))], 7);
    expect(both.before?.impressions).toEqual([2, 4, 6, 8, 10, 12, 14]);
    const late = endingOn('2026-03-14', [5, null, 5, 5, 5, 5, 5]); // nothing of the week before
    const joined = glanceOf([subject('a', endingOn('2026-03-14', whole)), subject('b', late)], 7);
    expect(joined.before?.impressions).toEqual([null, 2, null, null, null, null, null]);
    const old = endingOn('2026-03-01', [5]); // known of no day that is drawn, but for one of the week before
    const left = glanceOf([subject('a', endingOn('2026-03-14', whole)), subject('b', old)], 7);
    expect(left.before?.impressions).toEqual([null, 2, 3, 4, 5, 6, 7]);
  });

  test('a missing day is never a fall: only days known in both periods are compared', () => {
    const values = Array<number | null>(14).fill(10);
    values[9] = null;
    values[10] = null;
    const glance = glanceOf([subject('a', endingOn('2026-03-14', values))], 7);
    expect(glance.figures.impressions.value).toBe(50);
    expect(glance.figures.impressions.change).toEqual({ from: 50, to: 50, difference: 0, ratio: 0 });
  });

  test('who has no day in both periods is named and changes nothing', () => {
    const steady = subject('steady', endingOn('2026-03-14', Array(14).fill(10)));
    const old = subject('old', endingOn('2026-03-05', Array(5).fill(500)));
    const glance = glanceOf([steady, old], 7);
    expect(glance.figures.impressions.change?.difference).toBe(0);
    expect(glance.leftOut).toEqual(['old']);
    expect(glance.rows.find((row) => row.name === 'old')?.behind).toBe(true);
  });

  test('nothing before to compare with: there is no change, rather than a rise', () => {
    const glance = glanceOf([subject('a', endingOn('2026-03-14', Array(7).fill(10)))], 7);
    expect(glance.figures.impressions.change).toBeNull();
  });
});

describe('R7: the members’ parts', () => {
  test('parts and changes add up to the team’s, whoever comes first', () => {
    const member = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }), { freq: 6 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 6 }), (team) => {
        const subjects = team.map((values, index) => subject(`m${index}`, endingOn('2026-03-14', values)));
        const glance = glanceOf(subjects, 7);
        const sum = (read: (row: (typeof glance.rows)[number]) => number): number =>
          glance.rows.reduce((all, row) => all + read(row), 0);
        expect(sum((row) => row.figures.impressions.value ?? 0)).toBe(glance.figures.impressions.value ?? 0);
        expect(sum((row) => row.figures.impressions.change?.difference ?? 0)).toBe(
          glance.figures.impressions.change?.difference ?? 0,
        );
        if (glance.figures.impressions.value) expect(sum((row) => row.part ?? 0)).toBeCloseTo(1, 9);
        expect(glanceOf([...subjects].reverse(), 7)).toEqual(glance);
        expect(glance.series.impressions.reduce<number>((all, value) => all + (value ?? 0), 0)).toBe(
          glance.figures.impressions.value ?? 0,
        );
      }),
      { numRuns: 200, examples: [[[[null], [null]]]] },
    );
  });
});

describe('reach', () => {
  function reaching(to: string, days: number, membersReached: number): Reading {
    return endingOn(to, Array(days).fill(10), { totals: { impressions: null, engagements: null, membersReached } });
  }

  test('is never added: it lies between the largest member’s and the sum', () => {
    const glance = glanceOf([subject('a', reaching('2026-03-14', 7, 300)), subject('b', reaching('2026-03-14', 7, 200))], 7);
    expect(glance.reach).toEqual({
      low: 300,
      high: 500,
      window: { from: '2026-03-08', to: '2026-03-14' },
      exact: true,
      known: 2,
    });
  });

  test('where no window equals the period, the nearest is shown with its own days', () => {
    const glance = glanceOf([subject('a', reaching('2026-03-14', 60, 900), reaching('2026-03-12', 28, 400))], 28);
    expect(glance.reach).toEqual({
      low: 400,
      high: 400,
      window: { from: '2026-02-13', to: '2026-03-12' },
      exact: false,
      known: 1,
    });
  });

  test('not known of anybody is not zero', () => {
    expect(glanceOf([subject('a', endingOn('2026-03-14', [1]))], 7).reach).toBeNull();
  });

  test('R3: against the period before where LinkedIn gave exactly both: one member’s as a change, several as the range before', () => {
    const a = subject('a', reaching('2026-03-14', 7, 300), reaching('2026-03-07', 7, 200));
    const b = subject('b', reaching('2026-03-14', 7, 100), reaching('2026-03-07', 7, 50));
    expect(glanceOf([a], 7).reachChange).toEqual({ from: 200, to: 300, difference: 100, ratio: 0.5 });
    const team = glanceOf([a, b], 7);
    expect(team.reachBefore).toMatchObject({ low: 200, high: 250, known: 2 });
    expect(team.reachChange).toBeNull();
  });

  test('no comparison of reach where a member’s is of other days, now or before', () => {
    const a = subject('a', reaching('2026-03-14', 7, 300), reaching('2026-03-07', 7, 200));
    for (const days of [6, 28]) {
      const b = subject('b', reaching('2026-03-14', 7, 100), reaching('2026-03-07', days, 50));
      const { reachBefore, reachChange } = glanceOf([a, b], 7);
      expect({ days, reachBefore, reachChange }).toEqual({ days, reachBefore: null, reachChange: null });
    }
    expect(glanceOf([subject('c', reaching('2026-03-14', 7, 100))], 7).reachBefore).toBeNull();
  });
});

test('followers are the newest total, and a team’s change needs two captures', () => {
  const [first, second] = [
    endingOn('2026-03-07', Array(7).fill(1), { followers: { day: '2026-03-07' as Day, total: 900 } }),
    endingOn('2026-03-14', Array(14).fill(1), { followers: { day: '2026-03-14' as Day, total: 950 }, hash: 'b'.repeat(64) }),
  ];
  expect(glanceOf([subject('a', second)], 7).figures.followers).toMatchObject({ value: 950, change: null });
  expect(glanceOf([subject('a', first, second)], 7).figures.followers).toMatchObject({ value: 950, change: { difference: 50 } });
});

test('posts are those published within the period, "at least" where the list was full', () => {
  const post = (day: string, id: number) => ({
    id: `activity:10000000${id}`,
    url: 'https://www.linkedin.com/feed/',
    publishedOn: day as Day,
    window: null,
    figures: { impressions: 1 },
  });
  const reading = endingOn('2026-03-14', Array(14).fill(1), {
    posts: [post('2026-03-02', 10), post('2026-03-08', 11), post('2026-03-14', 12)],
  });
  expect(glanceOf([subject('a', reading)], 7).figures.posts).toMatchObject({
    value: 2,
    atLeast: false,
    change: { from: 1, to: 2 },
  });
  expect(glanceOf([subject('a', { ...reading, postsTruncated: true })], 7).figures.posts.atLeast).toBe(true);
});
