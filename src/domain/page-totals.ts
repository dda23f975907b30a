/** What LinkedIn's pages told last, each number of its own window: never of a day, and never added. */
import type { WindowTotals } from './figures.ts';
import { PAGE_METRICS, type PageMetric } from './metric.ts';
import type { Window } from './reading.ts';

export const SHOWN_TOTALS = ['impressions', 'membersReached', ...PAGE_METRICS] as const;
export type ShownTotal = 'impressions' | 'membersReached' | PageMetric;

export type PageWindow = Window & {
  /** When a page last told of it, epoch milliseconds. */
  readonly at: number;
  readonly totals: { readonly [M in ShownTotal]?: number };
};

/** Of each number the newest that a page told, by windows; the newest window first. What an export tells too is shown elsewhere. */
export function newestPageTotals(windows: readonly WindowTotals[]): PageWindow[] {
  const told = windows.filter((window) => window.pageAt !== undefined).sort(newestFirst);
  const taken = new Set<ShownTotal>();
  return told.flatMap((window) => {
    const fresh = SHOWN_TOTALS.filter((metric) => !taken.has(metric) && totalOf(window, metric) !== null);
    for (const metric of fresh) taken.add(metric);
    const totals = Object.fromEntries(fresh.map((metric) => [metric, totalOf(window, metric)]));
    return fresh.length > 0 ? [{ from: window.from, to: window.to, at: window.pageAt ?? 0, totals }] : [];
  });
}

function totalOf(window: WindowTotals, metric: ShownTotal): number | null {
  if (metric !== 'impressions' && metric !== 'membersReached') return window.page?.[metric] ?? null;
  return window.exported ? null : window[metric];
}

function newestFirst(a: WindowTotals, b: WindowTotals): number {
  return (b.pageAt ?? 0) - (a.pageAt ?? 0) || (a.to < b.to ? 1 : a.to > b.to ? -1 : a.from < b.from ? -1 : 1);
}
