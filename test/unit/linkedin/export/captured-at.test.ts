import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, countDays, dayOf } from '../../../../src/domain/day.ts';
import { isPartial } from '../../../../src/domain/figures.ts';
import { capturedAtOf, partialDays } from '../../../../src/linkedin/export/captured-at.ts';
import { readExport } from '../../../../src/linkedin/export/read-export.ts';
import { createWorkbook } from '../../../workbook/create-workbook.ts';

const END = Date.parse('2026-03-23T23:59:59.999Z');

test.each<readonly [created: string | null, capturedAt: string | null]>([
  ['2026-03-23T16:20:05Z', '2026-03-23T16:20:05Z'],
  ['2026-03-23T16:20:05.123Z', '2026-03-23T16:20:05.123Z'],
  ['2026-03-23T18:20:05+02:00', '2026-03-23T16:20:05Z'],
  ['2026-03-23T16:20Z', '2026-03-23T16:20:00Z'],
  ['2026-04-01T00:00:00Z', '2026-04-01T00:00:00Z'],
  ['2026-03-22T20:00:00Z', '2026-03-22T20:00:00Z'], // the range ends on a day that has begun only in the east
  ['2026-03-21T10:00:00Z', null], // before the range was over: written by another program
  ['2020-01-01T00:00:00Z', null],
  ['2026-03-23T16:20:05', null], // in whose time?
  ['2026-03-23', null],
  ['yesterday', null],
  ['', null],
  [null, null],
])('a file that says it was made at %j was captured at %j, or at the end of its range, marked', async (created, capturedAt) => {
  const { bytes } = createWorkbook({ created });
  const { reading, warnings } = await readExport(bytes, 'x.xlsx');
  expect({ at: reading.capturedAt, assumed: reading.capturedAtAssumed }).toEqual({
    at: capturedAt === null ? END : Date.parse(capturedAt),
    assumed: capturedAt === null,
  });
  expect(warnings.some(({ code }) => code === 'captured-at-assumed')).toBe(capturedAt === null);
});

test('the days that a file is told not to have complete are those that are shown as partial', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 15_000, max: 21_000 }),
      fc.nat(399),
      fc.integer({ min: -3 * 86_400_000, max: 9 * 86_400_000 }),
      (start, length, late) => {
        const window = { from: dayOf(start), to: dayOf(start + length) };
        const { capturedAt } = capturedAtOf((start + length + 1) * 86_400_000 + late, window);
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(window.from, index));
        const shown = days.filter((day) => isPartial(day, capturedAt));
        const told = partialDays(capturedAt, window);
        expect(told === null ? [] : days.slice(-countDays(told.from, told.to))).toEqual(shown);
        expect(told?.to ?? window.to).toBe(window.to);
      },
    ),
  );
});
