import { expect, test } from 'vitest';
import { mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { newestPageTotals } from '../../../src/domain/page-totals.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { ACCOUNT, createReading } from './readings.ts';

function page(from: string, to: string, more: Partial<Reading>): Reading {
  const window = { from: from as Day, to: to as Day };
  const nothing = { ...createReading('2026-01-05', []), source: 'page' as const, followers: null };
  return {
    ...nothing,
    window,
    hash: String(more.capturedAt ?? 0)
      .repeat(64)
      .slice(0, 64),
    ...more,
  };
}

function told(...readings: readonly Reading[]): ReturnType<typeof newestPageTotals> {
  const months = readings.flatMap((reading) => monthsOf(ACCOUNT, reading));
  return newestPageTotals(figuresOf([months.reduce(mergeMonth)]).windows);
}

test('of each number the newest that a page told, under the days that it is for', () => {
  const week = page('2026-01-05', '2026-01-11', { capturedAt: 1000, page: { reactions: 9, comments: 4 } });
  const later = page('2026-01-06', '2026-01-12', { capturedAt: 2000, page: { reactions: 7 } });
  const months = page('2025-10-15', '2026-01-12', { capturedAt: 1500, page: { profileViewers: 164 } });
  expect(told(week, later, months)).toEqual([
    { from: '2026-01-06', to: '2026-01-12', at: 2000, totals: { reactions: 7 } },
    { from: '2025-10-15', to: '2026-01-12', at: 1500, totals: { profileViewers: 164 } },
    { from: '2026-01-05', to: '2026-01-11', at: 1000, totals: { comments: 4 } },
  ]);
});

test('what an export says of the same days is not said again', () => {
  const totals = { impressions: 60, engagements: null, membersReached: 40 };
  const exported = createReading('2026-01-05', [1, 2, 3, 4, 5, 6, 7], { totals });
  const same = page('2026-01-05', '2026-01-11', { capturedAt: 9e12, totals: { ...totals, impressions: 61 }, page: { saves: 2 } });
  expect(told(exported, same)).toEqual([{ from: '2026-01-05', to: '2026-01-11', at: 9e12, totals: { saves: 2 } }]);
  expect(told(same)).toEqual([
    { from: '2026-01-05', to: '2026-01-11', at: 9e12, totals: { impressions: 61, membersReached: 40, saves: 2 } },
  ]);
});

test('an export alone is no page', () => {
  expect(told(createReading('2026-01-05', [1, 2, 3]))).toEqual([]);
});
