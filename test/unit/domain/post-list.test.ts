import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/day.ts';
import type { Post } from '../../../src/domain/figures.ts';
import { listPosts } from '../../../src/domain/post-list.ts';
import { answerOf, archived, idAt, listed, postOf } from './posts.ts';

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
    expect(listPosts(order, []).map(({ counts }) => counts[0]?.figures.impressions)).toEqual([expected]);
});

test('each post is listed once, the newest first', () => {
  const older = post('2026-03-01', '2026-03-07', 1, { id: 'activity:1000000002', publishedOn: '2026-03-02' as Day });
  expect(listPosts([older, post('2026-03-01', '2026-03-07', 2), older], []).map(({ id }) => id)).toEqual([
    'activity:1000000001',
    'activity:1000000002',
  ]);
});

describe('a post of several numbers', () => {
  const [activity, share] = [idAt('activity', '09:00:02'), idAt('share', '09:00:00')];

  test('is listed once, by its activity, with the text of whichever source has it', () => {
    const posts = [listed(share, 640), archived(share, 'How we hired ten people'), listed(activity, 640)];
    for (const order of [posts, posts.toReversed()]) {
      const [one, ...more] = listPosts(order, []);
      expect(more).toEqual([]);
      expect(one).toMatchObject({ id: activity, ids: [activity, share], text: 'How we hired ten people' });
      expect(one?.counts).toHaveLength(1);
    }
  });

  test('has for one window the newer figures, and what only the older capture knows', () => {
    const older = listed(activity, 600, { capturedAt: 1 });
    const newer = { ...listed(share, 640, { capturedAt: 2 }), figures: { impressions: 640 } };
    const [one] = listPosts([newer, older], [answerOf(activity, share, true)]);
    expect(one?.counts).toMatchObject([{ figures: { impressions: 640, engagements: 60 }, capturedAt: 2 }]);
  });

  test('which the member parted is two', () => {
    expect(listPosts([listed(share, 640), listed(activity, 640)], [answerOf(activity, share, false)])).toHaveLength(2);
  });
});

test('beside the figures that tell most stand those that only others know, with their own days', () => {
  const whole = postOf(idAt('activity', '09:00'), { figures: { impressions: 1316, reactions: 40, socialEngagements: 60 } });
  const range = listed(idAt('activity', '09:00'), 640);
  const [one] = listPosts([range, whole], []);
  expect(one?.counts).toEqual([
    { window: null, figures: whole.figures, capturedAt: whole.capturedAt },
    { window: range.window, figures: { impressions: 640, engagements: 64 }, capturedAt: range.capturedAt },
  ]);
});

test('a post that the archive alone tells of is listed, without figures', () => {
  expect(listPosts([archived(idAt('share', '09:00'), 'Words')], [])).toMatchObject([{ text: 'Words', counts: [] }]);
});

test('its address is the one that has its words, where there is one', () => {
  const id = idAt('share', '09:00');
  const url = `https://www.linkedin.com/posts/ana-f_how-we-hired-${id.replace(':', '-')}-ab1c`;
  expect(listPosts([archived(id, 'Words'), listed(id, 640, { url })], [])).toMatchObject([{ url }]);
});
