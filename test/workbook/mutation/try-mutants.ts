import { followed } from '../../model/progress.ts';
import { judge, judgePost } from './judge.ts';
import type { Verdict } from './judge.ts';
import { createMutant } from './mutant.ts';
import { createPostMutant } from './post-mutant.ts';

export type Tried = {
  readonly mutants: number;
  /** 'equal', 'warned', 'refused: truncated', … and how often. */
  readonly fates: ReadonlyMap<string, number>;
  readonly warnings: ReadonlyMap<string, number>;
  readonly slowestMs: number;
  readonly failures: readonly string[];
};

export async function tryMutants(seeds: readonly number[]): Promise<Tried> {
  const [fates, warnings] = [new Map<string, number>(), new Map<string, number>()];
  const failures: string[] = [];
  let slowestMs = 0;
  for (const seed of followed(seeds, failures)) {
    const { deeds, verdict } = await tryOne(seed);
    const { fate, ms } = verdict;
    slowestMs = Math.max(slowestMs, ms);
    count(fates, fate.kind === 'refused' ? `refused: ${fate.code}` : fate.kind);
    if (fate.kind === 'warned') for (const code of new Set(fate.codes)) count(warnings, code);
    if (fate.kind === 'failed') failures.push(`seed ${seed} (${deeds.join(', ')}): ${fate.why}`);
  }
  return { mutants: seeds.length, fates, warnings, slowestMs, failures };
}

/** Every eighth is the workbook of a single post. */
async function tryOne(seed: number): Promise<{ deeds: readonly string[]; verdict: Verdict }> {
  if (seed % 8 === 0) {
    const mutant = createPostMutant(seed);
    return { deeds: ['one post', ...mutant.deeds], verdict: await judgePost(mutant) };
  }
  const mutant = createMutant(seed);
  return { deeds: mutant.deeds, verdict: await judge(mutant) };
}

export function describeTried({ mutants, fates, warnings, slowestMs, failures }: Tried): string {
  const list = (counts: ReadonlyMap<string, number>): string =>
    [...counts]
      .sort(([, one], [, other]) => other - one)
      .map(([name, times]) => `${times} ${name}`)
      .join(', ');
  return [
    `${mutants} mutated workbooks: ${list(fates)}`,
    `warned with: ${list(warnings)}`,
    `slowest ${Math.round(slowestMs)} ms; ${failures.length} misread in silence, crashed or hung`,
  ].join('\n');
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
