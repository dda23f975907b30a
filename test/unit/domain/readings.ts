import fc from 'fast-check';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { AccountId } from '../../../src/domain/id.ts';
import type { Reading } from '../../../src/domain/reading.ts';

export const ACCOUNT = '11111111-1111-4111-8111-111111111111' as AccountId;

/** A reading of consecutive days from `from`, captured so long after its end that no day is partial. */
export function createReading(from: string, impressions: readonly (number | null)[], more: Partial<Reading> = {}): Reading {
  const first = from as Day;
  const to = addDays(first, impressions.length - 1);
  return {
    source: 'export',
    capturedAt: Date.parse(`${to}T12:00:00Z`) + 3 * 86_400_000,
    capturedAtAssumed: false,
    hash: 'a'.repeat(64),
    window: { from: first, to },
    days: impressions.map((value, index) => ({
      day: addDays(first, index),
      impressions: value,
      engagements: value === null ? null : Math.round(value / 10),
      newFollowers: 1,
    })),
    totals: { impressions: null, engagements: null, membersReached: null },
    followers: { day: to, total: 1000 },
    posts: [],
    postsTruncated: false,
    demographics: [],
    ...more,
  };
}

/** Overlapping readings of a few weeks around a month's end, with few distinct captures so that ties happen. */
export const readingArbitrary: fc.Arbitrary<Reading> = fc
  .record({
    start: fc.integer({ min: 0, max: 40 }),
    values: fc.array(fc.option(fc.integer({ min: 0, max: 500 }), { freq: 4 }), { minLength: 1, maxLength: 30 }),
    at: fc.integer({ min: 1, max: 4 }),
    source: fc.constantFrom('export' as const, 'page' as const),
    posts: fc.array(fc.record({ id: fc.integer({ min: 1, max: 4 }), value: fc.nat(99) }), { maxLength: 3 }),
  })
  .map(({ start, values, at, source, posts }) => {
    const from = addDays('2026-01-10' as Day, start);
    const reading = createReading(from, values, { source, capturedAt: 1_780_000_000_000 + at });
    const distinct = new Map(posts.map((post) => [post.id, post]));
    const content = {
      ...reading,
      posts: [...distinct.values()].map(({ id, value }) => ({
        id: `activity:100000000${id}`,
        url: `https://www.linkedin.com/feed/update/urn:li:activity:100000000${id}`,
        publishedOn: addDays('2026-01-25' as Day, id * 3),
        window: reading.window,
        figures: { impressions: value },
      })),
    };
    return { ...content, hash: hashOf(JSON.stringify(content)) };
  });

/** Any function of the content will do: equal readings must get equal hashes, unequal ones unequal. */
function hashOf(text: string): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193) >>> 0;
    b = Math.imul(b + text.charCodeAt(at), 0x85ebca6b) >>> 0;
  }
  return `${a.toString(16).padStart(8, '0')}${b.toString(16).padStart(8, '0')}`.repeat(4);
}
