import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { isPlausible } from '../../../src/domain/plausible.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { createReading } from './readings.ts';

const NOW = Date.parse('2026-01-20T23:59:59Z');
const [OLD, LATE] = ['2003-05-04' as Day, '2026-01-22' as Day];
const POST = {
  id: 'activity:1000000001',
  url: 'https://www.linkedin.com/feed/',
  publishedOn: '2026-01-05' as Day,
  window: null,
  figures: {},
};

test('a reading up to tomorrow is plausible: one of two clocks may be slow', () => {
  expect(isPlausible(createReading('2026-01-01', Array<number>(21).fill(1)), NOW)).toBe(true);
});

test.each<[string, Partial<Reading>]>([
  ['a window that ends after tomorrow', { window: { from: '2026-01-01' as Day, to: LATE } }],
  ['a window that begins before LinkedIn', { window: { from: OLD, to: '2026-01-02' as Day } }],
  ['followers after tomorrow', { followers: { day: LATE, total: 1 } }],
  ['followers before LinkedIn', { followers: { day: OLD, total: 1 } }],
  ['a post of the future', { posts: [{ ...POST, publishedOn: LATE }] }],
  ['a post before LinkedIn', { posts: [{ ...POST, publishedOn: OLD }] }],
  ['a post’s figures of the future', { posts: [{ ...POST, window: { from: '2026-01-05' as Day, to: LATE } }] }],
])('%s is not', (_, more) => {
  expect(isPlausible(createReading('2026-01-01', [1, 2]), NOW)).toBe(true);
  expect(isPlausible(createReading('2026-01-01', [1, 2], more), NOW)).toBe(false);
});
