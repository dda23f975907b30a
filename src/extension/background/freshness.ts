import { DAY_MS } from '../../domain/day.ts';
import type { Glance } from '../../domain/glance.ts';
import { type PeriodLength, STALE_AFTER_DAYS } from '../../domain/period.ts';
import type { Freshness } from '../../protocol/message.ts';

/** The period that lists show a change for. */
export const LIST_PERIOD: PeriodLength = 28;

export function freshnessOf(capturedAt: number | null, lastDay: Freshness['lastDay'], now: number): Freshness {
  return { capturedAt, lastDay, stale: capturedAt !== null && now - capturedAt > STALE_AFTER_DAYS * DAY_MS };
}

/** A team's figures are as fresh as its newest: one who lags behind is named beside them, and does not make all of them old. */
export function freshnessOfGlance(glance: Glance | null, now: number): Freshness {
  return freshnessOf(glance?.newestCapturedAt ?? null, glance?.period?.to ?? null, now);
}

/** Of the impressions, against the period before: 0.1 is a tenth more; null: not comparable. */
export function changeOf(glance: Glance | null): number | null {
  return glance?.figures.impressions.change?.ratio ?? null;
}
