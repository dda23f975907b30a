import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { type AudienceSubject, audienceOf, rangeOfShare } from '../../../src/domain/audience.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import type { DemographicShare, Reading } from '../../../src/domain/reading.ts';
import { ACCOUNT, createReading } from './readings.ts';

type Shares = Readonly<Record<string, number | null>>;

function listed(shares: Shares, about: DemographicShare['about'] = 'audience'): DemographicShare[] {
  return Object.entries(shares).map(([value, share]) => ({ about, category: 'jobTitle', value, share }));
}

function subject(number: number, demographics: readonly DemographicShare[], more: Partial<Reading> = {}): AudienceSubject {
  const reading = { ...createReading('2026-03-01', Array(28).fill(5)), demographics, ...more };
  return { id: `m${number}` as MembershipId, name: `M${number}`, figures: figuresOf(monthsOf(ACCOUNT, reading)) };
}

function followers(total: number): Pick<Reading, 'followers'> {
  return { followers: { day: createReading('2026-03-01', Array(28).fill(5)).window.to, total } };
}

function ranges(subjects: readonly AudienceSubject[], about: DemographicShare['about'] = 'audience'): unknown[] {
  const shares = audienceOf(subjects, about).categories[0]?.shares ?? [];
  return shares.map(({ value, least, most, listed: count }) => [value, least.toFixed(4), most.toFixed(4), count]);
}

test.each([
  ['an exact fraction', 0.0684, 0.0684, 0.0684],
  ['a whole percent, which was rounded', 0.12, 0.115, 0.125],
  ['less than 1 %', null, 0, 0.01],
  ['nothing, rounded', 0, 0, 0.005],
  ['all, rounded', 1, 0.995, 1],
])('what %s may be in truth', (_, share, least, most) => {
  const range = rangeOfShare(share);
  expect([range.least, range.most]).toEqual([expect.closeTo(least, 9), expect.closeTo(most, 9)]);
});

describe('of one member', () => {
  const demographics = listed({ Founder: 0.0684, Consultant: 0.12, Baker: null });

  test('his shares are his own, with or without a follower total', () => {
    const own = [
      ['Consultant', '0.1150', '0.1250', 1],
      ['Founder', '0.0684', '0.0684', 1],
      ['Baker', '0.0000', '0.0100', 1],
    ];
    expect(ranges([subject(1, demographics)])).toEqual(own);
    expect(ranges([subject(1, demographics, { followers: null })])).toEqual(own);
  });

  test('the newest window tells; the audience and the content are apart', () => {
    const older = { ...createReading('2026-01-01', Array(28).fill(5)), demographics: listed({ Old: 0.5 }) };
    const newer = { ...createReading('2026-03-01', Array(28).fill(5)), demographics: listed({ New: 0.5 }, 'content') };
    const figures = figuresOf([...monthsOf(ACCOUNT, older), ...monthsOf(ACCOUNT, newer)]);
    const both = { id: 'm1' as MembershipId, name: 'M1', figures };
    expect(audienceOf([both], 'audience').members).toMatchObject([{ to: '2026-01-28' }]);
    expect(audienceOf([both], 'content').members).toMatchObject([{ from: '2026-03-01', to: '2026-03-28', people: null }]);
  });
});

describe('of a team', () => {
  test('shares are weighted by followers; what one does not list is no greater than the least he does', () => {
    const a = subject(1, listed({ Founder: 0.305, Baker: 0.105 }), followers(900));
    const b = subject(2, listed({ Founder: 0.105, Nurse: 0.055 }), followers(100));
    expect(ranges([a, b])).toEqual([
      ['Founder', '0.2850', '0.2850', 2],
      ['Baker', '0.0945', '0.1000', 1],
      ['Nurse', '0.0055', '0.1000', 1],
    ]);
    expect(audienceOf([a, b], 'audience').members.map(({ weight }) => weight)).toEqual([0.9, 0.1]);
  });

  test('what is not listed fits into what the listed leave', () => {
    const a = subject(1, listed({ Founder: 0.505, Baker: 0.485 }), followers(100));
    const b = subject(2, listed({ Nurse: 0.205 }), followers(100));
    expect(ranges([a, b]).at(-1)).toEqual(['Nurse', '0.1025', '0.1075', 1]);
  });

  test('content is weighted by members reached in the same window', () => {
    const reached = (membersReached: number) => ({ totals: { impressions: null, engagements: null, membersReached } });
    const a = subject(1, listed({ Founder: 0.405 }, 'content'), reached(300));
    const b = subject(2, listed({ Founder: 0.205 }, 'content'), reached(100));
    expect(ranges([a, b], 'content')).toEqual([['Founder', '0.3550', '0.3550', 2]]);
  });

  test('who has no shares and who cannot be weighed are named', () => {
    const all = [subject(1, listed({ Founder: 0.4 })), subject(2, []), subject(3, listed({ Baker: 0.3 }), { followers: null })];
    const { members, without, unweighed } = audienceOf(all, 'audience');
    expect([members, without, unweighed].map((list) => list.map(({ name }) => name))).toEqual([['M1'], ['M2'], ['M3']]);
  });

  test('a category counts by those of whom it is known', () => {
    const a = subject(1, [
      ...listed({ Founder: 0.405 }),
      { about: 'audience', category: 'location', value: 'Kyoto', share: 0.205 },
    ]);
    const b = subject(2, listed({ Founder: 0.205 }));
    const categories = audienceOf([a, b], 'audience').categories;
    expect(categories.map(({ category, of }) => [category, of])).toEqual([
      ['jobTitle', 2],
      ['location', 1],
    ]);
    expect(categories[1]?.shares).toMatchObject([{ value: 'Kyoto', least: 0.205, most: 0.205 }]);
  });

  test('of nobody there is nothing', () => {
    expect(audienceOf([], 'audience')).toEqual({ about: 'audience', members: [], without: [], unweighed: [], categories: [] });
  });
});

/** People of one member by what they are; what LinkedIn lists of them: the greatest few, rounded or not, "less than 1 %" where it is less. */
const truthArbitrary = fc.record({
  people: fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 6, maxLength: 6 })
    .filter((counts) => counts.some((one) => one > 0)),
  most: fc.integer({ min: 1, max: 6 }),
  rounds: fc.boolean(),
});

function listingOf(people: readonly number[], most: number, rounds: boolean): DemographicShare[] {
  const total = people.reduce((sum, count) => sum + count, 0);
  const greatest = people.map((count, place) => ({ value: `V${place}`, share: count / total })).sort((a, b) => b.share - a.share);
  const shares = greatest.slice(0, most).map(({ value, share }) => {
    if (share < 0.01) return [value, null] as const;
    return [value, rounds ? Math.round(share * 100) / 100 : share] as const;
  });
  return listed(Object.fromEntries(shares));
}

test('the team’s ranges hold the truth, weights add up to 1, and the order of members changes nothing', () => {
  fc.assert(
    fc.property(fc.array(truthArbitrary, { minLength: 1, maxLength: 5 }), (truths) => {
      const totals = truths.map(({ people }) => people.reduce((sum, count) => sum + count, 0));
      const subjects = truths.map(({ people, most, rounds }, at) =>
        subject(at, listingOf(people, most, rounds), followers(totals[at] ?? 0)),
      );
      const { members, categories } = audienceOf(subjects, 'audience');
      expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      const all = totals.reduce((sum, total) => sum + total, 0);
      for (const { value, least, most } of categories[0]?.shares ?? []) {
        const truth = truths.reduce((sum, { people }) => sum + (people[Number(value.slice(1))] ?? 0), 0) / all;
        expect(least).toBeLessThanOrEqual(truth + 1e-9);
        expect(most).toBeGreaterThanOrEqual(truth - 1e-9);
      }
      const reversed = audienceOf([...subjects].reverse(), 'audience').categories[0]?.shares ?? [];
      const other = new Map(reversed.map((share) => [share.value, share]));
      expect(other.size).toBe(categories[0]?.shares.length);
      for (const { value, least, most } of categories[0]?.shares ?? []) {
        expect(other.get(value)?.least).toBeCloseTo(least, 9);
        expect(other.get(value)?.most).toBeCloseTo(most, 9);
      }
    }),
    { numRuns: 80 },
  );
});
