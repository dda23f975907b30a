import { addDays } from '../../domain/day.ts';
import type { Day } from '../../domain/day.ts';
import { POST_LIST_LIMIT } from '../../domain/metric.ts';
import { FIRST_DAY } from '../../domain/plausible.ts';
import type { PostReading, Window } from '../../domain/reading.ts';
import { assignColumns } from './column.ts';
import { parseDate } from './date.ts';
import type { DateOrder } from './date.ts';
import { headerAbove } from './header.ts';
import { parseCount } from './number.ts';
import { parsePostUrl } from './post-url.ts';
import type { PostUrl } from './post-url.ts';
import { A, B, E, F, cellAt, headOf, textAt } from './sheet.ts';
import type { Cell, Row, Sheet } from './sheet.ts';

export type Posts = {
  readonly posts: readonly PostReading[];
  readonly urls: readonly PostUrl[];
  readonly truncated: boolean;
  readonly leftOut: readonly number[];
};

type Context = { readonly order: DateOrder; readonly date1904: boolean; readonly window: Window };
type TableMetric = 'engagements' | 'impressions';
type Table = { readonly column: number; readonly metric: TableMetric };
type Entry = { readonly url: PostUrl; publishedOn: Day; readonly figures: Map<TableMetric, number> };

/** Two tables side by side with the same header, or addresses of posts in the place of theirs. */
export function isPosts(sheet: Sheet): boolean {
  return headOf(sheet).some((row) => {
    const twins =
      textAt(row, A) !== null &&
      textAt(row, B) !== null &&
      textAt(row, A) === textAt(row, E) &&
      textAt(row, B) === textAt(row, F);
    return twins || parsePostUrl(cellAt(row, A)) !== null || parsePostUrl(cellAt(row, E)) !== null;
  });
}

/**
 * Two rankings side by side, the best posts by engagements and by impressions: each has its own rows, so that of a post that is in one
 * of them alone the other figure is not known. Figures are for the range; a post may be older than it.
 */
export function readPosts(sheet: Sheet, context: Context): Posts {
  const header = headerOf(sheet);
  const head = header?.number ?? 0;
  const rows = sheet.rows.filter((row) => row.number > head);
  const entries = new Map<string, Entry>();
  const clashing: [string, TableMetric][] = [];
  const { columns, agrees } = assignColumns(['engagements', 'impressions'], [A + 2, E + 2], header);
  const tables = Object.entries(columns).flatMap(
    ([metric, column]): Table[] => (column === null ? [] : [{ column: column - 2, metric: metric as TableMetric }]), // the keys are those that were asked for
  );
  const leftOut = new Set<number>(agrees ? [] : [head]);
  let longest = 0;

  function take(row: Row, table: Table): boolean {
    const cells = [0, 1, 2].map((offset) => cellAt(row, table.column + offset));
    if (cells.every((cell) => cell === null)) return true;
    const url = parsePostUrl(cells[0] ?? null);
    if (url === null) return false;
    const day = publishedIn(cells[1] ?? null, context);
    const value = parseCount(cells[2] ?? null);
    const before = entries.get(url.id);
    const publishedOn =
      day ?? before?.publishedOn ?? (url.id.startsWith('activity:') && isPossible(url.idDay, context) ? url.idDay : null);
    if (publishedOn === null) return false;
    const entry = before ?? { url, publishedOn, figures: new Map<TableMetric, number>() };
    entries.set(url.id, entry);
    const isDated = cells[1] === null || day === entry.publishedOn;
    if (value === null || (value < 0 && table.metric === 'impressions')) return false;
    const known = entry.figures.get(table.metric);
    if (known !== undefined && known !== value) clashing.push([url.id, table.metric]);
    entry.figures.set(table.metric, value);
    return isDated && (known === undefined || known === value);
  }

  for (const table of tables) {
    longest = Math.max(longest, rows.filter((row) => cellAt(row, table.column) !== null).length);
    for (const row of rows) if (!take(row, table)) leftOut.add(row.number);
  }
  for (const [id, metric] of clashing) entries.get(id)?.figures.delete(metric);
  const posts = [...entries.values()].map(({ url, publishedOn, figures }) => ({
    id: url.id,
    url: url.url,
    publishedOn,
    window: context.window,
    figures: Object.fromEntries(figures),
  }));
  return {
    posts,
    urls: [...entries.values()].map(({ url }) => url),
    truncated: longest >= POST_LIST_LIMIT,
    leftOut: [...leftOut].sort((left, right) => left - right),
  };
}

function publishedIn(cell: Cell | null, context: Context): Day | null {
  const day = parseDate(cell, context.order, context.date1904);
  return day !== null && isPossible(day, context) ? day : null;
}

/** A list of the window's figures holds nothing from after it; its last day may have begun only east of here. */
function isPossible(day: Day, { window }: Context): boolean {
  return day >= FIRST_DAY && day <= addDays(window.to, 1);
}

/** The row that names the figures; in an empty list, the row with the two like headers. */
function headerOf(sheet: Sheet): Row | null {
  const isFirst = (row: Row): boolean => parsePostUrl(cellAt(row, A)) !== null || parsePostUrl(cellAt(row, E)) !== null;
  if (sheet.rows.some(isFirst)) return headerAbove(sheet, isFirst, [A + 2, E + 2]);
  return sheet.rows.find((row) => textAt(row, A) !== null && textAt(row, A) === textAt(row, E)) ?? sheet.rows.at(-1) ?? null;
}
