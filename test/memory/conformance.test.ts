import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { followed } from '../model/progress.ts';
import { seedsOf } from '../model/random.ts';
import { countHidden, type History, withoutHidden } from './history.ts';
import { createHttpStage } from './http-stage.ts';
import { createMemoryStages, findDifference, historyOf } from './pairs.ts';
import { play } from './play.ts';
import { givenIds, renameIds } from './renaming.ts';
import type { Stage } from './stage.ts';

/** In the soak one pair of each hundred. */
const PAIRS = 50;
const { from, count } = seedsOf(100 * PAIRS);
const seeds = Array.from({ length: Math.ceil(count / 100) }, (_, nth) => from + nth);
let http: Stage;
let memory: (history: History) => Stage;
beforeAll(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  http = await createHttpStage();
  memory = await createMemoryStages();
});
afterAll(async () => {
  vi.useRealTimers();
  await http.close();
});

test(`R33, R34: in ${seeds.length} pairs over HTTP a User's devices are answered the same, byte for byte, with pokes and mails; and as in memory`, async () => {
  const failures: string[] = [];
  let [actions, hidden, bytes] = [0, 0, 0];
  for (const seed of followed(seeds, failures)) {
    const history = { ...historyOf(seed), page: 1000 };
    const given = givenIds(history);
    const [among, without] = [await observe(history, http, given), await observe(withoutHidden(history), http, given)];
    const told = findDifference(among, without);
    const other = findDifference(among, await observe(history, memory(history), given));
    if (told) failures.push(`seed ${seed}: ${told}`);
    if (other) failures.push(`seed ${seed}, PostgreSQL and memory: ${other}`);
    actions += history.steps.length;
    hidden += countHidden(history);
    bytes += among.reduce((sum, { length }) => sum + length, 0);
  }
  if (process.env.SOAK_SEEDS) {
    const megabytes = (bytes / 1e6).toFixed(1);
    console.log(
      [
        `over HTTP: ${seeds.length} pairs, ${actions} actions, ${hidden} of them hidden, ${megabytes} MB compared, ${failures.length} differ`,
        ...failures,
      ].join('\n'),
    );
  }
  expect(failures).toEqual([]);
}, 86_400_000);

/** Over HTTP pokes come when the server looks: that there were some can be compared, not how many. */
async function observe(history: History, stage: Stage, given: ReadonlySet<string>): Promise<string[]> {
  const { transcript } = await play(history, stage);
  return renameIds(transcript, given).map((entry) => entry.replace(/^pokes: [1-9]\d*$/, 'pokes: 1'));
}
