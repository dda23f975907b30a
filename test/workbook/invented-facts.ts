import { createRandom } from './random.ts';
import type { Random } from './random.ts';

/** What a workbook says, in plain words; days are 'YYYY-MM-DD'. */
export type WorkbookFacts = {
  readonly from: string;
  readonly to: string;
  readonly days: readonly {
    readonly day: string;
    readonly impressions: number;
    readonly engagements: number;
    readonly newFollowers: number;
  }[];
  readonly impressions: number;
  readonly membersReached: number;
  readonly followers: number;
  /** A figure that stands in neither table is absent. */
  readonly posts: readonly FactPost[];
  readonly demographics: readonly FactShare[];
};
export type FactPost = {
  readonly id: string;
  readonly url: string;
  readonly publishedOn: string;
  readonly engagements?: number;
  readonly impressions?: number;
};
/** `share` null: less than 1 %. */
export type FactShare = {
  readonly about: 'audience' | 'content';
  readonly category: (typeof CATEGORIES)[number];
  readonly value: string;
  readonly share: number | null;
};

export const CATEGORIES = ['jobTitle', 'location', 'industry', 'seniority', 'companySize', 'company'] as const;
const DAY_MS = 86_400_000;
const LIST = 50;

export type FactOptions = {
  readonly from: string;
  readonly days: number;
  readonly seed: number;
  readonly vanity: string;
  readonly generation: 'A' | 'B' | 'C';
  /** Addresses with the posts' activity ids; else those of their shares. By default as in the generation. */
  readonly activityUrls?: boolean;
  /** Posts published in the range; else about two a week. */
  readonly posts?: number;
  /** About how many impressions a day. */
  readonly scale?: number;
  readonly followers?: number;
};

export function inventFacts(options: FactOptions): WorkbookFacts {
  const random = createRandom(options.seed);
  const start = Date.parse(`${options.from}T00:00:00Z`);
  const scale = options.scale ?? 50 + random.below(3_000);
  const days = Array.from({ length: options.days }, (_, index) => {
    const impressions = random.chance(0.06) ? 0 : Math.floor(scale * (0.2 + random.below(160) / 100));
    const engagements = random.chance(0.03) ? -1 - random.below(28) : Math.floor(impressions * (0.01 + random.below(5) / 100));
    return {
      day: isoDay(start + index * DAY_MS),
      impressions,
      engagements,
      newFollowers: random.below(1 + Math.ceil(scale / 300)),
    };
  });
  const impressions = days.reduce((sum, day) => sum + day.impressions, 0);
  return {
    from: options.from,
    to: isoDay(start + (options.days - 1) * DAY_MS),
    days,
    impressions,
    membersReached: Math.floor(impressions * 0.4),
    followers: options.followers ?? 200 + random.below(9_000),
    posts: inventPosts(options, random, start),
    demographics: (options.generation === 'C' ? (['audience', 'content'] as const) : (['audience'] as const)).flatMap((about) =>
      inventShares(about, options, random),
    ),
  };
}

function inventPosts(options: FactOptions, random: Random, start: number): FactPost[] {
  const count = options.posts ?? Math.min(140, Math.ceil((options.days * 2) / 7));
  const all = Array.from({ length: count }, (_, index) => {
    // Some were published before the range.
    const time = start + Math.floor(((index + 0.5) / count) * options.days * DAY_MS) - (random.chance(0.05) ? 40 * DAY_MS : 0);
    const number = String((BigInt(time) << 22n) + BigInt(index));
    const kind = (options.activityUrls ?? options.generation === 'A') ? 'activity' : random.chance(0.3) ? 'ugcPost' : 'share';
    const url =
      kind === 'activity'
        ? `https://www.linkedin.com/feed/update/urn:li:activity:${number}`
        : `https://www.linkedin.com/posts/${encodeURIComponent(options.vanity)}_${random.chance(0.2) ? '' : 'invented-topic-'}${kind}-${number}-AbC${index % 10}`;
    return {
      id: `${kind}:${number}`,
      url,
      publishedOn: isoDay(time),
      engagements: random.below(200),
      impressions: 20 + random.below(9_000),
    };
  });
  const best = (key: 'engagements' | 'impressions'): Set<string> =>
    new Set(
      [...all]
        .sort((left, right) => right[key] - left[key])
        .slice(0, LIST)
        .map(({ id }) => id),
    );
  const [engaging, seen] = [best('engagements'), best('impressions')];
  return all
    .filter(({ id }) => engaging.has(id) || seen.has(id))
    .map(({ engagements, impressions, ...post }) => ({
      ...post,
      ...(engaging.has(post.id) ? { engagements } : {}),
      ...(seen.has(post.id) ? { impressions } : {}),
    }));
}

function inventShares(about: FactShare['about'], options: FactOptions, random: Random): FactShare[] {
  const each = options.generation === 'C' ? 1 + random.below(10) : 5;
  return CATEGORIES.flatMap((category) =>
    Array.from({ length: each }, (_, index) => {
      const percent = Math.floor(40 / (index + 1)) - random.below(4);
      const share =
        percent < 1 || random.chance(0.1)
          ? null
          : options.generation === 'A'
            ? (percent * 1_000 + random.below(999)) / 100_000
            : percent / 100;
      return { about, category, value: `${category} no. ${index + 1} & Söhne`, share };
    }),
  );
}

function isoDay(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
