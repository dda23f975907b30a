import { expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { Post } from '../../../src/domain/figures.ts';
import { listPosts } from '../../../src/domain/post-list.ts';

function post(from: string | null, to: string, impressions: number, more: Partial<Post> = {}): Post {
  const window = from === null ? null : { from: from as Day, to: to as Day };
  return {
    id: 'activity:1000000001',
    url: 'https://www.linkedin.com/feed/',
    publishedOn: '2026-03-05' as Day,
    window,
    figures: { impressions },
    capturedAt: Date.parse(`${to}T12:00:00Z`),
    ...more,
  };
}

test.each([
  [
    'a window that begins after the publication misses its first days',
    [post('2026-03-08', '2026-03-14', 10), post('2026-02-15', '2026-03-14', 900)],
    900,
  ],
  [
    'of two that count from the publication, the one that counts longer',
    [post('2026-03-01', '2026-03-07', 300), post('2026-02-15', '2026-03-14', 900)],
    900,
  ],
  [
    'where none counts from the publication, the longest',
    [post('2026-03-08', '2026-03-14', 10), post('2026-03-06', '2026-03-14', 40)],
    40,
  ],
  ['lifetime figures count from the publication on', [post(null, '2026-03-20', 950), post('2026-02-15', '2026-03-14', 900)], 950],
  [
    'of two alike, the newer capture',
    [post('2026-03-01', '2026-03-07', 300, { capturedAt: 1 }), post('2026-03-02', '2026-03-07', 310)],
    310,
  ],
])('%s', (_, posts, expected) => {
  for (const order of [posts, [...posts].reverse()])
    expect(listPosts(order).map(({ figures }) => figures.impressions)).toEqual([expected]);
});

test('each post is listed once, the newest first', () => {
  const older = post('2026-03-01', '2026-03-07', 1, { id: 'activity:1000000002', publishedOn: '2026-03-02' as Day });
  expect(listPosts([older, post('2026-03-01', '2026-03-07', 2), older]).map(({ id }) => id)).toEqual([
    'activity:1000000001',
    'activity:1000000002',
  ]);
});
