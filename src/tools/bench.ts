/**
 * `npm run bench [-- NAME] [--members N] [--days N]`: measures what this project promises of speed, all of it or one part. Says one JSON
 * object a line, each with its `goal` (null: told beside, and promised of nothing), and fails where one is missed.
 */
import { parseArgs } from 'node:util';
import { benchPeriod } from './bench/period.ts';

const BENCHES = { period: benchPeriod } as const;
const USAGE = `npm run bench [-- ${Object.keys(BENCHES).join('|')}] [--members N] [--days N]`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { members: { type: 'string', default: '200' }, days: { type: 'string', default: '400' } },
  });
  const wanted = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const isNumbered = [values.members, values.days].every((text) => /^[1-9]\d{0,4}$/.test(text));
  if (!isNumbered || !wanted.every((name) => Object.hasOwn(BENCHES, name))) throw new Error(USAGE);
  let isMet = true;
  for (const name of wanted) {
    const bench = BENCHES[name as keyof typeof BENCHES]; // it is one of them
    isMet = (await bench({ members: Number(values.members), days: Number(values.days) })) && isMet;
  }
  return isMet ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  return 2;
});
