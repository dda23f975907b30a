import { expect, test } from 'vitest';
import { placeOf } from '../../../../src/extension/panel/lifecycle.ts';

test.each<[string, boolean, string | null]>([
  ['https://www.linkedin.com/feed/', true, null],
  ['https://www.linkedin.com/in/ana-ferreira/', true, 'ana-ferreira'],
  ['https://www.linkedin.com/in/ana-ferreira/recent-activity/all/', true, 'ana-ferreira'],
  ['https://www.linkedin.com/login', false, null],
  ['https://www.linkedin.com/checkpoint/challenge/x', false, null],
  ['https://www.linkedin.com/mypreferences/d/categories/account', false, null],
  ['https://www.linkedin.com/learning/', false, null],
  ['https://business.linkedin.com/', false, null],
  ['https://www.linkedin.com.evil.example/feed/', false, null],
])('%s', (address, canMount, vanity) => {
  expect(placeOf(address)).toEqual({ canMount, vanity });
});
