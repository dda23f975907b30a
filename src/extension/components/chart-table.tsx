import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { addDays, type Day } from '../../domain/day.ts';
import { formatCount, formatDay } from '../format.ts';
import { t } from '../text.ts';

export type ChartTableProps = {
  /** What the chart is of. */
  readonly label: string;
  /** The first value's day. */
  readonly from: Day;
  readonly count: number;
  /** A column a line: its name, and a value a day; null: not known. */
  readonly columns: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly format?: (value: number) => string;
  /** Days that lack somebody's figures are marked; without it none does. */
  readonly whole?: readonly boolean[];
};

/** A chart's figures as a table, newest first; made only once it is opened. */
export function ChartTable({ label, from, count, columns, format = formatCount, whole }: ChartTableProps): JSX.Element {
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
                {columns.map(({ name }, column) => (
                  <th key={column} scope="col">
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
                    <th scope="row">
                      {formatDay(day, { year: true })}
                      {whole?.[place] === false && <span class="faint"> {t('chart_partial')}</span>}
                    </th>
                    {columns.map(({ values }, column) => (
                      <td key={column}>{sayValue(values[place] ?? null, format)}</td>
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

/** A value of one day; that it is not known is said. */
export function sayValue(value: number | null = null, format: (value: number) => string = formatCount): JSX.Element | string {
  return value === null ? <span class="faint">{t('chart_unknown')}</span> : format(value);
}
