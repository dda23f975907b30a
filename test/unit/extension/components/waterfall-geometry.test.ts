import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barsOf, type FallStep } from '../../../../src/extension/components/waterfall-geometry.ts';

function level(value: number): FallStep {
  return { kind: 'level', value };
}

function part(value: number): FallStep {
  return { kind: 'part', value };
}

test('a part begins where what is before it ended, and a level at the edge', () => {
  const { base, bars } = barsOf([level(100), part(60), part(-40), level(120)]);
  expect(base).toBe(0);
  expect(bars.map(({ start, size }) => [start, size].map((value) => Math.round(value * 160)))).toEqual([
    [0, 100],
    [100, 60],
    [120, 40],
    [0, 120],
  ]);
});

test('beside great levels small parts are seen: the bars begin above zero, at a round figure', () => {
  const { base, bars } = barsOf([level(100_000), part(3_000), part(-1_000), level(102_000)]);
  expect(base).toBe(98_000);
  expect(bars[1]).toEqual({ start: 0.4, size: 0.6 });
});

test('parts of a total begin at nothing', () => {
  const { base, bars } = barsOf([part(990), part(10), level(1000)]);
  expect(base).toBe(0);
  expect(bars.map(({ start, size }) => [start, size].map((value) => Math.round(value * 1000)))).toEqual([
    [0, 990],
    [990, 10],
    [0, 1000],
  ]);
});

test('nothing, and nothing that moved, are drawn without a fault', () => {
  expect(barsOf([])).toEqual({ base: 0, bars: [] });
  for (const steps of [
    [level(0), part(0), level(0)],
    [level(7), part(0), level(7)],
  ])
    for (const { start, size } of barsOf(steps).bars) expect(Number.isFinite(start) && Number.isFinite(size)).toBe(true);
});

test('whatever moves, also below zero, all bars lie within the chart', () => {
  const moves = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 10 });
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 100_000 }), moves, (from, parts) => {
      const steps = [level(from), ...parts.map(part), level(parts.reduce((sum, value) => sum + value, from))];
      for (const { start, size } of barsOf(steps).bars) {
        expect(start).toBeGreaterThanOrEqual(-1e-9);
        expect(start + size).toBeLessThanOrEqual(1 + 1e-9);
      }
    }),
  );
});
