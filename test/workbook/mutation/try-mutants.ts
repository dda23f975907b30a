import { judge } from './judge.ts';
import { createMutant } from './mutant.ts';

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
  for (const seed of seeds) {
    const mutant = createMutant(seed);
    const { fate, ms } = await judge(mutant);
    slowestMs = Math.max(slowestMs, ms);
    count(fates, fate.kind === 'refused' ? `refused: ${fate.code}` : fate.kind);
    if (fate.kind === 'warned') for (const code of new Set(fate.codes)) count(warnings, code);
    if (fate.kind === 'failed') failures.push(`seed ${seed} (${mutant.deeds.join(', ')}): ${fate.why}`);
  }
  return { mutants: seeds.length, fates, warnings, slowestMs, failures };
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
