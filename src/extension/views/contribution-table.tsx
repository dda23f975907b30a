import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Contribution } from '../../domain/contribution.ts';
import { labelOf } from '../components/metric-word.ts';
import { NotKnown } from '../components/not-known.tsx';
import { formatPercent } from '../format.ts';
import { t } from '../text.ts';
import { formatLevel, formatPart, partsShown } from './contribution-steps.ts';

/** The waterfall's figures, member by member; made only once it is opened. */
export function ContributionTable({ told }: { readonly told: Contribution }): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-data no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart_as_table')}</summary>
      {open && <Rows told={told} />}
    </details>
  );
}

function Rows({ told }: { readonly told: Contribution }): JSX.Element {
  const { metric, total, change, parts } = told;
  const [given, moved] = (['total', 'change'] as const).map(
    (of) => new Map(partsShown(told, of, parts.length).first.map(({ part, value }) => [part.id, value])),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
    <section class="chart-rows table-scroll" tabIndex={0} aria-label={t('moved_chart', labelOf(metric))}>
      <table class="table table-plain">
        <thead>
          <tr>
            <th scope="col">{t('glance_member')}</th>
            <th scope="col">{labelOf(metric)}</th>
            <th scope="col">{t('moved_of_total')}</th>
            <th scope="col">{t('moved_of_change')}</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ id, name, value }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{value === null ? <NotKnown /> : formatLevel(metric, value)}</td>
              <td>{partWords(given?.get(id))}</td>
              <td>
                {moved?.get(id) === undefined ? (
                  <span class="faint">{t('moved_not_compared')}</span>
                ) : (
                  formatPart(metric, moved.get(id) ?? 0)
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('moved_together')}</th>
            <td>{total === null ? <NotKnown /> : formatLevel(metric, total)}</td>
            <td>{partWords(total ?? undefined)}</td>
            <td>{change ? formatPart(metric, change.difference) : <NotKnown />}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );

  function partWords(value: number | undefined): JSX.Element | string {
    if (value === undefined) return <NotKnown />;
    const words = formatLevel(metric, value);
    return total !== null && total > 0 && metric !== 'engagementRate' ? `${words} (${formatPercent(value / total)})` : words;
  }
}
