import type { JSX } from 'preact';
import type { GlanceRow } from '../../domain/glance.ts';
import type { DayMetric } from '../../domain/metric.ts';
import { formatSigned } from '../format.ts';
import { t, tCount } from '../text.ts';
import { useProgressive } from './progressive.ts';
import { useTint } from './tints.ts';

export type ChangeBarsProps = { readonly rows: readonly GlanceRow[]; readonly metric: DayMetric; readonly first?: number };

/** Which member brought which part of the team's change: the parts add up to it. Greatest first, either way. */
export function ChangeBars({ rows, metric, first = 6 }: ChangeBarsProps): JSX.Element {
  const moved = movesOf(rows, metric);
  const [most, least] = [Math.max(0, ...moved.map((one) => one.difference)), Math.min(0, ...moved.map((one) => one.difference))];
  const span = most - least || 1;
  const { shown, rest, showAll } = useProgressive(moved.length, first);
  return (
    <div>
      <ul class="bars" style={{ '--zero': `${(-least / span) * 100}%` }}>
        {moved.slice(0, shown).map((move) => (
          <ChangeBar key={move.row.id} {...move} span={span} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="link small" onClick={(event) => event.isTrusted && showAll()}>
          {tCount('glance_show_all', moved.length)}
        </button>
      )}
      {rest === 0 && moved.length > 1 && <p class="figure-note">{t('glance_parts_add_up')}</p>}
    </div>
  );
}

function ChangeBar({ row, difference, span }: Move & { readonly span: number }): JSX.Element {
  const tint = useTint(row.name);
  return (
    <li class="bar">
      <span class="cut" title={row.name}>
        {row.name}
      </span>
      <span class="bar-track" aria-hidden="true">
        {difference !== 0 && (
          <span
            class={difference < 0 ? 'bar-fill bar-down' : 'bar-fill bar-up'}
            data-tint={tint}
            style={{ inlineSize: `${(Math.abs(difference) / span) * 100}%` }}
          />
        )}
      </span>
      <b class="number">{formatSigned(difference)}</b>
    </li>
  );
}

export type Move = { readonly row: GlanceRow; readonly difference: number };

export function movesOf(rows: readonly GlanceRow[], metric: DayMetric): Move[] {
  return rows
    .flatMap((row) => (row.figures[metric].change ? [{ row, difference: row.figures[metric].change.difference }] : []))
    .sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
}
