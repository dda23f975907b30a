import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Contribution, contributionOf, JOINERS, type Joiners } from '../../../src/domain/contribution.ts';
import { partOf, splitChange } from '../../../src/domain/contribution-split.ts';
import type { Day } from '../../../src/domain/day.ts';
import { comparisonOf } from '../../../src/domain/period.ts';
import { TALLIED, type TalliedMetric } from '../../../src/domain/tally.ts';
import { createReading } from './readings.ts';
import { contributor, days, impressions, teamArbitrary, WEEK } from './contributors.ts';

function wish(metric: TalliedMetric = 'impressions', joiners: Joiners = 'count') {
  return { metric, joiners, chosen: null } as const;
}

function sum(values: readonly (number | null | undefined)[]): number {
  return values.reduce<number>((all, value) => all + (value ?? 0), 0);
}

function movedOf({ parts }: Contribution): Record<string, number | null> {
  return Object.fromEntries(parts.map(({ name, moved }) => [name, moved]));
}

describe('R7: the parts add up to the whole', () => {
  const metrics = fc.constantFrom(...TALLIED);
  const joiners = fc.constantFrom(...JOINERS);

  test('of every figure, whoever comes first: what each gave to the total, what each moved, and what lies between', () => {
    fc.assert(
      fc.property(teamArbitrary, metrics, joiners, (team, metric, choice) => {
        const told = contributionOf(team, WEEK, wish(metric, choice));
        const near = metric === 'engagementRate' ? (a: number, b: number): boolean => Math.abs(a - b) < 1e-12 : Object.is;
        const plain = (value: number): number => value + 0; // no negative zero
        if (told.total !== null) expect(near(plain(sum(told.parts.map(({ given }) => given))), plain(told.total))).toBe(true);
        else expect(told.parts.every(({ given }) => given === null)).toBe(true);
        if (told.change) {
          const { from, to, difference } = told.change;
          expect(near(plain(sum(told.parts.map(({ moved }) => moved))), plain(difference))).toBe(true);
          if (told.between)
            expect(near(plain(to + told.between.joined + told.between.uncompared), plain(told.total ?? 0))).toBe(true);
          expect(near(plain(from + difference), plain(to))).toBe(true);
        } else expect(told.parts.every(({ moved }) => moved === null)).toBe(true);
        expect(contributionOf([...team].reverse(), WEEK, wish(metric, choice))).toEqual(told);
      }),
      { numRuns: 150 },
    );
  });

  test('of a rate exactly, in whole numbers over one denominator, however large', () => {
    const member = fc.record({ e0: fc.integer(), e1: fc.integer(), i0: fc.maxSafeNat(), i1: fc.maxSafeNat() });
    fc.assert(
      fc.property(fc.array(member, { minLength: 1, maxLength: 8 }), (team) => {
        const small = team.map((one) => ({ ...one, i0: Math.floor(one.i0 / 16) + 1, i1: Math.floor(one.i1 / 16) + 1 }));
        const of = (read: (one: (typeof team)[number]) => number): number => small.reduce((all, one) => all + read(one), 0);
        const [from, to] = [
          { top: of(({ e0 }) => e0), bottom: of(({ i0 }) => i0) },
          { top: of(({ e1 }) => e1), bottom: of(({ i1 }) => i1) },
        ];
        const split = splitChange(from, to, true);
        const parts = small.map(({ e0, e1, i0, i1 }) => split?.numerator({ top: e1 - e0, bottom: i1 - i0 }) ?? 0n);
        const [b0, b1] = [BigInt(from.bottom), BigInt(to.bottom)];
        expect(parts.reduce((all, part) => all + part, 0n)).toBe(2n * (BigInt(to.top) * b0 - BigInt(from.top) * b1));
        expect(split?.denominator).toBe(2n * b0 * b1);
      }),
    );
  });

  test('a rate’s parts: who was engaged with more raised it, whose impressions nobody engaged with lowered it', () => {
    const [was, is] = [
      { top: 40, bottom: 1000 },
      { top: 60, bottom: 2000 },
    ];
    const split = splitChange(was, is, true);
    if (!split) throw new Error('both are rates');
    const [raised, lowered] = [partOf(split, { top: 20, bottom: 0 }), partOf(split, { top: 0, bottom: 1000 })];
    expect(raised).toBeCloseTo(0.015, 15);
    expect(lowered).toBeCloseTo(-0.025, 15);
    expect(raised + lowered).toBeCloseTo(0.03 - 0.04, 15);
  });

  test('a rate over no impressions is no rate, and has no parts', () => {
    const nothing = contributor('a', [days(Array(14).fill({ impressions: 0, engagements: 0 }))]);
    expect(contributionOf([nothing], WEEK, wish('engagementRate'))).toMatchObject({ total: null, change: null, between: null });
  });
});

describe('no false falls', () => {
  test('a missing day is never a fall, and the days that have no partner stand apart', () => {
    const gaps = contributor('gaps', [impressions(...Array(8).fill(10), null, null, 10, 10, 10, 10)]);
    const late = contributor('late', [impressions(...Array(10).fill(10))]); // four days of the week before are not known
    const told = contributionOf([gaps, late], WEEK, wish());
    expect(movedOf(told)).toEqual({ gaps: 0, late: 0 });
    expect(told.change).toMatchObject({ from: 50 + 30, to: 50 + 30 });
    expect(told.between).toEqual({ joined: 0, uncompared: 40 });
    expect(told.total).toBe(120);
  });

  test('who cannot be compared is named, moves nothing, and still gave what he gave', () => {
    const [steady, fresh, empty] = [
      contributor('steady', [impressions(...Array(14).fill(10))]),
      contributor('fresh', [impressions(...Array(7).fill(500))]),
      contributor('empty', []),
    ];
    const told = contributionOf([steady, fresh, empty], WEEK, wish());
    expect(told.leftOut.map(({ name }) => name)).toEqual(['fresh', 'empty']);
    expect(told.change?.difference).toBe(0);
    expect(told.parts.find(({ name }) => name === 'fresh')).toMatchObject({ given: 3500, moved: null });
    expect(told.parts.find(({ name }) => name === 'empty')).toMatchObject({ value: null, given: null, moved: null });
  });

  test('nobody has figures, or there is nobody: nothing is known, and nothing is zero', () => {
    for (const team of [[], [contributor('a', [])]])
      for (const metric of TALLIED)
        expect(contributionOf(team, WEEK, wish(metric))).toMatchObject({ total: null, change: null, moved: null, between: null });
  });

  test('a follower total that stands for both ends tells of no change; "at least so many posts" is compared with nothing', () => {
    const once = contributor('once', [
      { ...impressions(...Array(14).fill(1)), followers: { day: '2026-03-06' as Day, total: 900 } },
    ]);
    expect(contributionOf([once], WEEK, wish('followers'))).toMatchObject({ total: 900, change: null });
    const full = contributor('full', [{ ...impressions(...Array(14).fill(1)), postsTruncated: true }]);
    expect(contributionOf([full], WEEK, wish('posts'))).toMatchObject({ total: 0, change: null });
    const whole = contributor('whole', [impressions(...Array(14).fill(1))]);
    expect(contributionOf([whole], WEEK, wish('posts')).change).toMatchObject({ from: 0, to: 0 });
  });

  test('of months of different lengths the first day is compared with the first', () => {
    const month = comparisonOf({ span: 'lastMonth', against: 'before' }, '2026-04-03' as Day);
    const member = contributor('a', [createReading('2026-02-01', [...Array(28 + 28).fill(1), 70, 70, 70])]);
    const told = contributionOf([member], month, wish());
    expect(told.change).toMatchObject({ from: 28, to: 28 });
    expect(told).toMatchObject({ total: 28 + 210, between: { joined: 0, uncompared: 210 } });
  });
});

describe('who has joined within the period', () => {
  const old = contributor('old', [impressions(...Array(14).fill(10))], '2025-01-01');
  const before = Array(7).fill(10);

  test('with all his history he is compared as anyone is, and his joining moves nothing', () => {
    const joiner = contributor('joiner', [impressions(...before, ...Array(7).fill(30))], '2026-03-10');
    const told = contributionOf([old, joiner], WEEK, wish());
    expect(movedOf(told)).toEqual({ joiner: 140, old: 0 });
    expect(told.between).toEqual({ joined: 0, uncompared: 0 });
    expect(told.parts.map(({ name, joined }) => [name, joined])).toEqual([
      ['joiner', true],
      ['old', false],
    ]);
  });

  test('from the day of his joining alone he is no rise: what he adds is a change of membership', () => {
    const joiner = contributor('joiner', [impressions(...Array(5).fill(30))], '2026-03-10');
    const told = contributionOf([old, joiner], WEEK, wish());
    expect(told.change?.difference).toBe(0);
    expect(told).toMatchObject({ total: 220, between: { joined: 150, uncompared: 0 }, leftOut: [{ name: 'joiner' }] });
  });

  test('apart he moves nothing and is not said to be left out, and all that is known of him is a change of membership', () => {
    const joiner = contributor('joiner', [impressions(...before, ...Array(7).fill(30))], '2026-03-10');
    const told = contributionOf([old, joiner], WEEK, wish('impressions', 'apart'));
    expect(movedOf(told)).toEqual({ joiner: null, old: 0 });
    expect(told).toMatchObject({ total: 280, between: { joined: 210, uncompared: 0 }, leftOut: [] });
    expect(told.parts.find(({ name }) => name === 'joiner')?.given).toBe(210);
  });

  test('who joined before it does not', () => {
    const early = contributor('early', [impressions(...before, ...Array(7).fill(30))], '2026-03-07');
    expect(contributionOf([early], WEEK, wish('impressions', 'apart')).change?.difference).toBe(140);
  });
});

test('who left counts nowhere: without him all is as if he had never been there', () => {
  fc.assert(
    fc.property(teamArbitrary, fc.constantFrom(...TALLIED), (team, metric) => {
      const [gone, ...rest] = team;
      const told = contributionOf(rest, WEEK, wish(metric));
      expect(told.parts.some(({ id }) => id === gone?.id)).toBe(false);
      const all = contributionOf(team, WEEK, wish(metric));
      if (metric === 'engagementRate') return; // each one's part of a rate depends on the others' impressions
      for (const { id, moved, given } of told.parts)
        expect(all.parts.find((part) => part.id === id)).toMatchObject({ moved, given });
    }),
    { numRuns: 60 },
  );
});
