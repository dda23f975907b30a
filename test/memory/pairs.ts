/** Pairs of worlds: a history, and the same without all that people do of whom the viewer may not know. */
import { followed } from '../model/progress.ts';
import { MUTATION_NAMES } from '../../src/protocol/mutation.ts';
import { playBoth } from './both-worlds.ts';
import { countHidden, type History } from './history.ts';
import { inventHistory } from './invented-history.ts';
import { createMemoryStage } from './memory-stage.ts';
import type { Tally } from './play.ts';
import { givenIds, renameIds } from './renaming.ts';
import type { MemoryStage } from './stage.ts';

export type Tried = {
  pairs: number;
  actions: number;
  hidden: number;
  /** Pairs that differ in ten hidden actions or more. */
  rich: number;
  bytes: number;
  readonly tally: Tally;
  /** One line a pair whose transcripts differ: how to see it again, and where. */
  readonly failures: string[];
};

/** One seed in 32 is a long history. */
export function historyOf(seed: number): History {
  return inventHistory(seed, seed % 32 === 0 ? 40 : 7);
}

/** One stage for each size of answer. */
export async function createMemoryStages(): Promise<(history: History) => MemoryStage> {
  const [small, large] = [await createMemoryStage(3), await createMemoryStage(1000)];
  return ({ page }) => (page < 1000 ? small : large);
}

export async function tryPairs(seeds: readonly number[], stageOf: (history: History) => MemoryStage): Promise<Tried> {
  const tried: Tried = { pairs: 0, actions: 0, hidden: 0, rich: 0, bytes: 0, tally: new Map(), failures: [] };
  for (const seed of followed(seeds, tried.failures)) await tryPair(tried, historyOf(seed), stageOf);
  return tried;
}

async function tryPair(tried: Tried, history: History, stageOf: (history: History) => MemoryStage): Promise<void> {
  const { among, without } = await playBoth(history, stageOf(history));
  const hidden = countHidden(history);
  tried.pairs += 1;
  tried.actions += history.steps.length;
  tried.hidden += hidden;
  if (hidden >= 10) tried.rich += 1;
  for (const [name, { done, refused }] of among.tally) {
    const known = tried.tally.get(name) ?? { done: 0, refused: 0 };
    tried.tally.set(name, { done: known.done + done, refused: known.refused + refused });
  }
  const given = givenIds(history);
  const [one, other] = [renameIds(among.transcript, given), renameIds(without.transcript, given)];
  tried.bytes += one.reduce((sum, { length }) => sum + length, 0);
  const difference = findDifference(one, other);
  if (difference) tried.failures.push(`seed ${history.seed}: ${difference}`);
}

/** Null: they are equal, byte for byte. */
export function findDifference(one: readonly string[], other: readonly string[]): string | null {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const [a = 'nothing', b = 'nothing'] = [one[at], other[at]];
    if (a === b) continue;
    let first = 0;
    while (a[first] === b[first]) first++;
    const near = (text: string) => JSON.stringify(text.slice(Math.max(0, first - 60), first + 120));
    return `entry ${at} of ${one.length} and ${other.length}: ${near(a)} where hidden people act, ${near(b)} where they do not`;
  }
  return null;
}

/** Of so many pairs at least three in ten are to differ much, and everything that can be done is to be done, and to be refused. */
export function findGaps({ pairs, rich, tally }: Tried): string[] {
  const gaps = rich < 0.3 * pairs ? [`only ${rich} of ${pairs} pairs differ in ten hidden actions`] : [];
  for (const name of MUTATION_NAMES) {
    const { done, refused } = tally.get(name) ?? { done: 0, refused: 0 };
    if (done === 0) gaps.push(`${name} was never done`);
    if (refused === 0) gaps.push(`${name} was never refused`);
  }
  return gaps;
}

export function describeTried({ pairs, actions, hidden, rich, bytes, failures }: Tried, where: string): string {
  const megabytes = (bytes / 1e6).toFixed(1);
  return `${where}: ${pairs} pairs, ${actions} actions, ${hidden} of them hidden (${rich} pairs with ten or more), ${megabytes} MB compared, ${failures.length} differ`;
}
