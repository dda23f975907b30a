/**
 * `npm run soak -- NAME [--seeds N] [--from SEED]`: the random tests of `npm test` with as many seeds as one likes, and what takes too long
 * for it. What fails is printed with its seed; `--seeds 1 --from SEED` plays it again. For `mutants` the Nth is the Nth bug of the list.
 */
import { parseArgs } from 'node:util';
import { runMutants } from './mutants/run.ts';
import { runModule } from './process.ts';

/** `seeds`: how many unless told. */
type Soak = { readonly seeds: number; readonly projects: readonly string[]; readonly files: readonly string[] };

const SOAKS = {
  model: { seeds: 200, projects: ['server'], files: ['test/model/model.test.ts'] },
  noninterference: {
    seeds: 50_000,
    projects: ['memory'],
    files: ['test/memory/noninterference', 'test/memory/conformance.test.ts', 'test/memory/client.test.ts'],
  },
  mutants: { seeds: 1000, projects: [], files: [] },
  revocation: {
    seeds: 500,
    projects: ['server'],
    files: ['test/revocation/interleaving.test.ts', 'test/revocation/schedule.test.ts'],
  },
  schedule: { seeds: 500, projects: ['server'], files: ['test/schedule/kills.test.ts'] },
  kills: { seeds: 50, projects: ['e2e-chromium', 'e2e-firefox'], files: ['test/e2e/purge-kill.test.ts'] },
  exports: { seeds: 100_000, projects: ['unit'], files: ['test/unit/linkedin/export/mutation.test.ts'] },
  timing: { seeds: 2000, projects: ['soak'], files: ['test/timing/timing.soak.ts'] },
} as const satisfies Readonly<Record<string, Soak>>;
const USAGE = `Say which: npm run soak -- ${Object.keys(SOAKS).join('|')} [--seeds N] [--from SEED]`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string' }, from: { type: 'string', default: '1' } },
  });
  const [name = ''] = positionals;
  if (!isSoak(name)) throw new Error(USAGE);
  const { seeds: usual, projects, files } = SOAKS[name];
  const seeds = values.seeds ?? String(usual);
  if (![seeds, values.from].every((text) => /^[1-9]\d{0,8}$/.test(text))) throw new Error(USAGE);
  if (name === 'mutants') return runMutants({ from: Number(values.from), count: Number(seeds) });
  const chosen = projects.flatMap((project) => ['--project', project]);
  const env = { SOAK_SEEDS: seeds, SOAK_FROM: values.from };
  return runModule('node_modules/vitest/vitest.mjs', ['run', ...chosen, ...files], env);
}

function isSoak(name: string): name is keyof typeof SOAKS {
  return Object.hasOwn(SOAKS, name);
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  return 2;
});
