import { describe, expect, test } from 'vitest';
import type { Day } from '../../../../../src/domain/day.ts';
import type { Reading } from '../../../../../src/domain/reading.ts';
import { idAt } from '../../../domain/posts.ts';
import { createReading } from '../../../domain/readings.ts';
import { MINE } from '../../answers.ts';
import { deviceAs } from '../../member-device.ts';

const DAY = '2026-02-25' as Day;
const [ACTIVITY, SHARE] = [idAt('activity', '18:00', { day: DAY }), idAt('share', '02:00', { day: DAY })];

function readingOf(posts: Reading['posts'], more: Partial<Reading> = {}): Reading {
  return { ...createReading('2026-02-20', Array(8).fill(12)), posts, ...more };
}

const EXPORT = readingOf([
  {
    id: ACTIVITY,
    url: `https://www.linkedin.com/feed/update/urn:li:${ACTIVITY}`,
    publishedOn: DAY,
    window: null,
    figures: { impressions: 90 },
  },
]);
const ARCHIVE = readingOf(
  [
    {
      id: SHARE,
      url: `https://www.linkedin.com/feed/update/urn:li:${SHARE}`,
      publishedOn: DAY,
      window: null,
      figures: {},
      text: 'How we hired ten people',
    },
  ],
  { source: 'archive', days: [], followers: null },
);

describe('what is unclear of one’s own posts', () => {
  test('is asked with both posts, also of what still waits for the server; answered, it is asked no more', async () => {
    const { device, server } = await deviceAs('user');
    server.state.say = () => 'down';
    for (const reading of [EXPORT, ARCHIVE]) await device.mutate('reading.import', { account: MINE, reading, confirms: null });
    const [question, ...more] = await device.ask('posts.unclear', { account: MINE });
    expect(more).toEqual([]);
    expect(question).toMatchObject({
      day: DAY,
      ids: [ACTIVITY, SHARE],
      posts: [
        { id: ACTIVITY, counts: [{ figures: { impressions: 90 } }] },
        { id: SHARE, text: 'How we hired ten people' },
      ],
    });
    const answer = { ids: [ACTIVITY, SHARE] as [string, string], same: true, at: 1 };
    expect(await device.mutate('post.answer', { account: MINE, day: DAY, answer })).toEqual({ state: 'waiting' });
    expect(await device.ask('posts.unclear', { account: MINE })).toEqual([]);
  });
});
