/** What LinkedIn tells of whole periods, as rows: totals, and who the audience is. */
import { PAGE_METRICS, type PageMetric } from '../../domain/metric.ts';
import type { OutMember } from '../../domain/out.ts';
import type { DemographicCategory, DemographicShare } from '../../domain/reading.ts';
import type { Cell } from './csv.ts';

const MEMBER_HEAD = ['member', 'profile (linkedin.com/in/…)', 'labels (parted by semicolons)'];
const WINDOW_HEAD = ['first day (UTC)', 'last day (UTC)', 'fetched at (UTC)'];
const PAGE_WORDS: Readonly<Record<PageMetric, string>> = {
  socialEngagements: 'social engagements',
  reactions: 'reactions',
  comments: 'comments',
  reposts: 'reposts',
  saves: 'saves',
  sends: 'sends',
  linkEngagements: 'link engagements',
  profileViewers: 'profile viewers',
  searchAppearances: 'search appearances',
};
const CATEGORY_WORDS: Readonly<Record<DemographicCategory, string>> = {
  jobTitle: 'job title',
  location: 'location',
  industry: 'industry',
  seniority: 'seniority',
  companySize: 'company size',
  company: 'company',
};
const ABOUT_WORDS: Readonly<Record<DemographicShare['about'], string>> = { audience: 'followers', content: 'members reached' };
/** LinkedIn says "less than 1 %". */
const LEAST_TOLD = 0.01;

export const PERIOD_HEAD: readonly Cell[] = [
  ...MEMBER_HEAD,
  ...WINDOW_HEAD,
  'impressions (count)',
  'engagements (count)',
  'members reached (people; periods and members reach the same people, so never add them)',
  ...PAGE_METRICS.map((metric) => `${PAGE_WORDS[metric]} (count)`),
];

export const AUDIENCE_HEAD: readonly Cell[] = [
  ...MEMBER_HEAD,
  ...WINDOW_HEAD,
  'of whom',
  'by what',
  'who',
  'share at least (part of 1)',
  'share at most (part of 1)',
];

/** When what is told of a period was told last, epoch milliseconds. */
export function toldAt({ capturedAt, pageAt }: OutMember['totals'][number]): number {
  return Math.max(capturedAt, pageAt ?? 0);
}

/** One row a period of which a figure is known. */
export function periodRows(member: OutMember): Cell[][] {
  return member.totals.flatMap((window) => {
    const { impressions, engagements, membersReached, page = {} } = window;
    const told = [impressions, engagements, membersReached, ...PAGE_METRICS.map((metric) => page[metric] ?? null)];
    return told.some((value) => value !== null) ? [[...beginning(member, window), ...told]] : [];
  });
}

/** One row a share; what LinkedIn does not list has none. */
export function audienceRows(member: OutMember): Cell[][] {
  return member.totals.flatMap((window) =>
    window.demographics.map(({ about, category, value, share }): Cell[] => [
      ...beginning(member, window),
      ABOUT_WORDS[about],
      CATEGORY_WORDS[category],
      value,
      share ?? 0,
      share ?? LEAST_TOLD,
    ]),
  );
}

function beginning({ name, profile, labels }: OutMember, window: OutMember['totals'][number]): Cell[] {
  return [name, profile, labels.join('; '), window.from, window.to, new Date(toldAt(window)).toISOString()];
}
