import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { importFacts } from '../../../src/domain/import-facts.ts';
import type { DayFacts, Reading } from '../../../src/domain/reading.ts';

function reading(days: readonly DayFacts[]): Reading {
  const window = { from: '2026-03-01' as Day, to: '2026-03-03' as Day };
  const post = { id: 'share:1', url: 'https://www.linkedin.com/posts/a', publishedOn: window.from, figures: {} };
  return {
    source: 'export',
    capturedAt: 0,
    capturedAtAssumed: false,
    hash: '0'.repeat(64),
    window,
    days,
    totals: { impressions: 12, engagements: null, membersReached: 7 },
    followers: null,
    posts: [
      { ...post, window },
      { ...post, window: null },
    ],
    postsTruncated: false,
    demographics: [],
  };
}

function day(number: number, impressions: number | null, newFollowers: number | null): DayFacts {
  return { day: `2026-03-0${number}` as Day, impressions, engagements: null, newFollowers };
}

test('an archive is told from its first reading to its last, with how many of its posts have a text', () => {
  const parts = ['2026-03-01', '2026-03-09'].map((from, at) => ({
    ...reading([]),
    window: { from: from as Day, to: from as Day },
    capturedAtAssumed: at === 0,
    posts: [
      { id: `share:${at}`, url: 'https://www.linkedin.com/', publishedOn: from as Day, window: null, figures: {}, text: 'Words' },
    ],
  }));
  const [first, ...rest] = parts;
  if (!first) throw new Error('there are two');
  expect(importFacts(first, rest)).toMatchObject({
    window: { from: '2026-03-01', to: '2026-03-09' },
    madeAt: null,
    days: 0,
    posts: 2,
    texts: 2,
  });
});

test('days are added up, unknown ones are not counted, and a post counts once', () => {
  expect(importFacts(reading([day(1, 5, 1), day(2, 7, null), day(3, null, null)]))).toMatchObject({
    days: 2,
    posts: 1,
    impressions: 12,
    engagements: null,
    newFollowers: 1,
    membersReached: 7,
  });
});

test('unknown is not zero: without a day nothing is said', () => {
  expect(importFacts(reading([]))).toMatchObject({ days: 0, impressions: null, newFollowers: null });
});

test('a real zero stays a zero', () => {
  expect(importFacts(reading([day(1, 0, 0)]))).toMatchObject({ days: 1, impressions: 0, newFollowers: 0 });
});
