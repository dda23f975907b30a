import { expect, test } from 'vitest';
import { parseAmount } from '../../../../src/extension/views/goal-words.ts';

test.each([
  ['12500', 12_500],
  [' 12,500 ', 12_500],
  ['12.500', 12_500],
  ['12 500', 12_500],
  ['12’500', 12_500],
  ['1,000,000,000', 1_000_000_000],
  ['1', 1],
  ['0', null],
  ['1,000,000,001', null],
  ['-5', null],
  ['1.5', null],
  ['12,50', null],
  ['12k', null],
  ['', null],
])('%j is %j', (text, amount) => {
  expect(parseAmount(text)).toBe(amount);
});
