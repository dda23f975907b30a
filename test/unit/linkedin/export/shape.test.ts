import { expect, test } from 'vitest';
import { isRefusal } from '../../../../src/linkedin/export/refusal.ts';
import type { DemographicShare } from '../../../../src/domain/reading.ts';
import { saidByReading } from '../../../workbook/said-by-reading.ts';
import { saidByFacts } from '../../../workbook/said.ts';
import { atCell, facts, inCells, named, readChanged } from './changed.ts';
import type { Change } from './changed.ts';

const said = saidByFacts(facts);
const ORDERED = { locale: 'it', quirks: { dates: 'd/m/y' } } as const;

/** Whose the first and the last row of demographics are. */
function readersOf(shares: readonly DemographicShare[]): (string | undefined)[] {
  return [shares[0]?.about, shares.at(-1)?.about];
}

const reversed: Change = (sheets) => sheets.toReversed();
const without =
  (sheet: number): Change =>
  (sheets) =>
    sheets.toSpliced(sheet, 1);
const copied =
  (sheet: number): Change =>
  (sheets) =>
    sheets.flatMap((part, index) => (index === sheet ? [part, { ...part, name: `${part.name} (2)` }] : [part]));

const noted =
  (sheet: number): Change =>
  (sheets) =>
    sheets.map((part, index) =>
      index === sheet
        ? { ...part, rows: new Map([[1, ['A note']], ...[...part.rows].map(([row, cells]) => [row + 2, cells] as const)]) }
        : part,
    );

test.each<readonly [what: string, change: Change, readers: readonly string[], codes: readonly string[]]>([
  ['as LinkedIn has them', (sheets) => sheets, ['audience', 'content'], []],
  ['in another order, by their names', reversed, ['content', 'audience'], []],
  [
    'under names that are not known, by their order',
    (sheets) => named(5, 'Y')(named(4, 'X')(sheets)),
    ['audience', 'content'],
    [],
  ],
  ['when only the second has its name', named(4, 'X'), ['audience', 'content'], []],
  ['when the audience’s is gone', without(4), ['content', 'content'], []],
  ['when the content’s is gone', without(5), ['audience', 'audience'], []],
  ['when one was copied', copied(4), ['audience', 'content'], ['sheets-unknown']],
  [
    'when the content’s is gone and the other was copied',
    (sheets) => copied(4)(without(5)(sheets)),
    ['audience', 'audience'],
    ['sheets-unknown'],
  ],
  [
    'when the copy was changed',
    (sheets) => atCell(5, 2, 2, '7%')(copied(4)(sheets)),
    ['audience', 'content'],
    ['sheets-unknown'],
  ],
  [
    'when there is one and its copy, which a note was written on',
    (sheets) => noted(5)(copied(4)(named(4, 'Readers')(without(5)(sheets)))),
    ['audience', 'audience'],
    ['sheets-unknown'],
  ],
  [
    'when the copy with the note has a name of its own',
    (sheets) => named(5, 'Mine')(noted(5)(copied(4)(without(5)(sheets)))),
    ['audience', 'audience'],
    ['sheets-unknown'],
  ],
])('sheets of demographics %s are told apart', async (_, change, readers, codes) => {
  const { reading, warnings } = await readChanged(change, { generation: 'C' });
  expect(readersOf(reading.demographics)).toEqual(readers);
  expect(warnings.map(({ code }) => code)).toEqual(codes);
});

test.each<readonly [what: string, change: Change, codes: readonly string[]]>([
  ['hidden sheets', (sheets) => sheets.map((sheet) => ({ ...sheet, hidden: true })), []],
  [
    'empty sheets between them',
    (sheets) => sheets.flatMap((sheet) => [{ name: `Sheet ${sheet.name}`, rows: new Map() }, sheet]),
    [],
  ],
  [
    'a summary that a program puts before them',
    (sheets) => [
      { name: 'Export Summary', rows: new Map([[1, ['This document was exported.', 'Sheet Name', 'Table Name']]]) },
      ...sheets,
    ],
    ['sheets-unknown'],
  ],
  ['a copy of the days', copied(1), ['sheets-unknown']],
  ['a sheet with a name of company pages', named(1, 'Metrics'), []],
  ['a name that is not known for the reach', atCell(0, 3, 0, 'People'), []],
])('%s change nothing of what is read', async (_, change, codes) => {
  const result = await readChanged(change);
  expect(saidByReading(result.reading)).toEqual(said);
  expect(result.warnings.map(({ code }) => code)).toEqual(codes);
});

test('the same sheets as a company page names them, without the totals, are refused as such', async () => {
  const refusal = await readChanged((sheets) => named(0, 'Metrics')(sheets.slice(1))).catch((error: unknown) => error);
  expect(isRefusal(refusal) && refusal.code).toBe('company-page');
});

const swapDays = inCells(1, ([day = null, one = null, other = null]) => [day, other, one]);

test.each<readonly [what: string, change: Change]>([
  ['the names of both', (sheets) => swapDays(sheets)],
  ['in a language that is not known the file’s own total', (sheets) => swapDays(sheets)],
])('which column of days is which is told by %s', async (what, change) => {
  const options = what.startsWith('in a language') ? ORDERED : {};
  expect(saidByReading((await readChanged(change, options)).reading).days).toEqual(said.days);
});

test('a column more, that has a name, changes nothing', async () => {
  const { reading, warnings } = await readChanged(
    inCells(1, ([day = null, one = null, other = null], row) => [day, one, row === 1 ? 'Members reached' : 7, other]),
  );
  expect(saidByReading(reading)).toEqual(said);
  expect(warnings).toEqual([]);
});

test('a table of days with more columns, of which none is known, is none of LinkedIn’s', async () => {
  const wide: Change = inCells(1, (cells, row) => (row === 1 ? ['Date', 'a', 'b', 'c'] : [...cells, 7]));
  await expect(readChanged(wide)).rejects.toMatchObject({ code: 'no-days' });
});

test('a header that names another figure is not trusted: its column stays unknown, and it is said', async () => {
  const { reading, warnings } = await readChanged(atCell(1, 1, 1, 'Members reached'));
  expect(reading.days.map(({ impressions }) => impressions)).toEqual(Array(28).fill(null));
  expect(reading.days.map(({ engagements }) => engagements)).toEqual(facts.days.map(({ engagements }) => engagements));
  expect(warnings).toContainEqual(expect.objectContaining({ code: 'rows-left-out', sheet: 'engagement' }));
});

test('a header that names one figure twice says nothing of either: no day is left', async () => {
  await expect(readChanged(atCell(1, 1, 2, 'Impressions'))).rejects.toMatchObject({ code: 'no-days' });
});

test('a range that cannot be read is said, and the days tell it', async () => {
  const { reading, warnings } = await readChanged(atCell(0, 1, 1, '2/31/2026 - 3/23/2026'));
  expect(reading.window).toEqual({ from: facts.from, to: facts.to });
  expect(warnings).toEqual([{ code: 'rows-left-out', sheet: 'discovery', count: 1, rows: [1] }]);
});

test('one day that is far away does not turn the dates of the others', async () => {
  const { reading, warnings } = await readChanged(atCell(1, 9, 0, '2031-07-12'), { quirks: { dates: 'd/m/y' } });
  expect(reading.window).toEqual({ from: facts.from, to: facts.to });
  expect(warnings.map(({ code }) => code)).toEqual(['totals-differ', 'days-missing', 'days-outside-range']);
});

test('where only the day of the followers leaves the order open, the end of the range settles it', async () => {
  const options = { from: '2026-02-10', locale: 'es', quirks: { dateCells: 'serial' } } as const; // ends on 9/3/2026
  const { reading } = await readChanged(without(0), options);
  expect(reading.followers?.day).toBe('2026-03-09');
});

test('a first day that cannot be read is a broken row, no header', async () => {
  const { reading, warnings } = await readChanged(atCell(1, 2, 0, 'soon'));
  expect(reading.days.slice(1).map(({ impressions }) => impressions)).toEqual(
    facts.days.slice(1).map(({ impressions }) => impressions),
  );
  expect(warnings.map(({ code }) => code)).toEqual(['rows-left-out', 'days-missing']);
});

test('a nought in a ranking is a nought, and no unknown figure', async () => {
  const { reading } = await readChanged(atCell(2, 4, 2, 0));
  const first = [...facts.posts].sort((one, other) => (other.engagements ?? 0) - (one.engagements ?? 0))[0];
  expect(reading.posts.find(({ id }) => id === first?.id)?.figures.engagements).toBe(0);
});

test.each<readonly [what: string, value: boolean | string]>([
  ['a truth', true],
  ['an error', '#REF!'],
])('%s in the place of a number is none', async (_, value) => {
  const { reading, warnings } = await readChanged(atCell(1, 4, 2, value));
  expect(reading.days[2]?.engagements).toBeNull();
  expect(warnings).toEqual([{ code: 'rows-left-out', sheet: 'engagement', count: 1, rows: [4] }]);
});

test('a post that is dated after the range is dated by its id, and its row is named', async () => {
  const { reading, warnings } = await readChanged(atCell(2, 4, 1, '12/31/2026'));
  expect(saidByReading(reading).posts).toEqual(said.posts);
  expect(warnings).toEqual([{ code: 'rows-left-out', sheet: 'posts', count: 1, rows: [4] }]);
});

test('an address of one post among the days makes no single post of the workbook', async () => {
  const { reading } = await readChanged(
    atCell(3, 7, 1, 'https://www.linkedin.com/feed/update/urn:li:activity:7431000000000000001'),
  );
  expect(reading.days).toHaveLength(28);
});
