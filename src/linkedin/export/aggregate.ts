import { countDays } from '../../domain/day.ts';
import type { DayFacts, Reading, Window } from '../../domain/reading.ts';
import { capturedAtOf, partialDays } from './captured-at.ts';
import { settleDates } from './date-order.ts';
import { assignReaders, readDemographics } from './demographics.ts';
import { readDiscovery } from './discovery.ts';
import { readEngagement } from './engagement.ts';
import type { Engagement } from './engagement.ts';
import type { ExportResult, Generation } from './export-result.ts';
import type { FileName } from './file-name.ts';
import { readFollowers } from './followers.ts';
import type { Followers } from './followers.ts';
import { readLanguage } from './label.ts';
import type { Layout } from './layout.ts';
import { MOST } from './limits.ts';
import { commonVanity } from './post-url.ts';
import type { PostUrl } from './post-url.ts';
import { readPosts } from './posts.ts';
import { hashReading } from '../reading-hash.ts';
import { createRefusal } from './refusal.ts';
import { B, cellAt } from './sheet.ts';
import type { Workbook } from './sheet.ts';
import { categoriesUnknown, rowsLeftOut } from './warning.ts';
import type { ExportWarning, SheetKind } from './warning.ts';

/** The workbook with a member's days, posts, followers and demographics. @throws ExportRefusal */
export async function readAggregate(workbook: Workbook, layout: Layout, fileName: FileName): Promise<ExportResult> {
  if (layout.engagement === null) throw createRefusal('no-days');
  const language = readLanguage(workbook);
  const dates = settleDates(layout, workbook, {
    fileWindow: fileName.window,
    created: workbook.created,
    habit: language?.order ?? null,
  });
  const context = { order: dates.order, date1904: workbook.date1904 };
  const discovery = layout.discovery === null ? null : readDiscovery(layout.discovery, dates.stated);
  const engagement = readEngagement(layout.engagement, { ...context, impressions: discovery?.impressions ?? null });
  const followers = layout.followers === null ? null : readFollowers(layout.followers, context);
  const { days, outside, window } = mergeDays(engagement, followers, dates.stated);
  const posts = layout.posts === null ? null : readPosts(layout.posts, { ...context, window });
  const readers = assignReaders(layout.demographics);
  const demographics = layout.demographics.map((sheet, index) => readDemographics(sheet, readers[index] ?? 'audience'));
  const shares = demographics.flatMap((sheet) => sheet.shares);
  const foreign = demographics.reduce((sum, sheet) => sum + sheet.foreign, 0);
  const { capturedAt, capturedAtAssumed } = capturedAtOf(workbook.created, window);
  const content: Omit<Reading, 'hash'> = {
    source: 'export',
    capturedAt,
    capturedAtAssumed,
    window,
    days,
    totals: {
      impressions: discovery?.impressions ?? null,
      engagements: discovery?.engagements ?? null,
      membersReached: discovery?.membersReached ?? null,
    },
    followers: followers?.anchor ?? null,
    posts: posts?.posts ?? [],
    postsTruncated: posts?.truncated ?? false,
    demographics: shares,
  };
  for (const list of ['days', 'posts', 'demographics'] as const)
    if (content[list].length > MOST[list]) throw createRefusal('too-large');
  const sums = checkTotals(content);
  const partial = partialDays(capturedAt, window);
  const warnings: (ExportWarning | null)[] = [
    sums.warning,
    totalMissing('impressions', discovery?.impressions),
    totalMissing('membersReached', discovery?.membersReached),
    totalMissing('followers', followers?.anchor),
    rowsLeftOut('discovery', discovery?.leftOut),
    rowsLeftOut('engagement', engagement.leftOut),
    rowsLeftOut('posts', posts?.leftOut),
    rowsLeftOut('followers', followers?.leftOut),
    rowsLeftOut(
      'demographics',
      demographics.flatMap(({ leftOut }) => leftOut),
    ),
    categoriesUnknown(foreign),
    missing('discovery', layout.discovery),
    missing('posts', layout.posts),
    missing('followers', layout.followers),
    missing('demographics', layout.demographics[0]),
    layout.unknown > 0 ? { code: 'sheets-unknown', count: layout.unknown } : null,
    dates.sure ? null : { code: 'dates-ambiguous', ...window },
    gapsIn(content.days, window, followers !== null),
    outside > 0 ? { code: 'days-outside-range', count: outside } : null,
    nameDiffers(fileName.window, dates.stated),
    capturedAtAssumed ? { code: 'captured-at-assumed', day: window.to } : null,
    partial === null ? null : { code: 'last-day-partial', ...partial },
    content.postsTruncated ? { code: 'posts-list-full', listed: content.posts.length } : null,
  ];
  return {
    kind: 'aggregate',
    generation: generationOf(layout, fileName, posts?.urls ?? []),
    locale: language?.locale ?? null,
    reading: { ...content, hash: await hashReading(content) },
    rest: [],
    owner: fileName.owner,
    vanity: commonVanity(posts?.urls ?? []),
    postDemographics: [],
    demographicRows: shares.length + foreign,
    warnings: warnings.filter((warning) => warning !== null),
    totalsAgree: sums.agree,
  };
}

function mergeDays(
  engagement: Engagement,
  followers: Followers | null,
  stated: Window | null,
): { days: DayFacts[]; outside: number; window: Window } {
  const all = [...new Set([...engagement.days.keys(), ...(followers?.days.keys() ?? [])])].sort();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined || engagement.days.size === 0) throw createRefusal('no-days');
  const window = stated ?? { from: first, to: last };
  const inside = all.filter((day) => day >= window.from && day <= window.to);
  if (inside.length === 0) throw createRefusal('no-days');
  const days = inside.map((day) => ({
    day,
    impressions: engagement.days.get(day)?.impressions ?? null,
    engagements: engagement.days.get(day)?.engagements ?? null,
    newFollowers: followers?.days.get(day) ?? null,
  }));
  return { days, outside: all.length - inside.length, window };
}

/** The days' impressions are, in every real file, exactly the file's own total. */
function checkTotals(content: Omit<Reading, 'hash'>): { agree: boolean | null; warning: ExportWarning | null } {
  const stated = content.totals.impressions;
  if (stated === null) return { agree: null, warning: null };
  const summed = content.days.reduce((sum, { impressions }) => sum + (impressions ?? 0), 0);
  return summed === stated
    ? { agree: true, warning: null }
    : { agree: false, warning: { code: 'totals-differ', stated, summed } };
}

/** `undefined` is a sheet that is not there, which is said elsewhere. */
function totalMissing(total: 'impressions' | 'membersReached' | 'followers', value: unknown): ExportWarning | null {
  return value === null ? { code: 'total-missing', total } : null;
}

/** LinkedIn writes a row for every day of the range, zeros too. */
function gapsIn(days: readonly DayFacts[], window: Window, withFollowers: boolean): ExportWarning | null {
  const whole = days.filter((day) => day.impressions !== null && (day.newFollowers !== null || !withFollowers));
  const count = countDays(window.from, window.to) - whole.length;
  return count > 0 ? { code: 'days-missing', count } : null;
}

function missing(sheet: SheetKind, found: unknown): ExportWarning | null {
  return found === null || found === undefined ? { code: 'sheet-missing', sheet } : null;
}

function nameDiffers(named: Window | null, stated: Window | null): ExportWarning | null {
  const same = named === null || stated === null || (named.from === stated.from && named.to === stated.to);
  return same ? null : { code: 'file-name-differs', from: named.from, to: named.to };
}

/**
 * A second sheet of demographics is C's. A and B are told apart by the file's name; under another one by the addresses of the posts, which
 * name the member since B; then by the cells, which hold numbers in A and texts since B.
 */
function generationOf(layout: Layout, { family }: FileName, urls: readonly PostUrl[]): Generation {
  if (layout.demographics.length > 1) return 'C';
  if (family === 'content') return 'A';
  if (family === 'aggregate' || urls.some(({ vanity }) => vanity !== null)) return 'B';
  return (layout.engagement?.rows ?? []).slice(1).some((row) => typeof cellAt(row, B) === 'number') ? 'A' : 'B';
}
