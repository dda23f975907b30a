import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { isRefusal } from '../../../../src/linkedin/export/refusal.ts';
import { createSheets } from '../../../workbook/create-workbook.ts';
import { inventFacts } from '../../../workbook/invented-facts.ts';
import { mutate } from '../../../workbook/mutation.ts';
import { readByOracle } from '../../../workbook/oracle.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import { createRandom } from '../../../workbook/random.ts';
import { saidByOracle, saidByReading } from '../../../workbook/reading-of-facts.ts';
import { LOCALES } from '../../../workbook/wording.ts';
import { createZip } from '../../../workbook/zip-file.ts';

const RUNS = Number(process.env.MUTATIONS ?? 300);
/** These stand on good files too, and are no excuse for a misreading. */
const QUIET = ['last-day-partial', 'posts-list-full', 'captured-at-assumed'];

/** 'same' as the oracle, 'warned', 'refused'; anything else is a misreading that nobody is told of. */
async function fate(seed: number): Promise<string> {
  const random = createRandom(seed);
  const options = {
    generation: (['A', 'B', 'C'] as const)[seed % 3] ?? 'A',
    locale: LOCALES[seed % 5] ?? 'en-US',
    from: '2026-02-24',
    days: 8 + random.below(30),
    seed,
    vanity: 'test-member',
    quirks: {},
  };
  const sheets = mutate(createSheets(inventFacts(options), options), random);
  const bytes = createZip(createParts(sheets, { poi: true, created: null }));
  try {
    const { reading, warnings } = await readExport(bytes, 'x.xlsx');
    if (warnings.some(({ code }) => !QUIET.includes(code))) return 'warned';
    expect(saidByReading(reading)).toEqual(saidByOracle(readByOracle(bytes)));
    return 'same';
  } catch (error) {
    if (isRefusal(error)) return 'refused';
    throw new Error(`seed ${seed}`, { cause: error });
  }
}

test(`${RUNS} mutated workbooks are each read as the oracle reads them, or warned about, or refused`, {
  timeout: 600_000,
}, async () => {
  const fates = new Map<string, number>();
  const silent: string[] = [];
  for (let seed = 0; seed < RUNS; seed += 1) {
    const found = await fate(seed).catch((error: Error) => error.message);
    if (found.startsWith('seed')) silent.push(found);
    fates.set(found, (fates.get(found) ?? 0) + 1);
  }
  expect(silent).toEqual([]);
  for (const each of ['same', 'warned']) expect(fates.get(each)).toBeGreaterThan(0);
});
