import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { dayOfPost, instantOf, slugOf, textOf } from '../../../src/domain/post-number.ts';
import { archived, DAY, idAt, listed } from './posts.ts';

test('a number carries its instant', () => {
  expect(instantOf(idAt('ugcPost', '22:38'))).toBe(Date.parse(`${DAY}T22:38:00Z`));
  expect(new Date(instantOf('activity:7451004062705119233')).toISOString()).toMatch(/^2026-04-17T20:30/);
});

test.each([
  ['/posts/ana-f_how-we-hired-activity-7451004062705119233-ab1c', 'how we hired'],
  ['/posts/ana-f_ai-caf%C3%A9-share-7451004062705119233-ab1c', 'ai café'],
  ['/posts/ana-f_a-share-of-7431000000000000001-words-share-7451004062705119233-ab1c', 'a share of 7431000000000000001 words'],
  ['/posts/ana-f_share-7451004062705119233-ab1c', null],
  ['/posts/ana-f_broken-%E0%A4%A-share-7451004062705119233-ab1c', null],
  ['/feed/update/urn:li:activity:7451004062705119233', null],
])('the words in %s: %s', (path, words) => {
  expect(slugOf(`https://www.linkedin.com${path}`)).toBe(words);
});

test('the day is that of the figures; without any, that of the archive', () => {
  const id = idAt('share', '23:50');
  const dated = archived(id, 'Words', { publishedOn: addDays(DAY, -1), capturedAt: Number.MAX_SAFE_INTEGER });
  for (const posts of [
    [dated, listed(id, 640)],
    [listed(id, 640), dated],
  ])
    expect(dayOfPost(posts)).toBe(DAY);
  expect(dayOfPost([dated])).toBe(addDays(DAY, -1));
});

test('of several texts the newest is shown', () => {
  const id = idAt('share', '09:00');
  const posts = [
    archived(id, 'Edited since', { capturedAt: 2 }),
    archived(id, 'As it was first', { capturedAt: 1 }),
    listed(id, 640),
  ];
  for (const order of [posts, posts.toReversed()]) expect(textOf(order)).toBe('Edited since');
});
