import { DAY_MS, dayAt, type Day, dayNumber, dayOf } from '../../src/domain/day.ts';
import type { PostAnswer } from '../../src/domain/post-answer.ts';
import type { Reading } from '../../src/domain/reading.ts';
import type { Random } from '../model/random.ts';

/** Up to three days that end yesterday, and what an export says beside them. */
export function inventReading(random: Random, at: number): Reading {
  const last = dayNumber(dayAt(at)) - 1;
  const count = 1 + random.below(3);
  const day = (back: number): Day => dayOf(last - back);
  const value = random.below(900);
  return {
    source: 'export',
    capturedAt: at - random.below(3_600_000),
    capturedAtAssumed: false,
    hash: Array.from({ length: 8 }, () =>
      random
        .below(2 ** 32)
        .toString(16)
        .padStart(8, '0'),
    ).join(''),
    window: { from: day(count - 1), to: day(0) },
    days: Array.from({ length: count }, (_, nth) => ({
      day: day(count - 1 - nth),
      impressions: value + nth,
      engagements: value % 10,
      newFollowers: null,
    })),
    totals: { impressions: null, engagements: null, membersReached: value * 3 },
    followers: { day: day(0), total: 1000 + value },
    posts: inventPosts(at, value),
    postsTruncated: false,
    demographics: [],
  };
}

/** Two of yesterday that may be one: the member is asked. */
function inventPosts(at: number, value: number): Reading['posts'] {
  const publishedOn = dayOf(dayNumber(dayAt(at)) - 1);
  return numbersOf(publishedOn).map((id) => ({
    id,
    url: `https://www.linkedin.com/feed/update/urn:li:${id}`,
    publishedOn,
    window: null,
    figures: { impressions: value },
  }));
}

function numbersOf(day: Day): [string, string] {
  const begin = BigInt(dayNumber(day) * DAY_MS);
  return [`activity:${(begin + 36_000_000n) << 22n}`, `share:${begin << 22n}`];
}

/** What he answers. */
export function inventAnswer(random: Random, at: number): { readonly day: Day; readonly answer: PostAnswer } {
  const day = dayOf(dayNumber(dayAt(at)) - 1);
  return { day, answer: { ids: numbersOf(day), same: random.below(2) === 0, at } };
}

/** What somebody writes on a post of those, or on a member. */
export function inventLabels(random: Random): string[] {
  return random.pick([[], [`L${random.below(9)}`], [`L${random.below(9)}`, 'Both']]);
}

export function inventLabelled(random: Random, at: number): { readonly posts: string[]; readonly labels: string[] } {
  const numbers = numbersOf(dayOf(dayNumber(dayAt(at)) - 1));
  return { posts: random.pick([[numbers[0]], [numbers[1]], [...numbers]]), labels: inventLabels(random) };
}
