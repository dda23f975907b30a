import { addDays, dayAt } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import type { PostMetric } from '../../domain/metric.ts';
import type { Reading } from '../../domain/reading.ts';
import { capturedAtOf } from './captured-at.ts';
import { DATE_ORDERS, parseDate } from './date.ts';
import { readShares } from './demographics.ts';
import type { ExportResult } from './export-result.ts';
import type { FileName } from './file-name.ts';
import { isField, metricOf, readLanguage } from './label.ts';
import type { Language } from './language.ts';
import { parseCount, parseShare } from './number.ts';
import { parsePostUrl } from './post-url.ts';
import type { PostUrl } from './post-url.ts';
import { hashReading } from '../reading-hash.ts';
import { createRefusal } from './refusal.ts';
import { A, B, C, cellAt } from './sheet.ts';
import type { Row, Sheet, Workbook } from './sheet.ts';
import { categoriesUnknown, rowsLeftOut } from './warning.ts';
import type { ExportWarning } from './warning.ts';

/** One post's workbook, in either layout: labels and values, then its readers. The figures are since publication. @throws ExportRefusal */
export async function readSinglePost(workbook: Workbook, sheet: Sheet, fileName: FileName): Promise<ExportResult> {
  const language = readLanguage(workbook);
  const url = sheet.rows.map((row) => parsePostUrl(cellAt(row, B))).find((found) => found !== null);
  if (url === undefined) throw createRefusal('other-workbook');
  const published = publishedOn(sheet, url, language);
  if (published.day === null) throw createRefusal('ambiguous-dates');
  const { figures, leftOut } = readFigures(sheet);
  const readers = readShares(
    workbook.sheets.flatMap(({ rows }) => rows.filter((row) => parseShare(cellAt(row, C)) !== null)),
    'content',
  );
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

function readFigures(sheet: Sheet): { figures: { [M in PostMetric]?: number }; leftOut: number[] } {
  const figures: { [M in PostMetric]?: number } = {};
  const leftOut: number[] = [];
  for (const row of sheet.rows) {
    const named = metricOf(cellAt(row, A));
    // Whatever it is called here, it is less than the aggregate's engagements, which count clicks too.
    const metric = named === 'engagements' ? 'socialEngagements' : named;
    if (metric === null || metric === 'newFollowers' || cellAt(row, C) !== null) continue;
    const value = parseCount(cellAt(row, B));
    if (value === null || value < 0 || figures[metric] !== undefined) leftOut.push(row.number);
    else figures[metric] = value;
  }
  return { figures, leftOut };
}

/** The id carries the instant at which the post was begun: the date that lies next after it is the right reading. */
function publishedOn(sheet: Sheet, url: PostUrl, language: Language | null): { day: Day | null; sure: boolean } {
  const cell = dateCell(sheet);
  const readings = [...new Set(DATE_ORDERS.map((order) => parseDate(cell, order)).filter((day) => day !== null))];
  const [only] = readings;
  if (readings.length === 1) return { day: only ?? null, sure: true };
  if (only === undefined) return url.id.startsWith('activity:') ? { day: url.idDay, sure: true } : { day: null, sure: false };
  const near = readings.filter((day) => day >= addDays(url.idDay, -1) && day <= addDays(url.idDay, 14));
  if (near.length === 1) return { day: near[0] ?? null, sure: true };
  return { day: language === null ? null : parseDate(cell, language.order), sure: false };
}

function dateCell(sheet: Sheet): string | number | null {
  const labelled: Row | undefined = sheet.rows.find((row) => isField(cellAt(row, A), 'postDate'));
  if (labelled !== undefined) return cellAt(labelled, B);
  const dated = sheet.rows.find((row) =>
    DATE_ORDERS.some((order) => typeof cellAt(row, B) === 'string' && parseDate(cellAt(row, B), order) !== null),
  );
  return cellAt(dated, B);
}
