import fc from 'fast-check';
import { expect, test } from 'vitest';
import { apportion } from '../../../src/domain/apportion.ts';

test('what is shown adds up to what is shown as the whole, and nothing is off by more than a step', () => {
  const number = fc.double({ min: -1000, max: 1000, noNaN: true });
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 3 }), (values, decimals) => {
      const scale = 10 ** decimals;
      const whole = values.reduce((sum, value) => sum + value, 0);
      const shown = apportion(values, whole, decimals);
      expect(shown.reduce((sum, value) => sum + Math.round(value * scale), 0)).toBe(Math.round(whole * scale) + 0);
      for (const [index, value] of values.entries()) expect(Math.abs((shown[index] ?? 0) - value) * scale).toBeLessThan(1.000001);
    }),
  );
});

test('three thirds are a whole, and whole numbers stay as they are', () => {
  expect(apportion([1 / 3, 1 / 3, 1 / 3], 1, 2)).toEqual([0.34, 0.33, 0.33]);
  expect(apportion([5, -3, 0], 2, 0)).toEqual([5, -3, 0]);
  expect(apportion([], 0, 2)).toEqual([]);
});

test('a whole that was rounded at both its ends may be a step off, up or down', () => {
  expect(apportion([0.4, 0.4], 2, 0)).toEqual([1, 1]);
  expect(apportion([1, 1], 1, 0)).toEqual([1, 0]);
});
