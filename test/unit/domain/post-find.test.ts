import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import { type AuthoredPost, authorsOf, EVERY_POST, findPosts, lastDays, prepareSearch } from '../../../src/domain/post-find.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { authored, idAt, postOf } from './posts.ts';

function one(day: string, text: string, name: string, number: number): AuthoredPost[] {
  const id = idAt('activity', '10:00', { day, salt: number });
  const url = `https://www.linkedin.com/posts/x_hiring-lessons-activity-${id.split(':')[1]}-aB`;
  return authored(listPosts([postOf(id, { publishedOn: day as Day, text, url })], []), name, number);
}

const POSTS = [
  ...one('2026-03-01', 'Über die Größe', 'José Núñez', 1),
  ...one('2026-03-02', 'Ten people', 'Ana', 2),
  ...one('2026-03-09', 'ماذا تعلمنا', 'Ana', 3),
];

function found(filter: Partial<typeof EVERY_POST>): string[] {
  return findPosts(prepareSearch(POSTS), { ...EVERY_POST, ...filter }).map(({ publishedOn }) => publishedOn.slice(-1));
}

test.each([
  ['nothing', {}, ['1', '2', '9']],
  ['a name without its accents', { text: 'jose nunez' }, ['1']],
  ['a word without its marks, in another case', { text: 'UBER' }, ['1']],
  ['a word of the address', { text: 'hiring' }, ['1', '2', '9']],
  ['words of the text and of the name together', { text: '  ana   people ' }, ['2']],
  ['words of which one is nowhere', { text: 'ana lions' }, []],
  ['another script', { text: 'تعلمنا' }, ['9']],
  ['one of two of one name', { author: POSTS[2]?.author.id ?? null }, ['9']],
  ['from a day on', { from: '2026-03-02' as Day }, ['2', '9']],
  ['up to a day', { to: '2026-03-02' as Day }, ['1', '2']],
  ['the last eight days', lastDays(8, '2026-03-09' as Day), ['2', '9']],
  ['a day and a name', { from: '2026-03-02' as Day, to: '2026-03-02' as Day, text: 'ana' }, ['2']],
])('whoever looks for %s finds it', (_, filter, days) => {
  expect(found(filter)).toEqual(days);
});

test('authors are named once each, by name', () => {
  expect(authorsOf([...POSTS, ...POSTS]).map(({ name }) => name)).toEqual(['Ana', 'Ana', 'José Núñez']);
});

test('each further word finds no more, and every post is found by any piece of its own words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...POSTS), fc.nat(30), fc.nat(30), fc.string({ maxLength: 4 }), (post, from, length, word) => {
      const text = post.text ?? '';
      const piece = text.slice(from % text.length, (from % text.length) + length);
      const all = findPosts(prepareSearch(POSTS), { ...EVERY_POST, text: piece });
      expect(all).toContain(post);
      const fewer = findPosts(prepareSearch(POSTS), { ...EVERY_POST, text: `${piece} ${word}` });
      expect(fewer.every((one) => all.includes(one))).toBe(true);
    }),
  );
});
