import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { type Figures, figuresOf, type FollowerTotal, type Post, type WindowTotals } from '../../../src/domain/figures.ts';
import { followerPoints, postCounts, reachPoints, sparksOf } from '../../../src/domain/spark.ts';

const PERIOD = { from: '2026-03-01' as Day, to: '2026-03-07' as Day };
const EMPTY = figuresOf([]);

function totals(...read: readonly (readonly [day: string, total: number])[]): Figures {
  return { ...EMPTY, anchors: read.map(([day, total]): FollowerTotal => ({ day: day as Day, total })) };
}

function windows(
  ...given: readonly (readonly [from: string, to: string, reached: number | null, capturedAt?: number])[]
): Figures {
  return {
    ...EMPTY,
    windows: given.map(
      ([from, to, membersReached, capturedAt = 1]): WindowTotals => ({
        from: from as Day,
        to: to as Day,
        impressions: null,
        engagements: null,
        membersReached,
        demographics: [],
        postsTruncated: false,
        page: {},
        capturedAt,
        exported: true,
      }),
    ),
  };
}

function published(days: readonly string[], postsTruncated = false): Figures {
  const whole = windows(['2026-02-01', '2026-03-31', 9]);
  const posts = days.map(
    (day, at): Post => ({
      id: `activity:743100000000000000${at}`,
      url: '',
      publishedOn: day as Day,
      window: PERIOD,
      figures: { impressions: 1 },
      capturedAt: 1,
    }),
  );
  return { ...whole, windows: whole.windows.map((one) => ({ ...one, postsTruncated })), posts };
}

describe('a line of follower totals', () => {
  test('has a point where one was read, up to the few days after the period that a total stands for', () => {
    const read = totals(['2026-02-20', 90], ['2026-03-02', 100], ['2026-03-09', 104], ['2026-03-12', 110]);
    expect(followerPoints([read], PERIOD)).toEqual([
      { day: '2026-03-02', value: 100 },
      { day: '2026-03-09', value: 104 },
    ]);
  });

  test('of several adds what stood for each of them that day, and has no point where one of them was not known', () => {
    const [early, late] = [totals(['2026-02-20', 50], ['2026-03-02', 60]), totals(['2026-03-06', 1000], ['2026-03-07', 1001])];
    expect(followerPoints([early, late, EMPTY], PERIOD)).toEqual([
      { day: '2026-03-06', value: 1060 },
      { day: '2026-03-07', value: 1061 },
    ]);
  });

  test('has none of whom the end does not know', () => {
    expect(followerPoints([totals(['2026-01-02', 5])], PERIOD)).toEqual([]);
  });
});

describe('a line of reach', () => {
  const given = windows(
    ['2026-03-01', '2026-03-07', 70],
    ['2026-02-22', '2026-02-28', 60],
    ['2026-02-22', '2026-02-28', 61, 2],
    ['2026-02-15', '2026-02-21', null],
    ['2026-02-01', '2026-02-28', 200],
    ['2026-03-08', '2026-03-14', 80],
  );

  test('has a point for each window of the period’s length that it was given for, the newest capture of each', () => {
    expect(reachPoints(given, PERIOD)).toEqual([
      { day: '2026-02-28', value: 61 },
      { day: '2026-03-07', value: 70 },
    ]);
  });

  test('is drawn of one account alone: a team’s is a range', () => {
    expect(sparksOf([given], PERIOD).reach).toHaveLength(2);
    expect(sparksOf([given, given], PERIOD).reach).toEqual([]);
  });
});

describe('posts by the day', () => {
  test('are counted over all of whom they are known', () => {
    const members = [published(['2026-03-01', '2026-03-03', '2026-02-27']), published(['2026-03-03']), EMPTY];
    expect(postCounts(members, PERIOD)).toEqual([1, 0, 2, 0, 0, 0, 0]);
  });

  test('are no line where a list was full, or nothing is known', () => {
    expect(postCounts([published(['2026-03-01']), published(['2026-03-03'], true)], PERIOD)).toEqual([]);
    expect(postCounts([EMPTY], PERIOD)).toEqual([]);
  });
});
