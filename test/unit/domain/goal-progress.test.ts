import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { Figures } from '../../../src/domain/figures.ts';
import { type Goal, GOAL_METRICS, type GoalPeriod, goalWindow } from '../../../src/domain/goal.ts';
import { GOAL_STATES, type GoalProgress, goalProgress } from '../../../src/domain/goal-progress.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { contributor, days, END, impressions, listed, teamArbitrary } from './contributors.ts';
import { createReading } from './readings.ts';

/** 1 to 31 March; END is the 14th. */
const MARCH = goalWindow('month', END);

function goal(amount: number, more: Partial<Goal> = {}): Goal {
  return { metric: 'impressions', amount, period: 'month', ...more };
}

function figures(...readings: Parameters<typeof contributor>[1]): Figures {
  return contributor('m', readings).figures;
}

/** 14 days of March, each with so many. */
function march(each: number, without: readonly number[] = []): Figures {
  return figures(impressions(...Array.from({ length: 14 }, (_, index) => (without.includes(index + 1) ? null : each))));
}

function of(amount: number, people: readonly Figures[], day = END, more: Partial<Goal> = {}): GoalProgress {
  return goalProgress(goal(amount, more), people, day);
}

describe('one account', () => {
  test('the days so far are laid beside the part of the period that they are', () => {
    expect(of(3100, [march(100)])).toEqual({
      window: MARCH,
      state: 'on-the-way',
      value: 1400,
      atLeast: false,
      upTo: END,
      elapsed: 14 / 31,
      part: 1400 / 3100,
      known: 1,
      members: 1,
    });
    expect(of(3200, [march(100)]).state).toBe('behind');
    expect(of(1400, [march(100)])).toMatchObject({ state: 'met', part: 1 });
  });

  test('it is judged by the last day that is known, not by today: who imported a week ago is not behind for it', () => {
    const later = of(3100, [march(100)], '2026-03-25' as Day);
    expect(later).toMatchObject({ state: 'on-the-way', upTo: END, elapsed: 14 / 31 });
  });

  test('over gaps it is "at least": that may be met or on the way, and is never behind', () => {
    expect(of(3100, [march(100, [5])])).toMatchObject({ state: 'unknown', value: 1300, atLeast: true, known: 0 });
    expect(of(2700, [march(100, [5])])).toMatchObject({ state: 'on-the-way', atLeast: true });
    expect(of(1300, [march(100, [5])])).toMatchObject({ state: 'met', atLeast: true });
  });

  test('it is missed only when its last day is known', () => {
    const period = { from: '2026-03-01' as Day, to: END };
    expect(of(1500, [march(100)], END, { period }).state).toBe('missed');
    expect(of(1500, [march(100, [5])], END, { period }).state).toBe('unknown');
    expect(of(3000, [march(100)], '2026-06-01' as Day, { period: { ...period, to: '2026-03-31' as Day } }).state).toBe(
      'on-the-way',
    );
  });

  test('what is not known, or has not begun, is no nought', () => {
    expect(of(10, [march(100)], '2026-04-02' as Day)).toMatchObject({ state: 'unknown', value: null, part: null, upTo: null });
    const period = { from: '2026-05-01' as Day, to: '2026-05-31' as Day };
    expect(of(10, [march(100)], END, { period })).toMatchObject({ state: 'upcoming', value: null, elapsed: 0 });
    expect(of(10, [figures()])).toMatchObject({ state: 'unknown', value: null });
  });

  test('posts: so many whole ones as the days so far ask for; from a full list there may be more', () => {
    const window = { from: '2026-03-01' as Day, to: END };
    const posts = [listed(2, window, { impressions: 5 }), listed(9, window, { impressions: 5 }, 1)];
    const quiet = Array.from({ length: 14 }, () => ({ impressions: 1, engagements: 0 }));
    const whole = figures(days(quiet, { posts }));
    expect(of(4, [whole], END, { metric: 'posts' })).toMatchObject({ state: 'on-the-way', value: 2, atLeast: false });
    expect(of(9, [whole], END, { metric: 'posts' }).state).toBe('behind');
    const full = figures(days(quiet, { posts, postsTruncated: true }));
    expect(of(9, [full], END, { metric: 'posts' })).toMatchObject({ state: 'unknown', value: 2, atLeast: true });
  });

  test('engagements: those of the days, and no other figure of them', () => {
    const tenth = (amount: number) => of(amount, [march(100)], END, { metric: 'engagements' });
    expect(tenth(310)).toMatchObject({ state: 'on-the-way', value: 140, part: 140 / 310, upTo: END });
    expect(tenth(320).state).toBe('behind');
    expect(tenth(140).state).toBe('met');
  });

  test('followers: the total, and the way to it from the total before the period', () => {
    const before = createReading('2026-02-20', [1, 1], { followers: { day: '2026-02-26' as Day, total: 900 } });
    const now = createReading('2026-03-10', [1, 1], { followers: { day: END, total: 950 } });
    const told = (amount: number, ...readings: readonly Reading[]) =>
      of(amount, [figures(...readings)], END, { metric: 'followers' });
    expect(told(1000, before, now)).toMatchObject({ state: 'on-the-way', value: 950, part: 0.5, upTo: END });
    expect(told(1200, before, now)).toMatchObject({ state: 'behind', part: 50 / 300 });
    expect(told(950, before, now)).toMatchObject({ state: 'met', part: 1 });
    expect(told(1000, now), 'nobody knows where the way began').toMatchObject({ state: 'unknown', value: 950, part: null });
    expect(told(1000, before), 'a total of before the period is none of it').toMatchObject({ state: 'unknown', value: null });
  });
});

describe('a team', () => {
  test('all together; who lags makes it "at least"', () => {
    const lagging = figures(createReading('2026-03-01', Array(10).fill(100)));
    expect(of(6200, [march(100), march(100)])).toMatchObject({ state: 'on-the-way', value: 2800, known: 2, members: 2 });
    expect(of(6200, [march(100), lagging])).toMatchObject({ state: 'unknown', value: 2400, atLeast: true, known: 1 });
    expect(of(2400, [march(100), lagging]).state).toBe('met');
  });

  test('of nobody nothing is known', () => {
    for (const metric of GOAL_METRICS)
      expect(of(1, [], END, { metric })).toMatchObject({ state: 'unknown', value: null, members: 0 });
  });
});

describe('laws', () => {
  const team = teamArbitrary.map((members) => members.map((member) => member.figures));
  const wish = fc.record({
    metric: fc.constantFrom(...GOAL_METRICS),
    amount: fc.integer({ min: 1, max: 40_000 }),
    period: fc.constantFrom<GoalPeriod>('month', 'quarter', { from: addDays(END, -9), to: END }),
  });

  test('whoever comes first', () => {
    fc.assert(
      fc.property(team, wish, (people, one) => {
        expect(goalProgress(one, [...people].reverse(), END)).toEqual(goalProgress(one, people, END));
      }),
      { numRuns: 150 },
    );
  });

  test('met is as much as was wanted; behind and missed are said of what is known wholly', () => {
    fc.assert(
      fc.property(team, wish, (people, one) => {
        const told = goalProgress(one, people, END);
        expect(GOAL_STATES).toContain(told.state);
        expect(told.state === 'met').toBe(told.value !== null && told.value >= one.amount);
        if (told.state === 'behind' || told.state === 'missed')
          expect([told.atLeast, told.known]).toEqual([false, people.length]);
        if (told.part !== null) expect(told.part >= 0 && told.part <= 1).toBe(true);
        expect(told.elapsed >= 0 && told.elapsed <= 1).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('of impressions: a member more never makes it less, and a greater goal is never nearer', () => {
    const rank = { met: 2, 'on-the-way': 1, behind: 0, missed: 0, unknown: 0, upcoming: 0 } as const;
    fc.assert(
      fc.property(team, wish, fc.nat(9999), (people, { metric: _, ...one }, more) => {
        const told = of(one.amount, people, END, one);
        const without = of(one.amount, people.slice(1), END, one);
        expect(told.value ?? 0).toBeGreaterThanOrEqual(without.upTo === told.upTo ? (without.value ?? 0) : 0);
        expect(rank[of(one.amount + more, people, END, { ...one, amount: one.amount + more }).state]).toBeLessThanOrEqual(
          rank[told.state],
        );
      }),
      { numRuns: 150 },
    );
  });
});
