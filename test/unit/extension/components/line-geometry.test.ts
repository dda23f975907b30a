import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  areaPath,
  bandPlaces,
  columnPaths,
  labelPlaces,
  linePath,
  pointPlaces,
  runsOf,
  scaleOf,
  xOf,
  yOf,
} from '../../../../src/extension/components/line-geometry.ts';

const values = fc.array(fc.option(fc.integer({ min: -5000, max: 5_000_000 }), { nil: null }), { minLength: 1, maxLength: 400 });

test('a scale holds zero and every value, in few round steps', () => {
  fc.assert(
    fc.property(values, (list) => {
      const scale = scaleOf(list);
      for (const value of [0, ...list.filter((one) => one !== null)]) {
        expect(yOf(value, scale)).toBeGreaterThanOrEqual(-1e-6);
        expect(yOf(value, scale)).toBeLessThanOrEqual(100 + 1e-6);
      }
      expect(scale.max).toBeGreaterThan(scale.min);
      expect(scale.ticks.length).toBeLessThanOrEqual(6);
      expect(scale.ticks).toContain(0);
    }),
  );
});

test('nothing known still has a scale', () => {
  expect(scaleOf([null, null])).toEqual({ min: 0, max: 1, ticks: [0, 1] });
  expect(scaleOf([5_600], 2)).toEqual({ min: 0, max: 6_000, ticks: [0, 2_000, 4_000, 6_000] });
});

test('known and unknown runs cover every day once', () => {
  fc.assert(
    fc.property(values, (list) => {
      const days = [...runsOf(list, true), ...runsOf(list, false)].reduce((sum, { from, to }) => sum + to - from + 1, 0);
      expect(days).toBe(list.length);
    }),
  );
});

test('the line has a part for each run of known days, and none across a gap', () => {
  const list = [1, 2, null, null, 3, null, 4, 5];
  expect(linePath(list, scaleOf(list)).match(/M/g)).toHaveLength(3);
  expect(areaPath(list, scaleOf(list)).match(/Z/g)).toHaveLength(2);
});

test('a day alone is a dot', () => {
  expect(linePath([null, 7, null], scaleOf([null, 7, null]))).toMatch(/^M50 [\d.]+h0\.01$/);
});

test('labels begin with the first day and end with the last', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 365 }), fc.integer({ min: 2, max: 6 }), (length, count) => {
      const places = labelPlaces(length, count);
      expect([places[0], places.at(-1)]).toEqual([0, length - 1]);
      expect(new Set(places).size).toBe(places.length);
    }),
  );
});

test('the first day is at the left edge and the last at the right', () => {
  expect([xOf(0, 28), xOf(27, 28), xOf(0, 1)]).toEqual([0, 100, 50]);
});

test('columns stand on each other, in the order of their parts, and what is not known has none', () => {
  const scale = { min: 0, max: 100, ticks: [0, 100] };
  const [lower, upper] = columnPaths(
    [
      [40, null],
      [10, 25],
    ],
    scale,
  );
  expect(lower).toBe('M5 60h40V100h-40Z');
  expect(upper).toBe('M5 50h40V60h-40ZM55 75h40V100h-40Z');
  expect(columnPaths([[40, null]], scale, 1)).toEqual(['M0 60h50V100h-50Z']);
  const both = { min: -50, max: 50, ticks: [-50, 0, 50] };
  expect(columnPaths([[30], [-20], [10], [-10]], both, 1)).toEqual([
    'M0 20h100V50h-100Z',
    'M0 70h100V50h-100Z',
    'M0 10h100V20h-100Z',
    'M0 80h100V70h-100Z',
  ]);
});

test('a day is found by the part of the width: the nearest point of a line, the band of a column', () => {
  expect([0, 0.49, 0.51, 1].map(pointPlaces(3).at)).toEqual([0, 1, 1, 2]);
  expect([0, 0.33, 0.34, 1].map(bandPlaces(3).at)).toEqual([0, 0, 1, 2]);
  expect([0, 1, 2].map(bandPlaces(4).x)).toEqual([12.5, 37.5, 62.5]);
});
