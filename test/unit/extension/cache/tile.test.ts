import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsOf } from '../../../../src/domain/account-month.ts';
import type { Day } from '../../../../src/domain/day.ts';
import { readMonth } from '../../../../src/domain/figures.ts';
import { monthAt, TILE_WIDTH, withMonth } from '../../../../src/extension/cache/tile.ts';
import { ACCOUNT, createReading, readingArbitrary } from '../../domain/readings.ts';

const slotArbitrary = fc.nat(TILE_WIDTH - 1);

test('a month comes out of a tile as it went in, whatever stands beside it', () => {
  fc.assert(
    fc.property(readingArbitrary, readingArbitrary, slotArbitrary, slotArbitrary, (reading, other, slot, neighbour) => {
      fc.pre(slot !== neighbour);
      for (const month of monthsOf(ACCOUNT, reading)) {
        const figures = readMonth(month);
        const beside = monthsOf(ACCOUNT, other)[0];
        const tile = withMonth(withMonth(undefined, slot, figures), neighbour, beside ? readMonth(beside) : null);
        const read = monthAt(tile, slot, month.month);
        expect(read?.columns).toEqual(figures.columns);
        expect(read?.beside).toEqual({ ...figures.beside, anchors: [], windows: [], posts: [] });
      }
    }),
  );
});

test('a month of posts alone is known, and makes no figures older or newer', () => {
  const post = {
    id: 'activity:1000000000',
    url: 'https://www.linkedin.com/feed/',
    publishedOn: '2026-03-02' as Day,
    window: null,
    figures: {},
  };
  const [month] = monthsOf(ACCOUNT, createReading('2026-03-20', [], { days: [], followers: null, posts: [post] }));
  if (!month) throw new Error('the post has a month');
  const beside = monthAt(withMonth(undefined, 3, readMonth(month)), 3, month.month)?.beside;
  expect(beside).toMatchObject({ month: '2026-03', capturedAt: 0, assumed: false });
});

test('an emptied slot and one that was never filled say nothing', () => {
  const [month] = monthsOf(ACCOUNT, { ...fc.sample(readingArbitrary, 1)[0] } as never);
  if (!month) throw new Error('the reading has a month');
  const tile = withMonth(undefined, 5, readMonth(month));
  expect(monthAt(tile, 4, month.month)).toBeNull();
  expect(monthAt(tile, 6, month.month)).toBeNull();
  expect(monthAt(withMonth(tile, 5, null), 5, month.month)).toBeNull();
});

test('a full tile is below 64 KiB, where a value begins to cost twice', () => {
  expect(withMonth(undefined, TILE_WIDTH - 1, null).byteLength).toBeLessThan(65_536);
});
