import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsOf } from '../../../src/domain/account-month.ts';
import { DAY_MS, dayNumber } from '../../../src/domain/day.ts';
import { type DigestSubject, digestOf, digestWeek } from '../../../src/domain/digest.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import type { AccountId } from '../../../src/domain/id.ts';
import { ACCOUNT, createReading } from './readings.ts';

const NOW = Date.parse('2026-03-09T07:00:00Z'); // a Monday

describe('the week whose mail is due', () => {
  test.each([
    ['2026-03-09T05:59:59Z', '2026-03-02'],
    ['2026-03-09T06:00:00Z', '2026-03-09'],
    ['2026-03-15T23:59:59Z', '2026-03-09'],
    ['2026-03-16T05:00:00Z', '2026-03-09'],
    ['2027-01-01T00:00:00Z', '2026-12-28'],
  ])('at %s is that of %s', (time, week) => {
    expect(digestWeek(Date.parse(time))).toBe(week);
  });

  test('begins on a Monday, and moves by seven days when it moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const [week, next] = [digestWeek(now), digestWeek(now + 7 * DAY_MS)];
        expect(new Date(`${week}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(dayNumber(next) - dayNumber(week)).toBe(7);
      }),
    );
  });
});

/** Somebody with so many impressions a day for 20 days. */
function subject(of: DigestSubject['of'], name: string, last: string | null, impressions = 10): DigestSubject {
  const from = last === null ? '' : new Date(Date.parse(last) - 19 * DAY_MS).toISOString().slice(0, 10);
  const captured = last === null ? 0 : Date.parse(last) + 3 * DAY_MS;
  const months =
    last === null ? [] : monthsOf(ACCOUNT, createReading(from, Array(20).fill(impressions), { capturedAt: captured }));
  return { of, name, people: [{ id: ACCOUNT as AccountId, name, role: null, figures: figuresOf(months) }] };
}

describe('what it says', () => {
  test('the last seven complete days that are known, against the seven before', () => {
    const digest = digestOf([subject('account', 'Ana', '2026-03-05')], NOW);
    expect(digest).toMatchObject({
      week: '2026-03-09',
      parts: [
        {
          of: 'account',
          name: 'Ana',
          members: 1,
          isOld: false,
          figures: { impressions: { value: 70, change: { difference: 0 } } },
        },
      ],
    });
    const [part] = digest?.parts ?? [];
    expect(dayNumber(part?.period.to ?? ('' as never)) - dayNumber(part?.period.from ?? ('' as never))).toBe(6);
    expect(part?.period.to).toBe('2026-03-05');
  });

  test('is nothing where nothing is known, or nothing is news', () => {
    expect(digestOf([], NOW)).toBeNull();
    expect(digestOf([subject('account', 'Ana', null)], NOW)).toBeNull();
    expect(digestOf([subject('account', 'Ana', '2026-02-22')], NOW)).toBeNull();
    expect(digestOf([subject('account', 'Ana', '2026-02-23')], NOW)).not.toBeNull();
  });

  test('of who has nothing new it says so beside what is; of who has nothing at all, nothing', () => {
    const all = [subject('account', 'New', '2026-03-05'), subject('team', 'Old', '2026-02-01'), subject('account', 'None', null)];
    expect(digestOf(all, NOW)?.parts.map(({ name, isOld }) => [name, isOld])).toEqual([
      ['New', false],
      ['Old', true],
    ]);
  });
});
