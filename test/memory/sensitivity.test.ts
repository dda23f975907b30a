import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { playBoth } from './both-worlds.ts';
import { withoutHidden } from './history.ts';
import { LEAKS } from './leak.ts';
import { createMemoryStages, findDifference, historyOf, tryPairs } from './pairs.ts';
import { play } from './play.ts';
import { givenIds, renameIds } from './renaming.ts';

const MOST_PAIRS = 40;

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

test.each(Object.entries(LEAKS))('R33: a server that tells by %s is noticed in a few pairs', async (_, leak) => {
  const stageOf = await createMemoryStages();
  const failures: string[] = [];
  for (let seed = 1; failures.length === 0 && seed <= MOST_PAIRS; seed++)
    failures.push(...(await tryPairs([seed], (history) => leak(stageOf(history)))).failures);
  expect(failures).toHaveLength(1);
});

test('a world that goes on from where the two part is the one that is played from its beginning', async () => {
  const stageOf = await createMemoryStages();
  for (let seed = 25; seed <= 36; seed++) {
    const history = historyOf(seed); // one of them is long
    const given = givenIds(history);
    const { among, without } = await playBoth(history, stageOf(history));
    for (const [parted, whole] of [
      [among, await play(history, stageOf(history))],
      [without, await play(withoutHidden(history), stageOf(history))],
    ] as const)
      expect(findDifference(renameIds(parted.transcript, given), renameIds(whole.transcript, given))).toBeNull();
  }
});

test('a history follows from its seed, so that a failure can be played again', () => {
  expect(historyOf(4711)).toEqual(historyOf(4711));
  expect(historyOf(4711)).not.toEqual(historyOf(4712));
});

test('ids of the server are compared up to a bijection: one that is used again, or not, is a difference', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((digit) => `"${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}"`);
  const rename = (...texts: string[]) => renameIds(texts, new Set());
  expect(findDifference(rename(`${a} ${b}`, `${a}`), rename(`${c} ${a}`, `${c}`))).toBeNull();
  expect(findDifference(rename(`${a} ${b}`, `${a}`), rename(`${c} ${a}`, `${a}`))).toContain('entry 1');
  expect(findDifference(rename(`${a} ${a}`), rename(`${a} ${b}`))).toContain('entry 0');
});

test('an id that somebody gave is compared as it is, and so is one that stands in words', () => {
  const [a, b] = ['a', 'b'].map((digit) => `${digit.repeat(8)}-0000-4000-8000-${digit.repeat(12)}`);
  const given = givenIds({ people: [{ id: a }], steps: [{ act: { args: { group: b } } }] });
  expect(findDifference(renameIds([`"${a}"`], given), renameIds([`"${b}"`], given))).toContain('entry 0');
  expect(findDifference(renameIds([`"no ${a}"`], new Set()), renameIds([`"no ${b}"`], new Set()))).toContain('entry 0');
});
