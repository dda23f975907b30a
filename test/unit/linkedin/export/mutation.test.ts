import { expect, test } from 'vitest';
import { seedsOf } from '../../../model/random.ts';
import { describeTried, tryMutants } from '../../../workbook/mutation/try-mutants.ts';

const { seeds, count } = seedsOf(2_000);

test(`${count} mutated workbooks are each read as the oracle reads them, or each difference is warned about, or they are refused`, {
  timeout: 120_000 + count * 200,
}, async () => {
  const tried = await tryMutants(seeds);
  if (process.env.SOAK_SEEDS) console.log([describeTried(tried), ...tried.failures].join('\n'));
  expect(tried.failures).toEqual([]);
});
