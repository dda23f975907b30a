import { expect } from 'vitest';
import { seedsOf } from '../model/random.ts';
import { createMemoryStages, describeTried, findGaps, tryPairs } from './pairs.ts';

export const { seeds: SEEDS, count: PAIRS } = seedsOf(5000);
/** So many pairs show everything that can be done. */
const ENOUGH = 400;

/** Two files share the seeds, one a core. */
export async function tryHalf(half: 0 | 1): Promise<void> {
  const seeds = SEEDS.filter((seed) => Math.floor(seed / 32) % 2 === half);
  const tried = await tryPairs(seeds, await createMemoryStages());
  if (process.env.SOAK_SEEDS) console.log([describeTried(tried, 'in memory'), ...tried.failures].join('\n'));
  expect(tried.failures).toEqual([]);
  if (tried.pairs >= ENOUGH) expect(findGaps(tried)).toEqual([]);
}
