import { createHash } from 'node:crypto';
import { addDays, countDays, DAY_MS, type Day, dayNumber } from '../../domain/day.ts';
import { POST_LIST_LIMIT } from '../../domain/metric.ts';
import type { DemographicCategory, DemographicShare, PostReading, Reading, Window } from '../../domain/reading.ts';
import { createHistory, type DemoHistory, type DemoPost } from './figures.ts';
import type { DemoPerson } from './people.ts';

/** 26 months. */
export const DEMO_DAYS = 791;

/** The exports that an invented member would have made, the newest `person.age` days ago; some of them where periods begin. */
export function createReadings(person: DemoPerson, today: Day): Reading[] {
  const exported = addDays(today, -person.age);
  const history = createHistory(person, addDays(exported, -DEMO_DAYS), DEMO_DAYS);
  const complete = addDays(exported, -2);
  const before = [
    { from: history.first, to: addDays(history.first, 364) },
    { from: addDays(history.first, 365), to: addDays(complete, -365) },
    ...[90, 28].map((days) => ({ from: addDays(complete, 1 - 2 * days), to: addDays(complete, -days) })),
  ];
  const windows: Window[] = [...before, ...[365, 90, 28, 7].map((days) => ({ from: addDays(complete, 1 - days), to: complete }))];
  const capturedAt = dayNumber(exported) * DAY_MS + 7 * 3_600_000;
  return windows.map((window, index) => {
    const captured = index < before.length ? (dayNumber(window.to) + 3) * DAY_MS : capturedAt;
    return createReading(person, history, window, captured);
  });
}

function createReading(person: DemoPerson, history: DemoHistory, window: Window, capturedAt: number): Reading {
  const offset = dayNumber(window.from) - dayNumber(history.first);
  const days = Array.from({ length: countDays(window.from, window.to) }, (_, index) => ({
    day: addDays(window.from, index),
    impressions: history.impressions[offset + index] ?? 0,
    engagements: history.engagements[offset + index] ?? 0,
    newFollowers: history.newFollowers[offset + index] ?? 0,
  }));
  const impressions = days.reduce((sum, row) => sum + row.impressions, 0);
  const later = history.newFollowers.slice(offset + days.length).reduce((sum, gained) => sum + gained, 0);
  const posts = listPosts(person, history, window, offset, days.length);
  const content = {
    source: 'export' as const,
    capturedAt,
    capturedAtAssumed: false,
    window,
    days,
    totals: {
      impressions,
      engagements: days.reduce((sum, row) => sum + row.engagements, 0),
      membersReached: Math.round(impressions * (0.3 + 0.35 / Math.log2(days.length + 2))),
    },
    followers: { day: window.to, total: Math.max(0, history.followers - Math.round(later * 0.86)) },
    posts,
    postsTruncated: posts.length >= POST_LIST_LIMIT,
    demographics: createDemographics(),
  };
  return { ...content, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex') };
}

function listPosts(person: DemoPerson, history: DemoHistory, window: Window, offset: number, length: number): PostReading[] {
  return history.posts
    .map((post) => ({ post, impressions: impressionsWithin(post, offset, length) }))
    .filter(({ impressions }) => impressions > 0)
    .sort((a, b) => b.impressions - a.impressions)
    .slice(0, POST_LIST_LIMIT)
    .map(({ post, impressions }) => ({
      id: post.id,
      url: `https://www.linkedin.com/posts/${person.vanity}_${post.id.replace(':', '-')}`,
      publishedOn: post.publishedOn,
      window,
      figures: { impressions, engagements: Math.round(impressions * post.engagementRate) },
    }));
}

function impressionsWithin(post: DemoPost, offset: number, length: number): number {
  let sum = 0;
  for (const [day, value] of post.impressions) if (day >= offset && day < offset + length) sum += value;
  return sum;
}

function createDemographics(): DemographicShare[] {
  const rows: readonly (readonly [DemographicCategory, readonly (readonly [string, number | null])[]])[] = [
    [
      'jobTitle',
      [
        ['Consultant', 0.11],
        ['Managing Director', 0.08],
        ['Project Manager', 0.05],
        ['Founder', 0.04],
        ['Data Analyst', null],
      ],
    ],
    [
      'location',
      [
        ['Greater Hamburg Area', 0.17],
        ['Lisbon Metropolitan Area', 0.09],
        ['Greater London', 0.08],
        ['Tokyo', null],
      ],
    ],
    [
      'industry',
      [
        ['Business Consulting and Services', 0.21],
        ['Software Development', 0.12],
        ['Higher Education', 0.04],
      ],
    ],
    [
      'seniority',
      [
        ['Senior', 0.33],
        ['Director', 0.14],
        ['Entry', 0.12],
      ],
    ],
    [
      'companySize',
      [
        ['51-200 employees', 0.18],
        ['10,001+ employees', 0.17],
        ['11-50 employees', 0.16],
      ],
    ],
  ];
  return rows.flatMap(([category, values]) =>
    values.map(([value, share]) => ({ about: 'audience' as const, category, value, share })),
  );
}
