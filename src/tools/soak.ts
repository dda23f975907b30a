/**
 * `npm run soak -- model|noninterference [--seeds 200] [--from 1]`: the random tests of `npm test`, with as many seeds as one likes.
 * A seed that fails is printed, with what was done; `--seeds 1 --from SEED` plays it again.
 */
import { parseArgs } from 'node:util';
import { runModule } from './process.ts';

const TESTS = { model: 'test/model/model.test.ts', noninterference: 'test/model/noninterference.test.ts' } as const;
const USAGE = `Say which: npm run soak -- ${Object.keys(TESTS).join('|')} [--seeds 200] [--from 1]`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1' } },
  });
  const [name = ''] = positionals;
  const isCount = (text: string) => /^[1-9]\d{0,8}$/.test(text);
  if (!isTest(name) || !isCount(values.seeds) || !isCount(values.from)) throw new Error(USAGE);
  const env = { SOAK_SEEDS: values.seeds, SOAK_FROM: values.from };
  return runModule('node_modules/vitest/vitest.mjs', ['run', '--project', 'server', TESTS[name]], env);
}

function isTest(name: string): name is keyof typeof TESTS {
  return Object.hasOwn(TESTS, name);
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  return 2;
});
