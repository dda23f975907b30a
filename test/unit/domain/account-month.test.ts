import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf, trimMonth } from '../../../src/domain/account-month.ts';
import type { Day } from '../../../src/domain/day.ts';
import type { Reading } from '../../../src/domain/reading.ts';
import { MOST_FACTS } from '../../../src/domain/source-month.ts';
import { ACCOUNT, createReading, readingArbitrary } from './readings.ts';

function importAll(
  readings: readonly Reading[],
  state: ReadonlyMap<string, AccountMonth> = new Map(),
): Map<string, AccountMonth> {
  const months = new Map(state);
  for (const reading of readings)
    for (const month of monthsOf(ACCOUNT, reading)) {
      const known = months.get(month.month);
      months.set(month.month, known ? mergeMonth(known, month) : month);
    }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function jsonOf(months: ReadonlyMap<string, AccountMonth>): string {
  return JSON.stringify([...months]);
}

describe('merging', () => {
  test('importing in any order ends in the same state, byte for byte', () => {
    fc.assert(
      fc.property(fc.array(readingArbitrary, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (readings, picks) => {
        const shuffled = [...readings]
          .map((reading) => ({ reading, place: picks.next().value }))
          .sort((a, b) => a.place - b.place);
        expect(jsonOf(importAll(shuffled.map(({ reading }) => reading)))).toBe(jsonOf(importAll(readings)));
      }),
      { numRuns: 300 },
    );
  });

  test('importing again changes nothing', () => {
    fc.assert(
      fc.property(fc.array(readingArbitrary, { maxLength: 5 }), (readings) => {
        const once = importAll(readings);
        expect(jsonOf(importAll(readings, once))).toBe(jsonOf(once));
      }),
    );
  });

  test('importing in two halves, merged, is importing all', () => {
    fc.assert(
      fc.property(fc.array(readingArbitrary, { minLength: 2, maxLength: 6 }), fc.nat(), (readings, cut) => {
        const at = cut % readings.length;
        const [left, right] = [importAll(readings.slice(0, at)), importAll(readings.slice(at))];
        for (const [key, month] of right) {
          const known = left.get(key);
          left.set(key, known ? mergeMonth(known, month) : month);
        }
        expect(jsonOf(new Map([...left].sort(([a], [b]) => (a < b ? -1 : 1))))).toBe(jsonOf(importAll(readings)));
      }),
    );
  });

  test('the newer capture wins each day it knows, and leaves alone what it does not know', () => {
    const old = createReading('2026-01-01', [1, 2, 3], { capturedAt: 1000 });
    const newer = createReading('2026-01-02', [20, null], { capturedAt: 2000, hash: 'b'.repeat(64) });
    const expected = [1, 20, 3];
    for (const order of [
      [old, newer],
      [newer, old],
    ]) {
      const values = importAll(order).get('2026-01')?.sources.export?.days.impressions?.values;
      expect(values?.slice(0, 3)).toEqual(expected);
    }
  });

  test('a past day may fall as well as rise', () => {
    const months = importAll([
      createReading('2026-01-01', [100], { capturedAt: 1000 }),
      createReading('2026-01-01', [90], { capturedAt: 2000, hash: 'b'.repeat(64) }),
    ]);
    expect(months.get('2026-01')?.sources.export?.days.impressions?.values[0]).toBe(90);
  });

  test('sources stay apart', () => {
    const months = importAll([
      createReading('2026-01-01', [5]),
      createReading('2026-01-01', [7], { source: 'page', capturedAt: 9e12 }),
    ]);
    expect(months.get('2026-01')?.sources.export?.days.impressions?.values[0]).toBe(5);
    expect(months.get('2026-01')?.sources.page?.days.impressions?.values[0]).toBe(7);
  });

  test('a reading over a month’s end is cut into its months, and every day comes back', () => {
    const months = importAll([createReading('2026-01-30', [1, 2, 3, 4])]);
    expect([...months.keys()]).toEqual(['2026-01', '2026-02']);
    expect(months.get('2026-01')?.sources.export?.days.impressions?.values.slice(29)).toEqual([1, 2]);
    expect(months.get('2026-02')?.sources.export?.days.impressions?.values.slice(0, 3)).toEqual([3, 4, null]);
  });
});

describe('what grows with every import', () => {
  const many = Array.from({ length: 50 }, (_, at) =>
    createReading('2026-01-01', Array<number>((at % 28) + 1).fill(at), {
      capturedAt: 1_780_000_000_000 + Math.floor(at / 2),
      hash: String(at % 10).repeat(64),
      window: { from: `20${10 + (at % 15)}-01-01` as Day, to: `2026-01-${String((at % 28) + 1).padStart(2, '0')}` as Day },
      posts: Array.from({ length: 40 }, (_none, post) => ({
        id: `activity:10000000${100 + post}`,
        url: 'https://www.linkedin.com/feed/',
        publishedOn: '2026-01-05' as Day,
        window: { from: '2026-01-01' as Day, to: `20${26 + at}-01-31` as Day },
        figures: { impressions: at },
      })),
    }),
  );

  test('ends somewhere: of a month’s windows and posts those of the newest captures are kept', () => {
    const month = importAll(many).get('2026-01')?.sources.export;
    expect([month?.windows.length, month?.posts.length]).toEqual([MOST_FACTS.window, MOST_FACTS.post]);
    expect(month?.captures.at(-1)?.at).toBe(1_780_000_000_024);
    expect(month?.posts.every(({ figures }) => (figures.impressions ?? 0) >= 50 - MOST_FACTS.post / 40 - 1)).toBe(true);
  });

  test('ends in the same state in any order, and when it is imported again', () => {
    const expected = jsonOf(importAll(many));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat()), (picks) => {
        const shuffled = many
          .map((reading) => ({ reading, place: picks.next().value }))
          .sort((a, b) => a.place - b.place)
          .map(({ reading }) => reading);
        expect(jsonOf(importAll([...shuffled, ...shuffled.slice(0, 10)]))).toBe(expected);
      }),
      { numRuns: 5 },
    );
  });
});

describe('trimming', () => {
  test('nothing that lies even in part before the day is left', () => {
    fc.assert(
      fc.property(
        fc.array(readingArbitrary, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 28 }),
        (readings, number) => {
          const since = `2026-01-${String(number).padStart(2, '0')}` as Day;
          for (const month of importAll(readings).values()) {
            const left = trimMonth(month, since);
            for (const source of Object.values(left?.sources ?? {})) {
              for (const column of Object.values(source.days))
                column.values.forEach((value, index) => {
                  if (value !== null) expect(`${month.month}-${String(index + 1).padStart(2, '0')}` >= since).toBe(true);
                });
              expect(source.anchors.every((anchor) => anchor.day >= since)).toBe(true);
              expect(source.windows.every((window) => window.from >= since)).toBe(true);
              expect(source.posts.every((post) => post.publishedOn >= since)).toBe(true);
            }
          }
        },
      ),
    );
  });

  test('a month before it is nothing at all, a month after it is whole', () => {
    const months = importAll([createReading('2026-01-30', [1, 2, 3, 4])]);
    const [january, february] = [months.get('2026-01'), months.get('2026-02')];
    if (!january || !february) throw new Error('both months are known');
    expect(trimMonth(january, '2026-02-01' as Day)).toBeNull();
    expect(trimMonth(february, '2026-01-30' as Day)).toEqual(february);
  });
});

describe('answers about two numbers of one post', () => {
  const ids = ['activity:1000000001', 'share:1000000002'] as const;
  const answer = (at: number, same: boolean) => monthOfAnswer(ACCOUNT, '2026-01-20' as Day, { ids, same, at });

  test('the latest one holds, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.boolean()), { minLength: 1, maxLength: 6 }), (given) => {
        const months = given.map(([at, same]) => answer(at, same));
        const latest = Math.max(...given.map(([at]) => at));
        const same = given.some(([at, says]) => at === latest && says);
        const merged = months.reduce(mergeMonth);
        expect(merged.answers).toEqual([{ ids, same, at: latest }]);
        expect(JSON.stringify(months.toReversed().reduce(mergeMonth))).toBe(JSON.stringify(merged));
      }),
    );
  });

  test('it goes with its posts when a Group sees only what comes later', () => {
    const posts = ids.map((id, at) => ({
      id,
      url: 'https://www.linkedin.com/feed/',
      publishedOn: `2026-01-2${at * 5}` as Day,
      window: null,
      figures: {},
    }));
    const [month] = importAll([createReading('2026-01-20', [1], { posts })]).values();
    if (!month) throw new Error('it was read');
    const answered = mergeMonth(month, answer(1, true));
    expect(trimMonth(answered, '2026-01-20' as Day)?.answers).toHaveLength(1);
    expect(trimMonth(answered, '2026-01-21' as Day)).not.toHaveProperty('answers');
  });
});
