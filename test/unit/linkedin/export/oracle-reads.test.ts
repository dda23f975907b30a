import { describe, expect, test } from 'vitest';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { createPostSheets } from '../../../workbook/create-post-workbook.ts';
import { judgePost, judgeReading } from '../../../workbook/mutation/judge.ts';
import { readPostByOracle } from '../../../workbook/oracle-post.ts';
import { readByOracle } from '../../../workbook/oracle.ts';
import { createParts } from '../../../workbook/package-parts.ts';
import { saidByFacts, saidByOracle } from '../../../workbook/said.ts';
import type { Said } from '../../../workbook/said.ts';
import { createZip } from '../../../workbook/zip-file.ts';
import type { Part } from '../../../workbook/zip-file.ts';
import { atCell, changedParts, facts, inCells } from './changed.ts';
import type { Change } from './changed.ts';

/** What the oracle had to learn, from files that a soak found it to misread: what it says of them, and that the reader says so, too. */
const said = saidByFacts(facts);
const lost =
  (sheet: number): Change =>
  (sheets) =>
    sheets.toSpliced(sheet, 1);

/** The first number of a sheet ends with its point, as `85.` for `85.0`. */
function pointed(parts: readonly Part[], sheet: number): Part[] {
  return parts.map((part) =>
    part.name.endsWith(`sheet${sheet}.xml`) ? { ...part, content: String(part.content).replace(/\.0(?=<\/v>)/, '.') } : part,
  );
}

async function readTwice(parts: readonly Part[]): Promise<{ truth: Said; fate: string }> {
  const bytes = createZip(parts);
  const truth = saidByOracle(readByOracle(bytes, false));
  return { truth, fate: judgeReading(await readExport(bytes, 'x.xlsx'), truth).kind };
}

describe('the oracle', () => {
  test('takes no date that no calendar has for a day where the total of the followers was', async () => {
    const { truth, fate } = await readTwice(changedParts(atCell(3, 1, 0, '2/31/2026')));
    expect(truth).toEqual({ ...said, followers: ['-00-00', Number.NaN] });
    expect(fate).toBe('warned');
  });

  test('misses such a date among the days, which the reader must say', async () => {
    const { truth, fate } = await readTwice(changedParts(atCell(3, 9, 0, '2/31/2026')));
    expect(truth.days.map(([day]) => day)).toContain('2026-02-31');
    expect(fate).toBe('warned');
  });

  test('knows that a number may end with its point', async () => {
    const parts = changedParts((sheets) => sheets);
    expect(pointed(parts, 3)).not.toEqual(parts);
    expect(await readTwice(pointed(parts, 3))).toEqual({ truth: said, fate: 'equal' });
  });

  test('reads the characters of a text that is said to be a number as those of any text', async () => {
    const numbered = changedParts((sheets) => sheets).map((part) => ({
      ...part,
      content: part.name.endsWith('sheet5.xml')
        ? String(part.content).replace(/(<c r="B3"[^>]*?) t="s"><v>\d+</, '$1><v>Rock &amp; Roll<')
        : part.content,
    }));
    const { truth, fate } = await readTwice(numbered);
    expect(truth.shares.map(([, value]) => value)).toContain('Rock & Roll');
    expect(fate).toBe('equal');
  });

  test.each<readonly [what: string, sheet: number, without: Partial<Said>]>([
    ['list of posts', 2, { posts: [] }],
    ['followers', 3, { followers: ['-00-00', Number.NaN], days: said.days.map((day) => day.with(3, null)) }],
  ])('sees that a workbook has lost its %s', async (_, sheet, without) => {
    const { truth, fate } = await readTwice(changedParts(lost(sheet)));
    expect(truth).toEqual({ ...said, ...without });
    expect(fate).toBe(sheet === 2 ? 'equal' : 'warned');
  });

  test('takes the row with the range for no total, wherever in it the range stands', async () => {
    const twice = inCells(0, ([name = null, value = null], row) => (row === 1 ? [name, name, value] : [name, value]));
    expect(await readTwice(changedParts(twice))).toEqual({ truth: said, fate: 'equal' });
  });

  test('takes no reader’s place that is called like a date for the day of a post', async () => {
    const sheets = createPostSheets({ id: 'activity-7431000000000000001' }).map((sheet) => ({
      ...sheet,
      rows: new Map(
        [...sheet.rows].map(([row, cells]) => [
          row,
          cells[0] === 'Post Date' ? [] : cells[0] === 'Location' ? ['Location', '3/4/2026', '31%'] : cells,
        ]),
      ),
    }));
    const bytes = createZip(createParts(sheets, { poi: true, created: '2026-03-25T00:00:00Z' }));
    const truth = readPostByOracle(bytes);
    expect(truth.days).toEqual([]);
    const { fate } = await judgePost({ seed: 0, deeds: [], bytes, truth });
    expect(fate).toEqual({ kind: 'equal' });
  });
});
