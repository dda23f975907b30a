import type { JSX } from 'preact';
import type { Glance } from '../../domain/glance.ts';
import type { DayMetric } from '../../domain/metric.ts';
import { ChangeBars, type Move, movesOf } from '../components/change-bars.tsx';
import { labelOf } from '../components/metric-word.ts';
import { againstWords } from '../components/period-word.ts';
import { formatCount, formatSigned } from '../format.ts';
import { t } from '../text.ts';

export type GlanceMovesProps = { readonly glance: Glance; readonly metric: DayMetric };

/** Who moved the team's figure, for the panel: one sentence, then a bar a member. Nothing where nothing can be compared. */
export function GlanceMoves({ glance, metric }: GlanceMovesProps): JSX.Element | null {
  const { change } = glance.figures[metric];
  const moves = movesOf(glance.rows, metric);
  if (!change || moves.length === 0) return null;
  return (
    <section class="card glance-moves">
      <h2>{t('glance_moved')}</h2>
      <p class="soft small">{t('glance_moved_total', labelOf(metric), formatSigned(change.difference), againstWords(glance))}</p>
      <p class="glance-sentence">{sentenceOf(moves, change.difference)}</p>
      {moves.length > 1 && <ChangeBars rows={glance.rows} metric={metric} first={4} />}
    </section>
  );
}

/** Names who moved it most, and who moved it most the other way. */
function sentenceOf(moves: readonly Move[], total: number): string {
  const with_ = moves.find((move) => Math.sign(move.difference) === (Math.sign(total) || 1));
  const against = moves.find((move) => move.difference !== 0 && Math.sign(move.difference) !== (Math.sign(total) || 1));
  const parts = [
    with_ && t(total < 0 ? 'glance_moved_lost' : 'glance_moved_brought', with_.row.name, formatCount(Math.abs(with_.difference))),
    against &&
      t(
        total < 0 ? 'glance_moved_made_up' : 'glance_moved_gave_back',
        against.row.name,
        formatCount(Math.abs(against.difference)),
      ),
  ];
  return parts.filter(Boolean).join(' ') || t('glance_moved_none');
}
