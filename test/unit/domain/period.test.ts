import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import {
  AGAINST,
  CALENDAR_SPANS,
  comparisonOf,
  lengthOf,
  pairedDays,
  type PeriodChoice,
  PERIODS,
} from '../../../src/domain/period.ts';

function says(choice: PeriodChoice, end: string): string {
  const { period, previous } = comparisonOf(choice, end as Day);
  return `${period.from}–${period.to} vs ${previous.from}–${previous.to}`;
}

const custom = { from: '2026-02-01' as Day, to: '2026-02-10' as Day };

test.each<[PeriodChoice['span'], PeriodChoice['against'], string, string]>([
  [7, 'before', '2026-11-18', '2026-11-12–2026-11-18 vs 2026-11-05–2026-11-11'],
  [7, 'year', '2026-11-18', '2026-11-12–2026-11-18 vs 2025-11-12–2025-11-18'],
  [28, 'before', '2026-11-18', '2026-10-22–2026-11-18 vs 2026-09-24–2026-10-21'],
  [28, 'year', '2024-02-29', '2024-02-02–2024-02-29 vs 2023-02-02–2023-02-28'],
  [90, 'before', '2026-11-18', '2026-08-21–2026-11-18 vs 2026-05-23–2026-08-20'],
  [365, 'before', '2024-12-31', '2024-01-02–2024-12-31 vs 2023-01-02–2024-01-01'],
  [365, 'year', '2026-11-18', '2025-11-19–2026-11-18 vs 2024-11-19–2025-11-18'],
  ['month', 'before', '2026-11-18', '2026-11-01–2026-11-18 vs 2026-10-01–2026-10-18'],
  ['month', 'year', '2026-11-18', '2026-11-01–2026-11-18 vs 2025-11-01–2025-11-18'],
  ['month', 'before', '2026-03-31', '2026-03-01–2026-03-31 vs 2026-02-01–2026-02-28'],
  ['lastMonth', 'before', '2026-11-18', '2026-10-01–2026-10-31 vs 2026-09-01–2026-09-30'],
  ['lastMonth', 'before', '2026-01-02', '2025-12-01–2025-12-31 vs 2025-11-01–2025-11-30'],
  ['lastMonth', 'year', '2024-03-05', '2024-02-01–2024-02-29 vs 2023-02-01–2023-02-28'],
  ['quarter', 'before', '2026-11-18', '2026-10-01–2026-11-18 vs 2026-07-01–2026-08-18'],
  ['quarter', 'before', '2026-02-03', '2026-01-01–2026-02-03 vs 2025-10-01–2025-11-03'],
  ['lastQuarter', 'before', '2026-11-18', '2026-07-01–2026-09-30 vs 2026-04-01–2026-06-30'],
  ['lastQuarter', 'year', '2026-02-03', '2025-10-01–2025-12-31 vs 2024-10-01–2024-12-31'],
  [custom, 'before', '2026-11-18', '2026-02-01–2026-02-10 vs 2026-01-22–2026-01-31'],
  [custom, 'year', '2026-11-18', '2026-02-01–2026-02-10 vs 2025-02-01–2025-02-10'],
])('%o against %s, where figures end on %s', (span, against, end, expected) => {
  expect(says({ span, against }, end)).toBe(expected);
});

test('whatever is chosen: a period of the calendar or of so many days ends on no later day than is known, and the other one before it', () => {
  const choice = fc.record({ span: fc.constantFrom(...PERIODS, ...CALENDAR_SPANS), against: fc.constantFrom(...AGAINST) });
  fc.assert(
    fc.property(choice, fc.integer({ min: 0, max: 4000 }), (chosen, days) => {
      const end = addDays('2020-01-01' as Day, days);
      const comparison = comparisonOf(chosen, end);
      const { period, previous } = comparison;
      expect(period.from <= period.to && period.to <= end && previous.from <= previous.to && previous.to < period.to).toBe(true);
      expect(Math.abs(lengthOf(period) - lengthOf(previous))).toBeLessThanOrEqual(3);
      expect(pairedDays(comparison)).toBeGreaterThan(0);
      if (typeof chosen.span === 'number') expect([period.to, lengthOf(period)]).toEqual([end, chosen.span]);
      if (chosen.against === 'before') expect(previous.to < period.from).toBe(true);
    }),
  );
});
