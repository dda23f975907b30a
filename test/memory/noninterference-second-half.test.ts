import { afterAll, beforeAll, test, vi } from 'vitest';
import { PAIRS, tryHalf } from './half.ts';

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

test(`R33, R34: what a User can observe is the same whether or not people act of whom he may not know: the second half of ${PAIRS} pairs`, async () => {
  await tryHalf(1);
}, 86_400_000);
