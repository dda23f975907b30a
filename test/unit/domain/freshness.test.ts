import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import { isStale } from '../../../src/domain/freshness.ts';

test.each([
  ['just captured', 0, false],
  ['seven days old', 7 * DAY_MS, false],
  ['a moment older', 7 * DAY_MS + 1, true],
])('figures that are %s', (_, age, stale) => {
  expect(isStale(1e12, 1e12 + age)).toBe(stale);
});

test('where there are no figures, none are old', () => {
  expect(isStale(null, 1e12)).toBe(false);
});
