import type { JSX } from 'preact';
import type { Reach } from '../../domain/reach.ts';
import type { Glance } from '../../domain/glance.ts';
import { formatCount, formatShort, formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { Coverage } from './coverage.tsx';
import { Delta } from './delta.tsx';
import { UnknownValue } from './figure.tsx';
import { FigureAbout } from './figure-about.tsx';
import { labelOf } from './metric-word.ts';
import { againstWords } from './period-word.ts';
import { SparkPoints } from './spark-line.tsx';

export type ReachFigureProps = { readonly glance: Glance; readonly now: number; readonly line?: boolean };

/** Members reached: never added, so a team's is a range; where LinkedIn gave none for this period, the days it is for. */
export function ReachFigure({ glance, now, line = false }: ReachFigureProps): JSX.Element {
  const { reach, reachBefore, reachChange, members } = glance;
  const range = reach && reach.low !== reach.high ? t('glance_reach_range') : null;
  const note = noteOf(reach);
  return (
    <div class="figure figure-reach">
      <dt class="figure-label">
        {labelOf('reach')} <FigureAbout metric="reach" glance={glance} known={reach?.known ?? 0} now={now} note={range} />
      </dt>
      <dd>
        {reach ? <ReachValue reach={reach} /> : <UnknownValue />}
        {reach && (reachChange || (!reachBefore && members === 1)) && (
          <Delta change={reachChange} kind="percent" against={againstWords(glance)} short />
        )}
        {reach && !reachChange && reachBefore && <RangeBefore reach={reachBefore} />}
        {reach && <Coverage known={reach.known} members={members} />}
        {note !== null && <p class="figure-note">{note}</p>}
        {range !== null && <p class="figure-note figure-standing">{range}</p>}
        {line && <SparkPoints points={glance.sparks.reach} />}
      </dd>
    </div>
  );
}

/** Ranges have no difference: the one before is said. */
function RangeBefore({ reach: { low, high } }: { readonly reach: Reach }): JSX.Element {
  const words = low === high ? formatCount(high) : `${formatShort(low)} – ${formatShort(high)}`;
  return <span class="delta delta-none">{t('glance_before', words)}</span>;
}

function ReachValue({ reach }: { readonly reach: Reach }): JSX.Element {
  if (reach.low === reach.high) return <span class="figure-value number">{formatCount(reach.high)}</span>;
  const [low, high] = [formatCount(reach.low), formatCount(reach.high)];
  return (
    <span class="figure-value" title={t('glance_reach_between', low, high)}>
      <span class="number" aria-hidden="true">
        {formatShort(reach.low)} – {formatShort(reach.high)}
      </span>
      <span class="hidden">{t('glance_reach_between', low, high)}</span>
    </span>
  );
}

/** What changes how it is to be read now: other days than those of the page, or none. */
function noteOf(reach: Reach | null): string | null {
  if (!reach) return t('glance_reach_none');
  return reach.exact ? null : t('glance_reach_window', formatWindow(reach.window));
}
