/** Figures as files: rows for spreadsheets, or all of it as JSON. In English, whoever reads: other programs read them. */
import type { Out, OutMember } from '../../domain/out.ts';
import { POST_METRICS, type PostMetric } from '../../domain/metric.ts';
import type { HistoryFile } from '../../protocol/history.ts';
import { type Cell, formatCsv } from './csv.ts';
import { type ExportedFile, fileWord } from './exported-file.ts';
import { AUDIENCE_HEAD, audienceRows, PERIOD_HEAD, periodRows, toldAt } from './out-periods.ts';

export const OUT_FORMATS = ['days', 'posts', 'periods', 'audience', 'json'] as const;
export type OutFormat = (typeof OUT_FORMATS)[number];

/** By it Excel knows that the letters are UTF-8. */
const MARK = '\ufeff';
const CSV = 'text/csv;charset=utf-8';
const JSON_TYPE = 'application/json';

const DAY_HEAD = [
  'member',
  'profile (linkedin.com/in/…)',
  'labels (parted by semicolons)',
  'day (UTC)',
  'impressions (count)',
  'engagements (count)',
  'new followers (count)',
  'followers (total at the end of the day)',
  'complete (yes or no; LinkedIn counts on until 00:00 UTC two days later)',
];
const POST_WORDS: Readonly<Record<PostMetric, string>> = {
  impressions: 'impressions',
  engagements: 'engagements',
  membersReached: 'members reached',
  reactions: 'reactions',
  comments: 'comments',
  reposts: 'reposts',
  saves: 'saves',
  sends: 'sends',
  linkEngagements: 'link engagements',
  socialEngagements: 'social engagements',
  profileViewers: 'profile viewers',
  followersGained: 'followers gained',
};
const POST_HEAD = [
  'member',
  'profile (linkedin.com/in/…)',
  'post',
  'published on (UTC)',
  'how it begins',
  'labels (parted by semicolons)',
  'address',
  'counted from (UTC)',
  'counted to (UTC)',
  'fetched at (UTC)',
  ...POST_METRICS.map((metric) => `${POST_WORDS[metric]} (count, from counted from to counted to)`),
];

type Table = { readonly head: readonly Cell[]; readonly rowsOf: (member: OutMember) => Cell[][] };
const TABLES: Readonly<Record<Exclude<OutFormat, 'json'>, Table>> = {
  days: { head: DAY_HEAD, rowsOf: dayRows },
  posts: { head: POST_HEAD, rowsOf: postRows },
  periods: { head: PERIOD_HEAD, rowsOf: periodRows },
  audience: { head: AUDIENCE_HEAD, rowsOf: audienceRows },
};

const NOTES = {
  days: 'calendar days, UTC',
  unknown: 'null; it is never zero',
  totals:
    'for the whole period from their first to their last day; members reached cannot be added, since periods and members reach the same people',
  share: 'a part of 1; null is less than 1 %',
  counts: 'a post counts over its window; where that is null, from its publication to the time it was fetched',
  times: 'ISO 8601, UTC',
};

export function outFile(out: Out, format: OutFormat, now: number): ExportedFile {
  const word = `sidelight-${fileWord(out.name, 'figures')}-${dateOf(now)}`;
  if (format === 'json') return { name: `${word}.json`, type: JSON_TYPE, text: jsonText(jsonOf(out, now)) };
  const { head, rowsOf } = TABLES[format];
  const rows = [head, ...out.members.flatMap(rowsOf)];
  return { name: `${word}-${format}.csv`, type: CSV, text: `${MARK}${formatCsv(rows)}` };
}

export function historyFile(history: HistoryFile, now: number): ExportedFile {
  const name = `sidelight-history-${fileWord(history.account.name, 'account')}-${dateOf(now)}.json`;
  return { name, type: JSON_TYPE, text: `${JSON.stringify(history)}\n` };
}

function dayRows({ name, profile, labels, days }: OutMember): Cell[][] {
  return days.map(({ day, impressions, engagements, newFollowers, followers, complete }) => [
    name,
    profile,
    labels.join('; '),
    day,
    impressions,
    engagements,
    newFollowers,
    followers,
    complete === null ? null : complete ? 'yes' : 'no',
  ]);
}

/** One row for each window that tells something of a post: windows are never mixed in a row. */
function postRows({ name, profile, posts }: OutMember): Cell[][] {
  return posts.flatMap(({ id, publishedOn, text = null, labels, url, counts }) => {
    const post: Cell[] = [name, profile, id, publishedOn, text, labels.join('; '), url];
    if (counts.length === 0) return [[...post, ...Array<null>(3 + POST_METRICS.length).fill(null)]];
    return counts.map(({ window, figures, capturedAt }): Cell[] => [
      ...post,
      window?.from ?? publishedOn,
      window?.to ?? dateOf(capturedAt),
      timeOf(capturedAt),
      ...POST_METRICS.map((metric) => figures[metric] ?? null),
    ]);
  });
}

function jsonOf({ name, members }: Out, now: number): unknown {
  const told = members.map(({ totals, posts, ...member }) => ({
    ...member,
    totals: totals.map((one) => {
      const { capturedAt: _, pageAt: __, exported: ___, ...window } = one;
      return { ...window, fetchedAt: timeOf(toldAt(one)) };
    }),
    posts: posts.map(({ counts, ...post }) => ({
      ...post,
      counts: counts.map(({ capturedAt, ...count }) => ({ ...count, fetchedAt: timeOf(capturedAt) })),
    })),
  }));
  return { sidelight: 'figures', version: 1, of: name, savedAt: timeOf(now), notes: NOTES, members: told };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function timeOf(time: number): string {
  return new Date(time).toISOString();
}

function dateOf(time: number): string {
  return timeOf(time).slice(0, 10);
}
