import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { PAGE_METRICS, POST_METRICS } from '../../../src/domain/metric.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { accountMonthSchema } from '../../../src/protocol/account-month.ts';
import { ACCOUNT, createReading } from './readings.ts';

const WINDOWS = [
  { from: '2026-01-05' as Day, to: '2026-01-11' as Day },
  { from: '2025-10-14' as Day, to: '2026-01-11' as Day },
];
const POST = { id: 'activity:1000000001', url: 'https://www.linkedin.com/feed/', publishedOn: '2026-01-06' as Day };

function subsetOf<M extends string>(metrics: readonly M[]): fc.Arbitrary<{ [N in M]?: number }> {
  return fc.subarray([...metrics]).chain((chosen) => fc.record(Object.fromEntries(chosen.map((metric) => [metric, fc.nat(99)]))));
}

/** Each of its own capture, in whatever order they come: what a page tells is always a part. */
const pageReadings: fc.Arbitrary<Reading[]> = fc
  .array(
    fc.record({
      window: fc.constantFrom(...WINDOWS),
      impressions: fc.option(fc.nat(99)),
      membersReached: fc.option(fc.nat(99)),
      page: subsetOf(PAGE_METRICS),
      post: fc.option(subsetOf(POST_METRICS)),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .chain((parts) =>
    fc.shuffledSubarray(
      parts.map((part, at) => ({ ...part, at })),
      { minLength: parts.length },
    ),
  )
  .map((parts) =>
    parts.map(({ at, window, impressions, membersReached, page, post }) => ({
      ...createReading('2026-01-05', []),
      source: 'page' as const,
      followers: null,
      capturedAt: 1_780_000_000_000 + at,
      hash: String(at).repeat(64),
      window,
      page,
      totals: { impressions, engagements: null, membersReached },
      posts: post ? [{ ...POST, window, figures: post }] : [],
    })),
  );

function importAll(readings: readonly Reading[]): AccountMonth | null {
  const months = readings.flatMap((reading) => monthsOf(ACCOUNT, reading));
  return months.length > 0 ? months.reduce(mergeMonth) : null;
}

describe('what pages tell', () => {
  test('no number is lost to a newer page that does not know it, in whatever order they come', () => {
    fc.assert(
      fc.property(pageReadings, (readings) => {
        const month = importAll(readings);
        const byAge = [...readings].sort((a, b) => b.capturedAt - a.capturedAt);
        const { windows, posts } = figuresOf(month ? [month] : []);
        for (const window of WINDOWS) {
          const own = byAge.filter((reading) => reading.window === window);
          const told = windows.find(({ from }) => from === window.from);
          const newest = (read: (reading: Reading) => number | null | undefined): number | null =>
            own.map(read).find((value) => value !== undefined && value !== null) ?? null;
          expect(told?.impressions ?? null).toBe(newest(({ totals }) => totals.impressions));
          expect(told?.membersReached ?? null).toBe(newest(({ totals }) => totals.membersReached));
          for (const metric of PAGE_METRICS) expect(told?.page?.[metric] ?? null).toBe(newest(({ page }) => page?.[metric]));
          const post = posts.find((one) => one.window?.from === window.from);
          for (const metric of POST_METRICS)
            expect(post?.figures[metric] ?? null).toBe(newest((reading) => reading.posts[0]?.figures[metric]));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('any order, repetition or split of pages ends in the same bytes, which may cross the wire', () => {
    fc.assert(
      fc.property(pageReadings, fc.nat(), (readings, cut) => {
        const at = cut % (readings.length + 1);
        const [left, right] = [importAll(readings.slice(0, at)), importAll(readings.slice(at))];
        const halves = left && right ? mergeMonth(right, left) : (left ?? right);
        const whole = importAll(readings);
        expect(JSON.stringify(halves)).toBe(JSON.stringify(whole));
        expect(JSON.stringify(importAll(readings.toReversed()))).toBe(JSON.stringify(whole));
        if (whole) {
          expect(JSON.stringify(mergeMonth(whole, whole))).toBe(JSON.stringify(whole));
          expect(accountMonthSchema.safeParse(JSON.parse(JSON.stringify(whole))).success).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
