import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays } from '../../domain/day.ts';
import { formatDay, formatWhole } from '../format.ts';
import { t } from '../text.ts';
import type { SeriesChartProps } from './series-chart.tsx';

/** The figures of several lines as a table, newest first; made only once it is opened. */
export function SeriesTable({ label, from, count, series }: SeriesChartProps): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <details class="chart-data" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('chart_as_table')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section class="chart-rows" tabIndex={0} aria-label={t('chart_table', label)}>
          <table class="table table-plain">
            <thead>
              <tr>
                <th scope="col">{t('chart_day')}</th>
                {series.map(({ slot, name }) => (
                  <th key={slot} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from({ length: count }, (_, index) => {
                const place = count - 1 - index;
                const day = addDays(from, place);
                return (
                  <tr key={day}>
                    <th scope="row">{formatDay(day, { year: true })}</th>
                    {series.map(({ slot, values }) => (
                      <td key={slot}>{sayValue(values[place] ?? null)}</td>
                    ))}
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

function sayValue(value: number | null): JSX.Element | string {
  return value === null ? <span class="faint">{t('chart_unknown')}</span> : formatWhole(value);
}
