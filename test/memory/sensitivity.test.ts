import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { LEAKS } from './leak.ts';
import { createMemoryStages, findDifference, historyOf, tryPairs } from './pairs.ts';
import { renameIds } from './renaming.ts';

const SEEDS = Array.from({ length: 24 }, (_, at) => 1 + at);

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

test.each(Object.entries(LEAKS))('R33: a server that tells by %s is noticed in a few pairs', async (_, leak) => {
  const stageOf = await createMemoryStages();
  const { failures } = await tryPairs(SEEDS, (history) => leak(stageOf(history)));
  expect(failures.length).toBeGreaterThan(0);
});

test('a history follows from its seed, so that a failure can be played again', () => {
  expect(historyOf(4711)).toEqual(historyOf(4711));
  expect(historyOf(4711)).not.toEqual(historyOf(4712));
});

test('ids are compared up to a bijection: one that is used again, or not, is a difference', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`);
  expect(findDifference(renameIds([`${a} ${b}`, `${a}`]), renameIds([`${c} ${a}`, `${c}`]))).toBeNull();
  expect(findDifference(renameIds([`${a} ${b}`, `${a}`]), renameIds([`${c} ${a}`, `${a}`]))).toContain('entry 1');
  expect(findDifference(renameIds([`${a} ${a}`]), renameIds([`${a} ${b}`]))).toContain('entry 0');
});
