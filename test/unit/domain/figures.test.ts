import { expect, test } from 'vitest';
import { mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { postsWithin } from '../../../src/domain/holding.ts';
import { ACCOUNT, createReading } from './readings.ts';

const [FEW, MANY] = [{ reactions: 4 }, { reactions: 9, saves: 2 }];

test('of one window the export’s totals are shown, and beside them what only a page gives', () => {
  const exported = createReading('2026-01-05', [1, 2, 3], {
    totals: { impressions: 6, engagements: null, membersReached: null },
  });
  const page = {
    ...createReading('2026-01-05', []),
    source: 'page' as const,
    window: exported.window,
    followers: null,
    totals: { impressions: 7, engagements: null, membersReached: 5 },
    page: MANY,
  };
  const months = [...monthsOf(ACCOUNT, exported), ...monthsOf(ACCOUNT, page)];
  expect(figuresOf([months.reduce(mergeMonth)]).windows).toMatchObject([{ impressions: 6, membersReached: 5, page: MANY }]);
});

test('a page’s total stands for its own window, and for no day', () => {
  const page = {
    ...createReading('2026-01-05', []),
    source: 'page' as const,
    window: { from: createReading('2026-01-05', [0]).window.from, to: createReading('2026-01-11', [0]).window.from },
    followers: null,
    page: FEW,
  };
  const { columns, windows } = figuresOf(monthsOf(ACCOUNT, page));
  expect(windows).toMatchObject([{ from: '2026-01-05', to: '2026-01-11', page: FEW }]);
  expect(new Set(columns.impressions)).toEqual(new Set([-2_147_483_648]));
});

test('a page tells of no posts: how many were published stays unknown', () => {
  const period = { from: '2026-01-05' as Day, to: '2026-01-11' as Day };
  const page = { ...createReading('2026-01-05', []), source: 'page' as const, window: period, followers: null, page: FEW };
  expect(postsWithin(figuresOf(monthsOf(ACCOUNT, page)), period)).toBeNull();
  const exported = createReading('2026-01-05', [1, 2, 3, 4, 5, 6, 7]);
  const months = [...monthsOf(ACCOUNT, exported), ...monthsOf(ACCOUNT, page)];
  expect(postsWithin(figuresOf([months.reduce(mergeMonth)]), period)).toEqual({ count: 0, atLeast: false, days: [] });
});

test('of one post over one window a page adds what the export does not say, and is not believed against it', () => {
  const post = { id: 'activity:1000000001', url: 'https://www.linkedin.com/feed/', publishedOn: '2026-01-06' as Day };
  const exported = createReading('2026-01-05', [1, 2, 3]);
  const [known, told] = [{ impressions: 6 }, { impressions: 7, reactions: 2 }].map((figures) => [
    { ...post, window: exported.window, figures },
  ]);
  const months = [
    ...monthsOf(ACCOUNT, { ...exported, posts: known ?? [] }),
    ...monthsOf(ACCOUNT, { ...createReading('2026-01-05', []), source: 'page', followers: null, posts: told ?? [] }),
  ];
  expect(figuresOf([months.reduce(mergeMonth)]).posts).toMatchObject([{ figures: { impressions: 6, reactions: 2 } }]);
});
