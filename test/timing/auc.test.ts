import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../model/random.ts';
import { distinguishability, medianOf } from './auc.ts';

test.each([
  [[1, 2, 3], [4, 5, 6], 1],
  [[4, 5, 6], [1, 2, 3], 1],
  [[1, 2], [1, 2], 0.5],
  [[7, 7, 7], [7, 7], 0.5],
  [[1, 3], [2, 4], 0.75],
  [[1], [1, 2], 0.75],
])('%j and %j are told apart with %d', (first, second, wanted) => {
  expect(distinguishability(first, second)).toBe(wanted);
});

test('it is what counting every pair gives, whatever comes first', () => {
  const some = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(some, some, (first, second) => {
      let wins = 0;
      for (const a of first) for (const b of second) wins += a > b ? 1 : a === b ? 0.5 : 0;
      const area = wins / (first.length * second.length);
      expect(distinguishability(first, second)).toBeCloseTo(Math.max(area, 1 - area), 10);
      expect(distinguishability(second, first)).toBeCloseTo(Math.max(area, 1 - area), 10);
    }),
  );
});

test('of 2,000 pairs of one kind it stays below 0.55, and a shift of half their spread goes above 0.6', () => {
  const random = createRandom(1);
  const latency = () => 2000 + Array.from({ length: 12 }, () => random.below(1000)).reduce((sum, value) => sum + value, 0);
  const [first, second] = [Array.from({ length: 2000 }, latency), Array.from({ length: 2000 }, latency)];
  expect(distinguishability(first, second)).toBeLessThan(0.55);
  const shifted = first.map((value) => value + 500); // twelve times a uniform thousand has a spread of 1,000
  expect(distinguishability(shifted, second)).toBeGreaterThan(0.6);
});

test('nothing cannot be told from anything', () => {
  expect(() => distinguishability([], [1])).toThrow();
});

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('the median of %j is %d', (values, wanted) => {
  expect(medianOf(values)).toBe(wanted);
});
