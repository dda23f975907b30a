import { expect, test } from 'vitest';
import { mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
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
