/** Invented figures that behave like real ones: quiet weekends, posts that flare up and fade, slow growth, noise. */
import { addDays, type Day, dayNumber } from '../../domain/day.ts';
import type { DemoPerson } from './people.ts';
import { createRandom } from './random.ts';

export type DemoPost = {
  readonly id: string;
  readonly publishedOn: Day;
  readonly impressions: ReadonlyMap<number, number>;
  readonly engagementRate: number;
};

export type DemoHistory = {
  readonly first: Day;
  readonly impressions: readonly number[];
  readonly engagements: readonly number[];
  readonly newFollowers: readonly number[];
  readonly posts: readonly DemoPost[];
  /** Followers on the last day. */
  readonly followers: number;
};

/** Monday to Sunday, as parts of an ordinary day. */
const WEEKDAYS = [1.1, 1.25, 1.2, 1.15, 0.95, 0.5, 0.45];
/** How a post's impressions spread over its first days. */
const FADE = [0.42, 0.27, 0.13, 0.08, 0.05, 0.03, 0.02];

export function createHistory(person: DemoPerson, first: Day, days: number): DemoHistory {
  const random = createRandom([...person.vanity].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7));
  const posts = createPosts(person, first, days, random);
  const rows = Array.from({ length: days }, (_, index) => {
    const ordinary = person.reach * 0.55 * weekday(first, index) * growthAt(person, index, days) * (0.8 + 0.4 * random());
    const flares = posts.map((post) => ({ value: post.impressions.get(index) ?? 0, rate: post.engagementRate }));
    const impressions = Math.round(ordinary + flares.reduce((sum, flare) => sum + flare.value, 0));
    const engaged = ordinary * 0.018 + flares.reduce((sum, flare) => sum + flare.value * flare.rate, 0);
    return { impressions, engagements: Math.round(engaged), newFollowers: Math.round(impressions * 0.0045 * (0.5 + random())) };
  });
  const gained = rows.reduce((sum, row) => sum + row.newFollowers, 0);
  return {
    first,
    impressions: rows.map((row) => row.impressions),
    engagements: rows.map((row) => row.engagements),
    newFollowers: rows.map((row) => row.newFollowers),
    posts,
    followers: Math.round(person.reach * 6 + gained * 0.86),
  };
}

function createPosts(person: DemoPerson, first: Day, days: number, random: () => number): DemoPost[] {
  const posts: DemoPost[] = [];
  for (let index = 0; index < days; index++) {
    const chance = (person.posts / 7) * (weekday(first, index) > 0.6 ? 1.3 : 0.2);
    if (random() >= chance) continue;
    const luck = random();
    const size = person.reach * growthAt(person, index, days) * (0.8 + 2.2 * luck + (luck > 0.97 ? 3.5 : 0));
    const parts = FADE.map((part, day) => [index + day, Math.round(size * part * (0.85 + 0.3 * random()))] as const);
    posts.push({
      id: `activity:${activityId(addDays(first, index), random)}`,
      publishedOn: addDays(first, index),
      impressions: new Map(parts.filter(([day]) => day < days)),
      engagementRate: 0.022 + 0.03 * random(),
    });
  }
  return posts;
}

/** LinkedIn's ids hold the instant of publication: milliseconds, shifted by 22 bits. */
function activityId(day: Day, random: () => number): string {
  const time = BigInt(dayNumber(day)) * 86_400_000n + BigInt(Math.floor((7 + 10 * random()) * 3_600_000));
  return String((time << 22n) + BigInt(Math.floor(random() * 4_194_304)));
}

function weekday(first: Day, index: number): number {
  return WEEKDAYS[(dayNumber(first) + index + 3) % 7] ?? 1; // day 0 was a Thursday
}

function growthAt(person: DemoPerson, index: number, days: number): number {
  return person.growth ** ((index - days) / 365);
}
