import { expect, test, vi } from 'vitest';
import { withoutHidden, countHidden } from './history.ts';
import { inventHistory } from './invented-history.ts';
import { createMemoryStage } from './memory-stage.ts';
import { play } from './play.ts';
import { renameIds } from './renaming.ts';

test('first', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const stage = await createMemoryStage(1000);
  let steps = 0,
    hid = 0,
    rich = 0;
  const n = Number(process.env.N ?? 200),
    from = Number(process.env.FROM ?? 1);
  const t0 = performance.now();
  const all = new Map();
  for (let seed = from; seed < from + n; seed++) {
    const history = inventHistory(seed, 36);
    const among = await play(history, stage);
    const without = await play(withoutHidden(history), stage);
    steps += history.steps.length;
    hid += countHidden(history);
    if (countHidden(history) >= 10) rich++;
    for (const [k, v] of among.tally) {
      const w = all.get(k) ?? { done: 0, refused: 0 };
      w.done += v.done;
      w.refused += v.refused;
      all.set(k, w);
    }
    expect(renameIds(among.transcript), `seed ${seed}`).toEqual(renameIds(without.transcript));
  }
  console.log(
    n,
    steps / n,
    hid / n,
    rich / n,
    (performance.now() - t0) / n,
    [...all].map(([k, v]) => `${k} ${v.done}/${v.refused}`),
  );
}, 600000);
