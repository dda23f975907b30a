import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import type { Post } from '../../../src/domain/figures.ts';
import { findAliases } from '../../../src/domain/post-alias.ts';
import type { PostAnswer } from '../../../src/domain/post-answer.ts';
import { kindOf } from '../../../src/domain/post-number.ts';
import { answerOf, archived, DAY, idAt, listed, postOf } from './posts.ts';

const MORNING = idAt('activity', '09:00:02');
const EVENING = idAt('activity', '18:30:02');
const SHARE = idAt('share', '09:00:00');
const LATE_SHARE = idAt('share', '18:30:00');
const EARLY = idAt('ugcPost', '02:15:00');
const HIRED = 'How we hired ten people in a month, and what went wrong';
const SLUG = { url: `https://www.linkedin.com/posts/ana-f_how-we-hired-ten-people-in-a-month-activity-${MORNING.slice(9)}-ab1c` };

/** Numbers that are found to be one, as groups of two or three, and the pairs that are asked. */
function found(posts: readonly Post[], answers: readonly PostAnswer[] = []): { one: string[][]; asked: string[][] } {
  const { standsFor, unclear } = findAliases(posts, answers);
  const groups = new Map<string, Set<string>>();
  for (const { id } of posts) groups.set(standsFor(id), (groups.get(standsFor(id)) ?? new Set()).add(id));
  return {
    one: [...groups.values()]
      .map((ids) => [...ids].sort())
      .filter(({ length }) => length > 1)
      .sort(),
    asked: unclear.map(({ ids }) => [...ids]).sort(),
  };
}

type Case = readonly [what: string, posts: readonly Post[], one: string[][], asked: string[][]];
type Answered = readonly [...Case, answers: readonly PostAnswer[]];

describe('LinkedIn’s numbers of one post', () => {
  test.each<Case>([
    ['two made within moments, alone on their day, are one', [postOf(MORNING), archived(SHARE)], [[MORNING, SHARE]], []],
    [
      'of two posts a day, each goes with what was made within moments of it',
      [postOf(MORNING), postOf(EVENING), archived(SHARE), archived(LATE_SHARE)],
      [
        [MORNING, SHARE],
        [EVENING, LATE_SHARE],
      ],
      [],
    ],
    ['two numbers of one kind are two posts', [postOf(MORNING), postOf(EVENING)], [], []],
    ['numbers of two days are two posts', [postOf(MORNING), archived(SHARE, HIRED, { publishedOn: addDays(DAY, 1) })], [], []],
    ['one created hours before is asked', [postOf(EVENING), archived(EARLY)], [], [[EVENING, EARLY]]],
    ['one created after the other was published is another post', [postOf(MORNING), archived(LATE_SHARE)], [], []],
    [
      'two within moments of one are both asked',
      [postOf(MORNING), archived(SHARE), archived(idAt('share', '08:59:30'))],
      [],
      [
        [MORNING, SHARE],
        [MORNING, idAt('share', '08:59:30')],
      ],
    ],
    [
      'of two within moments, the words settle it',
      [postOf(MORNING, SLUG), archived(SHARE, HIRED), archived(idAt('share', '08:59:30'), 'Something else entirely')],
      [[MORNING, SHARE]],
      [],
    ],
    [
      'the words of an address and of a text, hours apart',
      [postOf(MORNING, SLUG), archived(EARLY, HIRED)],
      [[MORNING, EARLY]],
      [],
    ],
    [
      'the words of two texts, whatever their accents, case and signs',
      [postOf(EVENING, { text: '“Où en étions-nous”, déjà? 🚀' }), archived(EARLY, 'ou en etions-nous deja')],
      [[EVENING, EARLY]],
      [],
    ],
    [
      'a few letters alike are no evidence',
      [postOf(EVENING, { text: 'Thanks!' }), archived(EARLY, 'Thanks!')],
      [],
      [[EVENING, EARLY]],
    ],
    [
      'texts that differ speak against what the time says: it is asked',
      [postOf(MORNING, { text: 'We are hiring in Porto' }), archived(SHARE, HIRED)],
      [],
      [[MORNING, SHARE]],
    ],
    [
      'texts that differ, with nothing that speaks for it, are two posts',
      [postOf(EVENING, { text: 'We are hiring in Porto' }), archived(EARLY, HIRED)],
      [],
      [],
    ],
    ['equal figures of one window, hours apart', [listed(EVENING, 640), listed(EARLY, 640)], [[EVENING, EARLY]], []],
    ['no figures at all are nothing in common', [listed(EVENING, 0), listed(EARLY, 0)], [], [[EVENING, EARLY]]],
    [
      'equal figures of two posts of a day settle nothing',
      [listed(EVENING, 640), listed(MORNING, 640), listed(EARLY, 640)],
      [],
      [
        [MORNING, EARLY],
        [EVENING, EARLY],
      ],
    ],
    [
      'figures of one window that are far apart speak against what the time says',
      [listed(MORNING, 640), listed(SHARE, 90)],
      [],
      [[MORNING, SHARE]],
    ],
    ['what LinkedIn corrects later does not', [listed(MORNING, 640), listed(SHARE, 643)], [[MORNING, SHARE]], []],
    [
      'nor what was counted before the window was over',
      [listed(MORNING, 640), listed(SHARE, 90, { capturedAt: Date.parse('2026-03-23T10:00:00Z') })],
      [[MORNING, SHARE]],
      [],
    ],
    [
      'two rules that point to different posts settle nothing',
      [postOf(MORNING, SLUG), archived(SHARE), archived(EARLY.replace('ugcPost', 'share'), HIRED)],
      [],
      [
        [MORNING, EARLY.replace('ugcPost', 'share')],
        [MORNING, SHARE],
      ],
    ],
    [
      'all three numbers',
      [postOf(MORNING), archived(SHARE), postOf(idAt('ugcPost', '08:59:59'))],
      [[MORNING, SHARE, idAt('ugcPost', '08:59:59')]],
      [],
    ],
    [
      'a share and a content in one list are two posts, so that it is unclear which of them the activity is',
      [postOf(MORNING), listed(SHARE, 20), listed(idAt('ugcPost', '08:59:00'), 30)],
      [],
      [
        [MORNING, SHARE],
        [MORNING, idAt('ugcPost', '08:59:00')],
      ],
    ],
    ['a share and a content of one day with nothing in common are two posts', [postOf(SHARE), archived(EARLY)], [], []],
  ])('%s', (_, posts, one, asked) => {
    expect(found(posts)).toEqual({ one: one.map((ids) => ids.toSorted()).sort(), asked: asked.toSorted() });
  });
});

describe('what the member says', () => {
  const close = idAt('share', '08:59:30');

  test.each<Answered>([
    [
      'yes makes one of what was unclear',
      [postOf(EVENING), archived(EARLY)],
      [[EVENING, EARLY]],
      [],
      [answerOf(EVENING, EARLY, true)],
    ],
    ['no makes two of what was clear', [postOf(MORNING), archived(SHARE)], [], [], [answerOf(MORNING, SHARE, false)]],
    [
      'no to one of two makes the other clear',
      [postOf(MORNING), archived(SHARE), archived(close)],
      [[MORNING, SHARE]],
      [],
      [answerOf(MORNING, close, false)],
    ],
    [
      'yes to one of two answers for the other',
      [postOf(MORNING), archived(SHARE), archived(close)],
      [[MORNING, close]],
      [],
      [answerOf(MORNING, close, true)],
    ],
    [
      'of two that make one post of two numbers of a kind, the newer holds',
      [postOf(MORNING), archived(SHARE), archived(close)],
      [[MORNING, SHARE]],
      [],
      [answerOf(MORNING, close, true, 1), answerOf(MORNING, SHARE, true, 2)],
    ],
    [
      'yes goes before texts that differ',
      [postOf(EVENING, { text: 'We are hiring in Porto' }), archived(EARLY, HIRED)],
      [[EVENING, EARLY]],
      [],
      [answerOf(EVENING, EARLY, true)],
    ],
    ['an answer about posts that are not there says nothing', [postOf(MORNING)], [], [], [answerOf(MORNING, SHARE, true)]],
  ])('%s', (_, posts, one, asked, answers) => {
    expect(found(posts, answers)).toEqual({ one, asked });
  });
});

/** A day or two of a busy member: few instants, texts and figures, so that all of it meets. */
const postArbitrary: fc.Arbitrary<Post> = fc
  .record({
    kind: fc.constantFrom('activity' as const, 'share' as const, 'ugcPost' as const),
    time: fc.constantFrom('08:59:30', '09:00:00', '09:00:02', '18:30:00'),
    salt: fc.integer({ min: 0, max: 1 }),
    later: fc.boolean(),
    text: fc.option(fc.constantFrom(HIRED, 'Something else entirely'), { nil: undefined }),
    seen: fc.constantFrom('list', 'archive', 'alone'),
    impressions: fc.constantFrom(0, 90, 640),
  })
  .map(({ kind, time, salt, later, text, seen, impressions }) => {
    const id = idAt(kind, time, { salt });
    const more = { publishedOn: later ? addDays(DAY, 1) : DAY, ...(text === undefined ? {} : { text }) };
    if (seen === 'archive') return archived(id, text, more);
    return seen === 'list' ? listed(id, impressions, more) : postOf(id, more);
  });
const postsArbitrary = fc.uniqueArray(postArbitrary, { maxLength: 9, selector: ({ id, window }) => `${id} ${window?.to}` });
const answersArbitrary = fc.array(fc.tuple(fc.nat(8), fc.nat(8), fc.boolean(), fc.integer({ min: 1, max: 3 })), { maxLength: 4 });

function answersTo(posts: readonly Post[], picks: readonly (readonly [number, number, boolean, number])[]): PostAnswer[] {
  const pairs = new Map<string, PostAnswer>();
  for (const [a, b, same, at] of picks) {
    const [one, other] = [posts[a]?.id, posts[b]?.id];
    if (one && other && one !== other) pairs.set([one, other].sort().join(' '), answerOf(one, other, same, at));
  }
  return [...pairs.values()];
}

describe('laws', () => {
  test('the order in which posts and answers came changes nothing', () => {
    fc.assert(
      fc.property(
        postsArbitrary.chain((posts) => fc.tuple(fc.constant(posts), fc.shuffledSubarray(posts, { minLength: posts.length }))),
        answersArbitrary,
        ([posts, shuffled], picks) => {
          const answers = answersTo(posts, picks);
          const [one, other] = [findAliases(posts, answers), findAliases(shuffled, answers.toReversed())];
          expect(other.unclear).toEqual(one.unclear);
          for (const { id } of posts) expect(other.standsFor(id)).toBe(one.standsFor(id));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('no post has two numbers of a kind; what is asked is of two kinds, one day, and not settled', () => {
    fc.assert(
      fc.property(postsArbitrary, answersArbitrary, (posts, picks) => {
        const { standsFor, unclear } = findAliases(posts, answersTo(posts, picks));
        const kinds = new Set([...new Set(posts.map(({ id }) => id))].map((id) => `${standsFor(id)} ${kindOf(id)}`));
        expect(kinds.size).toBe(new Set(posts.map(({ id }) => id)).size);
        for (const { ids } of unclear) {
          expect(ids[0] < ids[1] && kindOf(ids[0]) !== kindOf(ids[1])).toBe(true);
          expect(standsFor(ids[0])).not.toBe(standsFor(ids[1]));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('a post of another day changes nothing', () => {
    fc.assert(
      fc.property(postsArbitrary, postArbitrary, (posts, extra) => {
        const far = { ...extra, id: extra.id.replace(/\d$/, '9'), publishedOn: addDays(DAY, 30) };
        const [before, after] = [findAliases(posts, []), findAliases([...posts, far], [])];
        expect(after.unclear).toEqual(before.unclear);
        for (const { id } of posts) expect(after.standsFor(id)).toBe(before.standsFor(id));
      }),
    );
  });

  test('whatever is asked can be answered: then it is not asked again', () => {
    fc.assert(
      fc.property(postsArbitrary, fc.boolean(), (posts, same) => {
        const answers: PostAnswer[] = [];
        for (let turn = 0; turn < 40; turn++) {
          const [next] = findAliases(posts, answers).unclear;
          if (!next) return;
          answers.push({ ids: next.ids, same, at: turn });
          expect(findAliases(posts, answers).unclear.map(({ ids }) => ids.join())).not.toContain(next.ids.join());
        }
        throw new Error('it is asked for ever');
      }),
    );
  });
});

test('so many numbers of one day are nobody’s, and are not compared', () => {
  const posts = [postOf(MORNING), archived(SHARE)];
  const many = Array.from({ length: 100 }, (_, salt) => archived(idAt('ugcPost', '20:00', { salt })));
  expect(found(posts).one).toEqual([[MORNING, SHARE]]);
  expect(found([...posts, ...many])).toEqual({ one: [], asked: [] });
});
