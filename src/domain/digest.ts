/**
 * The weekly mail to whoever has asked for it: when it is due, and what it says. Of a User it says his own figures; of an Admin or
 * Analyst also each team's, by its totals alone: a mail lies where no role that ends can reach it, so it names no other member. Whose
 * account somebody shows him singly is named: he knows of it by that person's own wish.
 */
import { addDays, DAY_MS, type Day, dayAt, dayOf } from './day.ts';
import { type Glance, glanceOf, type Subject } from './glance.ts';
import type { Window } from './reading.ts';
import type { TalliedMetric } from './tally.ts';

/** Of so many days, against as many before. */
const DAYS = 7;
/** It is due on Mondays, UTC, from this hour on. */
const HOUR_MS = 3_600_000;
const DUE_AT_MS = 6 * HOUR_MS;
/** Figures whose last day is older are no news. */
const NEWS_DAYS = 14;
/** Months from that of so many days ago on hold all that it needs: the days before, and totals of followers. */
const NEEDED_DAYS = 62;

export const DIGEST_METRICS = [
  'impressions',
  'engagements',
  'engagementRate',
  'newFollowers',
  'followers',
  'posts',
] as const satisfies readonly TalliedMetric[];
export type DigestMetric = (typeof DIGEST_METRICS)[number];

export type DigestPart = {
  /** `shown`: an account that a connection shows to whoever reads it. */
  readonly of: 'account' | 'shown' | 'team';
  readonly name: string;
  readonly period: Window;
  /** When its oldest figures were captured, epoch milliseconds. */
  readonly capturedAt: number | null;
  /** Members whose figures are in it; of an account 1. */
  readonly members: number;
  readonly figures: Pick<Glance['figures'], DigestMetric>;
  /** Its last day is no news any more. */
  readonly isOld: boolean;
};
export type Digest = { readonly week: Day; readonly parts: readonly DigestPart[] };

/** The Monday whose mail is the newest one that is due. */
export function digestWeek(now: number): Day {
  const number = Math.floor((now - DUE_AT_MS) / DAY_MS);
  return dayOf(number - ((number + 3) % 7)); // 1 January 1970 was a Thursday
}

/** From which day on months are needed. */
export function digestNeeds(now: number): Day {
  return dayAt(now - NEEDED_DAYS * DAY_MS);
}

export type DigestSubject = {
  readonly of: DigestPart['of'];
  readonly name: string;
  readonly people: readonly Subject[];
};

/** Null: there is nothing that is news, and no mail. Of whom nothing is known at all nothing is said. */
export function digestOf(subjects: readonly DigestSubject[], now: number): Digest | null {
  const parts = subjects.flatMap(({ of, name, people }): DigestPart[] => {
    const { period, capturedAt, members, figures } = glanceOf(people, DAYS);
    if (!period) return [];
    const { impressions, engagements, engagementRate, newFollowers, followers, posts } = figures;
    return [
      {
        of,
        name,
        period,
        capturedAt,
        members,
        figures: { impressions, engagements, engagementRate, newFollowers, followers, posts },
        isOld: addDays(period.to, NEWS_DAYS) < dayAt(now),
      },
    ];
  });
  return parts.some(({ isOld }) => !isOld) ? { week: digestWeek(now), parts } : null;
}
