import type { JSX } from 'preact';
import type { Reach } from '../../domain/reach.ts';
import { formatCount, formatShort, formatWindow } from '../format.ts';
import { t } from '../text.ts';
import { Coverage } from './coverage.tsx';
import { UnknownValue } from './figure.tsx';
import { helpOf, labelOf } from './metric-word.ts';

export type ReachFigureProps = { readonly reach: Reach | null; readonly members: number };

/** Members reached: never added, so a team's is a range; where LinkedIn gave none for this period, the days it is for. */
export function ReachFigure({ reach, members }: ReachFigureProps): JSX.Element {
  return (
    <div class="figure figure-reach">
      <dt class="figure-label" title={helpOf('reach')}>
        {labelOf('reach')}
      </dt>
      <dd>
        {reach ? <ReachValue reach={reach} /> : <UnknownValue />}
        {reach && <Coverage known={reach.known} members={members} short />}
        <p class="figure-note">{noteOf(reach)}</p>
      </dd>
    </div>
  );
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

function noteOf(reach: Reach | null): string {
  if (!reach) return t('glance_reach_none');
  const parts = [
    reach.low === reach.high ? '' : t('glance_reach_range'),
    reach.exact ? '' : t('glance_reach_window', formatWindow(reach.window)),
  ];
  return parts.filter(Boolean).join(' ');
}
