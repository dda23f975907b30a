import { expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { seedsOf } from '../../../model/random.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';
import { judgeReading } from '../../../workbook/mutation/judge.ts';
import { describeTried, tryMutants } from '../../../workbook/mutation/try-mutants.ts';
import { saidByFacts } from '../../../workbook/said.ts';
import type { Said } from '../../../workbook/said.ts';

const { seeds, count } = seedsOf(2_000);
/** So many mutants meet every fate. */
const ENOUGH = 1_000;

test(`${count} mutated workbooks are each read as the oracle reads them, or each difference is warned about, or they are refused`, {
  timeout: 120_000 + count * 200,
}, async () => {
  const tried = await tryMutants(seeds);
  if (process.env.SOAK_SEEDS) console.log([describeTried(tried), ...tried.failures].join('\n'));
  expect(tried.failures).toEqual([]);
  const fates = ['equal', 'warned', 'refused: damaged', 'refused: truncated', 'refused: not-a-workbook', 'refused: no-days'];
  if (count >= ENOUGH) for (const fate of fates) expect(tried.fates.get(fate) ?? 0, fate).toBeGreaterThan(0);
});

const { bytes, fileName, facts } = createWorkbook({ generation: 'C', seed: 12 });
const said = saidByFacts(facts);

/** One entry of a list, with another value in it. */
function spoil(key: 'days' | 'posts' | 'shares', value: number): Said {
  const entries: readonly (readonly (string | number | null)[])[] = said[key];
  return { ...said, [key]: entries.map((entry, index) => (index === 3 ? entry.with(-1, value) : entry)) };
}

test.each<readonly [what: string, truth: Said]>([
  ['the range', { ...said, to: '2026-03-22' }],
  ['the total of impressions', { ...said, impressions: facts.impressions + 1 }],
  ['the reach', { ...said, membersReached: facts.membersReached + 1 }],
  ['the followers', { ...said, followers: [facts.to, facts.followers + 1] }],
  ['a day', spoil('days', 1_000)],
  ['a missing day', { ...said, days: said.days.slice(1) }],
  ['a post', spoil('posts', 1)],
  ['a reader', spoil('shares', 0.99)],
])('a misreading of %s in silence is noticed; the warning of something else is no excuse', async (_, truth) => {
  const result = await readExport(bytes, fileName);
  expect(judgeReading(result, said)).toEqual({ kind: 'equal' });
  expect(
    judgeReading(
      { ...result, warnings: [{ code: 'file-name-differs', from: result.reading.window.from, to: result.reading.window.to }] },
      truth,
    ).kind,
  ).toBe('failed');
});
