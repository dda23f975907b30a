/** Members of an invented team, as contributions are made of. */
import fc from 'fast-check';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { Contributor } from '../../../src/domain/contribution.ts';
import { addDays, type Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import type { MembershipId } from '../../../src/domain/id.ts';
import { comparisonOf, type Comparison } from '../../../src/domain/period.ts';
import type { DayFacts, PostReading, Reading } from '../../../src/domain/reading.ts';
import { ACCOUNT, createReading } from './readings.ts';

export const END = '2026-03-14' as Day;
export const WEEK: Comparison = comparisonOf({ span: 7, against: 'before' }, END);

export function contributor(name: string, readings: readonly Reading[], joinedOn: string | null = null): Contributor {
  const months = new Map<string, AccountMonth>();
  for (const month of readings.flatMap((reading) => monthsOf(ACCOUNT, reading))) {
    const known = months.get(month.month);
    months.set(month.month, known ? mergeMonth(known, month) : month);
  }
  const id = `id of ${name}` as MembershipId; // any text will do
  return { id, name, role: 'user', joinedOn: joinedOn as Day | null, figures: figuresOf([...months.values()]) };
}

type Known = { readonly impressions: number | null; readonly engagements: number | null };

/** Days that end with the period, one after the other. */
export function days(values: readonly Known[], more: Partial<Reading> = {}): Reading {
  const from = addDays(END, 1 - values.length);
  const facts: DayFacts[] = values.map((known, index) => ({ day: addDays(from, index), newFollowers: 1, ...known }));
  return createReading(
    from,
    values.map(() => null),
    { days: facts, ...more },
  );
}

export function impressions(...values: readonly (number | null)[]): Reading {
  return days(values.map((value) => ({ impressions: value, engagements: value === null ? null : Math.round(value / 10) })));
}

/** `fifth`: a number of its activity, published on that day of March. */
export function listed(day: number, window: Reading['window'], figures: PostReading['figures'], salt = 0): PostReading {
  const publishedOn = `2026-03-${String(day).padStart(2, '0')}` as Day;
  const id = `activity:${(BigInt(Date.parse(`${publishedOn}T09:00:00Z`)) << 22n) + BigInt(salt)}`;
  return { id, url: `https://www.linkedin.com/feed/update/urn:li:${id}`, publishedOn, window, figures };
}

const known = fc.record({
  impressions: fc.option(fc.nat(5000), { freq: 6 }),
  engagements: fc.option(fc.integer({ min: -20, max: 400 }), { freq: 6 }),
});
const joined = fc.option(fc.integer({ min: 1, max: 14 }).map((day) => `2026-03-${String(day).padStart(2, '0')}`));

/** Teams with gaps, negative engagements, members without a day, and some who have joined. */
export const teamArbitrary: fc.Arbitrary<Contributor[]> = fc
  .array(fc.tuple(fc.array(known, { maxLength: 20 }), joined), { maxLength: 6 })
  .map((team) =>
    team.map(([values, joinedOn], index) => contributor(`m${index}`, values.length > 0 ? [days(values)] : [], joinedOn)),
  );
