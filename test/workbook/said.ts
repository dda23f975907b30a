import type { WorkbookFacts } from './invented-facts.ts';
import type { OracleReading } from './oracle.ts';

/** What a reading says, in a form in which it can be held against facts and against the oracle. */
export type Said = ReturnType<typeof saidByFacts>;

export function saidByFacts(facts: WorkbookFacts) {
  return {
    from: facts.from,
    to: facts.to,
    impressions: facts.impressions as number | null,
    membersReached: facts.membersReached as number | null,
    followers: [facts.to, facts.followers] as readonly (string | number)[] | null,
    days: facts.days.map(
      (day) => [day.day, day.impressions, day.engagements, day.newFollowers] as readonly (string | number | null)[],
    ),
    posts: facts.posts
      .map(
        (post) =>
          [post.id, post.publishedOn, post.engagements ?? null, post.impressions ?? null] as readonly (string | number | null)[],
      )
      .sort(byId),
    shares: facts.demographics
      .map(({ about, value, share }) => [about, value, round(share)] as readonly (string | number | null)[])
      .sort(byReaders),
  };
}

export function saidByOracle(oracle: OracleReading): Said {
  return {
    from: oracle.from,
    to: oracle.to,
    impressions: known(oracle.impressions),
    membersReached: known(oracle.membersReached),
    followers: oracle.followers,
    days: oracle.days.map(([day, ...values]) => [day, ...values.map(known)]),
    posts: [...oracle.posts]
      .map(([id, post]) => [id, post.publishedOn, known(post.engagements), known(post.impressions)])
      .sort(byId),
    shares: oracle.demographics
      .map(([sheet, value, share]) => [sheet === 0 ? 'audience' : 'content', value, round(share)])
      .sort(byReaders),
  };
}

/** What the oracle cannot read is not a number; what a reading does not know is null. */
function known(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}

export function byId(left: readonly unknown[], right: readonly unknown[]): number {
  return String(left[0]) < String(right[0]) ? -1 : 1;
}

/** Those of the audience first, each in the order of its sheet. */
export function byReaders(left: readonly unknown[], right: readonly unknown[]): number {
  return String(left[0]).localeCompare(String(right[0]));
}

export function round(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1e9) / 1e9;
}
