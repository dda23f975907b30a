import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { leavingSince } from '../../../src/domain/leaving.ts';

const DAYS = ['2026-03-05', '2026-01-20', '2026-02-01'].map((day) => day as Day);

test.each([
  ['the whole of it', '2026-01-01', { count: 3, since: '2026-01-01', last: '2026-03-05' }],
  ['its first day', '2026-02-01', { count: 2, since: '2026-02-01', last: '2026-03-05' }],
  ['a day of its own', '2026-03-05', { count: 1, since: '2026-03-05', last: '2026-03-05' }],
  ['none of them', '2026-03-06', null],
] as const)('of those who left %s is told', (_, since, told) => {
  expect(leavingSince(DAYS, since as Day)).toEqual(told);
});
