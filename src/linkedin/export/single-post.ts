import { addDays, dayAt } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { FIRST_DAY } from '../../domain/plausible.ts';
import type { PostMetric } from '../../domain/metric.ts';
import type { Reading } from '../../domain/reading.ts';
import { capturedAtOf } from './captured-at.ts';
import { DATE_ORDERS, hasDate, parseDate } from './date.ts';
import { readPostReaders } from './demographics.ts';
import type { ExportResult } from './export-result.ts';
import type { FileName } from './file-name.ts';
import { isField, isUnkept, metricOf, readLanguage } from './label.ts';
import type { LabelledMetric, Language } from './language.ts';
import { parseCount } from './number.ts';
import { isLinkedInUrl, parsePostUrl } from './post-url.ts';
import type { PostUrl } from './post-url.ts';
import { hashReading } from '../reading-hash.ts';
import { createRefusal } from './refusal.ts';
import { A, B, C, cellAt, headOf, textAt, widthOf } from './sheet.ts';
import type { Cell, Row, Sheet, Workbook } from './sheet.ts';
import { categoriesUnknown, rowsLeftOut } from './warning.ts';
import type { ExportWarning } from './warning.ts';

type Context = { readonly language: Language | null; readonly created: number | null };

/** A post is seldom published more days than this after it was begun. */
const NEAR = 14;

/** A label beside the address of one post, then labels and numbers, and no days; the tables of many posts are wider. */
export function isPost(sheet: Sheet): boolean {
  if (sheet.rows.some((row) => hasDate(cellAt(row, A)))) return false;
  const head = headOf(sheet);
  const addressed = head.filter(
    (row) => textAt(row, A) !== null && !isLinkedInUrl(cellAt(row, A)) && parsePostUrl(cellAt(row, B)) !== null,
  );
  const figures = sheet.rows.filter(
    (row) => textAt(row, A) !== null && parseCount(cellAt(row, B)) !== null && widthOf(row) === B,
  );
  return addressed.length === 1 && figures.length >= 3 && head.every((row) => widthOf(row) <= C);
}

/** One post's workbook, in either layout: labels and values, then its readers. The figures are since publication. @throws ExportRefusal */
export async function readSinglePost(workbook: Workbook, sheet: Sheet, fileName: FileName): Promise<ExportResult> {
  const language = readLanguage(workbook);
  const url = sheet.rows.map((row) => parsePostUrl(cellAt(row, B))).find((found) => found !== null);
  if (url === undefined) throw createRefusal('other-workbook');
  const published = publishedOn(sheet, url, { language, created: workbook.created });
  if (published.day === null) throw createRefusal('ambiguous-dates');
  const { figures, leftOut, unknown } = readFigures(sheet);
  const readers = readPostReaders(workbook.sheets);
  const capture = capturedAtOf(workbook.created, { from: published.day, to: published.day });
  const to = dayAt(capture.capturedAt);
  const content: Omit<Reading, 'hash'> = {
    source: 'export',
    ...capture,
    window: { from: published.day, to: to < published.day ? published.day : to },
    days: [],
    totals: { impressions: null, engagements: null, membersReached: null },
    followers: null,
    posts: [{ id: url.id, url: url.url, publishedOn: published.day, window: null, figures }],
    postsTruncated: false,
    demographics: [],
  };
  const warnings: (ExportWarning | null)[] = [
    rowsLeftOut('post', leftOut),
    rowsLeftOut('demographics', readers.leftOut),
    categoriesUnknown(readers.foreign),
    unknown > 0 ? { code: 'labels-unknown', count: unknown } : null,
    capture.capturedAtAssumed ? { code: 'captured-at-assumed', day: published.day } : null,
    published.sure ? null : { code: 'dates-ambiguous', from: published.day, to: published.day },
  ];
  return {
    kind: 'post',
    generation: null,
    locale: language?.locale ?? null,
    reading: { ...content, hash: await hashReading(content) },
    rest: [],
    owner: fileName.owner,
    vanity: url.vanity,
    postDemographics: readers.shares,
    demographicRows: readers.shares.length + readers.foreign,
    warnings: warnings.filter((warning) => warning !== null),
    totalsAgree: null,
  };
}

type Figures = {
  readonly figures: { readonly [M in PostMetric]?: number };
  readonly leftOut: readonly number[];
  /** Figures whose name is in no language of ours. */
  readonly unknown: number;
};

function readFigures(sheet: Sheet): Figures {
  const figures: { [M in PostMetric]?: number } = {};
  const leftOut: number[] = [];
  let unknown = 0;
  for (const row of sheet.rows.filter((each) => widthOf(each) === B)) {
    const [metric, value] = [figureOf(cellAt(row, A)), parseCount(cellAt(row, B))];
    if (metric === null || metric === 'newFollowers') unknown += Number(value !== null && !isUnkept(cellAt(row, A)));
    else if (value === null || value < 0 || figures[metric] !== undefined) leftOut.push(row.number);
    else figures[metric] = value;
  }
  return { figures, leftOut, unknown };
}

/** Whatever a post's engagements are called here, they are less than the aggregate's, which count clicks too. */
function figureOf(label: Cell | null): LabelledMetric | null {
  const metric = metricOf(label);
  return metric === 'engagements' ? 'socialEngagements' : metric;
}

/**
 * The id carries the instant at which the post was begun: the date that lies after it, and before the file was made, is the right
 * reading; of two such the one that lies next to it. Without a date it is the id's own day, which an activity shares with its post.
 */
function publishedOn(sheet: Sheet, url: PostUrl, { language, created }: Context): { day: Day | null; sure: boolean } {
  const cell = dateCell(sheet);
  const last = addDays(dayAt(created ?? Date.parse('2099-12-30')), 1);
  const readings = [...new Set(DATE_ORDERS.map((order) => parseDate(cell, order)).filter((day) => day !== null && day <= last))];
  const [only = null] = readings;
  if (readings.length === 1) return { day: only, sure: true };
  if (only === null) {
    const isPossible = url.idDay >= FIRST_DAY && url.idDay <= last;
    return { day: isPossible ? url.idDay : null, sure: cell === null && url.id.startsWith('activity:') };
  }
  const after = readings.filter((day) => day !== null && day >= addDays(url.idDay, -1));
  const near = after.filter((day) => day !== null && day <= addDays(url.idDay, NEAR));
  const [best = null] = after.length === 1 ? after : near;
  if (after.length === 1 || near.length === 1) return { day: best, sure: true };
  return { day: language === null ? null : parseDate(cell, language.order), sure: false };
}

function dateCell(sheet: Sheet): string | number | null {
  const labelled: Row | undefined = sheet.rows.find((row) => isField(cellAt(row, A), 'postDate'));
  if (labelled !== undefined) return cellAt(labelled, B);
  // A reader's place or firm may be called like a date.
  const pairs = sheet.rows.filter((row) => widthOf(row) === B && typeof cellAt(row, B) === 'string');
  return cellAt(
    pairs.find((row) => hasDate(cellAt(row, B))),
    B,
  );
}
