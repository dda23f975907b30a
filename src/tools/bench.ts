/** `npm run bench -- NAME [--members N] [--days N]`: measures what this project promises of speed, says the figures, and fails where a goal is missed. */
import { parseArgs } from 'node:util';
import { benchPeriod } from './bench/period.ts';

const BENCHES = { period: benchPeriod } as const;
const USAGE = `Say which: npm run bench -- ${Object.keys(BENCHES).join('|')} [--members N] [--days N]`;

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { members: { type: 'string', default: '200' }, days: { type: 'string', default: '400' } },
  });
  const [name = ''] = positionals;
  const isKnown = Object.hasOwn(BENCHES, name) && [values.members, values.days].every((text) => /^[1-9]\d{0,4}$/.test(text));
  if (!isKnown) throw new Error(USAGE);
  const bench = BENCHES[name as keyof typeof BENCHES]; // it is one of them
  return (await bench({ members: Number(values.members), days: Number(values.days) })) ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : USAGE}\n`);
  return 2;
});
