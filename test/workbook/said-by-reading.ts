import type { Reading } from '../../src/domain/reading.ts';
import { byId, byReaders, round } from './said.ts';
import type { Said } from './said.ts';

export function saidByReading(reading: Reading): Said {
  return {
    from: reading.window.from,
    to: reading.window.to,
    impressions: reading.totals.impressions,
    membersReached: reading.totals.membersReached,
    followers: reading.followers && [reading.followers.day, reading.followers.total],
    days: reading.days.map((day) => [day.day, day.impressions, day.engagements, day.newFollowers]),
    posts: reading.posts
      .map((post) => [post.id, post.publishedOn, post.figures.engagements ?? null, post.figures.impressions ?? null])
      .sort(byId),
    shares: reading.demographics.map(({ about, value, share }) => [about, value, round(share)]).sort(byReaders),
  };
}
