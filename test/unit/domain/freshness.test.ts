import { expect, test } from 'vitest';
import { DAY_MS } from '../../../src/domain/day.ts';
import { canAskAgain, isAnswered, isStale, isWanted } from '../../../src/domain/freshness.ts';

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

test('figures are asked for where they are old, and where there are none', () => {
  expect([null, 0, 7 * DAY_MS, 7 * DAY_MS + 1].map((age) => isWanted(age === null ? null : 1e12 - age, 1e12))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('one is asked again after a whole day', () => {
  expect([null, 1e12 - DAY_MS + 1, 1e12 - DAY_MS].map((askedAt) => canAskAgain(askedAt, 1e12))).toEqual([true, false, true]);
});

test.each<[string, number | null, number | null, boolean]>([
  ['nothing, where there was nothing', null, null, false],
  ['anything, where there was nothing', null, 5, true],
  ['the same as before', 5, 5, false],
  ['something older', 5, 4, false],
  ['something newer', 5, 6, true],
  ['nothing any more', 5, null, false],
])('an ask is answered by %s: %s, then %s, is %s', (_, asked, capturedAt, answered) => {
  expect(isAnswered(asked, capturedAt)).toBe(answered);
});
