/**
 * Who follows, and whom posts reached: LinkedIn's shares of each member, and those of a team. A team's are weighted by what each member's
 * shares are of: his followers for the audience, the members he reached in the same window for the content. LinkedIn rounds shares, says
 * "less than 1 %", and lists only the greatest ones, so what is known of a share is a range; a team's holds all that its members' allow.
 */
import type { Day } from './day.ts';
import type { Figures, WindowTotals } from './figures.ts';
import { anchorAt } from './holding.ts';
import type { AccountId, MembershipId } from './id.ts';
import { DEMOGRAPHIC_CATEGORIES, type DemographicCategory, type DemographicShare } from './reading.ts';

export const ABOUTS = ['audience', 'content'] as const;
export type About = DemographicShare['about'];

type Person = { readonly id: MembershipId | AccountId; readonly name: string };
export type AudienceSubject = Person & { readonly figures: Figures };

/** Whose shares are in it. For the audience `to` is the day of which they are. */
export type AudienceMember = Person & {
  readonly from: Day;
  readonly to: Day;
  /** Followers, or members reached; null only of somebody alone, who needs no weight. */
  readonly people: number | null;
  /** His part of the weight, 0 to 1. */
  readonly weight: number;
};

/** `least` to `most`, 0 to 1. `listed`: by how many members LinkedIn lists it; of the others only its limit is known. */
export type AudienceShare = { readonly value: string; readonly least: number; readonly most: number; readonly listed: number };

export type AudienceCategory = {
  readonly category: DemographicCategory;
  /** Members of whom the category is known. */
  readonly of: number;
  /** The greatest first. */
  readonly shares: readonly AudienceShare[];
};

export type Audience = {
  readonly about: About;
  readonly members: readonly AudienceMember[];
  /** LinkedIn gave no shares of theirs. */
  readonly without: readonly Person[];
  /** Of what their shares are is not known: they cannot be weighed. */
  readonly unweighed: readonly Person[];
  readonly categories: readonly AudienceCategory[];
};

type Range = { readonly least: number; readonly most: number };
type Listed = { readonly member: AudienceMember; readonly shares: readonly DemographicShare[] };

/** "Less than 1 %". */
const FEW: Range = { least: 0, most: 0.01 };
/** LinkedIn's newer exports round to whole percents, by half of one at most. */
const ROUNDING = 0.005;
const NEARLY = 1e-9;

export function audienceOf(subjects: readonly AudienceSubject[], about: About): Audience {
  const told = subjects.map((subject) => ({ subject, window: newestWindow(subject.figures, about) }));
  const isAlone = subjects.length === 1;
  const found = told.flatMap(({ subject: { id, name, figures }, window }) => {
    if (!window) return [];
    const people = about === 'audience' ? (anchorAt(figures, window.to)?.total ?? null) : window.membersReached;
    return [{ id, name, from: window.from, to: window.to, people, shares: sharesOf(window, about) }];
  });
  const weighed = found.filter(({ people }) => isAlone || (people ?? 0) > 0);
  const all = weighed.reduce((sum, { people }) => sum + (people ?? 0), 0);
  const listed: Listed[] = weighed.map(({ shares, ...member }) => ({
    member: { ...member, weight: isAlone ? 1 : (member.people ?? 0) / all },
    shares,
  }));
  return {
    about,
    members: listed.map(({ member }) => member),
    without: told.flatMap(({ subject, window }) => (window ? [] : [named(subject)])),
    unweighed: found.filter((one) => !weighed.includes(one)).map(named),
    categories: DEMOGRAPHIC_CATEGORIES.flatMap((category) => categoryOf(listed, category)),
  };
}

/** What a listed share may be in truth. */
export function rangeOfShare(share: number | null): Range {
  if (share === null) return FEW;
  const isRounded = Math.abs(share * 100 - Math.round(share * 100)) < NEARLY;
  if (!isRounded) return { least: share, most: share };
  return { least: Math.max(0, share - ROUNDING), most: Math.min(1, share + ROUNDING) };
}

/** The newest that LinkedIn gave; of two that end on one day the longer, and of one window the newer capture. */
function newestWindow({ windows }: Figures, about: About): WindowTotals | null {
  const telling = windows.filter((window) => sharesOf(window, about).length > 0);
  telling.sort((a, b) => order(b.to, a.to) || order(a.from, b.from) || b.capturedAt - a.capturedAt);
  return telling[0] ?? null;
}

function sharesOf({ demographics }: WindowTotals, about: About): DemographicShare[] {
  return demographics.filter((share) => share.about === about);
}

function categoryOf(listed: readonly Listed[], category: DemographicCategory): AudienceCategory[] {
  const known = listed.flatMap(({ member, shares }) => {
    const own = shares.filter((share) => share.category === category);
    return own.length > 0 ? [{ weight: member.weight, ...limitsOf(own) }] : [];
  });
  if (known.length === 0) return [];
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const values = [...new Set(known.flatMap(({ ranges }) => [...ranges.keys()]))];
  const shares = values.map((value): AudienceShare => {
    const ranges = known.map((one) => ({ part: one.weight / weight, ...(one.ranges.get(value) ?? one.others) }));
    return {
      value,
      least: ranges.reduce((sum, { part, least }) => sum + part * least, 0),
      most: ranges.reduce((sum, { part, most }) => sum + part * most, 0),
      listed: known.filter((one) => one.ranges.has(value)).length,
    };
  });
  return [{ category, of: known.length, shares: shares.sort(greatestFirst) }];
}

/** A value that is not listed is no greater than the least of those that are, nor than what they leave. */
function limitsOf(shares: readonly DemographicShare[]): { readonly ranges: ReadonlyMap<string, Range>; readonly others: Range } {
  const ranges = new Map(shares.map(({ value, share }) => [value, rangeOfShare(share)]));
  const all = [...ranges.values()];
  const taken = all.reduce((sum, { least }) => sum + least, 0);
  const least = Math.min(...all.map(({ most }) => most));
  return { ranges, others: { least: 0, most: taken > 1 ? least : Math.min(least, 1 - taken) } };
}

function greatestFirst(a: AudienceShare, b: AudienceShare): number {
  return b.least + b.most - (a.least + a.most) || order(a.value, b.value);
}

function named({ id, name }: Person): Person {
  return { id, name };
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
