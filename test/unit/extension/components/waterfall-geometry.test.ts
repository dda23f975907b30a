import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, type FallStep } from '../../../../src/extension/components/waterfall-geometry.ts';

function level(value: number): FallStep {
  return { kind: 'level', value };
}

function part(value: number): FallStep {
  return { kind: 'part', value };
}

test('a part begins where what is before it ended, and a level is a place among them', () => {
  const { zero, bars } = barsOf([level(100_000), part(60), part(-100), part(120), level(100_080)]);
  expect(zero).toBe(40 / 120);
  expect(bars.map(({ start, size }) => [start, size].map((value) => Math.round(value * 120)))).toEqual([
    [40, 0],
    [40, 60],
    [0, 100],
    [0, 120],
    [120, 0],
  ]);
});

test('parts of a total begin at nothing', () => {
  const { zero, bars } = barsOf([part(990), part(10), level(1000)]);
  expect(zero).toBe(0);
  expect(bars.map(({ start, size }) => [start, size].map((value) => Math.round(value * 1000)))).toEqual([
    [0, 990],
    [990, 10],
    [0, 1000],
  ]);
});

test('nothing, and nothing that moved, are drawn without a fault', () => {
  expect(barsOf([])).toMatchObject({ bars: [] });
  for (const steps of [
    [level(0), part(0), level(0)],
    [level(7), part(0), level(7)],
  ])
    for (const { start, size } of barsOf(steps).bars) expect(Number.isFinite(start) && Number.isFinite(size)).toBe(true);
});

test('whatever moves, also below zero, all bars lie within the chart, in true proportion to each other', () => {
  const moves = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 10 });
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 100_000 }), moves, (from, parts) => {
      const steps = [level(from), ...parts.map(part), level(parts.reduce((sum, value) => sum + value, from))];
      const { zero, bars } = barsOf(steps);
      for (const { start, size } of bars) {
        expect(start).toBeGreaterThanOrEqual(-1e-9);
        expect(start + size).toBeLessThanOrEqual(1 + 1e-9);
      }
      expect([bars[0], bars.at(-1)?.size]).toEqual([{ start: expect.closeTo(zero, 9), size: 0 }, 0]);
      const [a, b] = [parts.find((value) => value !== 0) ?? 0, parts.findLast((value) => value !== 0) ?? 0];
      const [first, second] = [bars[1 + parts.indexOf(a)]?.size ?? 0, bars[1 + parts.lastIndexOf(b)]?.size ?? 0];
      expect(first * Math.abs(b)).toBeCloseTo(second * Math.abs(a), 6);
    }),
  );
});
