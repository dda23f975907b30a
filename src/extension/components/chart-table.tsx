import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay } from '../format.ts';
import { t } from '../text.ts';

export type ChartTableProps = { readonly label: string; readonly from: Day; readonly values: readonly (number | null)[] };

/** A chart's figures as a table, newest first; made only once it is opened. */
export function ChartTable({ label, from, values }: ChartTableProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-data no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart_as_table')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section class="chart-rows" tabIndex={0} aria-label={t('chart_table', label)}>
          <table class="table table-plain">
            <thead>
              <tr>
                <th scope="col">{t('chart_day')}</th>
                <th scope="col">{label}</th>
              </tr>
            </thead>
            <tbody>
              {values.map((_, index) => {
                const place = values.length - 1 - index;
                const [day, value] = [addDays(from, place), values[place] ?? null];
                return (
                  <tr key={day}>
                    <th scope="row">{formatDay(day, { year: true })}</th>
                    <td>{value === null ? <span class="faint">{t('chart_unknown')}</span> : formatCount(value)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}
