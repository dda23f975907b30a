import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeMonth, monthOfAnswer, monthsOf } from '../../../../src/domain/account-month.ts';
import type { Day } from '../../../../src/domain/day.ts';
import { isAccountMonth } from '../../../../src/extension/cache/check-month.ts';
import { accountMonthSchema } from '../../../../src/protocol/account-month.ts';
import { ACCOUNT, readingArbitrary } from '../../domain/readings.ts';

const demographics = [{ about: 'audience' as const, category: 'jobTitle' as const, value: 'Founder', share: 0.25 }];

/** Months as they cross the wire: of three sources, with everything a month can hold. */
const monthArbitrary = fc.tuple(readingArbitrary, readingArbitrary, readingArbitrary).map(([a, b, c]) => {
  const [first] = monthsOf(ACCOUNT, { ...a, source: 'export', demographics });
  if (!first) throw new Error('a reading has a day');
  const page = monthsOf(ACCOUNT, { ...b, source: 'page', page: { reactions: 3, profileViewers: 12 } });
  const archive = monthsOf(ACCOUNT, {
    ...c,
    source: 'archive',
    posts: c.posts.map((post) => ({ ...post, text: 'What I learned', figures: {} })),
  });
  const answer = monthOfAnswer(ACCOUNT, `${first.month}-09` as Day, {
    ids: ['activity:1000000001', 'share:1000000002'],
    same: true,
    at: 1_780_000_000_000,
  });
  const month = [...page, ...archive, answer].filter(({ month: one }) => one === first.month).reduce(mergeMonth, first);
  return JSON.parse(JSON.stringify(month)) as Json;
});

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const strangeArbitrary: fc.Arbitrary<Json> = fc.constantFrom<Json>(
  null,
  true,
  0,
  -1,
  1.5,
  31,
  10_001,
  2_147_483_647,
  -2_147_483_648,
  8.64e15,
  9e15,
  1e300,
  '',
  'x',
  '2026-02-30',
  '2026-01-05',
  '2026-01',
  'activity:1000000001',
  'https://evil.example/',
  'audience',
  [],
  {},
  [null],
  [0, 0],
  { extra: 1 },
  { from: '2026-01-02', to: '2026-01-01' },
);

/** Every place in a value, as the list of keys that leads there. */
function placesIn(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, part]) => placesIn(part, [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}

function changed(value: Json, path: readonly (string | number)[], change: (at: Json) => Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy = structuredClone(value) as { [key: string]: Json };
  const part = changed(copy[key] ?? null, rest, change);
  if (part === undefined) delete copy[key];
  else copy[key] = part;
  return Array.isArray(copy) ? (copy as Json[]).filter(() => true) : copy;
}

test('every month that is made is accepted by both', () => {
  fc.assert(
    fc.property(monthArbitrary, (month) => {
      expect(accountMonthSchema.safeParse(month).success).toBe(true);
      expect(isAccountMonth(month)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test('a month with one thing changed, added or left out is judged as the schema judges it', { timeout: 60_000 }, () => {
  const verdicts = { yes: 0, no: 0 };
  fc.assert(
    fc.property(
      monthArbitrary,
      fc.nat(),
      strangeArbitrary,
      fc.constantFrom('replace', 'remove', 'add'),
      (month, pick, strange, how) => {
        const places = placesIn(month);
        const place = places[pick % places.length] ?? [];
        const other = changed(month, place, (at) => {
          if (how === 'remove') return undefined;
          if (how === 'replace' || typeof at !== 'object' || at === null) return strange;
          return Array.isArray(at) ? [...at, strange] : { ...at, extra: strange };
        });
        const expected = accountMonthSchema.safeParse(other).success;
        verdicts[expected ? 'yes' : 'no']++;
        expect(isAccountMonth(other)).toBe(expected);
      },
    ),
    { numRuns: 1_500 },
  );
  expect(Math.min(verdicts.yes, verdicts.no)).toBeGreaterThan(50);
});
