import type { JSX } from 'preact';
import { isStale } from '../../domain/freshness.ts';
import type { Health, Runs } from '../../domain/health.ts';
import { formatAgo, formatDay, formatList, formatWindow } from '../format.ts';
import { t, tCount } from '../text.ts';
import { Chip } from './chip.tsx';

export type HealthLineProps = { readonly health: Health; readonly now: number };

/** So many runs of days are named; of the rest their number. */
const NAMED = 3;

/** How whole somebody's figures are, in one line: quiet where all is well, and what is amiss in a colour that is seen. */
export function HealthLine({ health, now }: HealthLineProps): JSX.Element {
  const { capturedAt, gaps, cut, growing } = health;
  return (
    <span class="health">
      {isStale(capturedAt, now) && (
        <>
          <Chip tone="warn">{t('figures_old')}</Chip>{' '}
        </>
      )}
      {capturedAt === null ? <b class="health-hole">{t('health_none')}</b> : beginning(health, capturedAt, now)}
      {gaps.days > 0 && <b class="health-hole"> {tCount('health_missing', gaps.days, formatRuns(gaps))}</b>}
      {cut.days > 0 && <b class="health-hole"> {tCount('health_cut', cut.days, formatRuns(cut))}</b>}
      {growing.days > 0 && ` ${t('health_growing', formatRuns(growing))}`}
    </span>
  );
}

function beginning({ assumed, lastDay }: Health, capturedAt: number, now: number): string {
  const ago = formatAgo(capturedAt, now);
  const when = assumed ? t('health_about', ago) : ago;
  return lastDay === null ? t('health_no_day', when) : t('health_to', formatDay(lastDay), when);
}

/** In the order of the days, the newest of them. */
function formatRuns({ newest, count }: Runs): string {
  const named = newest.slice(0, NAMED).map((run) => (run.from === run.to ? formatDay(run.from) : formatWindow(run)));
  const rest = count - named.length;
  return formatList([...(rest > 0 ? [tCount('health_earlier', rest)] : []), ...named.reverse()]);
}
