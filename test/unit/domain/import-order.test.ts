/** Whole export files, read and merged: what is held in the end depends on what LinkedIn said last, never on how it was imported. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthsOf } from '../../../src/domain/account-month.ts';
import { summarizeImport } from '../../../src/domain/import-summary.ts';
import { DAY_METRICS } from '../../../src/domain/metric.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import type { SourceMonth } from '../../../src/domain/source-month.ts';
import { readExport } from '../../../src/linkedin/export/read-export.ts';
import { createPostWorkbook } from '../../workbook/create-post-workbook.ts';
import { createWorkbook, type WorkbookOptions } from '../../workbook/create-workbook.ts';
import { ACCOUNT } from './readings.ts';

/** Overlapping exports of one member: each says otherwise of the days that it shares with others. */
const EXPORTS: readonly WorkbookOptions[] = [
  { from: '2025-03-24', days: 365 },
  { from: '2026-02-24', days: 28, locale: 'fr', created: '2026-03-23T10:00:00Z' },
  { from: '2026-03-17', days: 7, locale: 'pt-BR', generation: 'C', created: '2026-03-24T09:00:00Z' },
  { from: '2026-03-17', days: 7, generation: 'B', created: '2026-03-25T09:00:00Z', quirks: { program: 'excel', resaved: true } },
  { from: '2026-02-24', days: 28, locale: 'ja', created: null },
  { from: '2025-12-27', days: 90, locale: 'de', generation: 'C', created: '2026-03-26T08:00:00Z' },
  { from: '2025-02-20', days: 400, generation: 'C', created: '2026-03-26T08:00:00Z' },
];
const readings: Reading[] = [];

beforeAll(async () => {
  const files = EXPORTS.map((options, seed) => createWorkbook({ seed, ...options }));
  for (const { bytes, fileName } of [...files, createPostWorkbook({ created: '2026-03-20T00:00:00Z' }), createPostWorkbook()])
    readings.push((await readExport(bytes, fileName)).reading);
});

type State = ReadonlyMap<string, AccountMonth>;

function merge(months: Iterable<AccountMonth>, into: State = new Map()): State {
  const state = new Map(into);
  for (const month of months) {
    const known = state.get(month.month);
    state.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return state;
}

function textOf(state: State): string {
  return JSON.stringify([...state].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function shuffled<T>(list: readonly T[], picks: Iterator<number>): T[] {
  return list
    .map((item) => ({ item, place: picks.next().value as number })) // the stream has no end
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

describe('importing export files', () => {
  test('in any order, any of them any number of times, month by month, ends in the same state, byte for byte', () => {
    const pieces = readings.flatMap((reading) => monthsOf(ACCOUNT, reading));
    const expected = textOf(merge(pieces));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.array(fc.nat(pieces.length - 1), { maxLength: 60 }), (picks, again) => {
        const repeated = again.flatMap((place) => pieces[place] ?? []);
        expect(textOf(merge(shuffled([...pieces, ...repeated], picks)))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('in any split, each part merged by itself and the parts then together, ends in the same state', () => {
    const pieces = readings.flatMap((reading) => monthsOf(ACCOUNT, reading));
    const expected = textOf(merge(pieces));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 9 }), (picks, count) => {
        const parts = Array.from({ length: count }, (): AccountMonth[] => []);
        for (const piece of shuffled(pieces, picks)) parts[(picks.next().value as number) % count]?.push(piece);
        const states = shuffled(parts, picks).map((part) => merge(part));
        expect(textOf(merge(states.flatMap((state) => [...state.values()])))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('a file that was imported, or the same file saved again by another program, changes nothing', async () => {
    const state = merge(readings.flatMap((reading) => monthsOf(ACCOUNT, reading)));
    const resaved = createWorkbook({
      seed: 5,
      ...EXPORTS[5],
      quirks: { program: 'libreoffice', resaved: true, dateCells: 'serial' },
    });
    for (const reading of [...readings, (await readExport(resaved.bytes, 'Copy of export.xlsx')).reading])
      expect(summarizeImport(ACCOUNT, [...state.values()], [reading]).changesAnything).toBe(false);
  });
});

/** What a fact must be: of all files that tell of it, as the one says that was made last; at one instant, of the greater hash. */
function lastWord<T>(tell: (reading: Reading) => T | null | undefined): T | undefined {
  const told = readings.flatMap((reading) => {
    const fact = tell(reading);
    return fact === null || fact === undefined ? [] : [{ reading, fact }];
  });
  const rank = ({ capturedAt, hash }: Reading): string => `${String(capturedAt).padStart(16, '0')} ${hash}`;
  return told.sort((one, other) => (rank(one.reading) < rank(other.reading) ? -1 : 1)).at(-1)?.fact;
}

describe('the newest export wins, fact by fact', () => {
  const sources = (): SourceMonth[] =>
    [...merge(readings.flatMap((reading) => monthsOf(ACCOUNT, reading))).values()].flatMap(
      ({ sources: { export: own } }) => own ?? [],
    );

  test.each(DAY_METRICS)('%s of every day', (metric) => {
    const months = merge(readings.flatMap((reading) => monthsOf(ACCOUNT, reading)));
    const days = new Set(readings.flatMap((reading) => reading.days.map(({ day }) => day)));
    expect(days.size).toBeGreaterThan(390);
    for (const day of days) {
      const column = months.get(day.slice(0, 7))?.sources.export?.days[metric];
      const expected = lastWord((reading) => reading.days.find((row) => row.day === day)?.[metric]);
      expect(column?.values[Number(day.slice(8)) - 1], day).toBe(expected ?? null);
    }
  });

  test('every follower total, post and window; a window stands beside others that end with it', () => {
    for (const { anchors, posts, windows } of sources()) {
      for (const anchor of anchors)
        expect(anchor.total).toBe(lastWord(({ followers }) => (followers?.day === anchor.day ? followers.total : null)));
      for (const post of posts)
        expect(post.figures).toEqual(
          lastWord(
            (reading) =>
              reading.posts.find(({ id, window }) => id === post.id && JSON.stringify(window) === JSON.stringify(post.window))
                ?.figures,
          ),
        );
      for (const window of windows)
        expect(window.membersReached).toBe(
          lastWord((reading) =>
            reading.window.from === window.from && reading.window.to === window.to && reading.days.length > 0
              ? reading.totals.membersReached
              : null,
          ),
        );
    }
    const ranges = sources().flatMap(({ windows }) => windows.map(({ from, to }) => `${from} ${to}`));
    expect(ranges.filter((range) => range.endsWith('2026-03-23')).sort()).toEqual([
      '2025-03-24 2026-03-23',
      '2026-02-24 2026-03-23',
      '2026-03-17 2026-03-23',
    ]);
  });

  test('a file that does not say when it was made counts from the end of its range, and is marked', () => {
    const stamps = sources().flatMap(({ captures }) => captures);
    const assumed = new Set(stamps.filter((capture) => capture.assumed).map(({ at }) => at));
    expect([...assumed]).toEqual([Date.parse('2026-03-23T23:59:59.999Z')]);
  });
});
