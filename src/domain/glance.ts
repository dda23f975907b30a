/**
 * What is seen at a glance for one period: a team's or one account's figures, the same period before, a line over time and a
 * line per member. Every number that a view shows is made here.
 *
 * No false falls: a change compares, for each member, only days that are known in both periods; who has none is named.
 */
import { type Day, dayNumber, dayOf } from './day.ts';
import type { Figures } from './figures.ts';
import { type DaysByMember, daysByMember, rateSeriesOf, seriesBefore, seriesOf } from './glance-series.ts';
import type { AccountId, MembershipId } from './id.ts';
import type { DayMetric } from './metric.ts';
import { STALE_AFTER_DAYS } from './freshness.ts';
import { type Health, healthOf } from './health.ts';
import { comparisonOf, lastDays, type PeriodChoice, type PeriodLength } from './period.ts';
import { changeOfReach, reachBefore, reachOf, type Reach } from './reach.ts';
import type { Window } from './reading.ts';
import type { Role } from './role.ts';
import { addPairs, comparePairs, type Pairs, startPairs, type Change } from './change.ts';
import { type Sparks, sparksOf } from './spark.ts';
import { TALLIED, type TalliedMetric, tallyOf } from './tally.ts';

export type Subject = {
  readonly id: MembershipId | AccountId;
  readonly name: string;
  readonly role: Role | null;
  readonly figures: Figures;
};

/** A figure and its change. `known`: how many of the members it is known of, wholly; `atLeast`: there may be more. */
export type GlanceFigure = {
  readonly value: number | null;
  readonly change: Change | null;
  readonly known: number;
  readonly atLeast: boolean;
};

export type GlanceRow = {
  readonly id: MembershipId | AccountId;
  readonly name: string;
  readonly role: Role | null;
  readonly figures: { readonly [M in TalliedMetric]: GlanceFigure };
  readonly reach: Reach | null;
  /** Part of the total's impressions, 0 to 1; null when either is not known. */
  readonly part: number | null;
  readonly health: Health;
  /** Whether his figures end more than a week before the period does. */
  readonly behind: boolean;
};

/** What is known day by day. */
export type SeriesMetric = DayMetric | 'engagementRate';

export type Glance = {
  readonly choice: PeriodChoice;
  /** Null: no complete day is known of anybody. */
  readonly period: Window | null;
  readonly previous: Window | null;
  readonly members: number;
  readonly figures: { readonly [M in TalliedMetric]: GlanceFigure };
  readonly reach: Reach | null;
  /** Null: not given for exactly this period and exactly the one before. The change is that of numbers; ranges have none. */
  readonly reachBefore: Reach | null;
  readonly reachChange: Change | null;
  /** One entry a day of the period; null: known of nobody. */
  readonly series: { readonly [M in SeriesMetric]: readonly (number | null)[] };
  /** The period before beside it, day by day, where the same members are known of both; none in what an older version has stored. */
  readonly before?: { readonly [M in DayMetric]: readonly (number | null)[] };
  /** Of a team: who gave what of each day, greatest impressions first; none in what an older version has stored. */
  readonly byMember?: DaysByMember<MembershipId | AccountId>;
  /** Of what no day tells of: where it was read, or counted; empty: no line can be drawn of it. */
  readonly sparks: Sparks;
  /** Greatest impressions first; unknown last. */
  readonly rows: readonly GlanceRow[];
  /** Names of those with no day that is known in both periods. */
  readonly leftOut: readonly string[];
  /** How old the oldest of the members' figures are: a capture, epoch milliseconds. */
  readonly capturedAt: number | null;
  /** The same of the newest. */
  readonly newestCapturedAt: number | null;
};

/** The last so many days. */
export function glanceOf(subjects: readonly Subject[], length: PeriodLength): Glance {
  return glanceAt(subjects, lastDays(length));
}

/** The newest complete day that is known of any of them, on which periods end; null: none. */
export function lastDayOf(subjects: readonly Pick<Subject, 'figures'>[]): Day | null {
  const end = Math.max(...subjects.map((subject) => subject.figures.complete ?? Number.NEGATIVE_INFINITY));
  return Number.isFinite(end) ? dayOf(end) : null;
}

export function glanceAt(subjects: readonly Subject[], choice: PeriodChoice): Glance {
  const steps = glanceSteps(subjects, choice);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, with a rest after each member: for whoever must not keep others waiting while it is made of hundreds. */
export function* glanceSteps(subjects: readonly Subject[], choice: PeriodChoice): Generator<undefined, Glance> {
  const end = lastDayOf(subjects);
  if (end === null) return emptyGlance(subjects, choice);
  const comparison = comparisonOf(choice, end);
  const { period, previous } = comparison;
  const total = startTally();
  const rows: GlanceRow[] = [];
  for (const subject of subjects) {
    const own = tallied((metric) => tallyOf(subject.figures, metric, comparison));
    for (const metric of TALLIED) addPairs(total[metric], own[metric]);
    rows.push(rowOf(subject, own, period));
    yield;
  }
  const figures = figuresOf(total);
  const windows = subjects.map((subject) => subject.figures.windows);
  const [reach, before] = [reachOf(windows, period), reachBefore(windows, period, previous)];
  const sorted = rows
    .map((row) => ({ ...row, part: partOf(row.figures.impressions.value, figures.impressions.value) }))
    .sort(byImpressions);
  return {
    choice,
    period,
    previous,
    members: subjects.length,
    figures,
    reach,
    reachBefore: before,
    reachChange: changeOfReach(reach, before),
    series: {
      impressions: seriesOf(subjects, 'impressions', period),
      engagements: seriesOf(subjects, 'engagements', period),
      newFollowers: seriesOf(subjects, 'newFollowers', period),
      engagementRate: rateSeriesOf(subjects, period),
    },
    before: {
      impressions: seriesBefore(subjects, 'impressions', comparison),
      engagements: seriesBefore(subjects, 'engagements', comparison),
      newFollowers: seriesBefore(subjects, 'newFollowers', comparison),
    },
    ...(subjects.length > 1 && { byMember: daysByMember(inOrder(subjects, sorted), period) }),
    sparks: sparksOf(
      subjects.map((subject) => subject.figures),
      period,
    ),
    rows: sorted,
    leftOut: sorted.filter((row) => row.figures.impressions.change === null).map((row) => row.name),
    ...capturesOf(subjects),
  };
}

function inOrder(subjects: readonly Subject[], rows: readonly GlanceRow[]): Subject[] {
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

type Tally = { readonly [M in TalliedMetric]: Pairs };

function startTally(): Tally {
  return tallied((metric) => startPairs(metric === 'engagementRate'));
}

function tallied(make: (metric: TalliedMetric) => Pairs): Tally {
  return {
    impressions: make('impressions'),
    engagements: make('engagements'),
    engagementRate: make('engagementRate'),
    newFollowers: make('newFollowers'),
    followers: make('followers'),
    posts: make('posts'),
  };
}

function figuresOf(tally: Tally): Glance['figures'] {
  return {
    impressions: comparePairs(tally.impressions),
    engagements: comparePairs(tally.engagements),
    engagementRate: comparePairs(tally.engagementRate),
    newFollowers: comparePairs(tally.newFollowers),
    followers: comparePairs(tally.followers),
    posts: comparePairs(tally.posts),
  };
}

function rowOf(subject: Subject, tally: Tally, period: Window): GlanceRow {
  const { complete, windows } = subject.figures;
  return {
    id: subject.id,
    name: subject.name,
    role: subject.role,
    figures: figuresOf(tally),
    reach: reachOf([windows], period),
    part: null,
    health: healthOf(subject.figures),
    behind: complete === null || dayNumber(period.to) - complete > STALE_AFTER_DAYS,
  };
}

function partOf(value: number | null, total: number | null): number | null {
  return value === null || total === null || total <= 0 ? null : value / total;
}

function byImpressions(a: GlanceRow, b: GlanceRow): number {
  const [x, y] = [a.figures.impressions.value ?? -1, b.figures.impressions.value ?? -1];
  return y - x || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);
}

function capturesOf(subjects: readonly Subject[]): Pick<Glance, 'capturedAt' | 'newestCapturedAt'> {
  const times = subjects.flatMap((subject) => subject.figures.capturedAt ?? []);
  if (times.length === 0) return { capturedAt: null, newestCapturedAt: null };
  return { capturedAt: Math.min(...times), newestCapturedAt: Math.max(...times) };
}

function emptyGlance(subjects: readonly Subject[], choice: PeriodChoice): Glance {
  const figures = figuresOf(startTally());
  const rows = subjects.map(({ id, name, role, figures: own }) => ({
    id,
    name,
    role,
    figures,
    reach: null,
    part: null,
    health: healthOf(own),
    behind: true,
  }));
  const none = { impressions: [], engagements: [], newFollowers: [], engagementRate: [] };
  return {
    choice,
    period: null,
    previous: null,
    members: subjects.length,
    figures,
    reach: null,
    reachBefore: null,
    reachChange: null,
    series: none,
    sparks: { followers: [], reach: [], posts: [] },
    rows: rows.sort(byImpressions),
    leftOut: [],
    ...capturesOf([]),
  };
}
