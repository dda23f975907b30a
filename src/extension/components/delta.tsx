import type { JSX } from 'preact';
import type { Change } from '../../domain/change.ts';
import { type ChangeKind, formatChange } from '../format.ts';
import { t } from '../text.ts';

export type DeltaProps = {
  readonly change: Change | null;
  readonly kind: ChangeKind;
  /** What it is against, in words: "vs the 28 days before". */
  readonly against: string;
  /** Without those words, which then stand in the title and for screen readers only. */
  readonly short?: boolean;
  /** For rows: a dash where there is nothing to compare. */
  readonly dash?: boolean;
};

/** A change in sign and words; its colour only repeats them. Nothing to compare is said, and is never a zero. */
export function Delta({ change, kind, against, short = false, dash = false }: DeltaProps): JSX.Element {
  if (!change)
    return (
      <span class="delta delta-none" title={t('glance_no_comparison_help')}>
        {dash ? (
          <>
            <span aria-hidden="true">–</span>
            <span class="hidden">{t('glance_no_comparison')}</span>
          </>
        ) : (
          t('glance_no_comparison')
        )}
      </span>
    );
  const words = t(way(change.difference), against);
  return (
    <span class={`delta ${tone(change.difference)}`} title={words}>
      <span class="number">
        {change.difference === 0 && '±'}
        {formatChange(change, kind)}
        {kind === 'points' && (
          <>
            {' '}
            <abbr title={t('glance_points')}>{t('glance_points_short')}</abbr>
          </>
        )}
      </span>
      {short ? <span class="hidden"> {words}</span> : <span class="delta-words"> {against}</span>}
    </span>
  );
}

function way(difference: number): 'glance_up' | 'glance_down' | 'glance_same' {
  return difference > 0 ? 'glance_up' : difference < 0 ? 'glance_down' : 'glance_same';
}

function tone(difference: number): string {
  return difference > 0 ? 'delta-up' : difference < 0 ? 'delta-down' : 'delta-same';
}
