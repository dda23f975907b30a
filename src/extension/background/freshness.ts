import { isStale } from '../../domain/freshness.ts';
import type { Glance } from '../../domain/glance.ts';
import type { PeriodLength } from '../../domain/period.ts';
import type { Freshness } from '../../protocol/freshness.ts';

/** The period that lists show a change for. */
export const LIST_PERIOD: PeriodLength = 28;

export function freshnessOf(capturedAt: number | null, lastDay: Freshness['lastDay'], now: number): Freshness {
  return { capturedAt, lastDay, stale: isStale(capturedAt, now) };
}

/** A team's figures are as fresh as its newest: one who lags behind is named beside them, and does not make all of them old. */
export function freshnessOfGlance(glance: Glance | null, now: number): Freshness {
  return freshnessOf(glance?.newestCapturedAt ?? null, glance?.period?.to ?? null, now);
}

/** Of the impressions, against the period before: 0.1 is a tenth more; null: not comparable. */
export function changeOf(glance: Glance | null): number | null {
  return glance?.figures.impressions.change?.ratio ?? null;
}
