import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccountMonth, mergeMonth, monthOfAnswer, monthsOf } from '../../../src/domain/account-month.ts';
import { addDays } from '../../../src/domain/day.ts';
import { figuresOf } from '../../../src/domain/figures.ts';
import { summarizeImport } from '../../../src/domain/import-summary.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { questionsAbout } from '../../../src/domain/post-question.ts';
import type { PostReading, Reading } from '../../../src/domain/reading.ts';
import { answerOf, DAY, idAt } from './posts.ts';
import { ACCOUNT, createReading, readingArbitrary } from './readings.ts';

/** All that a member can bring in: exports and pages, one post's file, the archive, and what he says of two numbers. */
type Deed = { readonly reading: Reading } | { readonly month: AccountMonth };

const IDS = [idAt('activity', '09:00:02'), idAt('share', '09:00:00'), idAt('ugcPost', '08:59:59'), idAt('share', '02:00')];
const TEXTS = ['How we hired ten people', 'Something else entirely'];

const postArbitrary: fc.Arbitrary<PostReading> = fc
  .record({ id: fc.constantFrom(...IDS), value: fc.nat(3), text: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }) })
  .map(({ id, value, text }) => ({
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: value * 100, socialEngagements: value },
    ...(text === undefined ? {} : { text }),
  }));

const postsArbitrary = fc.uniqueArray(postArbitrary, { minLength: 1, maxLength: 3, selector: ({ id }) => id });

function readingOf(posts: readonly PostReading[], at: number, more: Partial<Reading>): Reading {
  const content = createReading(DAY, [], { posts, followers: null, capturedAt: 1_780_000_000_000 + at, ...more });
  return { ...content, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  readingArbitrary.map((reading) => ({ reading })),
  fc.tuple(postArbitrary, fc.nat(3)).map(([post, at]) => ({ reading: readingOf([post], at, {}) })),
  fc.tuple(postArbitrary, fc.nat(3)).map(([post, at]) => ({ reading: readingOf([post], at, { source: 'page' }) })),
  fc.tuple(postsArbitrary, fc.nat(3)).map(([posts, at]) => ({
    reading: readingOf(
      posts.map((post) => ({ ...post, figures: {} })),
      at,
      { source: 'archive' },
    ),
  })),
  fc.tuple(postsArbitrary, fc.nat(3)).map(([posts, at]) => {
    const window = { from: DAY, to: addDays(DAY, 27) };
    const listed = posts.map(({ text: _, ...post }) => ({ ...post, window, figures: { impressions: 640, engagements: 64 } }));
    return { reading: readingOf(listed, at, { window }) };
  }),
  fc
    .tuple(fc.constantFrom(...IDS), fc.constantFrom(...IDS), fc.boolean(), fc.integer({ min: 1, max: 3 }))
    .filter(([one, other]) => one !== other)
    .map(([one, other, same, at]) => ({ month: monthOfAnswer(ACCOUNT, DAY, answerOf(one, other, same, at)) })),
);

type State = ReadonlyMap<string, AccountMonth>;

function doAll(all: readonly Deed[], state: State = new Map()): State {
  return merge(
    state,
    all.flatMap((deed) => ('month' in deed ? [deed.month] : monthsOf(ACCOUNT, deed.reading))),
  );
}

function merge(state: State, added: readonly AccountMonth[]): State {
  const months = new Map(state);
  for (const month of added) {
    const known = months.get(month.month);
    months.set(month.month, known ? mergeMonth(known, month) : month);
  }
  return new Map([...months].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The state, and what is shown and asked of it. */
function shown(state: State): string {
  const { posts, answers } = figuresOf([...state.values()]);
  return JSON.stringify([...state, listPosts(posts, answers), questionsAbout(posts, answers)]);
}

test('exports, pages, archives, single posts and answers end in the same state in any order, twice, and in any split', () => {
  const some = fc.array(deeds, { minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(
      some.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }), fc.nat(all.length))),
      ([all, shuffled, cut]) => {
        const state = doAll(all);
        expect(shown(doAll(shuffled))).toBe(shown(state));
        expect(shown(doAll([...shuffled, ...all]))).toBe(shown(state));
        expect(shown(merge(doAll(all.slice(0, cut)), [...doAll(all.slice(cut)).values()]))).toBe(shown(state));
      },
    ),
    { numRuns: 500 },
  );
});

test('what was imported once is told to change nothing, whatever came after it', () => {
  fc.assert(
    fc.property(fc.array(deeds, { minLength: 1, maxLength: 6 }), fc.nat(5), (all, pick) => {
      const held = [...doAll(all).values()];
      const deed = all[pick % all.length];
      if (!deed || !('reading' in deed)) return;
      const { changesAnything, days, posts, totalsChange } = summarizeImport(ACCOUNT, held, [deed.reading]);
      expect({ changesAnything, totalsChange, added: days.new + days.changed + posts.new + posts.changed }).toEqual({
        changesAnything: false,
        totalsChange: false,
        added: 0,
      });
    }),
    { numRuns: 300 },
  );
});

test('a summary says that something changes where something does, and counts each day and post of the file once', () => {
  fc.assert(
    fc.property(fc.array(deeds, { maxLength: 5 }), readingArbitrary, (all, reading) => {
      const held = [...doAll(all).values()];
      const { changesAnything, days, posts } = summarizeImport(ACCOUNT, held, [reading]);
      const known = reading.days.filter(({ impressions, newFollowers }) => impressions !== null || newFollowers !== null);
      expect(days.new + days.changed + days.same + days.older).toBe(known.length);
      expect(posts.new + posts.changed + posts.same + posts.older).toBe(new Set(reading.posts.map(({ id }) => id)).size);
      if (days.new + days.changed + posts.new + posts.changed > 0) expect(changesAnything).toBe(true);
    }),
    { numRuns: 300 },
  );
});
