import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { getMessage } from '../component/catalogue.ts';
import { followed } from '../model/progress.ts';
import { seedsOf } from '../model/random.ts';
import { withoutHidden } from './history.ts';
import { createMemoryStages, findDifference, historyOf } from './pairs.ts';
import { play } from './play.ts';
import { givenIds, renameIds } from './renaming.ts';
import { createViewerDevice } from './viewer-device.ts';

/** One seed of a hundred. */
const { from, count } = seedsOf(5000);
const SEEDS = Array.from({ length: Math.ceil(count / 100) }, (_, nth) => from + nth);
/** So many pairs show every page. */
const ENOUGH = 20;

beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterAll(() => void vi.useRealTimers());

test(`R33, R34: in ${SEEDS.length} pairs a User's cache holds the same, byte for byte, and so is what his pages and panel show`, async () => {
  const stageOf = await createMemoryStages();
  const failures: string[] = [];
  const read = new Set<boolean>();
  for (const seed of followed(SEEDS, failures)) {
    const history = historyOf(seed);
    const among = await play(history, stageOf(history), createViewerDevice);
    const without = await play(withoutHidden(history), stageOf(history), createViewerDevice);
    const given = givenIds(history);
    const difference = findDifference(renameIds(among.transcript, given), renameIds(without.transcript, given));
    if (difference) failures.push(`seed ${seed}: ${difference}`);
    for (const words of ['accounts_mine', 'sees_title', 'panel_figures'])
      read.add(among.transcript.some((text) => text.includes(getMessage(words))));
  }
  if (process.env.SOAK_SEEDS)
    console.log([`in a client: ${SEEDS.length} pairs, ${failures.length} differ`, ...failures].join('\n'));
  if (SEEDS.length >= ENOUGH) expect(read).toEqual(new Set([true])); // pages were drawn, and said something
  expect(failures).toEqual([]);
}, 86_400_000);
