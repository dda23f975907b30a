import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type Day } from '../../../src/domain/day.ts';
import type { AuthoredPost } from '../../../src/domain/post-find.ts';
import type { PostCount } from '../../../src/domain/post-list.ts';
import {
  FEWEST_DAYS,
  FEWEST_POSTS,
  medianOf,
  timePosts,
  type WhenChoice,
  type WhenGrid,
  whenToPost as gridOf,
} from '../../../src/domain/when-to-post.ts';
import { authored, idAt } from './posts.ts';

const CHOICE: WhenChoice = { figure: 'impressions', measure: 'itself', timeZone: 'UTC', block: 3 };
/** A Wednesday. */
const DAY = '2026-03-04' as Day;

function whenToPost(posts: readonly AuthoredPost[], choice: WhenChoice): WhenGrid {
  return gridOf(timePosts(posts), choice);
}

type Written = { readonly day?: Day; readonly time?: string; readonly salt?: number; readonly counts?: readonly PostCount[] };

function post({ day = DAY, time = '09:10', salt = 0, counts }: Written, value = 100, author = 1): AuthoredPost {
  const id = idAt('activity', time, { day, salt });
  const usual = [{ window: null, figures: { impressions: value }, capturedAt: Date.parse(`${addDays(day, 30)}T12:00:00Z`) }];
  return authored(
    [{ id, ids: [id], url: '', publishedOn: day, counts: counts ?? usual }],
    `M${author}`,
    author,
  )[0] as AuthoredPost; // one goes in
}

function many(count: number, value: number, written: Written = {}, author = 1): AuthoredPost[] {
  return Array.from({ length: count }, (_, salt) => post({ ...written, salt: salt + author * 1000 }, value, author));
}

describe('a time of the week', () => {
  test('is judged by the median from five posts on, and not with fewer', () => {
    const few = whenToPost(many(FEWEST_POSTS - 1, 100), CHOICE);
    expect(few.rows[2]?.[3]).toEqual({ weekday: 2, hour: 9, posts: 4, median: null, level: 0 });
    expect(few.best).toEqual([]);
    const enough = whenToPost([...many(FEWEST_POSTS - 1, 100), post({ time: '11:59' }, 900)], CHOICE);
    expect(enough.rows[2]?.[3]).toMatchObject({ posts: 5, median: 100 });
    expect(enough.best).toHaveLength(1);
  });

  test('is another one in another zone, and on another side of the clock’s change', () => {
    const winter = many(5, 100, { time: '23:30' });
    expect(whenToPost(winter, { ...CHOICE, timeZone: 'Europe/Berlin' }).best).toMatchObject([{ weekday: 3, hour: 0 }]);
    const summer = many(5, 100, { time: '23:30', day: '2026-07-01' as Day });
    const hourly = { ...CHOICE, timeZone: 'Europe/Berlin', block: 1 } as const;
    expect(whenToPost(summer, hourly).best).toMatchObject([{ weekday: 3, hour: 1 }]);
  });

  test('of which all are alike stands at the lowest level, and the highest of four at the highest', () => {
    const times = ['01:00', '04:00', '07:00', '10:00'];
    const rising = times.flatMap((time, at) => many(5, 100 * (at + 1), { time }));
    expect(whenToPost(rising, CHOICE).rows[2]?.map(({ level }) => level)).toEqual([1, 2, 3, 4, 0, 0, 0, 0]);
    const alike = times.flatMap((time) => many(5, 100, { time }));
    expect(whenToPost(alike, CHOICE).rows[2]?.map(({ level }) => level)).toEqual([1, 1, 1, 1, 0, 0, 0, 0]);
  });
});

describe('a post is left out', () => {
  const at = (day: Day): number => Date.parse(`${day}T12:00:00Z`);
  const window = (from: Day, to: Day): PostCount => ({ window: { from, to }, figures: { impressions: 5 }, capturedAt: at(to) });

  test.each<[string, Written | null, string]>([
    ['whose number tells no time', null, 'noTime'],
    ['whose figure is not known', { counts: [] }, 'noFigure'],
    [
      'counted for six days',
      { counts: [{ window: null, figures: { impressions: 5 }, capturedAt: at(addDays(DAY, FEWEST_DAYS - 2)) }] },
      'tooShort',
    ],
    ['not counted from its first day', { counts: [window(addDays(DAY, 1), addDays(DAY, 60))] }, 'tooShort'],
  ])('%s, and told apart', (_, written, fault) => {
    const left = written ? post(written) : { ...post({}), ids: ['activity:1000000001'] };
    const { counted, leftOut } = whenToPost([left], CHOICE);
    expect(counted).toBe(0);
    expect(leftOut).toEqual({ noTime: 0, noFigure: 0, tooShort: 0, noUsual: 0, [fault]: 1 });
  });

  test('but not if it was counted for exactly a week', () => {
    expect(whenToPost([post({ counts: [window(DAY, addDays(DAY, FEWEST_DAYS - 1))] })], CHOICE).counted).toBe(1);
  });
});

test('against each one’s usual, an hour does not shine for who posts in it', () => {
  const loud = [...many(5, 10_000, { time: '09:00' }), ...many(5, 10_000, { time: '16:00' })];
  const quiet = [...many(5, 20, { time: '16:00' }, 2), ...many(5, 10, { time: '20:00' }, 2)];
  const usual = whenToPost([...loud, ...quiet], { ...CHOICE, measure: 'usual' });
  const at = (hour: number): number | null | undefined => usual.rows[2]?.find((cell) => cell.hour === hour)?.median;
  expect([at(9), at(15), at(18)]).toEqual([1, (1 + 20 / 15) / 2, 10 / 15]);
  const alone = whenToPost([...loud, ...many(2, 50, {}, 3)], { ...CHOICE, measure: 'usual' });
  expect(alone.leftOut.noUsual).toBe(2);
});

const written = fc.record({
  day: fc.integer({ min: 0, max: 420 }).map((number) => addDays('2025-01-01' as Day, number)),
  hour: fc.nat(23),
  value: fc.nat(1000),
  author: fc.integer({ min: 1, max: 3 }),
  counted: fc.integer({ min: 0, max: 20 }),
});
const postsArbitrary = fc.array(written, { maxLength: 80 }).map((all) =>
  all.map(({ day, hour, value, author, counted }, salt) => {
    const counts = [
      { window: null, figures: { impressions: value }, capturedAt: Date.parse(`${addDays(day, counted)}T12:00:00Z`) },
    ];
    return post({ day, time: `${String(hour).padStart(2, '0')}:15`, salt, counts }, value, author);
  }),
);
const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');

test('cells and what is left out add up to all posts; zones move them and lose none; no median is outside of its posts', () => {
  fc.assert(
    fc.property(postsArbitrary, zones, fc.constantFrom(1 as const, 3 as const), fc.boolean(), (posts, timeZone, block, usual) => {
      const grid = whenToPost(posts, { figure: 'impressions', measure: usual ? 'usual' : 'itself', timeZone, block });
      const cells = grid.rows.flat();
      expect(cells).toHaveLength((7 * 24) / block);
      const sum = cells.reduce((total, { posts: count }) => total + count, 0);
      const left = Object.values(grid.leftOut).reduce((total, count) => total + count, 0);
      expect([sum, sum + left]).toEqual([grid.counted, posts.length]);
      const inUtc = whenToPost(posts, { figure: 'impressions', measure: usual ? 'usual' : 'itself', timeZone: 'UTC', block });
      expect([inUtc.counted, inUtc.leftOut]).toEqual([grid.counted, grid.leftOut]);
      expect(grid.best.every(({ posts: count }) => count >= FEWEST_POSTS)).toBe(true);
      expect(cells.every(({ median, level }) => (median === null) === (level === 0) && level <= 4)).toBe(true);
      expect(whenToPost([...posts].reverse(), { ...CHOICE, timeZone, block }).rows).toEqual(
        whenToPost(posts, { ...CHOICE, timeZone, block }).rows,
      );
    }),
    { numRuns: 60 },
  );
});

test('as many are below a median as above it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 30 }), (values) => {
      const median = medianOf(values);
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
    }),
  );
});
